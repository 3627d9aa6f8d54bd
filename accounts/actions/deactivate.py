"""Deactivate an account, and let it back in."""

from allauth.usersessions.models import UserSession
from django.db import transaction

from accounts.actions.rules import keep_an_admin, locked, record
from accounts.models import User


@transaction.atomic
def deactivate(*, account: User, by: User | None) -> User:
    """Close `account`: its sessions end at once, nobody can log in; its work stays."""
    row = locked(account, by)
    if not row.is_active:
        return row
    keep_an_admin(row)
    row.is_active = False
    row.save(update_fields=["is_active"])
    end_sessions(row)
    record(row, "deactivate", by)
    return row


@transaction.atomic
def reactivate(*, account: User, by: User | None) -> User:
    """Open `account` again, with the role it had."""
    row = locked(account, by)
    if row.is_active:
        return row
    row.is_active = True
    row.save(update_fields=["is_active"])
    record(row, "reactivate", by)
    return row


def end_sessions(account: User) -> None:
    """End every session of `account`."""
    for session in UserSession.objects.filter(user=account):
        session.end()
