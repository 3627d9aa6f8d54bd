"""Which format a file really is, by its content, and which names fit it."""

import re
from dataclasses import dataclass

from ingest.decoding.refused import Refused

HEAD_BYTES = 65536
"""How much of the beginning of a file `sniff` wants to see."""


@dataclass(frozen=True)
class Format:
    """A file format; `kind` is image, video, audio or other, `label` is what people call it."""

    code: str
    label: str
    kind: str
    mime: str
    extension: str
    extensions: tuple[str, ...] = ()
    supported: bool = False


def _picture(code: str, label: str, extension: str, *others: str) -> Format:
    return Format(code, label, "image", f"image/{code}", extension, (extension, *others), True)


JPEG = _picture("jpeg", "JPEG", "jpg", "jpeg", "jpe", "jfif", "jif", "mpo", "jps", "insp")
PNG = _picture("png", "PNG", "png", "apng")
TIFF = _picture("tiff", "TIFF", "tif", "tiff")
WEBP = _picture("webp", "WebP", "webp")
AVIF = _picture("avif", "AVIF", "avif", "avifs")
HEIC = _picture("heic", "HEIC", "heic", "heif", "hif", "heics", "heifs")
GIF = _picture("gif", "GIF", "gif")

SUPPORTED = {each.code: each for each in (JPEG, PNG, TIFF, WEBP, AVIF, HEIC, GIF)}


def other(label: str, mime: str, extension: str, kind: str = "other") -> Format:
    """A format that is recognised only to refuse it by its name."""
    return Format(extension, label, kind, mime, extension, (extension,))


def sniff(head: bytes) -> Format | None:
    """The format of a file that begins with `head`, or None when it is not recognised."""
    from ingest.decoding.signatures import unsupported

    return _supported(head) or unsupported(head)


def _supported(head: bytes) -> Format | None:
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return GIF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+") and head[8:10] != b"CR":
        return TIFF
    if head[4:8] == b"ftyp":
        return _boxed_picture(brands(head))
    return None


def brands(head: bytes) -> list[bytes]:
    """The brands an ISO base media file names for itself, the major one first."""
    end = min(int.from_bytes(head[:4], "big"), len(head), 512)
    return [head[8:12], *(head[at : at + 4] for at in range(16, end - 3, 4))]


def _boxed_picture(named: list[bytes]) -> Format | None:
    if named[0] in (b"avif", b"avis"):
        return AVIF
    if named[0] in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"):
        return HEIC
    if named[0] in (b"mif1", b"mif2", b"msf1", b"miaf"):
        return AVIF if b"avif" in named or b"avis" in named else HEIC
    return None


def recognise(head: bytes) -> Format:
    """The supported picture format of `head`; refuses everything else with the fitting reason."""
    if not head:
        raise Refused("empty_file")
    found = sniff(head)
    if found is None:
        raise Refused("not_a_picture")
    if found.supported:
        return found
    code = {"video": "video_not_yet", "audio": "audio_not_yet"}.get(found.kind)
    raise Refused(code or "format_not_supported", format=found.label)


def extension_fits(format: Format, file_name: str) -> bool:
    """Whether the ending of `file_name` may be used for `format`; no ending fits everything."""
    ending = re.search(r"\.([A-Za-z0-9]{1,10})$", file_name)
    if ending is None or ending[1].isdigit():
        return True
    return ending[1].lower() in format.extensions
