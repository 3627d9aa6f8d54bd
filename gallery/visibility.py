"""Who may see what at this moment: one condition for the database and its twin in Python."""

from datetime import datetime
from typing import Protocol

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from accounts.roles import Role, role_of

Reader = User | AnonymousUser | None


class Status(models.TextChoices):
    """Where an item or gallery is on its way to the public."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    PUBLISHED = "published", pgettext_lazy("status", "Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Audience(models.TextChoices):
    """Whom something that is published is for."""

    PUBLIC = "public", _("Everyone")
    MEMBERS = "members", _("Members")
    STAFF = "staff", _("Staff")


class Releasable(Protocol):
    """What the rule needs to know of a thing."""

    status: str
    audience: str
    publish_at: datetime | None
    expires_at: datetime | None


def audiences_of(user: Reader) -> list[Audience]:
    """Return the audiences that `user` belongs to."""
    role = role_of(user)
    if role.at_least(Role.STAFF):
        return [Audience.PUBLIC, Audience.MEMBERS, Audience.STAFF]
    if role.at_least(Role.MEMBER):
        return [Audience.PUBLIC, Audience.MEMBERS]
    return [Audience.PUBLIC]


def released(at: datetime | None = None, prefix: str = "") -> Q:
    """Return the condition of being published at `at` (default: now), for whomever.

    `prefix` leads to the thing in a query about something else, for example `item__`.
    """
    at = at or timezone.now()
    return Q(
        Q(**{f"{prefix}expires_at": None}) | Q(**{f"{prefix}expires_at__gt": at}),
        **{f"{prefix}status": Status.PUBLISHED, f"{prefix}publish_at__lte": at},
    )


def visible(user: Reader, at: datetime | None = None, prefix: str = "") -> Q:
    """Return the condition of being visible to `user` at `at` (default: now)."""
    return released(at, prefix) & Q(**{f"{prefix}audience__in": audiences_of(user)})


def is_released(thing: Releasable, at: datetime | None = None) -> bool:
    """Tell of one `thing` in memory what `released` tells of rows."""
    at = at or timezone.now()
    return (
        thing.status == Status.PUBLISHED
        and thing.publish_at is not None
        and thing.publish_at <= at
        and (thing.expires_at is None or thing.expires_at > at)
    )


def is_visible(thing: Releasable, user: Reader, at: datetime | None = None) -> bool:
    """Tell of one `thing` in memory what `visible` tells of rows."""
    return is_released(thing, at) and thing.audience in audiences_of(user)
