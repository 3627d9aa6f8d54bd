"""Replace: another file for an item that stays what it is, with the old one kept as a version."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.place_files import retire_files
from gallery.actions.telling import tell_maker
from gallery.actions.transitions import NotAllowed, locked, record
from gallery.altering import may_alter
from gallery.focus import Point, focus_of
from gallery.models import ItemVersion, MediaItem
from gallery.signals import remake_wanted

# What an item and its versions have in common.
FILE = ("original_key", "original_name", "original_bytes", "original_mime", "sha256")
SHOWN = ("width", "height", "turn")
KEPT = (*FILE, *SHOWN)


@dataclass(frozen=True, slots=True)
class NewFile:
    """A stored original by the fields of FILE, with the renditions made of it under `file_key`.

    `rendered` are the fields of MediaItem that rendering finds out; they are turned by `turn` and
    cut for `focus`.
    """

    original: dict[str, Any]
    rendered: dict[str, Any]
    file_key: str
    turn: int = 0
    focus: Point | None = None


@transaction.atomic
def replace_file(*, item: MediaItem, by: User | None, file: NewFile) -> list[str]:
    """Let `item` have `file`, of the same kind, from now on; what is said of it stays.

    The file before it becomes a version; an earlier file of the item is numbered as it was.
    Returns the names of public files that the caller deletes (`delete_public`) once its
    transaction is committed. Raises NotAllowed where `by` may not, IntegrityError where another
    item holds the file.
    """
    row = locked(item)
    if by is not None and not may_alter(row, by):
        raise NotAllowed(_("Only editors may do this."))
    old = _version_of(row)
    retired = retire_files(row, file_key=file.file_key)
    for name, value in (file.original | file.rendered).items():
        setattr(row, name, value)
    row.turn = row.turn_wanted = file.turn
    row.remake = focus_of(row) != file.focus  # it was moved while the renditions were made
    row.save()
    if row.remake:
        remake_wanted.send(sender=MediaItem, item_id=row.pk)
    new = _version_of(row, by)
    tell_maker(row, record(row, "replace", by, file=[old.number, new.number]))
    return retired


def _version_of(row: MediaItem, by: User | None = None) -> ItemVersion:
    """Return the version of the file that the locked `row` has now, as it is shown now, writing it
    where there is none.

    The first is the maker's.
    """
    shown = {name: getattr(row, name) for name in SHOWN}
    known = row.versions.filter(sha256=row.sha256).first()
    if known:
        row.versions.filter(pk=known.pk).update(**shown)
        return known
    last = row.versions.order_by("-number").first()
    facts: dict[str, Any] = shown | {name: getattr(row, name) for name in FILE}
    if last is None:
        facts |= {"by": row.created_by, "at": row.created_at}
    else:
        facts |= {"by": by}
    return ItemVersion.objects.create(item=row, number=last.number + 1 if last else 1, **facts)
