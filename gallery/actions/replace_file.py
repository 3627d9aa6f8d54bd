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
from gallery.models import ItemVersion, MediaItem

# What an item and its versions have in common.
FILE = ("original_key", "original_name", "original_bytes", "original_mime", "sha256")
KEPT = (*FILE, "width", "height")


@dataclass(frozen=True, slots=True)
class NewFile:
    """A stored original by the fields of FILE, with the renditions made of it under `file_key`.

    `rendered` are the fields of MediaItem that rendering finds out.
    """

    original: dict[str, Any]
    rendered: dict[str, Any]
    file_key: str


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
    row.save()
    new = _version_of(row, by)
    tell_maker(row, record(row, "replace", by, file=[old.number, new.number]))
    return retired


def _version_of(row: MediaItem, by: User | None = None) -> ItemVersion:
    """Return the version of the file that the locked `row` has now, writing it where there is none.

    The first is the maker's.
    """
    known = row.versions.filter(sha256=row.sha256).first()
    if known:
        return known
    last = row.versions.order_by("-number").first()
    facts: dict[str, Any] = {name: getattr(row, name) for name in KEPT}
    if last is None:
        facts |= {"by": row.created_by, "at": row.created_at}
    else:
        facts |= {"by": by}
    return ItemVersion.objects.create(item=row, number=last.number + 1 if last else 1, **facts)
