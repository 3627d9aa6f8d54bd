"""The rows of the role matrix for files of items and the trash; what is shown is Samir's."""

from accounts.models import User
from gallery.actions.replace_file import KEPT
from gallery.giving.sizes import Size
from gallery.giving.words import version_of, words_in
from gallery.models import ItemVersion, MediaItem, PreparedFile
from gallery.visibility import Status
from tests.gallery import build

Row = tuple[int, ...]

ROWS: dict[tuple[str, str], Row] = {
    ("desk-trash", ""): (302, 403, 200, 200, 200, 200),
    # It takes the new file; what it shows by itself is a part of the item's page.
    ("desk-item-file", "draft"): (302, 403, 404, 302, 302, 302),
    # Nobody has made this file yet, and where that is not possible it says so.
    ("desk-item-version", "draft"): (302, 403, 404, 422, 422, 422),
}
POSTS: dict[tuple[str, str], Row] = {
    ("desk-item-version-back", "draft"): (302, 403, 404, 302, 302, 302),
    # Without a word that one is sure it asks.
    ("desk-item-version-delete", "draft"): (302, 403, 403, 403, 200, 200),
    ("desk-trash-move", ""): (302, 403, 302, 302, 302, 302),
    ("desk-trash-restore", ""): (302, 403, 302, 302, 302, 302),
    ("desk-trash-delete", ""): (302, 403, 403, 403, 302, 302),
}
FORMS = {"desk-item-file", "desk-item-version"}
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, _state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: something of `owner`."""
    if name.startswith("desk-trash"):
        return []
    item = build.item(created_by=owner, status=Status.DRAFT)
    if name == "desk-item-file":
        return [item.uuid]
    facts = {field: getattr(item, field) for field in KEPT}
    version = ItemVersion.objects.create(item=item, number=1, **facts)
    no_original(item)
    return [item.uuid, version.number]


def no_original(item: MediaItem) -> None:
    """Note that the file for a download cannot be made."""
    PreparedFile.objects.create(
        item=item,
        size=Size.ORIGINAL,
        version=version_of(item, Size.ORIGINAL, words_in(item)),
        refusal="not_clean",
    )
