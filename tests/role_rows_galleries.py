"""The rows of the role matrix for galleries and collections at the desk, and public collections."""

from typing import Any

from accounts.models import User
from gallery.visibility import Audience, Status
from tests.gallery import build

Row = tuple[int, ...]
ALL = (200,) * 6
STATES: dict[str, dict[str, Any]] = {
    "open": {},
    "members": {"audience": Audience.MEMBERS},
    "draft": {"status": Status.DRAFT},
    "withdrawn": {"status": Status.WITHDRAWN},
}

ROWS: dict[tuple[str, str], Row] = {
    ("collections", ""): ALL,
    ("collection", "open"): ALL,
    ("collection", "members"): (404, 200, 200, 200, 200, 200),
    ("collection", "draft"): (404,) * 6,
    ("collection", "withdrawn"): (410,) * 6,
}
# Asked by POST with nothing in it.
POSTS: dict[tuple[str, str], Row] = {}
# Addresses that take forms as well as show pages.
FORMS: set[str] = set()
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself."""
    if name == "collection":
        gallery = build.gallery(items=[build.item()])
        return [build.collection(galleries=[gallery], **STATES[state]).slug]
    return []
