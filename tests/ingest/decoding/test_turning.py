"""A turn that people asked for comes after what the file itself says of its orientation."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from ingest.decoding.limits import Limits
from ingest.decoding.opening import open_picture
from ingest.decoding.orientation import followed_by, turn, turned_on
from ingest.decoding.outgoing import give
from ingest.decoding.packets import Given
from ingest.decoding.pixels import render
from tests.ingest.decoding.renditions import near, shown
from tests.ingest.decoding.samples import CORNERS, corners

CLOCKWISE = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180}
CLOCKWISE[270] = Image.Transpose.ROTATE_90
GIVEN = Given(credit_line="Harbour Office")
LOSSLESS: dict[str, dict[str, Any]] = {
    "png": {},
    "tif": {},
    "webp": {"lossless": True},
    "jpg": {"quality": 100},
}


def saved(path: Path, orientation: int = 1) -> Path:
    """Write the picture of four corners with an orientation tag."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    corners().save(path, exif=exif, **LOSSLESS.get(path.suffix[1:], {}))
    return path


def seen(path: Path) -> Image.Image:
    """Return the pixels of a file as a viewer shows them."""
    with open_picture(path, Limits()) as picture:
        picture.image.load()
        return turn(picture.image, picture.orientation).convert("RGB")


def corner_names(image: Image.Image) -> list[str]:
    """Name the colours of the four corners: above left and right, below left and right."""
    width, height = image.size
    found = []
    for at in ((8, 8), (width - 8, 8), (8, height - 8), (width - 8, height - 8)):
        pixel = image.getpixel(at)
        found.append(next(name for name, rgb in CORNERS.items() if near(pixel, rgb, 40)))
    return found


@pytest.mark.parametrize("degrees", [90, 180, 270])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turn_is_one_more_orientation(orientation: int, degrees: int) -> None:
    twice = turn(corners(), orientation).transpose(CLOCKWISE[degrees])
    once = turn(corners(), turned_on(orientation, degrees))
    assert once.tobytes() == twice.tobytes()
    assert followed_by(orientation, turned_on(1, degrees)) == turned_on(orientation, degrees)


@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp", "avif"])
def test_renditions_are_turned_on(tmp_path: Path, ending: str) -> None:
    path = saved(tmp_path / f"a.{ending}", 6 if ending != "avif" else 1)
    before = shown(path)
    after = shown(path, turned=90)
    assert after.size == before.size[::-1]
    assert corner_names(after) == corner_names(before.transpose(CLOCKWISE[90]))


def test_hash_size_and_shared_picture_follow(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png")
    before, after = render(path, tmp_path), render(path, tmp_path, turned=90)
    assert (after.width, after.height) == (before.height, before.width)
    assert after.perceptual_hash != before.perceptual_hash
    assert after.perceptual_hash == render(saved(tmp_path / "b.png", 6), tmp_path).perceptual_hash
    assert after.renditions["share"] != before.renditions["share"]


@pytest.mark.parametrize("orientation", [1, 5, 8])
@pytest.mark.parametrize("ending", LOSSLESS)
def test_the_original_goes_out_untouched_with_a_tag_that_says_the_turn(
    tmp_path: Path, ending: str, orientation: int
) -> None:
    source = saved(tmp_path / f"a.{ending}", orientation)
    target = tmp_path / "made"
    facts = give(source, target, longest=None, given=GIVEN, limits=Limits(), turned=90)
    assert facts.exact
    expected = seen(source).transpose(CLOCKWISE[90])
    assert (facts.width, facts.height) == expected.size
    assert seen(target).tobytes() == expected.tobytes()


@pytest.mark.parametrize("ending", ["jpg", "tif", "avif", "gif"])
def test_sizes_and_what_is_made_anew_have_turned_pixels(tmp_path: Path, ending: str) -> None:
    source = saved(tmp_path / f"a.{ending}")
    for longest in (40, None) if ending in ("avif", "gif") else (40,):
        give(source, tmp_path / "b", longest=longest, given=GIVEN, limits=Limits(), turned=270)
        with Image.open(tmp_path / "b") as made:
            assert made.getexif().get(0x0112, 1) == 1
            assert corner_names(made.convert("RGB")) == ["green", "white", "red", "blue"]


def test_what_shows_through_stays_so_when_it_is_turned(tmp_path: Path) -> None:
    path = tmp_path / "a.gif"
    image = Image.new("RGBA", (60, 40), (255, 0, 0, 0))
    image.paste((0, 0, 255, 255), (0, 0, 30, 40))
    image.save(path)
    give(path, tmp_path / "b", longest=None, given=GIVEN, limits=Limits(), turned=90)
    with Image.open(tmp_path / "b") as made:
        assert made.size == (40, 60)
        assert made.convert("RGBA").getchannel("A").getextrema() == (0, 255)
