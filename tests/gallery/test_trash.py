"""The trash: nothing in it is anywhere else, and everything comes back as it was."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from gallery.actions import (
    NotAllowed,
    change_item,
    publish,
    restore_item,
    return_to_draft,
    submit,
    take_back,
    throw_away,
    withdraw,
)
from gallery.actions.bulk import advance_bulk, begin_bulk, prepare_bulk
from gallery.models import MediaItem, Notice, Pick, SizeRequest, Tombstone
from gallery.visibility import Audience, Status
from search.models import SearchDocument
from tests.gallery import build

pytestmark = pytest.mark.django_db


def draft(owner: User | None = None, **fields: Any) -> MediaItem:
    return build.item(status=Status.DRAFT, publish_at=None, created_by=owner, **fields)


def test_what_is_published_is_withdrawn_in_the_same_step(editor: User) -> None:
    item = build.item()
    throw_away(item=item, by=editor, reason="Consent was taken back")
    item.refresh_from_db()
    assert (item.status, item.public_files, item.renditions) == (Status.WITHDRAWN, False, {})
    assert [event.verb for event in item.events.order_by("pk")] == ["withdraw", "trash"]


def test_what_is_published_needs_a_reason(editor: User) -> None:
    item = build.item()
    with pytest.raises(NotAllowed):
        throw_away(item=item, by=editor)
    item.refresh_from_db()
    assert (item.status, item.trashed_at) == (Status.PUBLISHED, None)


def test_staff_throw_away_their_own_until_it_is_published(staff: User, stranger: User) -> None:
    throw_away(item=draft(staff), by=staff)
    for item, by in ((build.item(created_by=staff), staff), (draft(staff), stranger)):
        with pytest.raises(NotAllowed):
            throw_away(item=item, by=by, reason="Why not")


def test_it_is_nobodys_to_edit_and_found_by_no_search(staff: User, editor: User) -> None:
    item = draft(staff)
    change_item(item=item, by=staff, changes={"city": "Danlí"})
    assert SearchDocument.objects.filter(item=item).exists()
    throw_away(item=item, by=staff)
    assert not SearchDocument.objects.filter(item=item).exists()
    for user in (staff, editor):
        assert not MediaItem.objects.editable_by(user).exists()
        assert MediaItem.objects.restorable_by(user).get() == item


def test_its_requests_wait_for_nobody(member: User, editor: User) -> None:
    item = build.item()
    SizeRequest.objects.create(member=member, item=item, size="large", purpose="p", use="u")
    throw_away(item=item, by=editor, reason="Wrong picture")
    assert not SizeRequest.objects.waiting().exists()


def test_everything_comes_back_as_it_was(staff: User, editor: User) -> None:
    item = draft(staff)
    submit(item=item, by=staff)
    gallery = build.gallery(items=[item])
    Pick.objects.create(item=item)
    throw_away(item=item, by=editor)
    take_back(item=item, by=editor)
    item.refresh_from_db()
    assert (item.status, item.trashed_at, item.trashed_by) == (Status.SUBMITTED, None, None)
    assert gallery.entries.get().item == item
    assert Pick.objects.get().item == item
    assert item.texts.get().headline == "A boat"
    assert SearchDocument.objects.filter(item=item).exists()


def test_brought_back_twice_it_comes_back_once(staff: User) -> None:
    item = draft(staff)
    throw_away(item=item, by=staff)
    take_back(item=item, by=staff)
    with pytest.raises(NotAllowed):
        take_back(item=item, by=staff)
    assert item.events.filter(verb="untrash").count() == 1


def test_a_stranger_brings_nothing_back(staff: User, stranger: User) -> None:
    item = throw_away(item=draft(staff), by=staff)
    with pytest.raises(NotAllowed):
        take_back(item=item, by=stranger)


def test_its_maker_is_told_once(staff: User, editor: User) -> None:
    item = build.item(created_by=staff)
    throw_away(item=item, by=editor, reason="Wrong picture")
    assert [one.event.verb for one in Notice.objects.filter(to=staff)] == ["trash"]


def test_no_action_touches_it(staff: User, editor: User) -> None:
    item = draft(staff)
    change_item(item=item, by=staff, changes={"city": "Danlí"})
    event = item.events.get()
    throw_away(item=item, by=staff)
    for act in (
        lambda: change_item(item=item, by=editor, changes={"city": "Tela"}),
        lambda: restore_item(item=item, by=editor, event=event),
        lambda: submit(item=item, by=staff),
        lambda: publish(item=item, by=editor),
        lambda: withdraw(item=item, by=editor, reason="x"),
        lambda: return_to_draft(item=item, by=editor),
        lambda: throw_away(item=item, by=editor),
    ):
        with pytest.raises(NotAllowed, match="trash"):
            act()


def test_a_change_of_many_passes_it_by_and_says_so(editor: User) -> None:
    item = draft()
    edit = prepare_bulk(
        by=editor,
        item_ids=[item.pk],
        orders=[{"field": "city", "do": "set", "value": "Danlí", "with": ""}],
    )
    throw_away(item=item, by=editor)
    edit = advance_bulk(edit=begin_bulk(edit=edit))
    assert edit.changed == 0
    assert "trash" in edit.skipped[str(item.pk)]


def status_of(item: MediaItem, user: User | None = None) -> int:
    client = Client()
    if user:
        client.force_login(user)
    return client.get(reverse("item", args=[item.uuid])).status_code


def test_the_address_of_what_was_public_once_says_that_it_is_gone(editor: User) -> None:
    item = build.item()
    withdraw(item=item, by=editor, reason="A mistake")
    return_to_draft(item=item, by=editor)
    assert status_of(item) == 404  # as every draft
    throw_away(item=item, by=editor)
    assert status_of(item) == 410
    take_back(item=item, by=editor)
    assert status_of(item) == 404
    assert not Tombstone.objects.exists()


def test_the_address_of_what_never_was_public_says_nothing(editor: User) -> None:
    item = draft()
    publish(item=item, by=editor, at=timezone.now() + timedelta(days=1), gated=False)
    return_to_draft(item=item, by=editor)
    throw_away(item=item, by=editor)
    assert status_of(item) == 404


def test_whom_it_was_not_for_it_was_never_there(staff: User, editor: User) -> None:
    item = build.item(audience=Audience.STAFF)
    throw_away(item=item, by=editor, reason="Wrong picture")
    assert (status_of(item), status_of(item, staff)) == (404, 410)
