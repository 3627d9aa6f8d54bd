"""The beginnings of formats that are recognised only to be refused by name."""

import re

from ingest.decoding.formats import Format, brands, other

_BEGINNINGS: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", other("PDF", "application/pdf", "pdf")),
    (b"8BPS", other("Photoshop (PSD)", "image/vnd.adobe.photoshop", "psd", "image")),
    (b"\0\0\0\x0cjP  \r\n\x87\n", other("JPEG 2000", "image/jp2", "jp2", "image")),
    (b"\xff\x4f\xff\x51", other("JPEG 2000", "image/x-jp2-codestream", "j2k", "image")),
    (b"\0\0\0\x0cJXL \r\n\x87\n", other("JPEG XL", "image/jxl", "jxl", "image")),
    (b"\xff\x0a", other("JPEG XL", "image/jxl", "jxl", "image")),
    (b"\0\0\1\0", other("Icon (ICO)", "image/vnd.microsoft.icon", "ico", "image")),
    (b"%!PS", other("PostScript", "application/postscript", "eps")),
    (b"\xc5\xd0\xd3\xc6", other("PostScript", "application/postscript", "eps")),
    (b"\x76\x2f\x31\x01", other("OpenEXR", "image/x-exr", "exr", "image")),
    (b"gimp xcf", other("GIMP (XCF)", "image/x-xcf", "xcf", "image")),
    (b"FUJIFILMCCD-RAW", other("Camera raw", "image/x-fuji-raf", "raf", "image")),
    (b"PK\x03\x04", other("ZIP", "application/zip", "zip")),
    (b"PK\x05\x06", other("ZIP", "application/zip", "zip")),
    (b"Rar!\x1a\x07", other("RAR", "application/vnd.rar", "rar")),
    (b"7z\xbc\xaf\x27\x1c", other("7-Zip", "application/x-7z-compressed", "7z")),
    (b"\x1f\x8b", other("GZIP", "application/gzip", "gz")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", other("Microsoft Office", "application/msword", "doc")),
    (b"{\\rtf", other("RTF", "application/rtf", "rtf")),
    (b"\x7fELF", other("Program", "application/x-elf", "elf")),
    (b"MZ", other("Program", "application/vnd.microsoft.portable-executable", "exe")),
    (b"ID3", other("MP3", "audio/mpeg", "mp3", "audio")),
    (b"fLaC", other("FLAC", "audio/flac", "flac", "audio")),
    (b"#!AMR", other("AMR", "audio/amr", "amr", "audio")),
    (b"MThd", other("MIDI", "audio/midi", "mid", "audio")),
    (b"FLV\x01", other("Flash video", "video/x-flv", "flv", "video")),
    (b"\0\0\1\xba", other("MPEG", "video/mpeg", "mpg", "video")),
    (b"\0\0\1\xb3", other("MPEG", "video/mpeg", "mpg", "video")),
)
_CAMERA_RAW = other("Camera raw", "image/x-raw", "raw", "image")
_TEXT = other("Text", "text/plain", "txt")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_ASF = b"\x30\x26\xb2\x75\x8e\x66\xcf\x11"
_ASF_VIDEO_STREAM = bytes.fromhex("c0ef19bc4d5bcf11a8fd00805f5c442b")
_MATROSKA = b"\x1a\x45\xdf\xa3"
_QUICKTIME_ATOMS = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")


def unsupported(head: bytes) -> Format | None:
    """The known but unsupported format of a file that begins with `head`, or None."""
    for beginning, found in _BEGINNINGS:
        if head.startswith(beginning):
            return found
    if head[:2] in _UTF_16_MARKS:
        return _TEXT
    return _bitmap_or_raw(head) or _film_or_sound(head) or _frames(head) or _markup(head)


def _bitmap_or_raw(head: bytes) -> Format | None:
    if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0" and len(head) > 26:
        return other("BMP", "image/bmp", "bmp", "image")
    if head[:4] in (b"II*\0", b"MM\0*", b"IIRO", b"IIU\0", b"IIRS"):
        return _CAMERA_RAW
    return None


