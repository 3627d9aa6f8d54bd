"""Changing what is said of an item."""

import pytest

from accounts.models import User
from gallery.actions import Conflict, NotYours, change_item, restore_item
from gallery.creators import find_creators
from gallery.description.checking import Refused
from gallery.description.fields import Description
from gallery.description.reading import description_of, descriptions_of
from gallery.models import Category, Creator, ItemEvent, MediaItem
from search.models import SearchDocument
from tests.gallery import build

pytestmark = pytest.mark.django_db

EVERYTHING: Description = {
    "headline:en": "A ferry",
    "description:fr": "Le bac\nattend.",
    "alt_text:ar": "قارب",
    "source_language": "fr",
    "creators": ["Muse Mohammed", "IOM Honduras"],
    "keywords": ["ferry", "water"],
    "categories": ["health"],
    "credit_line": "Muse Mohammed / IOM",
    "copyright_notice": "© IOM",
    "usage_terms": "Editorial",
    "source": "IOM",
    "licence": "CC-BY-4.0",
    "licence_url": "https://example.org/licence",
    "date_created": "2023-05",
    "sublocation": "Landing place",
    "city": "Danlí",
    "province_state": "El Paraíso",
    "country_code": "HN",
    "position": "14.03, -86.57",
}


@pytest.fixture
def item(staff: User) -> MediaItem:
    """Samir's item."""
    return build.item(created_by=staff)


def test_it_stores_every_field_and_says_so_in_one_event(item: MediaItem, staff: User) -> None:
    changed = change_item(item=item, by=staff, changes=EVERYTHING)
    now = description_of(MediaItem.objects.get())
    assert {name: now[name] for name in EVERYTHING} == EVERYTHING
    assert changed.description == now
    event = ItemEvent.objects.get()
    assert (event.verb, event.by) == ("change", staff)
    assert event.change["fields"]["headline:en"] == ["A boat", "A ferry"]
    assert set(event.change["fields"]) == set(EVERYTHING)


def test_nothing_new_writes_nothing(item: MediaItem, staff: User) -> None:
    change_item(item=item, by=staff, changes={"keywords": ["b", "a"]})
    before = MediaItem.objects.get().updated_at
    change_item(item=item, by=staff, changes={"keywords": ["A", "b"], "headline:en": " A  boat "})
    assert MediaItem.objects.get().updated_at == before
    assert ItemEvent.objects.count() == 1


def test_search_follows_at_once(item: MediaItem, staff: User) -> None:
    change_item(item=item, by=staff, changes={"headline:en": "Zeppelin"})
    assert "zeppelin" in SearchDocument.objects.get().vector


def test_only_those_who_may_edit_change(
    item: MediaItem, stranger: User, member: User, editor: User
) -> None:
    for person in (stranger, member):
        with pytest.raises(NotYours):
            change_item(item=item, by=person, changes={"city": "Danlí"})
    assert change_item(item=item, by=editor, changes={"city": "Danlí"}).fields


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(
    item: MediaItem, staff: User, editor: User
) -> None:
    seen = description_of(item)
    change_item(item=item, by=editor, changes={"city": "Danlí", "keywords": ["x"]}, seen=seen)
    wanted: Description = {"city": "Ocotal", "source": "Samir", "keywords": ["X"]}
    with pytest.raises(Conflict) as raised:
        change_item(item=item, by=staff, changes=wanted, seen=seen)
    clash = raised.value.clashes
    assert list(clash) == ["city"]  # both wrote the same keyword
    assert (clash["city"].seen, clash["city"].theirs, clash["city"].yours) == (
        *("", "Danlí", "Ocotal"),
    )
    now = description_of(MediaItem.objects.get())
    assert (now["city"], now["source"]) == ("Danlí", "")


def test_other_fields_do_not_conflict(item: MediaItem, staff: User, editor: User) -> None:
    seen = description_of(item)
    change_item(item=item, by=editor, changes={"headline:en": "A ferry"}, seen=seen)
    change_item(item=item, by=staff, changes={"description:en": "It waits."}, seen=seen)
    now = description_of(item)
    assert (now["headline:en"], now["description:en"]) == ("A ferry", "It waits.")


def test_a_whole_form_changes_only_what_was_touched(
    item: MediaItem, staff: User, editor: User
) -> None:
    seen = description_of(item)
    change_item(item=item, by=editor, changes={"city": "Danlí"}, seen=seen)
    change_item(item=item, by=staff, changes=seen | {"source": "Samir"}, seen=seen)
    now = description_of(MediaItem.objects.get())
    assert (now["city"], now["source"]) == ("Danlí", "Samir")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("date_created", "14 May"),
        ("date_created", "2023-02-30"),
        ("position", "91, 0"),
        ("country_code", "Honduras"),
        ("licence_url", "javascript:alert(1)"),
        ("headline:xx-nonsense", "A"),
        ("headline:en", "x" * 501),
        ("city", "x" * 251),
        ("categories", ["no-such"]),
        ("categories", "health"),
        ("keywords", ["x" * 101]),
        ("status", "published"),
        ("source_language", ""),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    item: MediaItem, staff: User, name: str, value: str | list[str]
) -> None:
    with pytest.raises(Refused) as raised:
        change_item(item=item, by=staff, changes={name: value, "source": "Samir"})
    assert list(raised.value.sentences) == [name]
    assert not ItemEvent.objects.exists()


def test_a_text_may_be_emptied_and_nul_and_line_ends_are_tidied(
    item: MediaItem, staff: User
) -> None:
    changes: Description = {"headline:en": "", "description:en": "One\0\r\nTwo\r"}
    change_item(item=item, by=staff, changes=changes)
    now = description_of(item)
    assert (now["headline:en"], now["description:en"]) == ("", "One\nTwo")


def test_an_earlier_state_comes_back(item: MediaItem, staff: User, editor: User) -> None:
    change_item(item=item, by=staff, changes={"headline:en": "First", "city": "Danlí"})
    first = ItemEvent.objects.get()
    change_item(item=item, by=editor, changes={"headline:en": "Second"})
    change_item(item=item, by=editor, changes={"headline:en": "Third", "creators": ["Grace"]})
    restored = restore_item(item=item, by=staff, event=first)
    assert set(restored.fields) == {"headline:en", "creators"}
    now = description_of(MediaItem.objects.get())
    assert (now["headline:en"], now["city"], now["creators"]) == ("First", "Danlí", [])
    assert item.events.first().verb == "restore"  # type: ignore[union-attr]


def test_a_creator_is_found_however_written() -> None:
    creators = find_creators(["José  Núñez", "jose nunez", "محمّد", "Ada"])
    assert [one.name for one in creators] == ["José Núñez", "محمّد", "Ada"]
    assert find_creators(["ADA", "JOSÉ NUNEZ", "محمد"]) == [creators[2], creators[0], creators[1]]
    assert Creator.objects.count() == 3


def test_the_very_spelling_goes_first() -> None:
    one, other = Creator.objects.create(name="Zoë"), Creator.objects.create(name="Zoe")
    assert find_creators(["zoe"]) == [other]
    assert find_creators(["ZOË"]) == [one]


def test_many_descriptions_cost_as_many_queries_as_one(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    items = [build.item() for _ in range(5)]
    change_item(item=items[0], by=None, changes={"keywords": ["a"], "creators": ["Ada"]})
    assert Category.objects.exists()
    for asked in (items[:1], items):
        with django_assert_num_queries(4):
            descriptions_of(asked)
