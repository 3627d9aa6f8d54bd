"""Read what a file says of itself, by exiv2 and (where it is installed) by exiftool, in one form.

The form is exiftool's: `XMP-dc:Description-fr`, `IPTC:Keywords`, `IFD0:Artist`. What only says how
the pixels lie in the file is left out.
"""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyexiv2

Said = dict[str, Any]
_IPTC = {
    "Caption": "Caption-Abstract",
    "Byline": "By-line",
    "Copyright": "CopyrightNotice",
    "CountryName": "Country-PrimaryLocationName",
}
_SPACES = {"iptc": "iptcCore"}
# How the file is built: no words of anybody.
_OF_THE_FILE = ("ExifTool:", "System:", "JFIF:", "RIFF:", "ICC", "SourceFile", "PNG-pHYs:")
_BUILD = {
    f"{group}:{name}"
    for group, names in {
        "File": "FileType FileTypeExtension MIMEType ExifByteOrder CurrentIPTCDigest ImageWidth "
        "ImageHeight EncodingProcess BitsPerSample ColorComponents YCbCrSubSampling",
        "PNG": "ImageWidth ImageHeight BitDepth ColorType Compression Filter Interlace",
        "IFD0": "ImageWidth ImageHeight BitsPerSample Compression PhotometricInterpretation "
        "StripOffsets SamplesPerPixel RowsPerStrip StripByteCounts PlanarConfiguration "
        "SampleFormat Orientation",
        "Composite": "ImageSize Megapixels",
        "XMP-x": "XMPToolkit",
        "IPTC": "CodedCharacterSet",
    }.items()
    for name in names.split()
}
_OF_A_TIFF = ("XMLPacket", "IPTCNAA", "ImageLength", "InterColorProfile")


def readers() -> Iterator[Callable[[Path], Said]]:
    """Yield the ways to read a file that this machine has; there is always one."""
    yield by_exiv2
    if shutil.which("exiftool"):
        yield by_exiftool


def by_exiv2(path: Path) -> Said:
    """Return what exiv2 finds."""
    with pyexiv2.Image(str(path)) as file:
        xmp, iptc, exif = file.read_xmp(), file.read_iptc(), file.read_exif()
        said: Said = {"thumbnail": True} if file.read_thumbnail() else {}
        said |= {"comment": comment} if (comment := file.read_comment()) else {}
    for key, value in xmp.items():
        _family, space, name = key.split(".", 2)
        tag = f"XMP-{_SPACES.get(space, space)}:{name[:1].upper()}{name[1:]}"
        said |= _by_language(tag, value) if isinstance(value, dict) else {tag: value}
    for key, value in iptc.items():
        name = key.rpartition(".")[2]
        said[f"IPTC:{_IPTC.get(name, name)}"] = value
    for key, value in exif.items():
        _family, group, name = key.split(".", 2)
        if name not in _OF_A_TIFF:
            said[f"{'IFD0' if group == 'Image' else group}:{name}"] = value
    said.pop("IPTC:CharacterSet", None)
    return {tag: value for tag, value in said.items() if tag not in _BUILD}


def by_exiftool(path: Path) -> Said:
    """Return what exiftool finds."""
    call = ["exiftool", "-json", "-G1", "-a", "-u", str(path)]
    found = json.loads(subprocess.run(call, capture_output=True, check=True).stdout)[0]
    said = {
        tag: str(value) if isinstance(value, bool) else value
        for tag, value in found.items()
        if tag not in _BUILD and not tag.startswith(_OF_THE_FILE)
    }
    for tag in ("XMP-photoshop:DateCreated", "IPTC:DateCreated"):
        if tag in said:
            said[tag] = said[tag].replace(":", "-")
    return said


def _by_language(tag: str, texts: dict[str, str]) -> Said:
    codes = {key.removeprefix('lang="').removesuffix('"'): text for key, text in texts.items()}
    return {tag if code == "x-default" else f"{tag}-{code}": text for code, text in codes.items()}
