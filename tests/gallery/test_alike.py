"""Pictures that look alike are named to those who may see them, and told apart."""

from typing import Any

import pytest
from django.db import connection

from accounts.models import User
from gallery.actions import NotAllowed, NotYours, tell_apart
from gallery.alike import DISTANCE, alike, told_apart
from gallery.models import Likeness, MediaItem
from gallery.visibility import Status
from tests.gallery import build

pytestmark = pytest.mark.django_db
ONE = 0x0F3A5C7E19283746


def hashed(bits: int, **fields: Any) -> MediaItem:
    """Store a picture with this perceptual hash."""
    return build.item(perceptual_hash=f"{bits:016x}", **fields)


def flipped(*places: int) -> int:
    """Return the hash ONE with bits changed."""
    return ONE ^ sum(1 << place for place in places)


def found(item: MediaItem, user: User) -> list[int]:
    """Return the keys of what looks like `item`."""
    return [one.item.pk for one in alike([item], user)[item.pk]]


@pytest.mark.parametrize(
    "places", [(), (0,), (63,), (0, 20, 40, 60), (0, 1, 2, 3, 4, 5), (0, 1, 17, 18, 33, 49)]
)
def test_what_differs_in_a_few_bits_looks_alike(editor: User, places: tuple[int, ...]) -> None:
    one, other = hashed(ONE), hashed(flipped(*places))
    assert found(one, editor) == [other.pk]
    assert found(other, editor) == [one.pk]


def test_what_differs_in_more_does_not(editor: User) -> None:
    one = hashed(ONE)
    hashed(flipped(*range(DISTANCE + 1)))
    assert found(one, editor) == []


def test_the_most_alike_comes_first(editor: User) -> None:
    one = hashed(ONE)
    far, near = hashed(flipped(1, 2, 3)), hashed(flipped(9))
    assert found(one, editor) == [near.pk, far.pk]


@pytest.mark.parametrize(
    "flat", [0, 2**64 - 1, 0x8000000000000001, 0x5555555555555555, 0x0F0F0F0F0F0F0F0F]
)
def test_flat_pictures_and_plain_gradients_look_like_nothing(editor: User, flat: int) -> None:
    one = hashed(flat)
    hashed(flat)
    assert found(one, editor) == []


def test_the_index_follows_whatever_changes_an_item(editor: User) -> None:
    one, other = hashed(ONE), hashed(ONE)
    MediaItem.objects.filter(pk=other.pk).update(perceptual_hash="")
    assert found(one, editor) == []
    MediaItem.objects.filter(pk=other.pk).update(perceptual_hash=f"{flipped(7):016x}")
    assert found(one, editor) == [other.pk]
    other.delete()
    assert Likeness.objects.count() == 1


def test_staff_are_told_only_of_what_they_may_see(
    staff: User, stranger: User, editor: User
) -> None:
    mine = hashed(ONE, created_by=staff, status=Status.DRAFT)
    draft = hashed(ONE, created_by=stranger, status=Status.DRAFT)
    public = hashed(ONE, created_by=stranger)
    assert found(mine, staff) == [public.pk]
    assert found(mine, editor) == [draft.pk, public.pk]
    assert [one.editable for one in alike([mine], staff)[mine.pk]] == [False]
    assert [one.editable for one in alike([public], staff)[public.pk]] == [True]


def test_told_apart_they_are_no_longer_named(staff: User, editor: User) -> None:
    one, other = hashed(ONE, created_by=staff), hashed(ONE)
    assert tell_apart(item=one, other=other, by=staff)
    assert not tell_apart(item=one, other=other, by=staff)
    assert found(one, editor) == found(other, editor) == []
    assert [each.item.pk for each in told_apart(other, editor)] == [one.pk]
    event = one.events.get()
    assert (event.verb, event.by, event.change) == ("tell_apart", staff, {"other": str(other.uuid)})
    assert tell_apart(item=one, other=other, by=staff, again=True)
    assert found(one, editor) == [other.pk]
    assert one.events.count() == 2


def test_only_those_who_may_change_it_tell_it_apart(stranger: User, editor: User) -> None:
    one, other = hashed(ONE), hashed(ONE)
    with pytest.raises(NotYours):
        tell_apart(item=one, other=other, by=stranger)
    with pytest.raises(NotAllowed):
        tell_apart(item=one, other=one, by=editor)


def test_items_from_before_are_filled_in(editor: User) -> None:
    one, other = hashed(ONE), hashed(ONE)
    Likeness.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT gallery_fill_likeness()")
    assert found(one, editor) == [other.pk]
