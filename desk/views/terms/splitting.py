"""Some of the items of a term get another one: chosen by ticking, or all that a search finds."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import User
from accounts.permissions import Right
from desk.editing.preview import listed_rows
from desk.editing.selecting import rows_chosen
from desk.terms.kinds import Kind
from desk.terms.working import promise, work
from desk.views.terms.term import named, numbered, others
from gallery.actions import NotAllowed
from gallery.actions.keep_terms import create_category, create_creator, create_keyword
from gallery.actions.merge_terms import MOST_CHOSEN, split_term
from gallery.actions.terms import name_of
from gallery.languages import current
from gallery.models import MediaItem, Vocabulary
from gallery.paging import Order, keyset_page
from gallery.vocabulary.links import LINKS
from gallery.vocabulary.listing import number_of
from search.asking import asked
from search.finding import EditableLook
from search.finding.patience import TooSlow, in_time

SIZE, LONGEST = 48, {Vocabulary.CREATOR: 250, Vocabulary.KEYWORD: 100, Vocabulary.CATEGORY: 120}
NEWEST = Order(value="id")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def split(request: HttpRequest, kind: Kind, pk: int) -> HttpResponse:
    """Show the items of a term to choose from, and give the chosen ones to another."""
    one = get_object_or_404(kind.rows, pk=pk)
    if request.method != "POST":
        return _page(request, kind, one)
    try:
        with in_time():
            target = _target(request, kind)
            ids = _chosen(request, kind, one)
        with transaction.atomic():
            number = target if isinstance(target, int) else _made(request, kind, target)
            record = split_term(
                vocabulary=kind.vocabulary,
                source=one.pk,
                target=number,
                items=ids,
                by=person_of(request),
            )
            promise(record)
    except TooSlow:
        return _page(request, kind, one, wrong=_("This search took too long"))
    except NotAllowed as refusal:
        return _page(request, kind, one, wrong=str(refusal))
    work(record)
    return redirect("desk-merge", uuid=record.uuid)


def _target(request: HttpRequest, kind: Kind) -> int | str:
    """Return the number of the term that was named, or the name that a new one is to have."""
    chosen = request.POST.get("into", "").strip()
    name = " ".join(request.POST.get("name", "").replace("\0", "").split())
    number = numbered(kind, chosen) if chosen else named(kind, name)
    if number is not None:
        return number
    if chosen or not name:
        raise NotAllowed(_("Say which one the items are to get."))
    if len(name) > LONGEST[kind.vocabulary]:
        raise NotAllowed(_("This name is too long."))
    return name


def _made(request: HttpRequest, kind: Kind, name: str) -> int:
    by = person_of(request)
    if kind.vocabulary == Vocabulary.CREATOR:
        return create_creator(name=name, by=by).pk
    if kind.vocabulary == Vocabulary.KEYWORD:
        return int(create_keyword(name=name, by=by).pk)
    return create_category(titles={current(): name}, source_language=current(), by=by).pk


def _chosen(request: HttpRequest, kind: Kind, one: Any) -> list[int]:
    user = person_of(request)
    rows = _items_of(kind, one, user, request.GET)
    if not request.POST.get("all"):
        rows = rows.filter(pk__in=rows_chosen(user, request.POST).values("pk"))
    return list(rows.order_by("pk").values_list("pk", flat=True)[: MOST_CHOSEN + 1])


def _items_of(kind: Kind, one: Any, user: User, given: QueryDict) -> "QuerySet[MediaItem]":
    links = LINKS[kind.vocabulary]
    having = links.link._default_manager.filter(**{links.term: one.pk})
    rows = MediaItem.objects.editable_by(user).filter(pk__in=having.values(links.item))
    if not (words := given.get("q", "").replace("\0", "").strip()):
        return rows
    wanted = QueryDict(mutable=True)
    wanted["q"] = words[:500]
    look = EditableLook(asked(wanted), user)
    return rows.filter(pk__in=look.answering(look.question).values("pk")) if look.question else rows


def _page(request: HttpRequest, kind: Kind, one: Any, wrong: str = "") -> HttpResponse:
    user = person_of(request)
    page, slow = None, ""
    try:
        with in_time():
            rows = _items_of(kind, one, user, request.GET)
            page = keyset_page(rows.for_grid(current()), request.GET, SIZE, NEWEST)  # type: ignore[attr-defined]
    except TooSlow:
        slow = _("This search took too long")
    ticked = request.POST.getlist("item")
    context: dict[str, Any] = {
        "kind": kind,
        "term": one,
        "name": name_of(one),
        "held": number_of(kind.vocabulary, one.pk),
        "words": request.GET.get("q", "").replace("\0", "")[:500],
        "page": page,
        "rows": listed_rows(page.rows) if page else [],
        "ticked": set(ticked),
        "all": request.POST.get("all"),
        "others": others(kind, one),
        "into": request.POST.get("into", ""),
        "new_name": request.POST.get("name", ""),
        "wrong": wrong or slow,
        "back": _("Newer"),
        "onwards": _("Older"),
    }
    return render(request, "desk/terms/split.html", context, status=422 if wrong else 200)
