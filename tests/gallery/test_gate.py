"""The gate: what is missing, in memory and in the database, and what publishing says to it."""

import itertools
from datetime import date

import pytest
from pytest_django import Settings

from accounts.models import User
from gallery.actions import Incomplete, publish
from gallery.gate import RULES, checklist, incomplete
from gallery.models import Category, ItemCategory, ItemText, Kind, MediaItem
from gallery.visibility import Status
from tests.gallery import build

pytestmark = pytest.mark.django_db


def some_items() -> list[MediaItem]:
    """Store items of each kind with and without each thing that is asked for."""
    category = Category.objects.get(slug="health")
    items = []
    for kind, full in itertools.product(Kind.values, (True, False)):
        item = build.item(
            kind=kind,
            credit_line="IOM" if full else "  ",
            licence="CC-BY-4.0" if full else "",
            country_code="HN" if full else "",
            date_created=date(2026, 5, 1) if full else None,
        )
        if full:
            ItemCategory.objects.create(item=item, category=category)
        else:
            item.texts.update(description=" ", alt_text="")
        items.append(item)
    translated = build.item(credit_line="IOM")
    translated.texts.update(description="")
    ItemText.objects.create(item=translated, language="fr", description="Un bateau", alt_text="x")
    return [*items, translated]


@pytest.mark.parametrize("required", [[], *([name] for name in RULES), list(RULES)])
def test_the_database_and_the_checklist_agree(required: list[str]) -> None:
    items = some_items()
    found = set(MediaItem.objects.filter(incomplete(required)).values_list("pk", flat=True))
    assert found == {item.pk for item in items if not checklist(item, required).is_open}
    assert bool(found) == bool(required)


def test_sound_needs_no_alt_text() -> None:
    names = [one.name for one in checklist(build.item(kind=Kind.AUDIO)).checks]
    assert "alt_text" not in names
    assert "caption" in names


def test_the_meter_counts_what_is_not_required_too(settings: Settings) -> None:
    settings.PUBLISH_REQUIRES = ["credit"]
    item = build.item(credit_line="IOM")
    lines = checklist(item)
    assert lines.is_open
    assert (lines.done, lines.percent) == (3, 42)  # caption, alt text, credit of seven


def test_publishing_is_refused_with_reasons_and_changes_nothing(
    editor: User, settings: Settings
) -> None:
    settings.PUBLISH_REQUIRES = ["credit", "date", "caption"]
    item = build.item(status=Status.SUBMITTED)
    with pytest.raises(Incomplete, match="This is missing: Credit line, Date"):
        publish(item=item, by=editor)
    item.refresh_from_db()
    assert item.status == Status.SUBMITTED
    assert not item.events.exists()
    assert publish(item=item, by=None, gated=False).status == Status.PUBLISHED
