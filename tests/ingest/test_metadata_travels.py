"""What the desk says is what downloads carry, field by field, and nothing else."""

import shutil
from pathlib import Path
from typing import Any

import pyexiv2
import pytest
from django.core.files import File

from accounts.models import User
from gallery import storage
from gallery.actions import change_item
from gallery.description.fields import COLUMNS, LISTS, TEXTS
from gallery.giving.sizes import Size
from gallery.giving.words import words_in
from gallery.models import MediaItem, PreparedFile
from ingest.preparing import prepare
from tests.gallery import build
from tests.ingest.samples import picture
from tests.ingest.travelled import Said, readers

pytestmark = pytest.mark.django_db

DESK: dict[str, Any] = {
    "source_language": "en",
    "headline:en": "The morning ferry",
    "headline:fr": "Le bac du matin",
    "headline:ar": "عبّارة الصباح",
    "description:en": "A ferry crosses the strait.\nTwo gulls follow it.",
    "description:fr": "Un bac traverse le détroit.",
    "description:ar": "عبّارة تعبر المضيق.",
    "alt_text:en": "A white ferry on grey water",
    "alt_text:es": "Un transbordador blanco en agua gris",
    "transcript:en": "Nobody speaks.",
    "creators": ["Nadia Haddad", "Müller, Jörg"],
    "credit_line": "© Harbour Office/Nadia Haddad 2024",
    "copyright_notice": "© 2024 Harbour Office",
    "usage_terms": "Ask first. Never in advertising.",
    "licence": "CC-BY-4.0",
    "licence_url": "https://example.org/licence",
    "date_created": "2023-05-14",
    "city": "Tangier",
    "country_code": "MA",
    "keywords": ["ferry", "port, old", "ميناء"],
    "categories": ["health"],
    # These stay at home.
    "source": "A private archive",
    "sublocation": "Quay 7",
    "province_state": "Tanger-Tétouan",
    "position": "35.78, -5.81",
}
TEXT = "A ferry crosses the strait.\nTwo gulls follow it."
COMMON: Said = {
    "IFD0:ImageDescription": TEXT,
    "IFD0:Artist": "Nadia Haddad; Müller, Jörg",
    "IFD0:Copyright": "© 2024 Harbour Office",
    "XMP-photoshop:Headline": "The morning ferry",
    "XMP-dc:Title": "The morning ferry",
    "XMP-dc:Title-en": "The morning ferry",
    "XMP-dc:Title-fr": "Le bac du matin",
    "XMP-dc:Title-ar": "عبّارة الصباح",
    "XMP-dc:Description": TEXT,
    "XMP-dc:Description-en": TEXT,
    "XMP-dc:Description-fr": "Un bac traverse le détroit.",
    "XMP-dc:Description-ar": "عبّارة تعبر المضيق.",
    "XMP-iptcCore:AltTextAccessibility": "A white ferry on grey water",
    "XMP-iptcCore:AltTextAccessibility-en": "A white ferry on grey water",
    "XMP-iptcCore:AltTextAccessibility-es": "Un transbordador blanco en agua gris",
    "XMP-dc:Creator": ["Nadia Haddad", "Müller, Jörg"],
    "XMP-photoshop:Credit": "© Harbour Office/Nadia Haddad 2024",
    "XMP-dc:Rights": "© 2024 Harbour Office",
    "XMP-xmpRights:Marked": "True",
    "XMP-xmpRights:UsageTerms": "Ask first. Never in advertising.",
    "XMP-xmpRights:WebStatement": "https://example.org/licence",
    "XMP-cc:License": "https://example.org/licence",
    "XMP-photoshop:DateCreated": "2023-05-14",
    "XMP-photoshop:City": "Tangier",
    "XMP-iptcCore:CountryCode": "MA",
    "XMP-photoshop:Country": "Morocco",
    "XMP-dc:Subject": ["ferry", "port, old", "ميناء"],
}
# PNG and WebP have no place for these.
IPTC: Said = {
    "IPTC:Headline": "The morning ferry",
    "IPTC:Caption-Abstract": TEXT,
    "IPTC:By-line": ["Nadia Haddad", "Müller, Jörg"],
    "IPTC:Credit": "© Harbour Office/Nadia Haddad 2024",
    "IPTC:CopyrightNotice": "© 2024 Harbour Office",
    "IPTC:DateCreated": "2023-05-14",
    "IPTC:City": "Tangier",
    "IPTC:Country-PrimaryLocationName": "Morocco",
    "IPTC:Keywords": ["ferry", "port, old", "ميناء"],
}
SECRET_XMP = {
    "Xmp.exif.GPSLatitude": "14,2.5N",
    "Xmp.aux.SerialNumber": "4711-SERIAL",
    "Xmp.mwg-rs.Regions": 'type="Struct"',
    "Xmp.mwg-rs.Regions/mwg-rs:RegionList": 'type="Bag"',
    "Xmp.mwg-rs.Regions/mwg-rs:RegionList[1]": 'type="Struct"',
    "Xmp.mwg-rs.Regions/mwg-rs:RegionList[1]/mwg-rs:Name": "A Person",
    "Xmp.iptcExt.PersonInImage": ["A Person"],
    "Xmp.photoshop.Credit": "What the file said itself",
}
SECRET_EXIF = {
    "Exif.Image.Make": "SECRET-CAMERA",
    "Exif.GPSInfo.GPSLatitude": "14/1 2/1 30/1",
    "Exif.Photo.BodySerialNumber": "4711-SERIAL",
    "Exif.Photo.MakerNote": "83 69 67 82 69 84 45 78 79 84 69",  # SECRET-NOTE
}
SECRETS = (b"SECRET", b"4711", b"A Person", b"What the file said", b"GPS", b"Quay 7", b"archive")


