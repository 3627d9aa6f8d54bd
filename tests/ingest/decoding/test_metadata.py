import json
import struct
from dataclasses import replace
from pathlib import Path

import pyexiv2
from PIL import Image

from ingest.decoding.description import Description
from ingest.decoding.metadata import describe
from tests.ingest.decoding.samples import corners, iptc_jpeg, plain_jpeg, png_chunk, tagged

ALL_XMP: dict[str, object] = {
    "Xmp.dc.description": {
        'lang="x-default"': "Water point in Danlí",
        'lang="en-US"': "Water point in Danlí",
        'lang="fr-FR"': "Point d'eau à Danlí",
        'lang="pt-BR"': "Ponto de água em Danlí",
        'lang="ar"': "نقطة مياه",
    },
    "Xmp.photoshop.Headline": "Water at last",
    "Xmp.iptc.AltTextAccessibility": {
        'lang="x-default"': "A girl drinks",
        'lang="fr"': "Une fille boit",
    },
    "Xmp.dc.creator": ["Muse Mohammed", "Zoë Ñandú"],
    "Xmp.photoshop.Credit": "IOM/Muse Mohammed",
    "Xmp.dc.rights": {'lang="x-default"': "© IOM 2023"},
    "Xmp.xmpRights.UsageTerms": {'lang="x-default"': "Editorial use only"},
    "Xmp.xmpRights.WebStatement": "https://creativecommons.org/licenses/by/4.0/",
    "Xmp.photoshop.Source": "IOM",
    "Xmp.dc.subject": ["water", "Water", "children"],
    "Xmp.photoshop.DateCreated": "2023-05-14T10:11:12-06:00",
    "Xmp.iptc.Location": "Barrio Abajo",
    "Xmp.photoshop.City": "Danlí",
    "Xmp.photoshop.State": "El Paraíso",
    "Xmp.photoshop.Country": "Honduras",
    "Xmp.iptc.CountryCode": "HND",
}


def test_every_field_is_read_from_xmp(tmp_path: Path) -> None:
    found = describe(tagged(tmp_path / "a.jpg", xmp=ALL_XMP))
    assert found == Description(
        texts={
            "en": {
                "headline": "Water at last",
                "description": "Water point in Danlí",
                "alt_text": "A girl drinks",
            },
            "fr": {
                "headline": "",
                "description": "Point d'eau à Danlí",
                "alt_text": "Une fille boit",
            },
            "pt-br": {"headline": "", "description": "Ponto de água em Danlí", "alt_text": ""},
            "ar": {"headline": "", "description": "نقطة مياه", "alt_text": ""},
        },
        source_language="en",
        creators=["Muse Mohammed", "Zoë Ñandú"],
        credit_line="IOM/Muse Mohammed",
        copyright_notice="© IOM 2023",
        usage_terms="Editorial use only",
        source="IOM",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        keywords=["water", "children"],
        date_created="2023-05-14",
        time_created="10:11:12",
        utc_offset="-06:00",
        sublocation="Barrio Abajo",
        city="Danlí",
        province_state="El Paraíso",
        country_code="HN",
        country_name="Honduras",
    )


def test_a_description_survives_json(tmp_path: Path) -> None:
    found = describe(tagged(tmp_path / "a.jpg", xmp=ALL_XMP))
    assert Description.from_json(json.loads(json.dumps(found.as_json()))) == found


def test_each_field_comes_from_the_first_standard_that_has_it(tmp_path: Path) -> None:
    path = tagged(
        tmp_path / "a.jpg",
        xmp={"Xmp.photoshop.City": "City in XMP"},
        iptc={
            "Iptc.Application2.City": "City in IPTC",
            "Iptc.Application2.Caption": "Caption in IPTC",
            "Iptc.Application2.Keywords": ["one", "two"],
        },
        exif={
            "Exif.Image.ImageDescription": "Caption in EXIF",
            "Exif.Image.Artist": "Ana Souza; Li Wei",
            "Exif.Image.Copyright": "Copyright in EXIF",
        },
    )
    found = describe(path)
    assert found.city == "City in XMP"
    assert found.texts[""]["description"] == "Caption in IPTC"
    assert found.keywords == ["one", "two"]
    assert found.creators == ["Ana Souza", "Li Wei"]
    assert found.copyright_notice == "Copyright in EXIF"


def test_legacy_letters_of_a_mac_are_right(tmp_path: Path) -> None:
    path = iptc_jpeg(
        tmp_path / "mac.jpg",
        [
            (2, 120, "L’été à Nîmes, élèves et réfugiés".encode("mac_roman")),
            (2, 80, "François Lefèvre".encode("mac_roman")),
        ],
    )
    found = describe(path)
    assert found.texts[""]["description"] == "L’été à Nîmes, élèves et réfugiés"
    assert found.creators == ["François Lefèvre"]


