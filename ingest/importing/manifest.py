"""library.json: what it may say, and clear words for what is wrong with it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

FILE_NAME = "library.json"
SLUG = re.compile(r"[-\w]{1,120}", re.ASCII)
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")

TEXTS = dict
KINDS: dict[type, str] = {str: "a text", list: "a list", dict: "an object"}
TOP = {"categories": list, "galleries": list, "items": dict, "picks": list}
CATEGORY = {"slug": str, "names": TEXTS}
GALLERY = {
    "slug": str,
    "texts": TEXTS,
    "credit": str,
    "categories": list,
    "cover": str,
    "published": str,
    "items": list,
}
ITEM = {
    "texts": TEXTS,
    "creators": list,
    "credit_line": str,
    "copyright_notice": str,
    "licence": str,
    "licence_url": str,
    "usage_terms": str,
    "source": str,
    "keywords": list,
    "date_created": str,
    "sublocation": str,
    "city": str,
    "province_state": str,
    "country_code": str,
    "categories": list,
    "subtitles": dict,
}
GALLERY_WORDS = {"title": str, "description": str}
ITEM_WORDS = {"headline": str, "description": str, "alt_text": str}
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class ManifestWrong(Exception):
    """The manifest cannot be used; `problems` says why, a sentence each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Manifest:
    """What a folder's library.json says, or what its sub-folders say where it has none."""

    categories: list[dict[str, Any]] = field(default_factory=list)
    galleries: list[dict[str, Any]] = field(default_factory=list)
    items: dict[str, dict[str, Any]] = field(default_factory=dict)
    picks: list[str] = field(default_factory=list)


def read_manifest(path: Path, known_categories: set[str]) -> Manifest:
    """Return the checked content of library.json at `path`; raises ManifestWrong."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ManifestWrong([f"{path} cannot be read: {error}."]) from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise ManifestWrong([f"{path} is not JSON: {error}."]) from error
    return check_manifest(told, known_categories)


def check_manifest(told: Any, known_categories: set[str]) -> Manifest:
    """Return `told` as a Manifest or raise ManifestWrong with every problem there is."""
    problems = list(_shape(told, TOP, "library.json"))
    if not problems:
        known = known_categories | {
            row["slug"]
            for row in told.get("categories", [])
            if isinstance(row, dict) and "slug" in row
        }
        problems = [
            *_categories(told.get("categories", [])),
            *_items(told.get("items", {}), known),
            *_galleries(told.get("galleries", []), known),
            *_picks(told),
        ]
    if problems:
        raise ManifestWrong(problems)
    return Manifest(**told)


def _shape(told: Any, keys: Mapping[str, type], where: str) -> Iterator[str]:
    if not isinstance(told, dict):
        yield f"{where}: expected an object, found {type(told).__name__}."
        return
    for key, value in told.items():
        if key not in keys:
            yield f"{where}: the key “{key}” is not known. Known are: {', '.join(sorted(keys))}."
        elif not isinstance(value, keys[key]):
            kind = KINDS[keys[key]]
            yield f"{where}: “{key}” must be {kind}."
        elif keys is not TOP and isinstance(value, list) and not _all_texts(value):
            yield f"{where}: “{key}” must be a list of texts."


def _all_texts(values: list[Any]) -> bool:
    return all(isinstance(value, str) for value in values)


def _texts(texts: dict[str, Any], words: Mapping[str, type], where: str) -> Iterator[str]:
    for language, row in texts.items():
        if not LANGUAGE.fullmatch(language):
            yield f"{where}: “{language}” is not a language code such as en or pt-BR."
        yield from _shape(row, words, f"{where}, {language}")


def _slug(row: dict[str, Any], where: str) -> Iterator[str]:
    slug = row.get("slug", "")
    if not SLUG.fullmatch(slug):
        yield f"{where}: “slug” must be letters, digits, - and _ only (found “{slug}”)."


def _unknown(slugs: list[str], known: set[str], where: str) -> Iterator[str]:
    for slug in slugs:
        if slug not in known:
            yield f"{where}: the category “{slug}” does not exist."


def _categories(rows: list[Any]) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        where = f"category {number}"
        wrong = list(_shape(row, CATEGORY, where))
        yield from wrong
        if not wrong:
            yield from _slug(row, where)
            for language, name in row.get("names", {}).items():
                if not isinstance(name, str) or not LANGUAGE.fullmatch(language):
                    yield f"{where}: “names” must be texts by language code."


def _items(rows: dict[str, Any], known: set[str]) -> Iterator[str]:
    for name, row in rows.items():
        where = f"item “{name}”"
        if not is_inside(name):
            yield f"{where}: files must lie inside the folder."
        wrong = list(_shape(row, ITEM, where))
        yield from wrong
        if not wrong:
            yield from _texts(row.get("texts", {}), ITEM_WORDS, where)
            yield from _unknown(row.get("categories", []), known, where)
            yield from _day(row, "date_created", where)
            if not re.fullmatch(r"([A-Z]{2})?", row.get("country_code", "")):
                yield f"{where}: “country_code” must be two capital letters (ISO 3166-1)."


def _galleries(rows: list[Any], known: set[str]) -> Iterator[str]:
    slugs: set[str] = set()
    for number, row in enumerate(rows, 1):
        where = f"gallery {number}"
        wrong = list(_shape(row, GALLERY, where))
        yield from wrong
        if wrong:
            continue
        where = f"gallery “{row.get('slug', number)}”"
        yield from _slug(row, where)
        yield from _texts(row.get("texts", {}), GALLERY_WORDS, where)
        yield from _unknown(row.get("categories", []), known, where)
        yield from _day(row, "published", where)
        if any(not words.get("title") for words in row.get("texts", {}).values()):
            yield f"{where}: every language needs a title."
        if row.get("slug") in slugs:
            yield f"{where}: the slug stands twice."
        slugs.add(row.get("slug", ""))
        if row.get("cover") and row["cover"] not in row.get("items", []):
            yield f"{where}: the cover “{row['cover']}” is not among its items."
        for name in row.get("items", []):
            if not is_inside(name):
                yield f"{where}: the file “{name}” must lie inside the folder."


def _picks(told: dict[str, Any]) -> Iterator[str]:
    slugs = {row.get("slug") for row in told.get("galleries", []) if isinstance(row, dict)}
    for name in told.get("picks", []):
        if not isinstance(name, str) or (name not in slugs and name not in told.get("items", {})):
            yield f"picks: “{name}” is neither a gallery nor an item of this manifest."


def _day(row: dict[str, Any], key: str, where: str) -> Iterator[str]:
    if row.get(key) and not DAY.fullmatch(row[key]):
        yield f"{where}: “{key}” must be a date such as 2023-05-14 (found “{row[key]}”)."


def is_inside(name: str) -> bool:
    """Tell whether a relative file name stays inside its folder."""
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and ".." not in path.parts and "\0" not in name
