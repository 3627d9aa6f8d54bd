"""Two spellings become one everywhere, and can be parted again."""

from typing import Any

import pytest
from taggit.models import Tag

from accounts.models import User
from gallery.actions import change_item
from gallery.actions.advance_merge import advanced
from gallery.actions.merge_terms import begin_merge, retire_term, split_term
from gallery.actions.transitions import NotAllowed
from gallery.actions.undo_merge import undo_merge
from gallery.categories import find_categories
from gallery.creators import find_creators
from gallery.description.reading import description_of
from gallery.keywords import find_keywords
from gallery.models import (
    Category,
    Creator,
    Gallery,
    ItemCreator,
    MediaItem,
    MergeRecord,
    MergeState,
    MovedItem,
    Vocabulary,
    VocabularyEvent,
)
from search.documents import drifted
from tests.gallery import build

pytestmark = pytest.mark.django_db
CREATOR, CATEGORY, KEYWORD = Vocabulary.CREATOR, Vocabulary.CATEGORY, Vocabulary.KEYWORD


def finished(record: MergeRecord, size: int = 2) -> MergeRecord:
    """Work on `record` in small steps until it is done."""
    while record.is_under_way:
        record = advanced(record, size)
    return record


def said(**values: Any) -> MediaItem:
    """Return a picture of which `values` are said."""
    made = build.item()
    change_item(item=made, by=None, changes=values)
    return made


def of(item: MediaItem, field: str) -> Any:
    """Return what is said of `item` in `field`."""
    return description_of(item)[field]


def creators(*names: str) -> list[int]:
    """Return the numbers of creators."""
    return [row.pk for row in find_creators(names)]


def test_every_item_has_the_one_that_is_left_and_undo_gives_back_exactly_those(
    editor: User,
) -> None:
    old, both, new = (
        said(creators=["Ann A"]),
        said(creators=["X", "Ann A", "Ana"]),
        said(creators=["Ana"]),
    )
    wrong, right = creators("Ann A", "Ana")
    record = begin_merge(vocabulary=CREATOR, source=wrong, target=right, by=editor)
    record = finished(record)
    assert [of(one, "creators") for one in (old, both, new)] == [["Ana"], ["X", "Ana"], ["Ana"]]
    assert (record.state, record.done) == (MergeState.DONE, 2)
    late = said(creators=["ann a"])  # the old spelling finds the one that is left
    assert of(late, "creators") == ["Ana"]
    record = finished(undo_merge(record=record, by=editor))
    assert [of(one, "creators") for one in (old, both, new, late)] == [
        ["Ann A"],
        ["X", "Ann A", "Ana"],
        ["Ana"],
        ["Ana"],
    ]
    assert (record.state, record.left) == (MergeState.UNDONE, 0)
    assert creators("Ann A") == [wrong]


def test_undo_leaves_what_was_changed_since_and_tells(editor: User) -> None:
    items = [said(creators=["Ann A"]) for _ in range(3)]
    wrong, right = creators("Ann A", "Ana")
    record = begin_merge(vocabulary=CREATOR, source=wrong, target=right, by=editor)
    record = finished(record)
    change_item(item=items[0], by=editor, changes={"creators": ["Somebody else"]})
    items[1].delete()
    record = finished(undo_merge(record=record, by=editor))
    assert of(items[0], "creators") == ["Somebody else"]
    assert of(items[2], "creators") == ["Ann A"]
    assert (record.state, record.left) == (MergeState.UNDONE, 2)


def test_a_killed_job_goes_on_where_it_stopped(editor: User) -> None:
    items = [said(creators=["Ann A"]) for _ in range(5)]
    wrong, right = creators("Ann A", "Ana")
    record = begin_merge(vocabulary=CREATOR, source=wrong, target=right, by=editor)
    advanced(record, 2)
    # In between every item is there once, with one of the two, and can be found by it.
    assert ItemCreator.objects.filter(creator__in=[wrong, right]).count() == 5
    assert ItemCreator.objects.filter(creator=right).count() == 2
    assert drifted([item.pk for item in items]) == 0
    record = finished(MergeRecord.objects.get(pk=record.pk))
    assert ItemCreator.objects.filter(creator=right).count() == record.done == 5
    assert drifted([item.pk for item in items]) == 0
    assert advanced(record).done == 5


def test_undo_stops_a_merge_that_is_under_way(editor: User) -> None:
    for _ in range(4):
        said(creators=["Ann A"])
    wrong, right = creators("Ann A", "Ana")
    record = begin_merge(vocabulary=CREATOR, source=wrong, target=right, by=editor)
    advanced(record, 3)
    finished(undo_merge(record=record, by=editor))
    assert ItemCreator.objects.filter(creator=wrong).count() == 4
    assert not ItemCreator.objects.filter(creator=right).exists()


