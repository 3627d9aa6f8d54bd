"""People: the list, the table of roles, invitations."""

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts import actions
from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import Invitation, User
from accounts.permissions import Right, table
from accounts.roles import STORED_ROLES, Role
from desk.forms import InviteForm
from gallery.paging import numbered_page

SIZE = 50
LONGEST_SEARCH = 200
# Filters beside the roles.
STATES = ("waiting", "inactive")


@require_safe
@needs(Right.PEOPLE)
def people(request: HttpRequest) -> HttpResponse:
    """Show everybody, by search and filter, with open invitations on the first page."""
    words = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_SEARCH]
    chosen = request.GET.get("show", "")
    rows = found(words, chosen)
    total = rows.count()
    page = numbered_page(request.GET.get("page"), total, SIZE)
    bare = not words and not chosen and page.number == 1
    context = {
        "page": page,
        "total": total,
        "people": rows.order_by("display_name", "email", "pk")[page.start : page.start + SIZE],
        "words": words,
        "chosen": chosen,
        "filters": _filters(),
        "waiting": User.objects.filter(waiting=True, is_active=True).count(),
        "invitations": Invitation.objects.open().select_related("invited_by") if bare else [],
        "form": InviteForm(language=request.user.language),  # type: ignore[union-attr]
    }
    return render(request, "desk/people.html", context)


@require_safe
@needs(Right.PEOPLE)
def roles(request: HttpRequest) -> HttpResponse:
    """Show the table of roles and what they may."""
    context = {"roles": [role.label for role in Role], "rights": table()}
    return render(request, "desk/roles.html", context)


@require_POST
@needs(Right.PEOPLE)
def invite(request: HttpRequest) -> HttpResponse:
    """Send an invitation and say so, or say why not."""
    form = InviteForm(request.POST, language="")
    if not form.is_valid():
        return render(request, "desk/invite.html", {"form": form}, status=422)
    said = form.cleaned_data
    try:
        actions.invite(
            email=said["email"],
            role=Role(said["role"]),
            language=said["language"],
            by=person_of(request),
        )
    except actions.NotAllowed as error:
        form.add_error("email", str(error))
        return render(request, "desk/invite.html", {"form": form}, status=422)
    messages.success(request, _("The invitation is on its way to %(email)s.") % said)
    return redirect("desk-people")


@require_POST
@needs(Right.PEOPLE)
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an open invitation back."""
    invitation = get_object_or_404(Invitation.objects.open(), pk=pk)
    actions.revoke(invitation=invitation, by=person_of(request))
    messages.success(request, _("The invitation was taken back."))
    return redirect("desk-people")


def found(words: str, chosen: str) -> "QuerySet[User]":
    """Return the people whose name, address or organisation holds all of `words`."""
    rows = User.objects.filter(deleted_at=None)
    for word in words.split():
        rows = rows.filter(
            Q(display_name__icontains=word)
            | Q(email__icontains=word)
            | Q(organisation__icontains=word)
        )
    if chosen == "waiting":
        return rows.filter(waiting=True, is_active=True)
    if chosen == "inactive":
        return rows.filter(is_active=False)
    if chosen in dict(STORED_ROLES):
        return rows.filter(role=chosen)
    return rows


def _filters() -> list[tuple[str, str]]:
    return [
        ("", _("Everybody")),
        *[(value, str(label)) for value, label in STORED_ROLES],
        ("waiting", _("Waiting for approval")),
        ("inactive", _("Deactivated")),
    ]
