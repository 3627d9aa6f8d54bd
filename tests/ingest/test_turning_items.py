"""Turning a picture and its focal point: what is shown, when it changes, and what is left of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import FileSystemStorage
from django.db import connection
from PIL import Image

from accounts.models import User
from gallery import storage
from gallery.actions import (
    NotAllowed,
    NotYours,
    set_focus,
    show_renditions,
    turn_item,
    withdraw,
)
from gallery.cards.items import item_cards
from gallery.files import rendition_name, rendition_names
from gallery.giving.sizes import Size
from gallery.models import Kind, MediaItem
from gallery.visibility import Status
from ingest import tasks
from ingest.checking import rendition_problems, strangers
from ingest.models import Upload
from ingest.preparing import prepare
from ingest.rendering import remake
from search.models import SearchDocument
from tests.gallery import build
from tests.ingest.samples import picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(take: Callable[..., Upload], tmp_path: Path) -> MediaItem:
    """A picture, published, three wide and two high."""
    upload = take(picture(tmp_path / "a.jpg"))
    assert upload.item
    return MediaItem.objects.get(pk=upload.item.pk)


def work() -> int:
    """Run the jobs that make renditions anew, as a worker would; return how many there were."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE task_name = 'remake' RETURNING args")
        waiting = [json.loads(args) if isinstance(args, str) else args for (args,) in cursor]
    for args in waiting:
        tasks.remake_renditions.func(**args)
    return len(waiting)


def fresh(item: MediaItem) -> MediaItem:
    """Return the row as it is now."""
    return MediaItem.objects.get(pk=item.pk)


def card(item: MediaItem) -> str:
    """Return the card of the item as lists show it now."""
    return item_cards(MediaItem.objects.filter(pk=item.pk).for_grid("en"))[0]


def size_in_storage(item: MediaItem, recipe: str = "w320") -> tuple[int, int]:
    """Return the pixels of a rendition where it lies."""
    place = storage.public() if item.public_files else storage.derivatives()
    with place.open(rendition_name(item.file_key, recipe)) as file, Image.open(file) as image:
        return image.size


def test_a_picture_is_shown_as_it_was_until_it_is_turned(item: MediaItem, editor: User) -> None:
    before = rendition_names(item)
    turn_item(item=item, by=editor, degrees=90)
    waiting = fresh(item)
    assert (waiting.turn, waiting.turn_wanted, waiting.width) == (0, 90, 900)
    assert all(storage.public().exists(name) for name in before)
    assert work() == 1
    after = fresh(item)
    assert (after.turn, after.width, after.height) == (90, 600, 900)
    assert size_in_storage(after) == (320, 480)
    assert after.public_files
    assert not any(storage.public().exists(name) for name in before)
    assert list(rendition_problems(after)) == []
    assert after.perceptual_hash != item.perceptual_hash
    assert after.original_key == item.original_key
    assert SearchDocument.objects.get(item=item).orientation == "portrait"
    event = after.events.get(verb="turn")
    assert (event.by, event.change) == (editor, {"turn": [0, 90]})


def test_quick_clicks_end_in_their_sum(item: MediaItem, editor: User) -> None:
    for degrees in (90, 90, 270, 180):
        turn_item(item=item, by=editor, degrees=degrees)
    assert work() == 1
    assert fresh(item).turn == 270
    assert fresh(item).events.filter(verb="turn").count() == 4