def test_what_was_merged_into_one_that_is_merged_leads_on(editor: User) -> None:
    said(creators=["A"])
    a, b, c = creators("A", "B", "C")
    first = finished(begin_merge(vocabulary=CREATOR, source=a, target=b, by=editor))
    second = finished(begin_merge(vocabulary=CREATOR, source=b, target=c, by=editor))
    assert creators("A", "B") == [c]
    with pytest.raises(NotAllowed):
        undo_merge(record=first, by=editor)
    finished(undo_merge(record=second, by=editor))
    assert creators("A", "B") == [b]
    finished(undo_merge(record=first, by=editor))
    assert creators("A", "B") == [a, b]


def test_a_merge_of_categories_takes_galleries_along(editor: User) -> None:
    health, labour = Category.objects.get(slug="health"), Category.objects.get(slug="labour")
    item = said(categories=["health"])
    alone, both = build.gallery(), build.gallery()
    alone.categories.add(health)
    both.categories.add(health, labour)
    record = begin_merge(vocabulary=CATEGORY, source=health.pk, target=labour.pk, by=editor)
    record = finished(record)
    assert of(item, "categories") == ["labour"]
    assert [list(one.categories.all()) for one in (alone, both)] == [[labour], [labour]]
    assert find_categories(["health", "labour"]) == [labour]
    assert Category.objects.with_count(None).get(pk=labour.pk).item_count == 1  # type: ignore[attr-defined]
    finished(undo_merge(record=record, by=editor))
    assert of(item, "categories") == ["health"]
    assert list(alone.categories.all()) == [health]
    assert set(both.categories.all()) == {health, labour}
    assert Category.objects.with_count(None).get(pk=labour.pk).item_count == 0  # type: ignore[attr-defined]


def test_a_keyword_is_gone_after_its_merge_and_back_after_undo(editor: User) -> None:
    item, both = said(keywords=["ships"]), said(keywords=["ships", "boats"])
    ships, boats = find_keywords(["ships", "boats"])
    record = begin_merge(vocabulary=KEYWORD, source=ships.pk, target=boats.pk, by=editor)
    record = finished(record)
    assert [of(one, "keywords") for one in (item, both)] == [["boats"], ["boats"]]
    assert not Tag.objects.filter(name="ships").exists()
    assert find_keywords(["Ships"]) == [boats]
    assert drifted([item.pk, both.pk]) == 0
    finished(undo_merge(record=record, by=editor))
    assert [of(one, "keywords") for one in (item, both)] == [["ships"], ["boats", "ships"]]
    assert [tag.pk for tag in find_keywords(["ships"])] == [ships.pk]


def test_some_of_the_items_get_another_creator(editor: User) -> None:
    one, other, third = (said(creators=["Both"]) for _ in range(3))
    both, ann = creators("Both", "Ann")
    change_item(item=third, by=editor, changes={"creators": ["Ann"]})
    chosen = [one.pk, third.pk]
    record = split_term(vocabulary=CREATOR, source=both, target=ann, items=chosen, by=editor)
    record = finished(record, 1)
    assert [of(item, "creators") for item in (one, other, third)] == [["Ann"], ["Both"], ["Ann"]]
    assert record.left == 1  # it had not the first any more
    finished(undo_merge(record=record, by=editor))
    assert [of(item, "creators") for item in (one, other, third)] == [["Both"], ["Both"], ["Ann"]]


def test_a_retired_one_leaves_its_items_and_its_name_is_free_again(editor: User) -> None:
    item = said(creators=["Gone", "Here"])
    gone, _here = creators("Gone", "Here")
    record = finished(retire_term(vocabulary=CREATOR, term=gone, by=editor))
    assert of(item, "creators") == ["Here"]
    again = creators("Gone")[0]
    assert again != gone
    with pytest.raises(NotAllowed, match="Rename it first"):
        undo_merge(record=record, by=editor)
    Creator.objects.filter(pk=again).delete()
    finished(undo_merge(record=record, by=editor))
    assert of(item, "creators") == ["Gone", "Here"]


def test_neither_takes_part_in_anything_else_meanwhile(editor: User) -> None:
    said(creators=["A"])
    a, b, c = creators("A", "B", "C")
    begin_merge(vocabulary=CREATOR, source=a, target=b, by=editor)
    for source, target in ((a, b), (a, c), (b, a), (b, c), (c, a)):
        with pytest.raises(NotAllowed):
            begin_merge(vocabulary=CREATOR, source=source, target=target, by=editor)
    with pytest.raises(NotAllowed):
        retire_term(vocabulary=CREATOR, term=b, by=editor)
    begin_merge(vocabulary=CREATOR, source=c, target=b, by=editor)


def test_what_happened_is_written_down(editor: User) -> None:
    a, b = creators("A", "B")
    finished(begin_merge(vocabulary=CREATOR, source=a, target=b, by=editor))
    verbs = VocabularyEvent.objects.filter(vocabulary=CREATOR).order_by("pk")
    assert [(one.term_id, one.verb, one.by) for one in verbs] == [
        (a, "merge", editor),
        (b, "merge_into", editor),
        (a, "finished", editor),
    ]
    assert MovedItem.objects.count() == Gallery.objects.count() == 0
