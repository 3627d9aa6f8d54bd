"""All that is held about a person, as one JSON file that is never whole in memory."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from accounts.models import AccountEvent, Invitation, User
from accounts.signals import own_data_asked

AT_ONCE = 500
Row = Mapping[str, object]
Section = tuple[str, Iterable[Row]]


def in_json(user: User) -> Iterator[str]:
    """Yield the file piece by piece: the profile, then a list for each kind of thing.

    Passwords, keys, codes and the secrets of links are in none of them.
    """
    yield f'{{\n"made_at": {_text(timezone.now())},\n"profile": {_text(_profile(user))}'
    for name, rows in sections_of(user):
        yield f",\n{_text(name)}: ["
        for number, row in enumerate(rows):
            yield f"{',' if number else ''}\n{_text(row)}"
        yield "]"
    yield "\n}\n"


def sections_of(user: User) -> list[Section]:
    """Return what each part of the product holds about `user`, by name."""
    answers: list[tuple[Any, Any]] = own_data_asked.send(User, user=user)
    return _of_account(user) + [one for _receiver, told in answers for one in told]


def _profile(user: User) -> Row:
    return {
        "email": user.email,
        "name": user.display_name,
        "organisation": user.organisation,
        "purpose": user.purpose,
        "language": user.language,
        "role": user.role,
        "active": user.is_active,
        "joined": user.date_joined,
        "last_login": user.last_login,
        "last_seen": user.last_seen,
    }


def _of_account(user: User) -> list[Section]:
    addresses = EmailAddress.objects.filter(user=user).values("email", "verified", "primary")
    sessions = UserSession.objects.filter(user=user)
    events = AccountEvent.objects.filter(account=user).values("at", "verb", "change")
    elsewhere = SocialAccount.objects.filter(user=user)
    invited = Invitation.objects.filter(email__iexact=user.email)
    return [
        ("addresses", addresses),
        ("sessions", sessions.values("created_at", "last_seen_at", "ip", "user_agent")),
        ("second_factors", map(_factor, Authenticator.objects.filter(user=user))),
        ("accounts_elsewhere", elsewhere.values("provider", "uid", "date_joined", "last_login")),
        ("invitations", invited.values("email", "role", "made_at", "accepted_at")),
        ("account_events", events.iterator(AT_ONCE)),
    ]


def _factor(factor: Authenticator) -> Row:
    named = factor.data.get("name", "") if factor.type == Authenticator.Type.WEBAUTHN else ""
    times = {"created_at": factor.created_at, "last_used_at": factor.last_used_at}
    return {"type": factor.type, "name": named, **times}


def _text(value: object) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False)
