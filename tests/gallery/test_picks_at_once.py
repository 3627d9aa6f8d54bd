"""Editors who really act at the same moment, each in a connection of their own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from gallery.actions import NotAllowed, move_pick, pick, withdraw
from gallery.actions.shelving import order_on
from gallery.models import MediaItem, Pick, PickEvent
from tests.gallery import build

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Do all `acts` at the same moment and return what came of each, a refusal included."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        barrier.wait()
        try:
            return act()
        except NotAllowed as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_no_move_is_lost_and_no_pick_comes_twice() -> None:
    rows = [pick(thing=build.item(), by=None, shelf="grid") for _ in range(6)]
    order = [row.pk for row in rows]
    first, second, third = rows[5], rows[0], rows[3]
    at_once(
        lambda: move_pick(pick=first, by=None, order=order, to=0),
        lambda: move_pick(pick=second, by=None, order=order, to=5),
        lambda: move_pick(pick=third, by=None, order=order, to=1),  # before the second
    )
    found = order_on("grid")
    assert sorted(found) == sorted(order)
    assert PickEvent.objects.filter(verb="move").count() == 3
    assert found.index(first.pk) < found.index(order[2])
    assert found[-1] == second.pk
    positions = Pick.objects.order_by("position").values_list("position", flat=True)
    assert list(positions) == list(range(6))


def test_one_thing_picked_by_two_editors_stands_there_once() -> None:
    item = build.item()
    came = at_once(*[lambda: pick(thing=item, by=None, shelf="lead")] * 2)
    assert sum(isinstance(one, Pick) for one in came) == 1
    assert Pick.objects.count() == 1


def test_an_item_withdrawn_while_it_is_picked_is_never_shown() -> None:
    item = build.item()
    picked, _gone = at_once(
        lambda: pick(thing=item, by=None, shelf="lead"),
        lambda: withdraw(item=MediaItem.objects.get(pk=item.pk), by=None),
    )
    assert isinstance(picked, Pick | NotAllowed)
    assert not Pick.objects.current().visible_to(None).exists()
    assert list(Pick.objects.giving_way()) == ([picked] if isinstance(picked, Pick) else [])