def test_a_click_while_a_worker_turns_is_not_lost(
    item: MediaItem, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_item(item=item, by=editor, degrees=90)

    def late(**given: Any) -> MediaItem | None:
        turn_item(item=item, by=editor, degrees=90)
        return show_renditions(**given)

    monkeypatch.setattr("ingest.rendering.show_renditions", late)
    remake(item.pk, "first-key")
    assert fresh(item).turn == 0
    monkeypatch.setattr("ingest.rendering.show_renditions", show_renditions)
    remake(item.pk, "second-key")
    after = fresh(item)
    assert (after.turn, after.file_key) == (180, "second-key")
    assert list(strangers(storage.derivatives(), is_public=False)) == []


def test_a_worker_killed_on_the_way_is_followed_by_another(
    item: MediaItem, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_item(item=item, by=editor, degrees=180)
    save = FileSystemStorage.save
    stored: list[str] = []

    def dying(self: FileSystemStorage, name: str, *rest: Any, **more: Any) -> str:
        if stored:
            raise SystemExit
        stored.append(name)
        return save(self, name, *rest, **more)

    monkeypatch.setattr(FileSystemStorage, "save", dying)
    with pytest.raises(SystemExit):
        remake(item.pk, "its-key")
    monkeypatch.setattr(FileSystemStorage, "save", save)
    assert fresh(item).turn == 0
    assert list(rendition_problems(fresh(item))) == []
    for _run in range(2):
        remake(item.pk, "its-key")
        assert fresh(item).turn == 180
    assert list(rendition_problems(fresh(item))) == []
    assert list(strangers(storage.derivatives(), is_public=False)) == []


def test_what_a_worker_forgot_is_taken_up_by_the_clock(item: MediaItem) -> None:
    MediaItem.objects.filter(pk=item.pk).update(turn_wanted=90, remake=True)
    tasks.every_minute.func(timestamp=0)
    assert work() == 1
    assert fresh(item).turn == 90


def test_an_original_that_cannot_be_read_leaves_the_picture_as_it_was(
    item: MediaItem, editor: User
) -> None:
    Path(storage.originals().path(item.original_key)).write_bytes(b"\xff\xd8\xff\xe0 broken")
    turn_item(item=item, by=editor, degrees=90)
    work()
    after = fresh(item)
    assert (after.turn, after.turn_wanted, after.remake) == (0, 0, False)
    assert after.events.filter(verb="remake_failed").exists()
    assert list(rendition_problems(after)) == []


def test_downloads_follow_the_turn(item: MediaItem, editor: User) -> None:
    first = prepare(item, Size.ORIGINAL)
    assert first
    turn_item(item=item, by=editor, degrees=90)
    work()
    for size in (Size.SMALL, Size.ORIGINAL):
        made = prepare(fresh(item), size)
        assert made
        assert (made.width, made.height) == (600, 900)
        assert made.version != first.version


def test_a_withdrawn_picture_is_turned_behind_closed_doors(item: MediaItem, editor: User) -> None:
    turn_item(item=item, by=editor, degrees=90)
    withdraw(item=fresh(item), by=editor)
    work()
    after = fresh(item)
    assert (after.turn, after.public_files, after.status) == (90, False, Status.WITHDRAWN)
    assert not any(storage.public().exists(name) for name in rendition_names(after))


def test_the_focal_point_is_cut_round_and_turns_with_the_picture(
    item: MediaItem, editor: User
) -> None:
    before = fresh(item)
    set_focus(item=item, by=editor, point=(0.1, 0.2))
    assert work() == 1
    after = fresh(item)
    assert (after.focus_x, after.focus_y) == (0.1, 0.2)
    assert after.file_key != before.file_key
    assert "fx-2 fy-4" in card(item)
    turn_item(item=after, by=editor, degrees=90)
    assert "fx-2 fy-4" in card(item)
    work()
    turned = fresh(item)
    assert (turned.focus_x, turned.focus_y) == (0.8, 0.1)
    assert "fx-16 fy-2" in card(item)
    turn_item(item=turned, by=editor, degrees=270)
    work()
    back = fresh(item)
    assert (back.focus_x, back.focus_y) == (0.1, 0.2)
    set_focus(item=back, by=editor, point=None)
    assert fresh(item).focus_x is None
    verbs = list(fresh(item).events.filter(verb="focus").values_list("change", flat=True))
    assert verbs == [{"focus": [[0.1, 0.2], None]}, {"focus": [None, [0.1, 0.2]]}]


def test_a_point_chosen_before_a_turn_still_lies_where_it_was_seen(editor: User) -> None:
    item = build.item(turn=90, turn_wanted=90)
    set_focus(item=item, by=editor, point=(0.1, 0.2), seen_turn=0)
    assert (fresh(item).focus_x, fresh(item).focus_y) == (0.8, 0.1)


def test_the_same_point_again_changes_nothing(editor: User) -> None:
    item = build.item(focus_x=0.5, focus_y=0.5)
    set_focus(item=item, by=editor, point=(0.5, 0.5))
    assert not item.events.exists()
    assert not fresh(item).remake


@pytest.mark.parametrize("degrees", [0, 45, 360, -90])
def test_pictures_are_turned_by_quarters(editor: User, degrees: int) -> None:
    with pytest.raises(NotAllowed):
        turn_item(item=build.item(), by=editor, degrees=degrees)


def test_only_those_who_may_change_it_and_only_pictures(
    stranger: User, staff: User, editor: User
) -> None:
    item = build.item(created_by=staff)
    with pytest.raises(NotYours):
        turn_item(item=item, by=stranger, degrees=90)
    with pytest.raises(NotYours):
        set_focus(item=item, by=stranger, point=None)
    with pytest.raises(NotAllowed):
        set_focus(item=item, by=staff, point=(0.5, 1.1))
    with pytest.raises(NotAllowed):
        turn_item(item=build.item(kind=Kind.AUDIO), by=editor, degrees=90)
