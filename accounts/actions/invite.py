"""Invite people by e-mail, take an invitation back, accept one."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts import letters, mail
from accounts.actions.rules import NotAllowed, record
from accounts.models import Invitation, User
from accounts.models.invitations import digest_of
from accounts.permissions import Right, may
from accounts.roles import Role
from accounts.signals import account_made


@transaction.atomic
def invite(*, email: str, role: Role, language: str, by: User) -> Invitation:
    """Send `email` a link that makes an account with `role`; an older link stops working."""
    if not may(by, Right.PEOPLE):
        raise NotAllowed(_("Only administrators may invite people."))
    email = email.lower()
    if User.objects.filter(email__iexact=email).exists():
        raise NotAllowed(_("There is an account with this address already: change its role."))
    Invitation.objects.open().filter(email__iexact=email).delete()
    token = secrets.token_urlsafe(32)
    made = Invitation.objects.create(
        email=email,
        role=role,
        language=language,
        digest=digest_of(token),
        invited_by=by,
        expires_at=timezone.now() + timedelta(days=settings.INVITATION_DAYS),
    )
    record(by, "invite", by, role=role.value)
    with translation.override(language):
        context = {
            "name": str(by),
            "role": Role(role).label,
            "url": reverse("account_invitation", args=[token]),
        }
        mail.send(letters.invitation(context), to=email)
    return made


@transaction.atomic
def revoke(*, invitation: Invitation, by: User) -> None:
    """Take `invitation` back: its link stops working."""
    if not may(by, Right.PEOPLE):
        raise NotAllowed(_("Only administrators may invite people."))
    gone, _kinds = Invitation.objects.open().filter(pk=invitation.pk).delete()
    if gone:
        record(by, "revoke", by, role=invitation.role)


@transaction.atomic
def join(
    *, invitation: Invitation, display_name: str, organisation: str, password: str, language: str
) -> User:
    """Make the account that `invitation` promises; its address is confirmed by the link."""
    row = _locked(invitation)
    if User.objects.filter(email__iexact=row.email).exists():
        raise NotAllowed(_("There is an account with this address already: please log in."))
    user = User.objects.create_user(
        row.email,
        password,
        display_name=display_name,
        organisation=organisation,
        language=language,
        role=row.role,
    )
    _close(row)
    record(user, "join", row.invited_by, role=row.role)
    account_made.send(User, user=user)
    return user


@transaction.atomic
def accept(*, invitation: Invitation, account: User) -> User:
    """Give the account of the invited address the promised role, unless it has a higher one."""
    row = _locked(invitation)
    user = User.objects.select_for_update().get(pk=account.pk)
    if user.email.lower() != row.email.lower():
        raise NotAllowed(_("This invitation is for another address."))
    before, user.waiting = user.role, False
    if Role(row.role).at_least(Role(user.role)):
        user.role = row.role
    user.save(update_fields=["role", "waiting"])
    _close(row)
    record(user, "join", row.invited_by, role=[before, user.role])
    return user


def _locked(invitation: Invitation) -> Invitation:
    row = Invitation.objects.open().select_for_update().filter(pk=invitation.pk).first()
    if row is None:
        raise NotAllowed(_("This invitation no longer works. Please ask for a new one."))
    return row


def _close(invitation: Invitation) -> None:
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
