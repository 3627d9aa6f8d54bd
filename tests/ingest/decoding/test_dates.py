import pytest

from ingest.decoding.dates import Moment, moment, moment_created
from ingest.decoding.tags import Tags


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2023:05:14 10:11:12", Moment("2023-05-14", "10:11:12")),
        ("2023-05-14T10:11:12.345+02:00", Moment("2023-05-14", "10:11:12", "+02:00")),
        ("2023-05-14T10:11Z", Moment("2023-05-14", "10:11:00", "+00:00")),
        ("20230514", Moment("2023-05-14")),
        ("2023-05", Moment("2023-05")),
        ("2023", Moment("2023")),
        ("2023-05-00", Moment("2023-05")),
        ("2023:00:00 00:00:00", Moment("2023")),
        ("0000:00:00 00:00:00", Moment()),
        ("    :  :     :  :  ", Moment()),
        ("2023:02:30 10:00:00", Moment()),
        ("2023:05:14 24:61:00", Moment("2023-05-14")),
        ("9999:01:01", Moment()),
        ("yesterday", Moment()),
        ("", Moment()),
    ],
)
def test_dates_are_read_as_precisely_as_they_are_told(written: str, expected: Moment) -> None:
    assert moment(written) == expected


def test_the_order_of_trust() -> None:
    tags = Tags(
        xmp={"Xmp.photoshop.DateCreated": ["2001-01-01"], "Xmp.xmp.CreateDate": ["2004-01-01"]},
        iptc={"Iptc.Application2.DateCreated": ["2002-01-01"]},
        exif={
            "Exif.Photo.DateTimeOriginal": ["2003:01:01 01:02:03"],
            "Exif.Photo.DateTimeDigitized": ["2005:01:01 01:02:03"],
            "Exif.Image.DateTime": ["2006:01:01 01:02:03"],
            "Exif.GPSInfo.GPSDateStamp": ["2007:01:01"],
        },
    )
    found = []
    for name in (
        "Xmp.photoshop.DateCreated",
        "Iptc.Application2.DateCreated",
        "Exif.Photo.DateTimeOriginal",
        "Xmp.xmp.CreateDate",
        "Exif.Photo.DateTimeDigitized",
        "Exif.GPSInfo.GPSDateStamp",
    ):
        found.append((moment_created(tags).date or "")[:4])
        for kind in (tags.xmp, tags.iptc, tags.exif):
            kind.pop(name, None)
    assert found == ["2001", "2002", "2003", "2004", "2005", "2007"]
    assert moment_created(tags) == Moment(), "the date of modification is never taken"


def test_a_date_without_time_takes_the_time_of_the_same_day() -> None:
    tags = Tags(
        xmp={"Xmp.photoshop.DateCreated": ["2020-02-02"]},
        exif={
            "Exif.Photo.DateTimeOriginal": ["2020:02:02 08:09:10"],
            "Exif.Photo.OffsetTimeOriginal": ["-06:00"],
        },
    )
    assert moment_created(tags) == Moment("2020-02-02", "08:09:10", "-06:00")


def test_an_offset_is_taken_from_a_tag_that_tells_the_same_moment() -> None:
    tags = Tags(
        iptc={
            "Iptc.Application2.DateCreated": ["2022-01-10"],
            "Iptc.Application2.TimeCreated": ["15:15:44-04:00"],
        },
        xmp={"Xmp.photoshop.DateCreated": ["2022-01-10T15:15:44.31"]},
    )
    assert moment_created(tags) == Moment("2022-01-10", "15:15:44", "-04:00")


def test_a_gps_clock_with_a_zero_denominator_is_only_a_date() -> None:
    tags = Tags(
        exif={
            "Exif.GPSInfo.GPSDateStamp": ["2019:05:06"],
            "Exif.GPSInfo.GPSTimeStamp": ["10/1 20/1 30/0"],
        }
    )
    assert moment_created(tags) == Moment("2019-05-06")
