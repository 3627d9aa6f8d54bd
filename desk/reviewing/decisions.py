"""What somebody may decide about an item, and the form that says it."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.permissions import Right, may
from gallery import actions
from gallery.gate import Checklist
from gallery.models import MediaItem
from gallery.visibility import Audience, Status

LONGEST = 2_000
# What each decision says once it is done.
DONE = {
    "submit": _("Submitted: the editors will look at it."),
    "back": _("It is a draft again."),
    "return": _("Given back; its maker is told."),
    "publish": _("Published."),
    "schedule": _("Approved: it is published at the time you chose."),
    "withdraw": _("Withdrawn: it is gone from every address."),
    "release": _("The dates were changed."),
}
LABELS = {
    "submit": _("Submit for review"),
    "back": _("Back to draft"),
    "return": _("Give back"),
    "publish": _("Publish"),
    "withdraw": _("Withdraw"),
    "release": _("Change the dates"),
}


class DecisionForm(forms.Form):
    """One decision with what belongs to it; times are in the time zone of the site."""

    do = forms.ChoiceField(choices=[(name, name) for name in LABELS])
    comment = forms.CharField(max_length=LONGEST, required=False, strip=True)
    at = forms.DateTimeField(required=False)
    until = forms.DateTimeField(required=False)
    audience = forms.ChoiceField(choices=Audience.choices, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for the words that the other person needs, and for times that can still come."""
        said: dict[str, Any] = super().clean() or {}
        do = said.get("do")
        if do == "return" and not said.get("comment") and "comment" not in self.errors:
            self.add_error("comment", _("Say what is to be done: its maker reads this."))
        if do == "withdraw" and not said.get("comment") and "comment" not in self.errors:
            self.add_error("comment", _("Say why: the reason stays with the item."))
        if do == "publish" and said.get("at") and said["at"] <= timezone.now():
            self.add_error("at", _("This moment has passed. Leave it empty to publish now."))
        if said.get("until") and said["until"] <= (said.get("at") or timezone.now()):
            self.add_error("until", _("The end lies before the beginning, or has passed."))
        if do == "release" and not said.get("audience"):
            said["audience"] = Audience.PUBLIC
        return said


def choices(item: MediaItem, lines: Checklist, user: User) -> list[str]:
    """Return what `user` may decide about `item`; publishing only where its gate is open."""
    edits_all = may(user, Right.PUBLISH)
    is_scheduled = item.publish_at is not None and item.publish_at > timezone.now()
    possible = {
        Status.DRAFT: ["publish", "submit"],
        Status.SUBMITTED: ["publish", "return", "back"],
        Status.PUBLISHED: ["release", *(["back"] if is_scheduled else []), "withdraw"],
        Status.WITHDRAWN: ["publish", "back"],
    }[Status(item.status)]
    if not lines.is_open:
        possible = [do for do in possible if do != "publish"]
    if not edits_all:
        return [do for do in possible if _is_own(do, item)]
    return [do for do in possible if do != "back" or item.status != Status.SUBMITTED]


def _is_own(do: str, item: MediaItem) -> bool:
    return do == "submit" or (do == "back" and item.status == Status.SUBMITTED)


def decide(item: MediaItem, said: dict[str, Any], *, by: User, seen: int | None) -> MediaItem:
    """Do what was decided by the action for it; raises what that raises.

    NotAllowed, too, where `by` may not decide this.
    """
    do = said["do"]
    if not may(by, Right.PUBLISH) and not _is_own(do, item):
        raise actions.NotAllowed(_("Only editors may do this."))
    match do:
        case "submit":
            return actions.submit(item=item, by=by)
        case "back" | "return":
            return actions.return_to_draft(item=item, by=by, comment=said["comment"], seen=seen)
        case "publish":
            return actions.publish(item=item, by=by, at=said["at"], until=said["until"], seen=seen)
        case "withdraw":
            return actions.withdraw(item=item, by=by, reason=said["comment"], seen=seen)
        case _:
            return actions.change_release(
                item=item,
                by=by,
                audience=Audience(said["audience"]),
                publish_at=said["at"] or item.publish_at,
                expires_at=said["until"],
                seen=seen,
            )
