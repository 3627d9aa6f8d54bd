"""The order of a gallery: moved, sorted, undone; two editors at once."""

import threading
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from gallery.actions import (
    NotAllowed,
    SortBy,
    move_in_gallery,
    remove_items,
    sort_gallery,
    unsort_gallery,
)
from gallery.models import Gallery, GalleryEntry
from tests.gallery import build

pytestmark = pytest.mark.django_db


def filled(number: int) -> Gallery:
    """Return a gallery of `number` items whose headlines are their places at first."""
    return build.gallery(items=[build.item(str(place)) for place in range(number)])


def order(gallery: Gallery) -> list[str]:
    """Return the headlines in the order of the gallery."""
    entries = gallery.entries.order_by("position", "id")
    return list(entries.values_list("item__texts__headline", flat=True))


def entry(gallery: Gallery, headline: str) -> int:
    """Return the id of the entry with this headline."""
    return gallery.entries.get(item__texts__headline=headline).pk


def positions(gallery: Gallery) -> list[int]:
    """Return the positions in their order."""
    return list(gallery.entries.order_by("position").values_list("position", flat=True))


def test_one_is_moved_to_a_position(editor: User) -> None:
    gallery = filled(5)
    moved = move_in_gallery(gallery=gallery, entries=[entry(gallery, "4")], to=1, by=editor)
    assert order(gallery) == ["0", "4", "1", "2", "3"]
    assert (moved.place, moved.total, moved.number) == (1, 5, 1)
    assert positions(gallery) == [0, 1, 2, 3, 4]
    assert gallery.events.get(verb="move").by == editor


def test_many_are_moved_together_in_their_order(editor: User) -> None:
    gallery = filled(6)
    chosen = [entry(gallery, name) for name in ("5", "1", "3")]
    move_in_gallery(gallery=gallery, entries=chosen, before=entry(gallery, "0"), by=editor)
    assert order(gallery) == ["1", "3", "5", "0", "2", "4"]


def test_moving_before_one_of_those_that_move_goes_before_the_next_that_stays(
    editor: User,
) -> None:
    gallery = filled(5)
    chosen = [entry(gallery, "1"), entry(gallery, "2"), entry(gallery, "0")]
    move_in_gallery(gallery=gallery, entries=chosen, before=entry(gallery, "1"), by=editor)
    assert order(gallery) == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(("to", "place"), [(-3, 0), (99, 4)])
def test_a_place_that_is_none_is_the_nearest(editor: User, to: int, place: int) -> None:
    gallery = filled(5)
    moved = move_in_gallery(gallery=gallery, entries=[entry(gallery, "2")], to=to, by=editor)
    assert moved.place == place


def test_who_moves_what_somebody_took_out_is_told(editor: User) -> None:
    gallery = filled(3)
    gone = entry(gallery, "1")
    remove_items(gallery=gallery, items=[GalleryEntry.objects.get(pk=gone).item], by=editor)
    with pytest.raises(NotAllowed):
        move_in_gallery(gallery=gallery, entries=[gone], to=0, by=editor)
    with pytest.raises(NotAllowed):
        move_in_gallery(gallery=gallery, entries=[entry(gallery, "2")], before=gone, by=editor)


def test_the_second_editor_is_told_and_both_moves_hold(editor: User, admin: User) -> None:
    gallery = filled(5)
    move_in_gallery(gallery=gallery, entries=[entry(gallery, "4")], to=0, by=editor, seen=0)
    second = move_in_gallery(gallery=gallery, entries=[entry(gallery, "3")], to=0, by=admin, seen=0)
    assert second.other is not None
    assert second.other.by == editor
    assert order(gallery) == ["3", "4", "0", "1", "2"]


@pytest.mark.django_db(transaction=True)
def test_two_at_once_leave_a_clean_order() -> None:
    gallery = filled(8)
    entries = list(gallery.entries.order_by("position").values_list("pk", flat=True))
    failed: list[Exception] = []

    def move(chosen: list[int]) -> None:
        try:
            for pk in chosen:
                move_in_gallery(gallery=gallery, entries=[pk], to=0, by=None)
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=move, args=(half,)) for half in (entries[4:], entries[:4])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert positions(gallery) == list(range(8))


def test_all_are_sorted_once_and_back_again(editor: User) -> None:
    days = [date(2023, 5, 3), None, date(2023, 5, 1), date(2023, 5, 2)]
    items = [build.item(str(place), date_created=day) for place, day in enumerate(days)]
    gallery = build.gallery(items=items)
    sort_gallery(gallery=gallery, key=SortBy.TAKEN, by=editor)
    assert order(gallery) == ["2", "3", "0", "1"]
    event = gallery.events.get(verb="sort")
    unsort_gallery(gallery=gallery, event=event, by=editor)
    assert order(gallery) == ["0", "1", "2", "3"]


def test_file_names_sort(editor: User) -> None:
    names = ["c.jpg", "a.jpg", "b.jpg"]
    items = [build.item(str(place), original_name=name) for place, name in enumerate(names)]
    gallery = build.gallery(items=items)
    sort_gallery(gallery=gallery, key=SortBy.NAME, by=editor)
    assert order(gallery) == ["1", "2", "0"]


def test_a_large_gallery_is_ordered_by_few_queries(editor: User) -> None:
    small, large = filled(3), filled(60)
    counts = []
    for gallery in (small, large):
        with CaptureQueriesContext(connection) as asked:
            last = gallery.entries.order_by("-position")[0].pk
            move_in_gallery(gallery=gallery, entries=[last], to=0, by=editor)
        counts.append(len(asked))
    assert counts[0] == counts[1]
