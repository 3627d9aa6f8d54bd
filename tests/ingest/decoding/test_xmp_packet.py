from io import BytesIO

import pyexiv2
from PIL import Image

from ingest.decoding.xmp_packet import short_form


def _read(packet: bytes) -> dict[str, object]:
    buffer = BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "WEBP", xmp=packet)
    with pyexiv2.ImageData(buffer.getvalue()) as image:
        return dict(image.read_xmp())


def test_the_packet_tells_whose_the_picture_is() -> None:
    packet = short_form(
        ["A & <b>", 'Zoë "Z"'], "IOM/Zoë", "© 2023 \x01IOM", 'https://example.org/?a=1&b="2"'
    )
    assert _read(packet) == {
        "Xmp.dc.creator": ["A & <b>", 'Zoë "Z"'],
        "Xmp.photoshop.Credit": "IOM/Zoë",
        "Xmp.dc.rights": {'lang="x-default"': "© 2023 IOM"},
        "Xmp.xmpRights.Marked": "True",
        "Xmp.xmpRights.WebStatement": 'https://example.org/?a=1&b="2"',
        "Xmp.cc.license": 'https://example.org/?a=1&b="2"',
    }


def test_what_is_not_known_is_left_out() -> None:
    assert _read(short_form([], "IOM", "", "")) == {"Xmp.photoshop.Credit": "IOM"}
    assert short_form([""], "", "", "") == b""
