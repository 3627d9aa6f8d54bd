"""The rows of the role matrix for turning pictures and telling them apart: Samir's are his own."""

from accounts.models import User
from gallery.visibility import Status
from tests.gallery import build

OWN = (302, 403, 404, 200, 200, 200)
DONE = (302, 403, 404, 302, 302, 302)
Row = tuple[int, ...]

ROWS: dict[tuple[str, str], Row] = {("desk-item-picture", "draft"): OWN}
# Asked by POST with nothing in it.
POSTS: dict[tuple[str, str], Row] = {
    ("desk-item-turn", "draft"): DONE,
    ("desk-item-focus", "draft"): DONE,
    ("desk-item-apart", "draft"): DONE,
}
FORMS: set[str] = set()
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: something of `owner`."""
    item = build.item(created_by=owner, status=Status.DRAFT)
    return [item.uuid, build.item().uuid] if name == "desk-item-apart" else [item.uuid]
