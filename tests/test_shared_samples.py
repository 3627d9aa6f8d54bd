"""The real files of the workplace, where they lie beside the project (see conftest.py)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from ingest.decoding import formats
from ingest.decoding.parent import Decoder
from ingest.decoding.refused import Refused

SAMPLES = Path(settings.BASE_DIR).parent / "shared" / "samples"
STILLS = ("avif", "gif", "heic", "jpeg", "orientation", "png", "tiff", "webp")
REFUSED = ("audio", "video", "other", "subtitles")
# Hostile to careless readers, and pictures all the same.
PICTURES_ALL_THE_SAME = {
    "bomb-extents.gif",
    "broken-exif-negative.jpg",
    "broken-exif-unreachable.jpg",
    "corrupt-chunk.png",
    "exif-dpi-zero-division.jpg",
    "name with spaces & <b>#.jpg",
    "naïve-héliçoïde-имя-画像.jpg",
    "php-in-gif.gif",
    "php-in-jpeg.jpg",
    "php-in-png.png",
    "truncated.heic",
    "xss-in-all-metadata.jpg",
    "xss-in-all-metadata.png",
    "xss-onclick-exif.jpeg",
}


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    """One decoder for all files, as a worker has."""
    with Decoder() as one:
        yield one


def read(decoder: Decoder, path: Path, folder: Path) -> str:
    """Return why the file is refused, or an empty string where it is a picture with renditions."""
    try:
        with path.open("rb") as file:
            formats.recognise(file.read(formats.HEAD_BYTES))
        decoder.probe(path)
        assert decoder.render(path, folder).renditions
    except Refused as refused:
        return refused.code
    return ""


@pytest.mark.parametrize("folder", STILLS)
def test_every_still_picture_is_taken(decoder: Decoder, folder: str, tmp_path: Path) -> None:
    files = sorted((SAMPLES / "formats" / folder).iterdir())
    assert {path.name: read(decoder, path, tmp_path) for path in files} == {
        path.name: "" for path in files
    }


@pytest.mark.parametrize("folder", REFUSED)
def test_everything_else_is_refused(decoder: Decoder, folder: str, tmp_path: Path) -> None:
    for path in sorted((SAMPLES / "formats" / folder).iterdir()):
        assert read(decoder, path, tmp_path), path.name


def test_hostile_files_cost_only_themselves(decoder: Decoder, tmp_path: Path) -> None:
    taken = {
        path.name
        for path in sorted((SAMPLES / "hostile").iterdir())
        if not read(decoder, path, tmp_path)
    }
    assert taken == PICTURES_ALL_THE_SAME
