import pytest

from ingest.decoding.formats import JPEG, SUPPORTED, extension_fits, recognise, sniff
from ingest.decoding.refused import Refused

PICTURES = {
    "jpeg": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "gif": b"GIF89a\1\0\1\0",
    "webp": b"RIFF\x10\0\0\0WEBPVP8 ",
    "tiff": b"MM\0*\0\0\0\x08",
    "avif": b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf",
    "heic": b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic",
}
OTHERS = {
    b"BM\x36\0\0\0\0\0\0\0" + b"\0" * 30: ("BMP", "format_not_supported"),
    b"%PDF-1.7": ("PDF", "format_not_supported"),
    b"8BPS\0\1": ("Photoshop (PSD)", "format_not_supported"),
    b"\0\0\0\x0cjP  \r\n\x87\n": ("JPEG 2000", "format_not_supported"),
    b"\0\0\1\0\1\0": ("Icon (ICO)", "format_not_supported"),
    b"PK\x03\x04\x14": ("ZIP", "format_not_supported"),
    b"II*\0\x10\0\0\0CR\2\0": ("Camera raw", "format_not_supported"),
    b'<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="x">': ("SVG", "format_not_supported"),
    b"\xef\xbb\xbf<!DOCTYPE html><html>": ("HTML", "format_not_supported"),
    b"<?php echo 1;": ("PHP", "format_not_supported"),
    b"<?xpacket begin=''?>": ("XMP", "format_not_supported"),
    b"\xff\xfe<\0?\0x\0m\0l\0": ("Text", "format_not_supported"),
    "Légende de la photo".encode(): ("Text", "format_not_supported"),
    b"\0\0\0\x18ftypisom\0\0\0\0isomavc1": ("MP4", "video_not_yet"),
    b"\0\0\0\x14ftypqt  \0\0\0\0qt  ": ("QuickTime", "video_not_yet"),
    b"RIFF\x10\0\0\0AVI LIST": ("AVI", "video_not_yet"),
    b"\x1a\x45\xdf\xa3\x42\x82\x84webm": ("WebM", "video_not_yet"),
    b"OggS\0\2" + b"\0" * 22 + b"\x80theora": ("Ogg video", "video_not_yet"),
    b"OggS\0\2" + b"\0" * 22 + b"\1vorbis": ("Ogg", "audio_not_yet"),
    b"\0\0\0\x18ftypM4A \0\0\0\0M4A mp42": ("MPEG-4 audio", "audio_not_yet"),
    b"ID3\3\0": ("MP3", "audio_not_yet"),
    b"\xff\xfb\x90\x64\0": ("MP3", "audio_not_yet"),
    b"fLaC\0": ("FLAC", "audio_not_yet"),
    b"RIFF\x10\0\0\0WAVEfmt ": ("WAV", "audio_not_yet"),
}


@pytest.mark.parametrize(("code", "head"), PICTURES.items())
def test_pictures_are_known_by_content(code: str, head: bytes) -> None:
    assert recognise(head) is SUPPORTED[code]


@pytest.mark.parametrize("head", OTHERS)
def test_others_are_refused_by_name(head: bytes) -> None:
    label, code = OTHERS[head]
    with pytest.raises(Refused) as refused:
        recognise(head)
    assert (refused.value.facts["format"], refused.value.code) == (label, code)


@pytest.mark.parametrize(
    ("head", "code"),
    [(b"", "empty_file"), (b"\x8aPNG\r\n\x1a\n\0", "not_a_picture"), (b"\1", "not_a_picture")],
)
def test_nothing_and_noise_are_told_apart(head: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        recognise(head)
    assert refused.value.code == code


def test_any_beginning_of_anything_is_sniffed_without_error() -> None:
    for head in [*PICTURES.values(), *OTHERS]:
        for length in range(len(head)):
            sniff(head[:length])


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("a.jpg", True),
        ("A.JPEG", True),
        ("3d.mpo", True),
        ("a", True),
        ("Dr. Ana Souza", True),
        ("IMG.2023", True),
        ("a.png", False),
        ("a.jpg.php", False),
        ("a.b.jpg", True),
    ],
)
def test_the_ending_must_fit_the_content(name: str, fits: bool) -> None:
    assert extension_fits(JPEG, name) is fits
