"""The rule in SQL and its twin in Python, over every combination there is."""

import itertools
from datetime import datetime
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from gallery.models import Gallery, MediaItem
from gallery.visibility import Audience, Reader, Status
from tests.gallery import build
from tests.gallery.build import NOW, TOMORROW, YESTERDAY

BEFORE_YESTERDAY = YESTERDAY - (NOW - YESTERDAY)


def combinations() -> list[tuple[str, str, datetime | None, datetime | None]]:
    """Return every legal status, audience, embargo and end date."""
    dates = [None, BEFORE_YESTERDAY, YESTERDAY, NOW, TOMORROW]
    return [
        (status, audience, publish_at, expires_at)
        for status, audience, publish_at, expires_at in itertools.product(
            Status.values, Audience.values, dates, dates
        )
        if not (status == Status.PUBLISHED and publish_at is None)
        and not (publish_at and expires_at and expires_at <= publish_at)
    ]


@pytest.fixture
def readers(member: User, staff: User, editor: User, admin: User) -> list[Reader]:
    """Return one of each role, nobody and somebody deactivated included."""
    gone = User.objects.create_user("gone@example.org", role="admin", is_active=False)
    return [None, AnonymousUser(), gone, member, staff, editor, admin]


def test_query_and_twin_agree_on_items(readers: list[Reader]) -> None:
    items = [
        build.item(
            status=status,
            audience=audience,
            publish_at=publish_at,
            expires_at=expires_at,
            timed=True,
        )
        for status, audience, publish_at, expires_at in combinations()
    ]
    for reader in readers:
        found = set(MediaItem.objects.visible_to(reader, NOW))
        assert found == {item for item in items if item.is_visible_to(reader, NOW)}
        assert found, "somebody sees nothing at all: the test shows too little"


def test_query_and_twin_agree_on_galleries(readers: list[Reader]) -> None:
    galleries = [
        build.gallery(status=status, audience=audience, publish_at=starts, expires_at=ends)
        for status, audience, starts, ends in combinations()
    ]
    for reader in readers:
        found = set(Gallery.objects.visible_to(reader, NOW))
        assert found == {one for one in galleries if one.is_visible_to(reader, NOW)}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, True),
        ({"status": Status.DRAFT}, False),
        ({"status": Status.SUBMITTED}, False),
        ({"status": Status.WITHDRAWN}, False),
        ({"audience": Audience.MEMBERS}, False),
        ({"audience": Audience.STAFF}, False),
        ({"publish_at": TOMORROW}, False),
        ({"expires_at": TOMORROW}, True),
        ({"publish_at": BEFORE_YESTERDAY, "expires_at": YESTERDAY}, False),
    ],
)
def test_what_a_visitor_sees(fields: dict[str, Any], seen: bool) -> None:
    item = build.item(**fields)
    assert MediaItem.objects.visible_to(None).exists() is seen
    assert item.is_visible_to(None) is seen


def test_drafts_are_for_their_makers_and_editors(
    member: User, staff: User, stranger: User, editor: User, admin: User
) -> None:
    draft = build.item(status=Status.DRAFT, created_by=staff)
    may = {
        person.email: draft in MediaItem.objects.editable_by(person)
        for person in (member, staff, stranger, editor, admin)
    }
    assert may == {
        member.email: False,
        staff.email: True,
        stranger.email: False,
        editor.email: True,
        admin.email: True,
    }
