"""Does a file say anything that it must not? Asked of every file before it is given out."""

from pathlib import Path

import pyexiv2

from ingest.decoding.formats import TIFF, Format

_XMP = {
    "Xmp.photoshop.Headline", "Xmp.dc.title", "Xmp.dc.description",
    "Xmp.iptc.AltTextAccessibility", "Xmp.dc.creator", "Xmp.photoshop.Credit", "Xmp.dc.rights",
    "Xmp.xmpRights.Marked", "Xmp.xmpRights.UsageTerms", "Xmp.xmpRights.WebStatement",
    "Xmp.cc.license", "Xmp.photoshop.DateCreated", "Xmp.photoshop.City", "Xmp.iptc.CountryCode",
    "Xmp.photoshop.Country", "Xmp.dc.subject",
}  # fmt: skip
_IPTC = {"Iptc.Envelope.CharacterSet"} | {
    f"Iptc.Application2.{name}"
    for name in (
        "Headline", "Caption", "Byline", "Credit", "Copyright", "DateCreated", "City",
        "CountryName", "Keywords",
    )
}  # fmt: skip
_EXIF = {
    f"Exif.Image.{each}" for each in ("ImageDescription", "Artist", "Copyright", "Orientation")
}
# How the pixels of a TIFF lie in the file, and our own packets, which exiv2 lists as tags.
_TIFF = {
    f"Exif.Image.{name}"
    for name in (
        "ImageWidth", "ImageLength", "BitsPerSample", "Compression", "PhotometricInterpretation",
        "FillOrder", "StripOffsets", "SamplesPerPixel", "RowsPerStrip", "StripByteCounts",
        "XResolution", "YResolution", "PlanarConfiguration", "T4Options", "T6Options",
        "ResolutionUnit", "TransferFunction", "Predictor", "WhitePoint", "PrimaryChromaticities",
        "ColorMap", "TileWidth", "TileLength", "TileOffsets", "TileByteCounts", "InkSet",
        "ExtraSamples", "SampleFormat", "YCbCrCoefficients", "YCbCrSubSampling",
        "YCbCrPositioning", "ReferenceBlackWhite", "InterColorProfile", "XMLPacket", "IPTCNAA",
    )
}  # fmt: skip


def prove(path: Path, format: Format) -> bool:
    """Whether every tag that exiv2 finds in the file is one of those given out."""
    image = pyexiv2.Image(str(path))
    try:
        exif = set(image.read_exif(encoding="latin-1"))
        iptc = set(image.read_iptc(encoding="latin-1"))
        xmp = set(image.read_xmp(encoding="latin-1"))
        return (
            xmp <= _XMP
            and iptc <= _IPTC
            and exif <= (_EXIF | _TIFF if format is TIFF else _EXIF)
            and not image.read_comment(encoding="latin-1")
            and not image.read_thumbnail()
        )
    finally:
        image.close()