def telling(path: Path) -> Path:
    """Write a picture that tells what must not go out, with a small picture of itself in it."""
    made = picture(path, size=(1200, 800))
    small = picture(path.with_name("small.jpg"), size=(160, 120)).read_bytes()
    with pyexiv2.Image(str(made)) as file:
        file.modify_xmp(SECRET_XMP)
        file.modify_exif(SECRET_EXIF)
        if path.suffix in (".jpg", ".tif"):
            file.modify_iptc({"Iptc.Application2.SubLocation": "Quay 7 (SECRET)"})
        if path.suffix == ".jpg":
            file.modify_thumbnail(small)
    with pyexiv2.Image(str(made)) as file:
        assert {*SECRET_EXIF} <= {*file.read_exif()}
        assert {*SECRET_XMP} <= {*file.read_xmp()}
    return made


def held(path: Path) -> MediaItem:
    """Store an item whose original is the file in `path`."""
    item = build.item(original_key=f"aa/{path.name}", width=1200, height=800)
    item.texts.all().delete()
    with path.open("rb") as file:
        storage.originals().save(item.original_key, File(file))
    return item


def given(item: MediaItem, size: Size, folder: Path) -> tuple[PreparedFile, Path]:
    """Return the file of `item` at `size` as a download gives it out, and where it lies."""
    made = prepare(MediaItem.objects.get(pk=item.pk), size)
    assert made
    assert not made.refusal
    target = folder / f"{size.value}.{made.name.rpartition('.')[2]}"
    with storage.derivatives().open(made.name) as file, target.open("wb") as copy:
        shutil.copyfileobj(file, copy)
    return made, target


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tif"])
def test_what_the_desk_says_is_what_downloads_carry(
    tmp_path: Path, editor: User, ending: str
) -> None:
    item = held(telling(tmp_path / f"a.{ending}"))
    change_item(item=item, by=editor, changes=DESK)
    for size in (Size.ORIGINAL, Size.SMALL):
        made, path = given(item, size, tmp_path)
        assert made.exact == (size is Size.ORIGINAL)
        assert path.suffix == (f".{ending}" if size is Size.ORIGINAL else ".jpg")
        wanted = COMMON | (IPTC if path.suffix in (".jpg", ".tif") else {})
        for read in readers():
            assert read(path) == wanted, read.__name__
        content = path.read_bytes()
        assert [secret for secret in SECRETS if secret in content] == []


def test_what_the_desk_takes_back_is_gone_from_downloads(tmp_path: Path, editor: User) -> None:
    item = held(telling(tmp_path / "a.jpg"))
    change_item(item=item, by=editor, changes=DESK)
    emptied: dict[str, Any] = {
        name: [] if isinstance(value, list) else "" for name, value in DESK.items()
    }
    del emptied["source_language"]
    change_item(item=item, by=editor, changes=emptied)
    _made, path = given(item, Size.ORIGINAL, tmp_path)
    for read in readers():
        assert read(path) == {}


def test_every_field_of_the_desk_was_said() -> None:
    named = {name.partition(":")[0] for name in DESK}
    assert named == {*COLUMNS, *LISTS, *TEXTS, "date_created", "position", "source_language"}


def test_no_field_goes_out_that_is_not_compared(editor: User) -> None:
    item = build.item()
    change_item(item=item, by=editor, changes=DESK)
    told = {name for name, value in words_in(MediaItem.objects.get(pk=item.pk)).items() if value}
    assert told == {
        "headline", "description", "alt_text", "source_language", "creators", "credit_line",
        "copyright_notice", "usage_terms", "licence_url", "date_created", "city", "country_code",
        "country", "keywords",
    }  # fmt: skip
