import pytest

from ingest.decoding.countries import country_code
from ingest.decoding.places import Place, place, position
from ingest.decoding.tags import Tags


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("HN", "HN"),
        ("hnd", "HN"),
        ("USA", "US"),
        ("Honduras", "HN"),
        ("Allemagne", "DE"),
        ("España", "ES"),
        ("Österreich", "AT"),
        ("Cote d'Ivoire", "CI"),
        ("Democratic Republic of the Congo", "CD"),
        ("Viet Nam", "VN"),
        ("Türkiye", "TR"),
        ("South Sudan", "SS"),
        ("مصر", "EG"),
        ("EU", ""),
        ("R19", ""),
        ("Atlantis", ""),
        ("", ""),
    ],
)
def test_countries_are_found_by_code_and_by_name(written: str, code: str) -> None:
    assert country_code(written) == code


def test_plain_fields_win_over_structures_and_are_not_mixed_with_them() -> None:
    structure = "Xmp.iptcExt.LocationShown[1]/iptcExt:"
    tags = Tags(
        xmp={structure + "City": ["Oslo"], structure + "CountryCode": ["NOR"]},
        iptc={"Iptc.Application2.City": ["Danlí"]},
    )
    assert place(tags) == Place(city="Danlí")
    tags.iptc.clear()
    assert place(tags) == Place(city="Oslo", country_code="NO")


def _gps(latitude: str, north: str, longitude: str, east: str) -> Tags:
    return Tags(
        exif={
            "Exif.GPSInfo.GPSLatitude": [latitude],
            "Exif.GPSInfo.GPSLatitudeRef": [north],
            "Exif.GPSInfo.GPSLongitude": [longitude],
            "Exif.GPSInfo.GPSLongitudeRef": [east],
        }
    )


def test_south_and_west_are_negative() -> None:
    tags = _gps("33/1 52/1 1080/100", "S", "70/1 3096/100 0/1", "W")
    assert position(tags) == (-33.8696667, -70.516)


@pytest.mark.parametrize(
    "tags",
    [
        Tags(),
        _gps("0/0 0/0 0/0", "N", "0/0 0/0 0/0", "E"),
        _gps("0/1 0/1 0/1", "N", "0/1 0/1 0/1", "E"),
        _gps("91/1 0/1 0/1", "N", "10/1 0/1 0/1", "E"),
        _gps("45/1 0/1 0/1", "N", "181/1 0/1 0/1", "E"),
        _gps("45/1 0/1 0/1", "", "10/1 0/1 0/1", "E"),
        _gps("nonsense", "N", "10/1", "E"),
    ],
)
def test_an_empty_or_impossible_position_is_none(tags: Tags) -> None:
    assert position(tags) == (None, None)


def test_xmp_positions_win() -> None:
    tags = _gps("1/1 0/1 0/1", "N", "1/1 0/1 0/1", "E")
    tags.xmp |= {"Xmp.exif.GPSLatitude": ["40,30.0S"], "Xmp.exif.GPSLongitude": ["20,0,36W"]}
    assert position(tags) == (-40.5, -20.01)
