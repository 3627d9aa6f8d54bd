"""Writes values of a description where they are stored."""

from typing import Any

from gallery.categories import find_categories
from gallery.creators import find_creators
from gallery.description.checking import day_of, position_of
from gallery.description.fields import COLUMNS, Description, text_name
from gallery.keywords import find_keywords
from gallery.models import (
    DatePrecision,
    ItemCategory,
    ItemCreator,
    ItemText,
    MediaItem,
    TallyScope,
)
from gallery.vocabulary.holding import hold_tallies

PRECISIONS = {4: DatePrecision.YEAR, 7: DatePrecision.MONTH, 10: DatePrecision.DAY}


def write(row: MediaItem, values: Description, source_language: str) -> None:
    """Store checked `values` of the locked `row`; texts of an item without any begin in
    `source_language`. Inside the transaction of an action.
    """
    plain: dict[str, Any] = values
    for name in values:
        if name in COLUMNS:
            setattr(row, name, plain[name])
    if "date_created" in values:
        _set_date(row, plain["date_created"])
    if "position" in values:
        row.latitude, row.longitude = position_of(plain["position"])
    row.save()
    # Categories before creators, as everything that counts both has it.
    if "categories" in values:
        _set_categories(row, plain["categories"])
    if "creators" in values:
        _set_creators(row, plain["creators"])
    if "keywords" in values:
        row.keywords.set(find_keywords(plain["keywords"]))
    _set_texts(row, values, source_language)


def _set_date(row: MediaItem, text: str) -> None:
    row.date_created = day_of(text) if text else None
    row.date_precision = PRECISIONS.get(len(text), DatePrecision.DAY)
    if row.date_precision != DatePrecision.DAY or not text:
        row.time_created = None


def _set_creators(row: MediaItem, names: list[str]) -> None:
    creators = find_creators(names)
    held = ItemCreator.objects.filter(item=row)
    hold_tallies(
        TallyScope.CREATOR, [*held.values_list("creator", flat=True), *(one.pk for one in creators)]
    )
    held.delete()
    ItemCreator.objects.bulk_create(
        ItemCreator(item=row, creator=creator, position=position)
        for position, creator in enumerate(creators)
    )


def _set_categories(row: MediaItem, slugs: list[str]) -> None:
    categories = find_categories(slugs)
    held = set(ItemCategory.objects.filter(item=row).values_list("category", flat=True))
    hold_tallies(TallyScope.CATEGORY, [*held, *(one.pk for one in categories)])
    ItemCategory.objects.filter(item=row).exclude(category__in=categories).delete()
    wanted = [one for one in categories if one.pk not in held]
    ItemCategory.objects.bulk_create(
        ItemCategory(
            item=row, category=one, publish_at=row.publish_at if row.status == "published" else None
        )
        for one in wanted
    )


def _set_texts(row: MediaItem, values: Description, source_language: str) -> None:
    said: dict[str, dict[str, Any]] = {}
    for name, value in values.items():
        if named := text_name(name):
            said.setdefault(named.language, {})[named.field] = value
    texts = {text.language: text for text in ItemText.objects.filter(item=row)}
    for language, words in said.items():
        text = texts.get(language)
        if text is None and any(words.values()):
            text = texts[language] = ItemText(item=row, language=language)
        if text is not None:
            for field, value in words.items():
                setattr(text, field, value)
            text.save()
    _mark_source(row, texts, str(values.get("source_language") or ""), source_language)


def _mark_source(row: MediaItem, texts: dict[str, ItemText], wanted: str, usual: str) -> None:
    """Let one text be the source: the one wanted, else the one that is, else the usual one."""
    present = next((text.language for text in texts.values() if text.is_source), "")
    if wanted and wanted not in texts:
        texts[wanted] = ItemText.objects.create(item=row, language=wanted)
    source = wanted or present or (usual if usual in texts else next(iter(texts), ""))
    if source and source != present:
        ItemText.objects.filter(item=row, is_source=True).update(is_source=False)
        ItemText.objects.filter(item=row, language=source).update(is_source=True)