def test_legacy_letters_of_windows_are_right_without_declaration(tmp_path: Path) -> None:
    text = "Niños en el jardín de Tegucigalpa – mañana"
    path = iptc_jpeg(tmp_path / "win.jpg", [(2, 120, text.encode("cp1252"))])
    assert describe(path).texts[""]["description"] == text


def test_a_declared_character_set_is_used(tmp_path: Path) -> None:
    path = iptc_jpeg(
        tmp_path / "pl.jpg", [(1, 90, b"\x1b-B"), (2, 105, "Powódź w Łodzi".encode("iso8859-2"))]
    )
    assert describe(path).texts[""]["headline"] == "Powódź w Łodzi"


def test_windows_fields_and_comments_of_exif_are_read(tmp_path: Path) -> None:
    path = tagged(
        tmp_path / "xp.jpg",
        exif={
            "Exif.Image.XPTitle": "Fête au village",
            "Exif.Image.XPKeywords": "fête;village;Fête",
            "Exif.Image.XPAuthor": "Zoë",
            "Exif.Photo.UserComment": "charset=Unicode Un marché",
        },
    )
    found = describe(path)
    assert found.texts[""] == {
        "headline": "Fête au village",
        "description": "Un marché",
        "alt_text": "",
    }
    assert found.keywords == ["fête", "village"]
    assert found.creators == ["Zoë"]


def test_camera_defaults_are_no_caption(tmp_path: Path) -> None:
    path = tagged(
        tmp_path / "a.jpg",
        exif={"Exif.Image.ImageDescription": "OLYMPUS DIGITAL CAMERA         "},
    )
    assert describe(path).texts == {}


def test_only_web_addresses_are_licences(tmp_path: Path) -> None:
    path = tagged(tmp_path / "a.jpg", xmp={"Xmp.xmpRights.WebStatement": "javascript:alert(1)"})
    assert describe(path).licence_url == ""


def test_markup_in_metadata_is_kept_as_text(tmp_path: Path) -> None:
    path = tagged(tmp_path / "a.jpg", xmp={"Xmp.photoshop.Headline": "<script>x</script> & more"})
    assert describe(path).texts[""]["headline"] == "<script>x</script> & more"


def test_png_webp_and_tiff_are_read_too(tmp_path: Path) -> None:
    for ending in ("png", "webp", "tif"):
        path = tmp_path / f"a.{ending}"
        corners().save(path)
        with pyexiv2.Image(str(path)) as image:
            image.modify_xmp({"Xmp.photoshop.Headline": f"In {ending}"})
        assert describe(path).texts[""]["headline"] == f"In {ending}"


def test_avif_and_heic_are_read_too(tmp_path: Path) -> None:
    source = tagged(tmp_path / "a.jpg", xmp=ALL_XMP)
    with Image.open(source) as image:
        packet = image.info["xmp"]
    for ending in ("avif", "heic"):
        path = tmp_path / f"a.{ending}"
        corners().save(path, xmp=packet)
        assert replace(describe(path), texts={}) == replace(describe(source), texts={})


def test_gif_which_exiv2_does_not_read_is_read_too(tmp_path: Path) -> None:
    with Image.open(tagged(tmp_path / "a.jpg", xmp=ALL_XMP)) as image:
        packet = image.info["xmp"]
    magic = bytes([1, *range(255, -1, -1), 0])
    block = b"\x21\xff\x0bXMP DataXMP" + packet + magic
    path = tmp_path / "a.gif"
    corners().convert("P").save(path)
    whole = path.read_bytes()
    colours = 13 + 3 * 2 ** ((whole[10] & 7) + 1)
    path.write_bytes(whole[:colours] + block + whole[colours:])
    assert describe(path).city == "Danlí"


def test_a_name_that_is_no_unicode_or_looks_like_an_address_is_read(tmp_path: Path) -> None:
    source = tagged(tmp_path / "a.jpg", xmp=ALL_XMP).read_bytes()
    path = Path(str(tmp_path) + "/caf\udce9 http:&<b>.jpg")
    path.write_bytes(source)
    assert describe(path).city == "Danlí"


def test_broken_metadata_is_no_error(tmp_path: Path) -> None:
    path = plain_jpeg(tmp_path / "a.jpg")
    whole = path.read_bytes()
    for junk in (
        b"Exif\0\0II*\0\xff\xff\xff\xff",
        b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:RDF",
        b'http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY a "b">]>',
        b"Photoshop 3.0\x008BIM\x04\x04\0\0\xff\xff\xff\xff\x1c\x02",
    ):
        segment = b"\xff\xe1" + struct.pack(">H", len(junk) + 2) + junk
        path.write_bytes(whole[:2] + segment + whole[2:])
        assert describe(path) == Description()


def test_what_is_no_picture_has_no_description(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"not a picture" + png_chunk(b"IEND", b""))
    assert describe(path) == Description()
