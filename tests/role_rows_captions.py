"""The rows of the role matrix for captioning; Samir's draft is nobody else's but the editors'."""

from accounts.models import User
from gallery.actions import change_item
from gallery.actions.bulk import prepare_bulk
from gallery.visibility import Status
from tests.gallery import build

DESK = (302, 403, 200, 200, 200, 200)
ONLY_HIS = (302, 403, 404, 200, 404, 404)
OWN = (302, 403, 404, 200, 200, 200)
Row = tuple[int, ...]

ROWS: dict[tuple[str, str], Row] = {
    ("desk-item", "draft"): OWN,
    ("desk-item", "published"): OWN,
    ("desk-items-edit", ""): DESK,
    ("desk-bulk", "samir"): ONLY_HIS,
    ("desk-sheet", ""): DESK,
    ("desk-completions", "creators"): (302, 403, 200, 200, 200, 200),
}

POSTS: dict[tuple[str, str], Row] = {
    ("desk-item-restore", "draft"): (302, 403, 404, 302, 302, 302),
    ("desk-bulk-apply", "samir"): (302, 403, 404, 302, 404, 404),
    ("desk-bulk-undo", "samir"): (302, 403, 404, 302, 404, 404),
    ("desk-sheet-export", ""): (302, 403, 422, 422, 422, 422),  # nothing is chosen
}

# Pages that take their form at the same address.
FORMS = {"desk-item", "desk-items-edit", "desk-sheet"}
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: something of `owner`."""
    if name == "desk-completions":
        return [state]
    if name in ("desk-items-edit", "desk-sheet", "desk-sheet-export"):
        return []
    if name.startswith("desk-bulk"):
        item_ids = [build.item(created_by=owner).pk]
        return [prepare_bulk(by=owner, item_ids=item_ids, orders=[]).uuid]
    published = Status.PUBLISHED if state == "published" else Status.DRAFT
    item = build.item(created_by=owner, status=published)
    if name == "desk-item-restore":
        change_item(item=item, by=owner, changes={"city": "Danlí"})
        return [item.uuid, item.events.get().pk]
    return [item.uuid]
