"""What search engines read of an item: schema.org ImageObject as JSON-LD."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from gallery import files
from gallery.dates import machine_date_of
from gallery.models import CreatorKind, Kind, MediaItem
from gallery.places import place_of

# Inside a script element these would end it or begin a comment.
UNSAFE = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
KINDS = {Kind.IMAGE: "ImageObject", Kind.VIDEO: "VideoObject", Kind.AUDIO: "AudioObject"}


def as_json(facts: Mapping[str, Any]) -> SafeString:
    """Return `facts` as JSON that is inert inside a script element."""
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(UNSAFE))  # noqa: S308 - nothing in it can end the element


def described(
    item: MediaItem, language: str, *, page: str, files_at: str, words: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the facts of `item` for search engines, what is unknown left out.

    `page` is its canonical address, `files_at` what stands before addresses of files without a
    host; `words` are those of the page: name, caption, keywords, licence address.
    """
    sizes = files.web_renditions(item)
    facts: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": KINDS[Kind(item.kind)],
        "@id": f"{page}#item",
        "url": page,
        "mainEntityOfPage": page,
        **words,
        "creator": _creators(item),
        "creditText": item.credit_line,
        "copyrightNotice": item.copyright_notice,
        "acquireLicensePage": page,
        "dateCreated": machine_date_of(item),
        "contentLocation": _place(item, language),
    }
    if sizes:
        smallest, widest = next(iter(sizes)), list(sizes)[-1]
        facts["contentUrl"] = _full(files.rendition_url(item, widest), files_at)
        facts["thumbnailUrl"] = _full(files.rendition_url(item, smallest), files_at)
        facts["width"], facts["height"] = sizes[widest]
        facts["representativeOfPage"] = True
    return {name: fact for name, fact in facts.items() if fact}


def _creators(item: MediaItem) -> list[dict[str, str]]:
    names: list[str] = getattr(item, "creator_names", [])
    kinds: list[str] = getattr(item, "creator_kinds", [])
    types = {CreatorKind.OFFICE: "Organization", CreatorKind.PERSON: "Person"}
    return [
        {"@type": types[CreatorKind(kind)], "name": name}
        for name, kind in zip(names, kinds, strict=True)
    ]


def _place(item: MediaItem, language: str) -> dict[str, str]:
    place = place_of(item, language)
    return {"@type": "Place", "name": place} if place else {}


def _full(address: str, files_at: str) -> str:
    return address if address.startswith(("http://", "https://")) else f"{files_at}{address}"
