"""The rows of the role matrix for captioning; Samir's draft is nobody else's but the editors'."""

from accounts.models import User
from gallery.actions import change_item
from gallery.visibility import Status
from tests.gallery import build

OWN = (302, 403, 404, 200, 200, 200)
Row = tuple[int, ...]

ROWS: dict[tuple[str, str], Row] = {
    ("desk-item", "draft"): OWN,
    ("desk-item", "published"): OWN,
    ("desk-completions", "creators"): (302, 403, 200, 200, 200, 200),
}

POSTS: dict[tuple[str, str], Row] = {
    ("desk-item-restore", "draft"): (302, 403, 404, 302, 302, 302),
}

# Pages that take their form at the same address.
FORMS = {"desk-item"}
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: something of `owner`."""
    if name == "desk-completions":
        return [state]
    published = Status.PUBLISHED if state == "published" else Status.DRAFT
    item = build.item(created_by=owner, status=published)
    if name == "desk-item-restore":
        change_item(item=item, by=owner, changes={"city": "Danlí"})
        return [item.uuid, item.events.get().pk]
    return [item.uuid]
