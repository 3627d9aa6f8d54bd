"""What is given out holds the words of the allow-list and nothing else; pixels stay as they are."""

import struct
from io import BytesIO
from pathlib import Path
from typing import Any

import pyexiv2
import pytest
from PIL import Image, ImageCms

from ingest.decoding.limits import Limits
from ingest.decoding.outgoing import Outgoing, give
from ingest.decoding.packets import Given, packets
from ingest.decoding.parent import Decoder
from tests.ingest.samples import picture

GIVEN = Given(
    headline={"en": "A boat", "fr": "Un bateau"},
    description={"en": "A boat on the water.", "ar": "قارب على الماء"},
    alt_text={"en": "A boat seen from the shore"},
    creators=["Nadia Haddad", "Müller, Jörg"],
    credit_line="© IOM/Nadia Haddad 2024",
    copyright_notice="© IOM",
    usage_terms="Ask first.",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
    date_created="2023-05-14",
    city="Danlí",
    country_code="HN",
    country="Honduras",
    keywords=["boat, small", "ميناء"],
)
SECRET = {
    "Xmp.exif.GPSLatitude": "14,2.5N",
    "Xmp.aux.SerialNumber": "4711",
    "Xmp.mwg-rs.Regions": 'type="Struct"',
    "Xmp.mwg-rs.Regions/mwg-rs:RegionList": 'type="Bag"',
    "Xmp.mwg-rs.Regions/mwg-rs:RegionList[1]": 'type="Struct"',
    "Xmp.mwg-rs.Regions/mwg-rs:RegionList[1]/mwg-rs:Name": "A Person",
    "Xmp.photoshop.Headline": "What the file said itself",
}
SECRET_EXIF = {
    "Exif.Image.Orientation": "6",
    "Exif.GPSInfo.GPSLatitude": "14/1 2/1 30/1",
    "Exif.Photo.BodySerialNumber": "4711",
    "Exif.Image.DocumentName": "IMG_4711.JPG",
}
FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "tif": "TIFF"}


def telling(path: Path, **options: Any) -> Path:
    """Write a picture that tells what must not go out, and return its path."""
    made = picture(path, **options)
    with pyexiv2.Image(str(made)) as file:
        file.modify_xmp(SECRET)
        file.modify_exif(SECRET_EXIF)
    with pyexiv2.Image(str(made)) as file:
        assert {*SECRET} <= {*file.read_xmp()}
    return made


def given_out(path: Path, *, longest: int | None = None, given: Given = GIVEN) -> Path:
    """Return the file that is given out for the picture in `path`."""
    target = path.with_name(f"{path.name}.given")
    facts = give(path, target, longest=longest, given=given, limits=Limits())
    assert isinstance(facts, Outgoing)
    return target.rename(path.with_name(f"{path.stem}-given.{facts.extension}"))


