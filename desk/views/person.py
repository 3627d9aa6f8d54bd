"""One person: who they are, what happened to their account, what an admin may do."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from accounts import actions
from accounts.doors import needs
from accounts.doors import person as person_of
from accounts.models import AccountEvent, User
from accounts.permissions import Right
from accounts.roles import Role
from desk.forms import RoleForm, StateForm

EVENTS = 100
# What the verbs of events say to the reader.
SENTENCES = {
    "grant": gettext_lazy("Role changed"),
    "deactivate": gettext_lazy("Deactivated"),
    "reactivate": gettext_lazy("Reactivated"),
    "approve": gettext_lazy("Registration approved"),
    "invite": gettext_lazy("Invited somebody"),
    "revoke": gettext_lazy("Took an invitation back"),
    "join": gettext_lazy("Accepted an invitation"),
    "rescue": gettext_lazy("Changed through the rescue door"),
    "delete": gettext_lazy("Account deleted"),
}


@require_safe
@needs(Right.PEOPLE)
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one person with the history of the account."""
    who = get_object_or_404(User.objects.filter(deleted_at=None), pk=pk)
    return _page(request, who, RoleForm(initial={"role": who.role}))


@require_POST
@needs(Right.PEOPLE)
def role(request: HttpRequest, pk: int) -> HttpResponse:
    """Grant a role."""
    who = get_object_or_404(User.objects.filter(deleted_at=None), pk=pk)
    form = RoleForm(request.POST)
    if not form.is_valid():
        return _page(request, who, form, status=422)
    try:
        actions.grant_role(account=who, role=Role(form.cleaned_data["role"]), by=person_of(request))
    except actions.NotAllowed as error:
        form.add_error("role", str(error))
        return _page(request, who, form, status=409)
    messages.success(request, _("The role was changed. It holds from the next page on."))
    return redirect("desk-person", pk=pk)


@require_POST
@needs(Right.PEOPLE)
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve, deactivate or reactivate an account."""
    who = get_object_or_404(User.objects.filter(deleted_at=None), pk=pk)
    form = StateForm(request.POST)
    if not form.is_valid():
        return _page(request, who, RoleForm(initial={"role": who.role}), status=422)
    act, said = {
        "approve": (actions.approve, _("The registration was approved.")),
        "deactivate": (actions.deactivate, _("The account was deactivated.")),
        "reactivate": (actions.reactivate, _("The account was reactivated.")),
    }[form.cleaned_data["do"]]
    try:
        act(account=who, by=person_of(request))
    except actions.NotAllowed as error:
        messages.error(request, str(error))
    else:
        messages.success(request, said)
    return redirect("desk-person", pk=pk)


def _page(request: HttpRequest, who: User, form: forms.Form, status: int = 200) -> HttpResponse:
    context = {"who": who, "form": form, "events": [_told(one) for one in _events(who)]}
    return render(request, "desk/person.html", context, status=status)


def _events(who: User) -> list[AccountEvent]:
    return list(who.events.select_related("by")[:EVENTS])


def _told(event: AccountEvent) -> dict[str, object]:
    """Return an event as the page shows it: when, what, between which roles, by whom."""
    said = event.change.get("role", [])
    names = [said] if isinstance(said, str) else said
    labels = dict(Role.choices)
    return {
        "at": event.at,
        "what": SENTENCES.get(event.verb, event.verb),
        "roles": [labels.get(name, name) for name in names],
        "by": event.by,
    }
