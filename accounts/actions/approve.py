"""Approve a registration."""

from django.db import transaction
from django.utils import translation

from accounts import letters, mail
from accounts.actions.rules import locked, record
from accounts.models import User


@transaction.atomic
def approve(*, account: User, by: User | None) -> User:
    """Let somebody in who has registered and waits; they hear of it by mail."""
    row = locked(account, by)
    if not row.waiting:
        return row
    row.waiting = False
    row.save(update_fields=["waiting"])
    record(row, "approve", by)
    with translation.override(mail.language_of(row)):
        mail.send(letters.approved({}), to=row.email)
    return row
