"""The rows of the role matrix for galleries and collections at the desk, and public collections."""

from typing import Any

from accounts.models import User
from gallery.visibility import Audience, Status
from tests.gallery import build

Row = tuple[int, ...]
ALL = (200,) * 6
ARRANGE = (302, 403, 403, 403, 200, 200)
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
    ("desk-galleries", ""): ARRANGE,
    ("desk-gallery-new", ""): ARRANGE,
    ("desk-gallery-add", ""): ARRANGE,
    ("desk-gallery", "open"): ARRANGE,
    ("desk-gallery-order", "open"): ARRANGE,
    ("desk-gallery-merge", "open"): ARRANGE,
    ("desk-collections", ""): ARRANGE,
    ("desk-collection", "open"): ARRANGE,
}
# Asked by POST with nothing in it.
POSTS: dict[tuple[str, str], Row] = {
    ("desk-gallery-do", "open"): (302, 403, 403, 403, 302, 302),
    ("desk-collection-do", "open"): (302, 403, 403, 403, 302, 302),
}
# Addresses that take forms as well as show pages.
FORMS = {
    "desk-gallery-new",
    "desk-gallery-add",
    "desk-gallery",
    "desk-gallery-order",
    "desk-gallery-merge",
    "desk-collections",
    "desk-collection",
}
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself."""
    gallery = build.gallery(items=[build.item()])
    if name == "collection":
        return [build.collection(galleries=[gallery], **STATES[state]).slug]
    if name.startswith("desk-collection") and state:
        return [build.collection(galleries=[gallery]).pk]
    return [gallery.pk] if state else []
