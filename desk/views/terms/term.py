"""One term: its names, what it holds, what it may be merged with, what happened to it."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.terms.forms import Form, form_of, rename
from desk.terms.history import history_of
from desk.terms.kinds import Kind
from desk.terms.working import promise, work
from gallery.actions import NotAllowed
from gallery.actions.merge_terms import begin_merge, retire_term
from gallery.actions.rename import NameTaken
from gallery.actions.terms import name_of
from gallery.models import MergeRecord, MergeVerb, Vocabulary
from gallery.models.creators import folded
from gallery.vocabulary.listing import alike, number_of, terms

MOST_SPELLINGS = 50
MOST_OFFERED = 200


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def term(request: HttpRequest, kind: Kind, pk: int) -> HttpResponse:
    """Show a term, and give it other names."""
    one = get_object_or_404(kind.rows, pk=pk)
    form = form_of(kind, one, request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _page(request, kind, one, form)
    if not form.is_valid():
        return _page(request, kind, one, form, wrong=_("Something is missing or cannot be."))
    try:
        with transaction.atomic():
            record = rename(form, one, person_of(request))
            if record is not None:
                promise(record)
    except NameTaken as taken:
        return _page(request, kind, one, form, wrong=str(taken), other=taken.other)
    except NotAllowed as refusal:
        return _page(request, kind, one, form, wrong=str(refusal))
    if record is not None:
        work(record)
        return redirect("desk-merge", uuid=record.uuid)
    messages.success(request, _("Saved."))
    return redirect("desk-term", kind=kind, pk=pk)


@require_POST
@needs(Right.ARRANGE)
def retire(request: HttpRequest, kind: Kind, pk: int) -> HttpResponse:
    """Let a term go, in favour of another one or of none."""
    one = get_object_or_404(kind.rows, pk=pk)
    text = request.POST.get("successor", "")
    try:
        with transaction.atomic():
            record = _retired(kind, one, text, request)
            promise(record)
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
        return redirect("desk-term", kind=kind, pk=pk)
    work(record)
    return redirect("desk-merge", uuid=record.uuid)


def _retired(kind: Kind, one: Any, successor: str, request: HttpRequest) -> MergeRecord:
    by = person_of(request)
    if request.POST.get("sure") != "1":
        raise NotAllowed(_("Tick that you mean it."))
    if not successor:
        return retire_term(vocabulary=kind.vocabulary, term=one.pk, by=by)
    is_choice = kind.vocabulary == Vocabulary.CATEGORY
    target = numbered(kind, successor) if is_choice else named(kind, successor)
    if target is None:
        raise NotAllowed(_("There is no “%(name)s”.") % {"name": successor})
    return begin_merge(
        vocabulary=kind.vocabulary, source=one.pk, target=target, by=by, verb=MergeVerb.RETIRE
    )


def numbered(kind: Kind, text: str) -> int | None:
    """Return the number of a term that is there, from a choice of a form or an address."""
    if not (text.isascii() and text.isdecimal() and len(text) < 19):
        return None
    found: int | None = kind.rows.filter(pk=int(text)).values_list("pk", flat=True).first()
    return found


def named(kind: Kind, text: str) -> int | None:
    """Return the number of the creator or keyword that is called `text`, however written."""
    text = text.replace("\0", "").strip()
    if not text or kind.vocabulary == Vocabulary.CATEGORY:
        return None
    rows = terms(kind.vocabulary, text).order_by("pk")
    exact = [row for row in rows[:MOST_OFFERED] if row.name.casefold() == text.casefold()]
    if exact:
        return int(exact[0].pk)
    near = rows.filter(plain=folded(text)).values_list("pk", flat=True).first()
    return int(near) if near is not None else None


def _page(
    request: HttpRequest, kind: Kind, one: Any, form: Form, wrong: str = "", other: int = 0
) -> HttpResponse:
    under_way = MergeRecord.objects.filter(vocabulary=kind.vocabulary, source_id=one.pk).first()
    context: dict[str, Any] = {
        "kind": kind,
        "term": one,
        "name": name_of(one),
        "held": number_of(kind.vocabulary, one.pk),
        "public_url": kind.public_url(one),
        "items_url": kind.items_url(one),
        "alike": alike(kind.vocabulary, [one.pk]).get(one.pk, []),
        "spellings": _spellings(kind, one),
        "others": others(kind, one),
        "under_way": under_way if under_way and under_way.is_under_way else None,
        "events": history_of(kind.vocabulary, one.pk),
        "form": form,
        "wrong": wrong,
        "other": other,
    }
    return render(request, "desk/terms/term.html", context, status=422 if wrong else 200)


def others(kind: Kind, one: Any) -> list[tuple[int, str]]:
    """Return the other categories to choose from; the others are too many and are named."""
    if kind.vocabulary != Vocabulary.CATEGORY:
        return []
    rows = kind.rows.filter(successor=None).exclude(pk=one.pk).prefetch_related("texts")
    return [(row.pk, name_of(row)) for row in rows]


def _spellings(kind: Kind, one: Any) -> list[str]:
    if kind.vocabulary == Vocabulary.CATEGORY:
        rows = one.old_slugs.values_list("slug", flat=True).order_by("slug")
    else:
        rows = one.aliases.values_list("name", flat=True).order_by("name")
    return list(rows[:MOST_SPELLINGS])
