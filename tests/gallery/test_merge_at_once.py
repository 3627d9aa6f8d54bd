"""Two editors at once: each is carried out after the other, and the second is told."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from accounts.models import User
from gallery.actions import publish
from gallery.actions.advance_merge import advanced
from gallery.actions.keep_terms import move_category
from gallery.actions.merge_terms import begin_merge, retire_term
from gallery.actions.transitions import NotAllowed
from gallery.creators import find_creators
from gallery.models import Category, CategoryText, Creator, ItemCreator, Vocabulary
from gallery.visibility import Status
from tests.gallery import build

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def both(editor: User) -> Callable[..., list[object]]:
    """Return how to do two things in two threads at the same moment, and what came of each."""
    together = threading.Barrier(2)

    def ran(act: Callable[[], object], results: list[object]) -> None:
        together.wait()
        try:
            results.append(act())
        except NotAllowed as refusal:
            results.append(refusal)
        finally:
            connection.close()

    def both(one: Callable[[], object], other: Callable[[], object]) -> list[object]:
        results: list[object] = []
        threads = [threading.Thread(target=ran, args=(act, results)) for act in (one, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return results

    return both


def test_of_two_opposite_merges_one_is_refused(
    both: Callable[..., list[object]], editor: User
) -> None:
    a, b = Creator.objects.create(name="A").pk, Creator.objects.create(name="B").pk

    def merge(source: int, target: int) -> Callable[[], object]:
        return lambda: begin_merge(
            vocabulary=Vocabulary.CREATOR, source=source, target=target, by=editor
        )

    results = both(merge(a, b), merge(b, a))
    assert sorted(isinstance(one, NotAllowed) for one in results) == [False, True]
    assert Creator.objects.exclude(successor=None).count() == 1


def test_one_cannot_be_merged_into_what_is_being_retired(
    both: Callable[..., list[object]], editor: User
) -> None:
    a, b = Creator.objects.create(name="A").pk, Creator.objects.create(name="B").pk
    results = both(
        lambda: begin_merge(vocabulary=Vocabulary.CREATOR, source=a, target=b, by=editor),
        lambda: retire_term(vocabulary=Vocabulary.CREATOR, term=b, by=editor),
    )
    assert sorted(isinstance(one, NotAllowed) for one in results) == [False, True]


def test_both_orders_hold_where_two_editors_move_at_once(
    both: Callable[..., list[object]], editor: User
) -> None:
    rows = [Category.objects.create(slug=slug, position=at) for at, slug in enumerate("abcd")]
    results = both(
        lambda: move_category(category=rows[0], to=3, by=editor),
        lambda: move_category(category=rows[3], to=0, by=editor),
    )
    assert all(isinstance(place, int) for place in results)
    order = list(Category.objects.order_by("position").values_list("slug", flat=True))
    assert order in (["d", "b", "c", "a"], ["b", "d", "c", "a"], ["d", "b", "a", "c"])
    assert sorted(Category.objects.values_list("position", flat=True)) == [0, 1, 2, 3]
    assert not CategoryText.objects.exists()


def test_what_is_credited_during_a_merge_is_swept_along(
    both: Callable[..., list[object]], editor: User
) -> None:
    wrong, right = Creator.objects.create(name="Wrong"), Creator.objects.create(name="Right")
    items = [build.item() for _ in range(20)]

    def credit() -> None:
        for item in items:
            with transaction.atomic():
                creator = find_creators(["wrong"])[0]
                ItemCreator.objects.create(item=item, creator=creator)

    def merge() -> None:
        record = begin_merge(
            vocabulary=Vocabulary.CREATOR, source=wrong.pk, target=right.pk, by=editor
        )
        while record.is_under_way:
            record = advanced(record, 3)

    both(credit, merge)
    left = set(ItemCreator.objects.values_list("creator", flat=True))
    assert left == {right.pk}
    assert ItemCreator.objects.count() == len(items)


def test_publishing_and_merging_do_not_wait_for_each_other_for_ever(
    both: Callable[..., list[object]], editor: User
) -> None:
    right, wrong = Creator.objects.create(name="Right"), Creator.objects.create(name="Wrong")
    items = [build.item(status=Status.DRAFT) for _ in range(12)]
    for item in items:
        for creator in (right, wrong):
            ItemCreator.objects.create(item=item, creator=creator)
    published = [build.item() for _ in range(12)]
    for item in published:
        ItemCreator.objects.create(item=item, creator=wrong)

    def release() -> None:
        for item in items:
            publish(item=item, by=editor, gated=False)

    def merge() -> None:
        record = begin_merge(
            vocabulary=Vocabulary.CREATOR, source=wrong.pk, target=right.pk, by=editor
        )
        while record.is_under_way:
            record = advanced(record, 2)

    both(release, merge)
    found = Creator.objects.with_count(None).get(pk=right.pk)
    assert found.item_count == len(items) + len(published)  # type: ignore[attr-defined]
