"""The list of galleries, and a new one."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.permissions import Right
from desk.galleries.forms import GalleryForm
from desk.galleries.rows import LONGEST_SEARCH, STATES, found, rows_of
from gallery.actions import NotAllowed, create_gallery, describe_gallery, set_rule
from gallery.models import Gallery
from gallery.paging import numbered_page
from search.rules import STEP, NoRule, read_rule, refill

SIZE = 30


@require_safe
@needs(Right.ARRANGE)
def galleries(request: HttpRequest) -> HttpResponse:
    """Show all galleries by search and state, with what is wrong with each."""
    user = person_of(request)
    words = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_SEARCH]
    state = request.GET.get("show", "")
    state = state if state in STATES else ""
    rows = found(Gallery.objects.editable_by(user), words, state)
    page = numbered_page(request.GET.get("page"), total := rows.count(), SIZE)
    context = {
        "page": page,
        "total": total,
        "rows": rows_of(rows.by_title(), user, page.start, SIZE),
        "words": words,
        "state": state,
        "states": STATES.items(),
    }
    return render(request, "desk/galleries/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ARRANGE)
def new(request: HttpRequest) -> HttpResponse:
    """Make a new gallery, a draft."""
    form = GalleryForm(request.POST or None)
    words = request.POST.get("rule", "") if form.is_bound else request.GET.get("rule", "")
    words = " ".join(words.replace("\0", "").split())[:1000]
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                made = _made(request, form)
                if words:
                    _fill(made, words, request)
        except NoRule as error:
            form.add_error(None, str(error))
        except NotAllowed as error:
            form.add_error("slug", str(error))
        else:
            messages.success(request, _("The gallery is there, as a draft. Put items into it."))
            return redirect("desk-gallery", pk=made.pk)
    context = {"form": form, "rule": words}
    status = 422 if form.is_bound else 200
    return render(request, "desk/galleries/new.html", context, status=status)


def _fill(made: Gallery, words: str, request: HttpRequest) -> None:
    rule = read_rule(words)
    set_rule(gallery=made, rule=rule.text, by=person_of(request))
    if rule.count() <= STEP:
        refill(Gallery.objects.get(pk=made.pk))


def _made(request: HttpRequest, form: GalleryForm) -> Gallery:
    said, by = form.cleaned_data, person_of(request)
    texts = {code: words for code, words in form.texts().items() if words["title"].strip()}
    made = create_gallery(
        slug=said["slug"],
        texts=texts,
        source_language=said["source_language"],
        credit=said["credit"],
        categories=said["categories"],
        by=by,
    )
    return describe_gallery(
        gallery=made,
        by=by,
        texts=texts,
        source_language=said["source_language"],
        slug=made.slug,
        columns=form.where_and_when(),
        categories=said["categories"],
    )
