"""Delete an account: the person goes, their work and the audit trail stay."""

import uuid

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.utils import timezone

from accounts.actions.deactivate import end_sessions
from accounts.actions.rules import keep_an_admin, record
from accounts.models import Invitation, User
from accounts.roles import Role
from accounts.signals import account_deleted


@transaction.atomic
def delete_account(*, account: User) -> None:
    """Take everything personal out of `account` for good.

    The row stays without name, address and password, so that what the person made and did keeps
    its history ("Deleted account"). Upper floors hear of it and forget what is the person's own.
    """
    row = User.objects.select_for_update().get(pk=account.pk)
    if row.deleted_at:
        return
    keep_an_admin(row)
    account_deleted.send(User, user=row)
    end_sessions(row)
    for model in (EmailAddress, Authenticator, SocialAccount):
        model.objects.filter(user=row).delete()
    Invitation.objects.filter(email__iexact=row.email).delete()
    row.email = f"deleted-{uuid.uuid4().hex}@deleted.invalid"
    row.display_name = row.organisation = row.purpose = row.language = ""
    row.role = Role.MEMBER
    row.is_active = row.waiting = False
    row.last_login = row.last_seen = None
    row.deleted_at = timezone.now()
    row.set_unusable_password()
    row.save()
    record(row, "delete", None)
