"""Pictures are the same on every run, differ from one another and carry their metadata."""

from __future__ import annotations

from pathlib import Path

import pyexiv2
import pytest
from PIL import Image, ImageChops, ImageStat

from ingest.demo import draw, pictures
from ingest.demo.drawing import SHAPES, paint
from ingest.demo.library import entries


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw(_with_arabic(), tmp_path_factory.mktemp("demo"))


def _with_arabic() -> str:
    return next(path for path, entry in entries().items() if "ar" in entry.picture.words)


def test_it_draws_the_same_pixels_twice_and_other_ones_for_another_seed() -> None:
    picture = entries()[pictures()[0]].picture
    first, again, other = paint(picture, "one"), paint(picture, "one"), paint(picture, "two")
    assert first.tobytes() == again.tobytes()
    difference = ImageStat.Stat(ImageChops.difference(first, other)).mean
    assert sum(difference) > 3


def test_it_has_the_size_of_its_shape(drawn: Path) -> None:
    entry = entries()[_with_arabic()]
    with Image.open(drawn) as image:
        assert image.size == SHAPES[entry.picture.shape]
        assert image.format == "JPEG"
    assert 100_000 < drawn.stat().st_size < 1_000_000
    assert all(2000 <= max(size) <= 2400 for size in SHAPES.values())


def test_it_leaves_no_part_file(drawn: Path) -> None:
    assert [found.name for found in drawn.parent.iterdir()] == [drawn.name]


def test_metadata_is_read_back(drawn: Path) -> None:
    entry = entries()[_with_arabic()]
    words = entry.picture.words
    with pyexiv2.Image(str(drawn)) as image:
        xmp, iptc, exif = image.read_xmp(), image.read_iptc(), image.read_exif()
    assert xmp["Xmp.dc.description"]['lang="ar"'] == words["ar"].description
    assert xmp["Xmp.iptc.AltTextAccessibility"]['lang="x-default"']
    assert xmp["Xmp.dc.creator"] == [entry.picture.creator]
    assert iptc["Iptc.Application2.Caption"] == words["en"].description
    assert iptc["Iptc.Application2.City"] == entry.picture.city
    assert xmp["Xmp.iptc.CountryCode"] == entry.picture.country
    assert exif["Exif.Photo.BodySerialNumber"].startswith("DEMO")


def test_some_files_carry_a_position_that_must_be_cleaned(drawn: Path) -> None:
    with pyexiv2.Image(str(drawn)) as image:
        exif = image.read_exif()
    latitude = [float(part.split("/")[0]) for part in exif["Exif.GPSInfo.GPSLatitude"].split()]
    assert latitude[0] == 15
    assert exif["Exif.GPSInfo.GPSLatitudeRef"] == "N"
