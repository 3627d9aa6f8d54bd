"""What the values of facets are called, in the address and for people."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from django.db.models.functions import Cast

from gallery.languages import language_name
from gallery.licences import licence_named
from gallery.models import CategoryText, Creator, GalleryText, Kind
from gallery.places import country_name
from gallery.visibility import Reader, visible
from search.language.fields import ORIENTATIONS
from search.orientations import orientation_name


class Label(NamedTuple):
    """How a value stands in the address, and its name."""

    value: str
    text: str


Labels = dict[str, dict[str, Label]]


def labels_of(
    counts: Mapping[str, Mapping[str, int]],
    chosen: Mapping[str, Iterable[str]],
    user: Reader,
    language: str,
) -> Labels:
    """Return labels by facet and by value in the documents.

    Galleries that `user` may not see have none, nor has what is not known.
    """
    labels: Labels = {name: {} for name in counts}
    for name, of in _BY_CODE.items():
        for code in {*counts[name], *chosen.get(name, ())}:
            if text := of(code, language):
                labels[name][code] = Label(code, text)
    for name, key, value, text in _named(counts, chosen, user, language):
        labels[name][key] = Label(value, text or value)
    return labels


def _named(
    counts: Mapping[str, Mapping[str, int]],
    chosen: Mapping[str, Iterable[str]],
    user: Reader,
    language: str,
) -> list[tuple[str, str, str, str]]:
    """Return facet, key, value and name of categories, galleries and creators, by one query.

    A name in the reader's language comes after the one in the source language, and replaces it.
    """
    categories = CategoryText.objects.filter(_wanted("category", counts, chosen))
    # One that is not in lists has a name only for those who came by its address.
    listed = Q(gallery__is_listed=True) | Q(gallery__slug__in=chosen.get("gallery", ()))
    galleries = GalleryText.objects.filter(
        _wanted("gallery", counts, chosen), listed, visible(user, prefix="gallery__")
    )
    ids = {int(one) for one in {*counts["creator"], *chosen.get("creator", ())} if _is_id(one)}
    creators = Creator.objects.filter(pk__in=ids).annotate(
        what=Value("creator"),
        owner=F("pk"),
        value=Cast("pk", CharField()),
        words=F("name"),
        own=Value(value=True),
    )
    rows = creators.values_list("what", "owner", "value", "words", "own").union(
        _titles(categories, "category", language), _titles(galleries, "gallery", language), all=True
    )
    ordered = sorted(rows, key=lambda row: row[4])
    return [(what, str(owner), value, words) for what, owner, value, words, _own in ordered]


def _titles(rows: QuerySet[Any], name: str, language: str) -> Any:
    """Return the titles in `language` and in the source language, with whose they are."""
    shown = rows.filter(Q(language=language) | Q(is_source=True)).annotate(
        what=Value(name),
        owner=F(f"{name}_id"),
        value=F(f"{name}__slug"),
        words=F("title"),
        own=Case(When(language=language, then=Value(value=True)), default=Value(value=False)),
    )
    return shown.values_list("what", "owner", "value", "words", "own")


def _wanted(
    name: str, counts: Mapping[str, Mapping[str, int]], chosen: Mapping[str, Iterable[str]]
) -> Q:
    ids, slugs = [int(key) for key in counts[name]], list(chosen.get(name, ()))
    return Q(**{f"{name}__in": ids}) | Q(**{f"{name}__slug__in": slugs})


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19


def _kind(code: str, _language: str) -> str:
    return str(Kind(code).label) if code in Kind.values else ""


def _orientation(code: str, _language: str) -> str:
    return str(orientation_name(code)) if code in ORIENTATIONS else ""


_BY_CODE: dict[str, Callable[[str, str], str]] = {
    "kind": _kind,
    "country": country_name,
    "year": lambda year, _language: year,
    "language": language_name,
    "orientation": _orientation,
    "licence": lambda code, _language: licence_named(code).name,
}
