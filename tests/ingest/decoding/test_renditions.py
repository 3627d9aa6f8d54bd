import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from ingest.decoding.limits import Limits
from ingest.decoding.pixels import render
from ingest.decoding.refused import Refused
from tests.ingest.decoding.renditions import near, shown, with_swapped_primaries
from tests.ingest.decoding.samples import corners, png_bomb, png_chunk


def test_renditions_are_never_enlarged_and_made_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (500, 400)).save(path)
    rendered = render(path, tmp_path)
    assert {recipe: made[:2] for recipe, made in rendered.renditions.items()} == {
        "w320": (320, 256),
        "w640": (500, 400),
        "share": (500, 262),
    }
    assert sorted(each.name for each in tmp_path.glob("*.webp")) == ["w320.webp", "w640.webp"]
    for recipe, (width, height, size) in rendered.renditions.items():
        file = next(tmp_path.glob(f"{recipe}.*"))
        with Image.open(file) as image:
            assert image.size == (width, height)
        assert file.stat().st_size == size


def test_a_strip_is_bounded_by_its_height(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("L", (30, 3000)).save(path)
    rendered = render(path, tmp_path, widths=(320, 640))
    assert rendered.renditions["w320"][:2] == (13, 1280)
    assert rendered.renditions["w640"][:2] == (26, 2560)


@pytest.mark.parametrize(("mode", "colour"), [("RGB", (200, 30, 30)), ("RGBA", (200, 30, 30, 255))])
def test_large_pictures_are_shrunk_in_bands(
    tmp_path: Path, mode: str, colour: tuple[int, ...]
) -> None:
    path = tmp_path / "a.png"
    image = Image.new(mode, (8000, 5000), colour)
    image.paste((0, 0, 255, 255)[: len(mode)], (0, 4990, 8000, 5000))
    image.save(path, compress_level=1)
    rendered = render(path, tmp_path, widths=(320,))
    assert (rendered.width, rendered.height) == (8000, 5000)
    with Image.open(tmp_path / "w320.webp") as small:
        assert small.size == (320, 200)
        assert near(small.getpixel((160, 180)), (200, 30, 30))
        assert not near(small.getpixel((160, 199)), (200, 30, 30))


def test_a_rendition_carries_the_given_packet_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x010F] = "Secret camera"
    profile = with_swapped_primaries()
    corners().save(path, exif=exif, icc_profile=profile, comment=b"Secret comment")
    render(path, tmp_path, xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    content = (tmp_path / "w320.webp").read_bytes()
    assert b"<x:xmpmeta" in content
    for private in (b"Secret", b"EXIF", b"ICCP"):
        assert private not in content


def test_colour_and_hash_tell_pictures_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.linear_gradient("L").rotate(90).save(path)
    rising = render(path, tmp_path)
    Image.linear_gradient("L").rotate(90).resize((900, 700)).save(path)
    assert render(path, tmp_path).perceptual_hash == rising.perceptual_hash == "f" * 16
    Image.linear_gradient("L").rotate(270).save(path)
    assert render(path, tmp_path).perceptual_hash == "0" * 16
    red = Image.new("RGB", (100, 100), (200, 0, 0))
    red.paste((255, 255, 255), (0, 0, 100, 8))
    red.save(path)
    assert render(path, tmp_path).dominant_colour in ("#c80000", "#c70000", "#c90000")


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tif", "avif", "gif", "heic"])
def test_a_file_cut_short_is_refused(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    noise = Image.effect_noise((300, 300), 90).convert("RGB")
    noise.save(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * 0.7)])
    with pytest.raises(Refused) as refused:
        render(path, tmp_path)
    assert refused.value.code in ("truncated", "unreadable")
    if ending in ("jpg", "png"):
        assert refused.value.code == "truncated"


def test_bombs_are_refused_by_their_header(tmp_path: Path) -> None:
    path = png_bomb(tmp_path / "bomb.png", 60_000, 60_000)
    with pytest.raises(Refused) as refused:
        render(path, tmp_path)
    assert refused.value.code == "too_many_pixels"
    assert refused.value.facts == {
        "limit": 120_000_000,
        "found": 3_600_000_000,
        "format": "PNG",
    }
    webp = b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\xfe\x3f\0" * 2
    path.write_bytes(webp)
    with pytest.raises(Refused) as refused:
        render(path, tmp_path)
    assert refused.value.code == "too_many_pixels"


def test_jpeg_has_a_limit_of_its_own(tmp_path: Path) -> None:
    corners().save(tmp_path / "a.jpg")
    corners().save(tmp_path / "a.png")
    limits = Limits(jpeg_pixels=5000, other_pixels=3000)
    assert render(tmp_path / "a.jpg", tmp_path, limits=limits).width == 64
    with pytest.raises(Refused, match="too_many_pixels"):
        render(tmp_path / "a.png", tmp_path, limits=limits)


def test_a_picture_whose_metadata_is_odd_is_still_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    corners().save(path)
    whole = path.read_bytes()
    for odd in (
        png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"a" * 80_000_000)),
        png_chunk(b"iCCP", b"x\0\7junk"),
        png_chunk(b"eXIf", b"MM\0*\xff\xff\xff\xff"),
        png_chunk(b"tEXt", b"Raw profile type exif\0\n\n\nnot hexadecimal"),
        png_chunk(b"pHYs", b"\0"),
    ):
        path.write_bytes(whole[:33] + odd + whole[33:])
        assert near(shown(path).getpixel((10, 10)), (255, 0, 0), 25), odd[4:8]


def test_odd_exif_in_a_jpeg_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    buffer = BytesIO()
    corners().save(buffer, "JPEG", quality=95)
    whole = buffer.getvalue()
    for odd in (b"Exif\0\0II*\0\xff\xff\xff\x7f", b"Exif\0\0", b"MPF\0MM\0*\0\0\0\x08\0\1\xb0\0"):
        marker = b"\xff\xe2" if odd.startswith(b"MPF") else b"\xff\xe1"
        path.write_bytes(whole[:2] + marker + struct.pack(">H", len(odd) + 2) + odd + whole[2:])
        assert near(shown(path).getpixel((10, 10)), (255, 0, 0), 25)


def test_a_folder_that_cannot_be_written_is_a_storage_failure(tmp_path: Path) -> None:
    corners().save(tmp_path / "a.jpg")
    with pytest.raises(Refused, match="storage_failed"):
        render(tmp_path / "a.jpg", tmp_path / "missing")
