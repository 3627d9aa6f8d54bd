"""Descriptions as a table that spreadsheets open, and back.

A cell that begins like a formula gets an apostrophe in front, which goes again on the way back.
It does so in workbooks too: people save the one kind of file as the other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from desk.editing.tables import Line, lines_of
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
# What XML cannot hold is not there in a workbook, which is no change.
UNWRITABLE = {code: None for code in range(32) if code not in (9, 10, 13)} | {13: None}
FIXED = ("uuid", "version", "file")


@dataclass(slots=True)
class Read:
    """What a table says: values that differ by item id, and sentences about what is wrong."""

    rows: dict[str, Any] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def table_of(items: Sequence[MediaItem]) -> tuple[list[str], list[list[str]]]:
    """Return the names of the columns, and a row for each item (six queries, however many)."""
    said = descriptions_of(items)
    pks = [item.pk for item in items]
    versions = dict(
        MediaItem.objects.filter(pk__in=pks)
        .annotate(version=Max("events__pk"))
        .values_list("pk", "version")
    )
    names = _columns(said.values())
    rows = []
    for item in items:
        start = [str(item.uuid), str(versions[item.pk] or 0), _guarded(item.original_name)]
        rows.append([*start, *(_cell(said[item.pk].get(name, empty(name))) for name in names)])
    return [*FIXED, *names], rows


def read(content: bytes, user: User) -> Read:
    """Return what the table `content` would change of what `user` may edit; raises Unreadable."""
    lines = lines_of(content)
    items = {item.uuid: item for item in _items(lines, user)}
    said, told = descriptions_of(items.values()), Read()
    since = _events(items.values())
    for line in lines:
        uuid = _uuid(line)
        item = items.get(uuid) if uuid else None
        if item is None:
            told.wrong.append(
                _("Row %(row)s: there is no such item to edit.") % {"row": line.number}
            )
            continue
        try:
            values = checked(_values(line))
        except Refused as refused:
            told.wrong += _sentences(line, refused)
            continue
        later = [change for pk, change in since.get(item.pk, []) if pk > _version(line)]
        seen = undone(said[item.pk], later)
        changes = {n: v for n, v in values.items() if not _same(n, seen, v)}
        if changes:
            told.rows[str(item.pk)] = {
                "changes": changes,
                "seen": {name: seen.get(name, empty(name)) for name in changes},
            }
    return told


def _sentences(line: Line, refused: Refused) -> list[str]:
    sentences = [f"{label(name)}: {text}" for name, text in refused.sentences.items()]
    return [
        _("Row %(row)s, %(sentence)s") % {"row": line.number, "sentence": sentence}
        for sentence in sentences
    ]


def _columns(said: Iterable[Description]) -> list[str]:
    languages = [code for code, _name in settings.LANGUAGES]
    texts = [
        f"{name}:{code}" for code in languages for name in ("headline", "description", "alt_text")
    ]
    held = dict.fromkeys(name for one in said for name in one if ":" in name)
    return [*texts, *(name for name in held if name not in texts), *LISTS, *OTHERS, *COLUMNS]


def _items(lines: list[Line], user: User) -> list[MediaItem]:
    uuids = [found for line in lines if (found := _uuid(line))]
    return list(MediaItem.objects.editable_by(user).filter(uuid__in=uuids))


def _events(items: Iterable[MediaItem]) -> dict[int, list[tuple[int, Any]]]:
    """Return the changes of `items` by item, the newest first (one query)."""
    rows = ItemEvent.objects.filter(item__in=[one.pk for one in items], change__has_key="fields")
    found: dict[int, list[tuple[int, Any]]] = {}
    for item_id, pk, change in rows.order_by("-pk").values_list("item_id", "pk", "change"):
        found.setdefault(item_id, []).append((pk, change))
    return found


def _uuid(line: Line) -> UUID | None:
    try:
        return UUID(line.cells.get("uuid", "").strip())
    except ValueError:
        return None


def _version(line: Line) -> int:
    version = line.cells.get("version", "").strip()
    return int(version) if version.isascii() and version.isdigit() and len(version) < 18 else 0


def _values(line: Line) -> Description:
    """Return what the row says; raises Refused where a cell holds no words of its own."""
    if computed := [name for name in line.computed if is_known(name)]:
        raise Refused(
            dict.fromkeys(computed, _("This is a formula. Put its result there as text."))
        )
    return {name: _value(name, text) for name, text in line.cells.items() if is_known(name)}


def _value(name: str, text: str) -> Value:
    if name in LISTS:
        return [plain for part in text.split("|") if (plain := _plain(part.strip()))]
    return _plain(text)


def _same(name: str, seen: Description, value: Value) -> bool:
    return same_value(name, _writable(seen.get(name, empty(name))), _writable(value))


def _writable(value: Value) -> Value:
    if isinstance(value, list):
        return [one.translate(UNWRITABLE) for one in value]
    return value.translate(UNWRITABLE).strip()


def _cell(value: Value) -> str:
    return _guarded(SEPARATOR.join(value) if isinstance(value, list) else value)


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _plain(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text
