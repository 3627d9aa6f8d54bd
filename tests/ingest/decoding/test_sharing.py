"""The picture for shared links."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from ingest.decoding.pixels import render
from ingest.decoding.sharing import for_sharing, shown_part
from tests.ingest.decoding.renditions import near


@pytest.mark.parametrize(
    ("size", "shared"),
    [
        ((3000, 2000), (1200, 630)),
        ((1280, 3840), (1200, 630)),
        ((2048, 205), (390, 205)),
        ((800, 600), (800, 420)),
        ((26, 2560), (26, 14)),
        ((1, 1), (1, 1)),
    ],
)
def test_it_has_one_shape_and_is_never_enlarged(
    size: tuple[int, int], shared: tuple[int, int]
) -> None:
    said, content = for_sharing(Image.new("RGB", size, (200, 30, 30)), b"")
    with Image.open(BytesIO(content)) as image:
        assert (said, image.size, image.format) == (shared, shared, "JPEG")


def test_upright_pictures_keep_more_of_their_upper_half() -> None:
    image = Image.new("RGB", (1200, 2000), (255, 255, 255))
    image.paste((200, 30, 30), (0, 500, 1200, 900))
    with Image.open(BytesIO(for_sharing(image, b"")[1])) as cut:
        assert near(cut.getpixel((600, 250)), (200, 30, 30))
        assert near(cut.getpixel((600, 620)), (255, 255, 255))


def test_a_grey_picture_becomes_one_that_every_network_reads(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("L", (1600, 900), 128).save(path)
    rendered = render(path, tmp_path)
    with Image.open(tmp_path / "share.jpg") as image:
        assert image.mode == "RGB"
        assert rendered.renditions["share"][:2] == image.size == (1200, 630)


def test_it_carries_the_credit_and_nothing_private(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x010F] = "Secret camera"
    Image.new("RGB", (1600, 900)).save(path, exif=exif, comment=b"Secret comment")
    render(path, tmp_path, xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    content = (tmp_path / "share.jpg").read_bytes()
    assert b"<x:xmpmeta" in content
    assert b"Secret" not in content


def test_a_packet_too_long_for_a_jpeg_is_left_out() -> None:
    _size, content = for_sharing(Image.new("RGB", (1200, 630)), b"x" * 70_000)
    assert len(content) < 60_000


@given(st.integers(1, 2500), st.integers(1, 2500))
def test_rounding_never_cuts_outside_the_picture(width: int, height: int) -> None:
    left, top, right, bottom = shown_part(width, height)
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height


def test_a_picture_that_rounding_once_refused_is_shared() -> None:
    assert for_sharing(Image.new("RGB", (691, 212)), b"")[0] == (404, 212)


def test_the_focal_point_stands_in_the_middle_of_the_cut() -> None:
    image = Image.new("RGB", (1200, 2000), (255, 255, 255))
    image.paste((200, 30, 30), (500, 1500, 700, 1700))
    with Image.open(BytesIO(for_sharing(image, b"", (0.5, 0.8))[1])) as cut:
        assert near(cut.getpixel((600, 315)), (200, 30, 30))


@given(st.integers(1, 5000), st.integers(1, 5000), st.floats(0, 1), st.floats(0, 1))
def test_a_cut_round_any_point_lies_inside(width: int, height: int, x: float, y: float) -> None:
    left, top, right, bottom = shown_part(width, height, (x, y))
    assert 0 <= left <= x * width + 1e-6
    assert x * width - 1e-6 <= right <= width
    assert 0 <= top <= y * height + 1e-6
    assert y * height - 1e-6 <= bottom <= height
