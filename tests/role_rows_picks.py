"""The rows of the role matrix for the editors' picks."""

from accounts.models import User
from gallery.actions import pick, unpick
from gallery.actions.shelves import open_shelf
from gallery.models import Pick
from tests.gallery import build

ALL = (200,) * 6
EDITORS = (302, 403, 403, 403, 200, 200)
Row = tuple[int, ...]

ROWS: dict[tuple[str, str], Row] = {
    ("past-picks", ""): ALL,
    ("past-picks-month", "over"): ALL,
    ("desk-picks", ""): EDITORS,
    ("desk-pick-add", ""): EDITORS,
    ("desk-pick", "now"): EDITORS,
    ("desk-pick", "over"): EDITORS,
    ("desk-shelves", ""): EDITORS,
    ("desk-shelf", "open"): EDITORS,
    ("desk-picks-preview", ""): EDITORS,
    ("desk-picks-history", ""): EDITORS,
}
# Asked by POST with nothing in it: a move of nothing is not there.
POSTS: dict[tuple[str, str], Row] = {
    ("desk-pick-move", "now"): (302, 403, 403, 403, 404, 404),
    ("desk-pick-take-back", "now"): (302, 403, 403, 403, 302, 302),
    ("desk-pick-archive", "over"): (302, 403, 403, 403, 302, 302),
}
# Addresses that take forms as well as show pages.
FORMS = {"desk-pick-add", "desk-pick", "desk-shelves", "desk-shelf"}
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: a pick or a shelf in `state`."""
    if name == "desk-shelf":
        return [open_shelf(by=owner, titles={"en": "Voices"}).key]
    if name == "past-picks-month":
        began = build.NOW - 40 * (build.TOMORROW - build.NOW)
        Pick.objects.create(item=build.item(), starts_at=began, ends_at=build.YESTERDAY)
        return [began.year, began.month]
    if not state:
        return []
    made = pick(thing=build.item(), by=owner, shelf="grid")
    if state == "over":
        unpick(pick=made, by=owner)
    return [made.pk]
