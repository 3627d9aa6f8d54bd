"""Read what a picture says about itself: XMP before IPTC before EXIF, field by field."""

import re
from pathlib import Path

from ingest.decoding.cleaning import (
    LONGEST_NOTICE,
    LONGEST_TEXT,
    caption,
    clean,
    clean_line,
    distinct,
    headline,
)
from ingest.decoding.dates import moment_created
from ingest.decoding.description import Description, Text
from ingest.decoding.places import place, position
from ingest.decoding.tags import Tags, read_tags
from ingest.decoding.xmp_languages import Texts, language_code

_MOST_CREATORS = 50
_MOST_KEYWORDS = 500
_DEFAULT_NAMES = ("photographer", "owner", "camera", "user", "author", "your name", "picasa")


def describe(path: Path) -> Description:
    """The description embedded in the file at `path`; what cannot be read is left empty."""
    return description(read_tags(path))


def description(tags: Tags) -> Description:
    """The description that the tags make."""
    texts, source_language = _texts(tags)
    moment, where = moment_created(tags), place(tags)
    latitude, longitude = position(tags)
    return Description(
        texts=texts,
        source_language=source_language,
        creators=_creators(tags),
        credit_line=clean_line(tags.first("Xmp.photoshop.Credit", "Iptc.Application2.Credit")),
        copyright_notice=_copyright(tags),
        usage_terms=clean(_in_source(tags, "Xmp.xmpRights.UsageTerms"), LONGEST_TEXT),
        source=clean_line(tags.first("Xmp.photoshop.Source", "Iptc.Application2.Source")),
        licence_url=_licence(tags),
        keywords=_keywords(tags),
        date_created=moment.date,
        time_created=moment.time,
        utc_offset=moment.offset,
        sublocation=where.sublocation,
        city=where.city,
        province_state=where.province_state,
        country_code=where.country_code,
        country_name=where.country_name,
        latitude=latitude,
        longitude=longitude,
    )


def _texts(tags: Tags) -> tuple[dict[str, Text], str | None]:
    texts = Texts(source_tag=_told_language(tags))
    texts.add("description", _alternatives(tags, "Xmp.dc.description"))
    texts.add("alt_text", _alternatives(tags, "Xmp.iptc.AltTextAccessibility"))
    if not any(row["description"] for row in texts.rows.values()):
        texts.add("description", {"": _plain_caption(tags)})
    written = headline(tags.first("Xmp.photoshop.Headline", "Iptc.Application2.Headline"))
    if written:
        texts.add("headline", {"": written})
    else:
        texts.add("headline", _titles(tags))
    return texts.settled()


def _told_language(tags: Tags) -> str:
    """The language that the file names as its only one."""
    told = tags.all("Xmp.dc.language") or tags.all("Iptc.Application2.Language")
    return told[0] if len(told) == 1 else ""


def _alternatives(tags: Tags, name: str) -> dict[str, str]:
    """The captions of a tag by language; a value without languages has the language ""."""
    found = tags.languages.get(name) or {"": tags.first(name)}
    return {language: caption(text) for language, text in found.items()}


def _plain_caption(tags: Tags) -> str:
    names = (
        "Iptc.Application2.Caption",
        "Exif.Image.ImageDescription",
        "Exif.Image.XPComment",
        "Exif.Image.XPSubject",
        "Exif.Photo.UserComment",
    )
    found = (caption(_without_charset(tags.first(name))) for name in names)
    return next((text for text in found if text), "")


def _without_charset(comment: str) -> str:
    """EXIF comments come from exiv2 with the name of their character set before them."""
    return re.sub(r"^charset=\"?\w+\"? ?", "", comment)


def _titles(tags: Tags) -> dict[str, str]:
    """Where there is no headline, a title that is not the name of a file does."""
    found = tags.languages.get("Xmp.dc.title") or {
        "": tags.first("Xmp.dc.title", "Iptc.Application2.ObjectName", "Exif.Image.XPTitle")
    }
    return {language: headline(text) for language, text in found.items()}


def _in_source(tags: Tags, name: str) -> str:
    """The text of a tag in x-default, else in English, else in its first language."""
    found = tags.languages.get(name)
    if not found:
        return tags.first(name)
    english = next((text for tag, text in found.items() if language_code(tag) == "en"), "")
    return found.get("x-default") or english or next(iter(found.values()))


def _creators(tags: Tags) -> list[str]:
    for name in ("Xmp.dc.creator", "Iptc.Application2.Byline", "Exif.Image.Artist"):
        names = [part for value in tags.all(name) for part in value.split(";")]
        found = _names(names)
        if found:
            return found
    return _names(tags.first("Exif.Image.XPAuthor").split(";"))


def _names(written: list[str]) -> list[str]:
    cleaned = [clean_line(caption(name)) for name in written]
    real = [name for name in cleaned if name.casefold() not in _DEFAULT_NAMES]
    return distinct(real, _MOST_CREATORS)


def _copyright(tags: Tags) -> str:
    notice = _in_source(tags, "Xmp.dc.rights") or tags.first(
        "Iptc.Application2.Copyright", "Exif.Image.Copyright"
    )
    return clean(notice.replace("\0", " "), LONGEST_NOTICE)


def _licence(tags: Tags) -> str:
    """The address of the licence: only a web address counts."""
    for name in ("Xmp.cc.license", "Xmp.xmpRights.WebStatement"):
        address = clean_line(tags.first(name), LONGEST_NOTICE)
        if re.fullmatch(r"https?://[^\s<>\"]+", address, re.IGNORECASE):
            return address
    return ""


def _keywords(tags: Tags) -> list[str]:
    for name in ("Xmp.dc.subject", "Iptc.Application2.Keywords"):
        found = distinct([clean_line(word) for word in tags.all(name)], _MOST_KEYWORDS)
        if found:
            return found
    words = tags.first("Exif.Image.XPKeywords").split(";")
    return distinct([clean_line(word) for word in words], _MOST_KEYWORDS)