def _film_or_sound(head: bytes) -> Format | None:
    if head[:4] in (b"RIFF", b"FORM", b"RF64"):
        return _riff(head[8:12])
    if head[:4] == b"OggS":
        is_film = b"\x80theora" in head[:4096]
        return (
            other("Ogg video", "video/ogg", "ogv", "video")
            if is_film
            else other("Ogg", "audio/ogg", "ogg", "audio")
        )
    if head.startswith(_MATROSKA):
        return _matroska(head)
    if head.startswith(_ASF):
        if _ASF_VIDEO_STREAM in head:
            return other("Windows Media video", "video/x-ms-wmv", "wmv", "video")
        return other("Windows Media audio", "audio/x-ms-wma", "wma", "audio")
    if head[4:8] == b"ftyp" or head[4:8] in _QUICKTIME_ATOMS:
        return _boxes(head)
    return None


def _riff(form: bytes) -> Format | None:
    return {
        b"WAVE": other("WAV", "audio/wav", "wav", "audio"),
        b"AIFF": other("AIFF", "audio/aiff", "aiff", "audio"),
        b"AIFC": other("AIFF", "audio/aiff", "aiff", "audio"),
        b"AVI ": other("AVI", "video/x-msvideo", "avi", "video"),
    }.get(form)


def _matroska(head: bytes) -> Format:
    label = "WebM" if b"webm" in head[:64] else "Matroska"
    if re.search(rb"\x86[\x80-\x9f]A_", head) and not re.search(rb"\x86[\x80-\x9f]V_", head):
        return other(label, "audio/x-matroska", "mka", "audio")
    return other(label, "video/webm" if label == "WebM" else "video/x-matroska", "webm", "video")


def _boxes(head: bytes) -> Format:
    named = brands(head) if head[4:8] == b"ftyp" else [b"qt  "]
    if named[0] == b"crx ":
        return _CAMERA_RAW
    has_sound_only = b"soun" in head and b"vide" not in head
    if named[0] in (b"M4A ", b"M4B ", b"M4P ", b"F4A ") or has_sound_only:
        return other("MPEG-4 audio", "audio/mp4", "m4a", "audio")
    if named[0] == b"qt  ":
        return other("QuickTime", "video/quicktime", "mov", "video")
    return other("MP4", "video/mp4", "mp4", "video")


def _frames(head: bytes) -> Format | None:
    if len(head) >= 4 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[2] != 0xFF:
        is_aac = head[1] & 0xF6 == 0xF0
        label, mime, ending = (
            ("AAC", "audio/aac", "aac") if is_aac else ("MP3", "audio/mpeg", "mp3")
        )
        return other(label, mime, ending, "audio")
    if len(head) > 376 and head[0] == head[188] == head[376] == 0x47:
        return other("MPEG", "video/mp2t", "ts", "video")
    return None


def _markup(head: bytes) -> Format | None:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:4096].lower()
    if re.match(rb"(<\?xml[^>]*>|<!--.*?-->|<!doctype[^>]*>|\s)*<svg\b", start, re.DOTALL):
        return other("SVG", "image/svg+xml", "svg")
    if re.match(rb"<!doctype html|<html|<head|<body|<script|<iframe", start):
        return other("HTML", "text/html", "html")
    if start.startswith((b"<?php", b"<?=")):
        return other("PHP", "text/x-php", "php")
    if start.startswith((b"<?xml", b"<!doctype", b"<!entity")):
        return other("SVG" if b"<svg" in start else "XML", "text/xml", "xml")
    if start.startswith((b"<?xpacket", b"<x:xmpmeta", b"<rdf:rdf")):
        return other("XMP", "application/rdf+xml", "xmp")
    return _TEXT if _is_text(head[:4096]) else None


def _is_text(head: bytes) -> bool:
    try:
        text = (head if len(head) < 4096 else _whole_letters(head)).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return len(text) > 3 and not re.search(r"[\x00-\x08\x0e-\x1f]", text)


def _whole_letters(head: bytes) -> bytes:
    """`head` without a letter that the cut at its end may have halved."""
    return head[:-4] + bytes(byte for byte in head[-4:] if byte < 0x80)
