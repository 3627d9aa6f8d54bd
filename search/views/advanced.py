"""The form that asks for everything the search knows; it writes the query, and reads it again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.languages import current
from gallery.views.frame import Head, show
from gallery.visibility import Reader
from search.addresses import results_url
from search.asking import Asked, asked
from search.choices import categories
from search.composing import FIELDS, put_together, taken_apart
from search.finding import Facet, facets
from search.finding.patience import TooSlow, in_time
from search.language.nodes import Trouble
from search.language.query import Query, render
from search.wording import choice_name, notice_text, value_name

# What the form offers as boxes to tick; the values are those that the reader would find.
OFFERED = ("country", "language", "licence")
ALWAYS = {
    "kind": ("image", "video", "audio"),
    "orientation": ("landscape", "portrait", "square"),
}


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the form: parameter value, name and whether it is ticked."""

    value: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of one choice."""

    name: str
    title: str
    all: Sequence[Box]


@require_safe
def advanced(request: HttpRequest) -> HttpResponse:
    """Show the form, filled with the search of the address; with `go`, lead to its results."""
    form, now = _read(request.GET)
    broken = [one for one in now.notices if one.trouble is Trouble.VALUE]
    if "go" in request.GET and not broken:
        return HttpResponseRedirect(results_url(now))
    language = current()
    return show(
        request,
        "search/advanced.html",
        Head(_("Advanced search"), _("Search by words, people, places, dates and licences.")),
        asked=now,
        form=form,
        notices=[notice_text(one) for one in broken],
        made_from=request.GET.get("from", ""),
        made_to=request.GET.get("to", ""),
        published_from=form["published-from"],
        published_to=form["published-to"],
        tags=", ".join(now.chosen.get("tag", ())),
        boxes=_boxes(now, request.user, language),
    )


def _read(parameters: QueryDict) -> tuple[dict[str, str], Asked]:
    """Return what the fields say and the search they ask for."""
    own = parameters.copy()
    for name in (*FIELDS, "go", "tags"):
        own.pop(name, None)
    tags = [one.strip() for one in parameters.get("tags", "")[:2000].split(",") if one.strip()]
    for tag in tags:
        own.appendlist("tag", tag)
    now = asked(own)
    if "go" not in parameters:
        return taken_apart(now.query), now
    form = {name: parameters.get(name, "")[:2000] for name in FIELDS}
    query = put_together(form)
    said = now.saying(render(Query(query.root)))
    return form, replace(said, notices=(*now.notices, *query.notices))


def _everything(user: Reader, language: str) -> list[Facet]:
    """Return the facets of the whole library, none where they take too long."""
    try:
        with in_time():
            return facets(Asked(), user, language)
    except TooSlow:
        return []


def _boxes(now: Asked, user: Reader, language: str) -> list[Boxes]:
    """Return the boxes; values the reader would find nothing by only where they are chosen."""
    found = {one.name: one.values for one in _everything(user, language)}
    offered = dict(ALWAYS) | {
        name: tuple(one.value for one in found.get(name, ())) for name in OFFERED
    }
    boxes = [
        Boxes(
            "category",
            choice_name("category"),
            [
                Box(one.value, one.name.text, one.value in now.chosen.get("category", ()))
                for one in categories()
            ],
        )
    ]
    for name, values in offered.items():
        chosen = now.chosen.get(name, ())
        named = [
            Box(value, value_name(name, value, language), value in chosen)
            for value in dict.fromkeys((*values, *chosen))
        ]
        if name not in ALWAYS:
            named.sort(key=lambda box: box.name.casefold())
        boxes.append(Boxes(name, choice_name(name), named))
    order = ("kind", "orientation", "category", "country", "language", "licence")
    return sorted((one for one in boxes if one.all), key=lambda one: order.index(one.name))