def read(path: Path) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Return XMP, IPTC and EXIF of a file."""
    with pyexiv2.Image(str(path)) as file:
        return file.read_xmp(), file.read_iptc(), file.read_exif()


@pytest.mark.parametrize("longest", [None, 300])
@pytest.mark.parametrize("ending", FORMATS)
def test_only_the_words_of_the_list_go_out(tmp_path: Path, ending: str, longest: int) -> None:
    made = given_out(telling(tmp_path / f"a.{ending}"), longest=longest)
    content = made.read_bytes()
    for secret in (b"4711", b"GPS", b"A Person", b"IMG_", b"What the file said"):
        assert secret not in content
    xmp, iptc, exif = read(made)
    assert xmp["Xmp.photoshop.Credit"] == GIVEN.credit_line
    assert xmp["Xmp.dc.creator"] == GIVEN.creators
    assert xmp["Xmp.dc.subject"] == GIVEN.keywords
    assert xmp["Xmp.dc.description"] == {
        'lang="x-default"': "A boat on the water.",
        'lang="en"': "A boat on the water.",
        'lang="ar"': "قارب على الماء",
    }
    assert xmp["Xmp.iptc.AltTextAccessibility"]['lang="en"'] == "A boat seen from the shore"
    assert xmp["Xmp.cc.license"] == GIVEN.licence_url
    assert exif["Exif.Image.Copyright"] == "© IOM"
    if made.suffix in (".jpg", ".tif"):
        assert iptc["Iptc.Application2.Caption"] == "A boat on the water."
        assert iptc["Iptc.Application2.Byline"] == GIVEN.creators


@pytest.mark.parametrize("ending", FORMATS)
def test_the_original_keeps_each_pixel_and_its_turn(tmp_path: Path, ending: str) -> None:
    source = telling(tmp_path / f"a.{ending}", quality=90)
    made = given_out(source)
    with Image.open(source) as before, Image.open(made) as after:
        assert after.format == FORMATS[ending]
        assert before.tobytes() == after.tobytes()
    assert read(made)[2]["Exif.Image.Orientation"] == "6"


def test_a_smaller_size_stands_upright_and_is_a_jpeg(tmp_path: Path) -> None:
    made = given_out(telling(tmp_path / "a.png", size=(900, 600)), longest=300)
    with Image.open(made) as image:
        assert (image.format, image.size) == ("JPEG", (200, 300))
        profile = ImageCms.ImageCmsProfile(BytesIO(image.info["icc_profile"]))
        assert "sRGB" in ImageCms.getProfileDescription(profile)


def test_nothing_is_enlarged(tmp_path: Path) -> None:
    with Image.open(given_out(picture(tmp_path / "a.jpg"), longest=4096)) as image:
        assert image.size == (900, 600)


@pytest.mark.parametrize(("ending", "format"), [("gif", "PNG"), ("avif", "JPEG")])
def test_what_cannot_be_cleaned_goes_out_as_another_format(
    tmp_path: Path, ending: str, format: str
) -> None:
    made = given_out(picture(tmp_path / f"a.{ending}"))
    with Image.open(made) as image:
        assert (image.format, image.size) == (format, (900, 600))


def test_what_hangs_behind_a_picture_stays_behind(tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg")
    comment = b"\xff\xfe" + struct.pack(">H", 9) + b"private"
    content = path.read_bytes()
    path.write_bytes(content[:2] + comment + content[2:] + b"MotionPhoto ftypmp42 voices")
    made = given_out(path).read_bytes()
    assert b"private" not in made
    assert made.endswith(b"\xff\xd9")


def test_a_picture_built_oddly_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.webp"
    frames = [Image.new("RGB", (90, 60), colour) for colour in ("red", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    facts = give(path, tmp_path / "made", longest=None, given=GIVEN, limits=Limits())
    assert not facts.exact
    assert facts.mime in ("image/jpeg", "image/png")


def test_long_captions_in_many_languages_still_fit() -> None:
    told = Given(description=dict.fromkeys(("en", "fr", "es", "ar"), "نص " * 6000))
    made = packets(told)
    assert len(made.xmp) < 65_000
    assert "نص".encode() in made.xmp


def test_words_are_no_commands(tmp_path: Path) -> None:
    told = Given(
        headline={"en": "type=Struct"}, credit_line='lang="x" <b>\x00', keywords=["a;b", '"']
    )
    xmp, _iptc, _exif = read(given_out(picture(tmp_path / "a.jpg"), given=told))
    assert xmp["Xmp.photoshop.Headline"].strip() == "type=Struct"
    assert xmp["Xmp.photoshop.Credit"].strip() == 'lang="x" <b>'
    assert xmp["Xmp.dc.subject"] == ["a;b", '"']


def test_the_child_process_makes_it(decoder: Decoder, tmp_path: Path) -> None:
    facts = decoder.give(picture(tmp_path / "a.jpg"), tmp_path / "b", longest=300, given=GIVEN)
    assert facts == Outgoing("image/jpeg", "jpg", 300, 200, False)
    assert (tmp_path / "b").stat().st_size > 1000
