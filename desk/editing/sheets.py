"""Descriptions as a table that spreadsheets open, and back.

A cell that begins like a formula gets an apostrophe in front, which goes again on the way back.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.change_item import same_value
from gallery.actions.restore_item import undone
from gallery.description.checking import Refused, checked
from gallery.description.fields import (
    COLUMNS,
    LISTS,
    OTHERS,
    Description,
    Value,
    empty,
    is_known,
    label,
)
from gallery.description.reading import descriptions_of
from gallery.models import ItemEvent, MediaItem

FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
SEPARATOR = " | "
MOST_ROWS = 2_000
MOST_BYTES = 10 * 1024 * 1024
FIXED = ("uuid", "version", "file")


class Unreadable(Exception):
    """The file is no table of ours; the message is for people."""


@dataclass(slots=True)
class Read:
    """What a table says: values that differ by item id, and sentences about what is wrong."""

    rows: dict[str, Any] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def written(items: Sequence[MediaItem]) -> str:
    """Return `items` as CSV with one row to an item (six queries, however many)."""
    said = descriptions_of(items)
    pks = [item.pk for item in items]
    versions = dict(
        MediaItem.objects.filter(pk__in=pks)
        .annotate(version=Max("events__pk"))
        .values_list("pk", "version")
    )
    names = _columns(said.values())
    table = io.StringIO()
    table.write("\ufeff")
    writer = csv.writer(table)
    writer.writerow([*FIXED, *names])
    for item in items:
        start = [str(item.uuid), str(versions[item.pk] or 0), _guarded(item.original_name)]
        cells = [_cell(said[item.pk].get(name, empty(name))) for name in names]
        writer.writerow([*start, *cells])
    return table.getvalue()


def read(content: bytes, user: User) -> Read:
    """Return what the table `content` would change of what `user` may edit; raises Unreadable."""
    rows = _table(content)
    items = {item.uuid: item for item in _items(rows, user)}
    said, told = descriptions_of(items.values()), Read()
    since = _events(items.values())
    for number, row in enumerate(rows, start=2):
        uuid = _uuid(row)
        item = items.get(uuid) if uuid else None
        if item is None:
            told.wrong.append(_("Row %(row)s: there is no such item to edit.") % {"row": number})
            continue
        try:
            values = checked(_values(row))
        except Refused as refused:
            sentences = [f"{label(name)}: {text}" for name, text in refused.sentences.items()]
            told.wrong += [
                _("Row %(row)s, %(sentence)s") % {"row": number, "sentence": sentence}
                for sentence in sentences
            ]
            continue
        later = [change for pk, change in since.get(item.pk, []) if pk > _version(row)]
        seen = undone(said[item.pk], later)
        changes = {n: v for n, v in values.items() if not _same(n, seen, v)}
        if changes:
            told.rows[str(item.pk)] = {
                "changes": changes,
                "seen": {name: seen.get(name, empty(name)) for name in changes},
            }
    return told


def _columns(said: Iterable[Description]) -> list[str]:
    languages = [code for code, _name in settings.LANGUAGES]
    texts = [
        f"{name}:{code}" for code in languages for name in ("headline", "description", "alt_text")
    ]
    held = dict.fromkeys(name for one in said for name in one if ":" in name)
    return [*texts, *(name for name in held if name not in texts), *LISTS, *OTHERS, *COLUMNS]


def _table(content: bytes) -> list[dict[str, str]]:
    if len(content) > MOST_BYTES:
        raise Unreadable(_("The file is too large."))
    try:
        text = content.decode("utf-8-sig")
        delimiter = max(",;\t", key=text.partition("\n")[0].count)
        csv.field_size_limit(MOST_BYTES)
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
        rows = [{k: v for k, v in row.items() if k and isinstance(v, str)} for row in reader]
    except (UnicodeDecodeError, csv.Error):
        raise Unreadable(
            _("This file cannot be read. Save it as CSV with the encoding UTF-8.")
        ) from None
    if not rows or "uuid" not in rows[0]:
        raise Unreadable(_("This table has no column “uuid”, by which items are found."))
    if len(rows) > MOST_ROWS:
        raise Unreadable(_("At most %(most)s rows fit in one table.") % {"most": MOST_ROWS})
    return rows


def _items(rows: list[dict[str, str]], user: User) -> list[MediaItem]:
    uuids = [found for row in rows if (found := _uuid(row))]
    return list(MediaItem.objects.editable_by(user).filter(uuid__in=uuids))


def _events(items: Iterable[MediaItem]) -> dict[int, list[tuple[int, Any]]]:
    """Return the changes of `items` by item, the newest first (one query)."""
    rows = ItemEvent.objects.filter(item__in=[one.pk for one in items], change__has_key="fields")
    found: dict[int, list[tuple[int, Any]]] = {}
    for item_id, pk, change in rows.order_by("-pk").values_list("item_id", "pk", "change"):
        found.setdefault(item_id, []).append((pk, change))
    return found


def _uuid(row: dict[str, str]) -> UUID | None:
    try:
        return UUID(row.get("uuid", "").strip())
    except ValueError:
        return None


def _version(row: dict[str, str]) -> int:
    version = row.get("version", "").strip()
    return int(version) if version.isascii() and version.isdigit() and len(version) < 18 else 0


def _values(row: dict[str, str]) -> Description:
    return {name: _value(name, text) for name, text in row.items() if is_known(name)}


def _value(name: str, text: str) -> Value:
    if name in LISTS:
        return [plain for part in text.split("|") if (plain := _plain(part.strip()))]
    return _plain(text)


def _same(name: str, seen: Description, value: Value) -> bool:
    return same_value(name, seen.get(name, empty(name)), value)


def _cell(value: Value) -> str:
    return _guarded(SEPARATOR.join(value) if isinstance(value, list) else value)


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _plain(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text
