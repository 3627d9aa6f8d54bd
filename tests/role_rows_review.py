"""The rows of the role matrix for the queues of the desk and the review of items.

What is shown belongs to Samir (staff); to Sofia (stranger) it is not there.
"""

from accounts.models import User
from gallery.visibility import Status
from search.saving import save_filter
from tests.gallery import build

DESK = (302, 403, 200, 200, 200, 200)
Row = tuple[int, ...]

ROWS: dict[tuple[str, str], Row] = {
    ("desk-items", ""): DESK,
    ("desk-refused", ""): DESK,
    ("desk-review", "samir"): (302, 403, 404, 200, 200, 200),
}
# Asked by POST with nothing in it.
POSTS: dict[tuple[str, str], Row] = {
    ("desk-decide", ""): (302, 403, 302, 302, 302, 302),
    ("desk-news-read", ""): (302, 403, 302, 302, 302, 302),
    ("desk-filter-keep", ""): (302, 403, 302, 302, 302, 302),
    ("desk-filter-drop", "samir"): (302, 403, 404, 302, 404, 404),
}
# Addresses that take forms as well as show pages.
FORMS = {"desk-review"}
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: something of `owner`."""
    if name == "desk-review":
        return [build.item(status=Status.SUBMITTED, created_by=owner).uuid]
    if name == "desk-filter-drop":
        return [save_filter(by=owner, name="Mine", query="queue=review").pk]
    return []
