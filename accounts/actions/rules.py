"""What every action on accounts has in common."""

from typing import Any

from django.utils.translation import gettext as _

from accounts.models import AccountEvent, User
from accounts.permissions import Right, may
from accounts.roles import Role


class NotAllowed(Exception):
    """The action cannot be done now; the text is shown to the person."""


def locked(account: User, by: User | None) -> User:
    """Return the fresh, locked row of `account`, which `by` (None: the command line) may change."""
    if by is not None and not may(by, Right.PEOPLE):
        raise NotAllowed(_("Only administrators may change accounts."))
    row = User.objects.select_for_update().get(pk=account.pk)
    if row.deleted_at:
        raise NotAllowed(_("This account was deleted."))
    return row


def keep_an_admin(leaving: User) -> None:
    """Raise NotAllowed where `leaving` is the last admin who can log in.

    All admins are locked in one order, so that two who remove each other do not both succeed.
    """
    if leaving.role != Role.ADMIN or not leaving.is_active:
        return
    admins = User.objects.filter(role=Role.ADMIN, is_active=True, waiting=False)
    keys = admins.order_by("pk").select_for_update().values_list("pk", flat=True)
    if set(keys) <= {leaving.pk}:
        raise NotAllowed(_("This is the last administrator: make somebody else one first."))


def record(account: User, verb: str, by: User | None, **change: Any) -> None:
    """Write down what happened to `account`; `change` names no person."""
    AccountEvent.objects.create(account=account, by=by, verb=verb, change=change)
