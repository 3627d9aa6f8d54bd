"""What the values of facets are called, in the address and for people."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from gallery.languages import language_name, shown
from gallery.licences import licence_named
from gallery.models import Category, Creator, Gallery, Kind
from gallery.places import country_name
from gallery.visibility import Reader
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
    labels["category"] = _titled(Category.objects.all(), counts, chosen, "category", language)
    galleries = Gallery.objects.visible_to(user)
    labels["gallery"] = _titled(galleries, counts, chosen, "gallery", language)
    ids = {int(one) for one in {*counts["creator"], *chosen.get("creator", ())} if _is_id(one)}
    labels["creator"] = {
        str(pk): Label(str(pk), name)
        for pk, name in Creator.objects.filter(pk__in=ids).values_list("pk", "name")
    }
    return labels


def _titled(
    rows: QuerySet[Any],
    counts: Mapping[str, Mapping[str, int]],
    chosen: Mapping[str, Iterable[str]],
    name: str,
    language: str,
) -> dict[str, Label]:
    wanted = Q(pk__in=[int(key) for key in counts[name]]) | Q(slug__in=list(chosen.get(name, ())))
    return {
        str(row.pk): Label(row.slug, shown(row, "title", language).text or row.slug)
        for row in rows.filter(wanted).with_texts(language)  # type: ignore[attr-defined]
    }


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
