"""The rows of the role matrix for categories, creators and keywords kept by editors, and for the
pages of creators. What is shown is credited to somebody who has one item in the state named.
"""

from typing import Any

from accounts.models import User
from gallery.actions import change_item
from gallery.actions.merge_terms import begin_merge
from gallery.creators import find_creators
from gallery.models import Category, Creator, Vocabulary
from gallery.visibility import Audience
from tests.gallery import build

EDITORS = (302, 403, 403, 403, 200, 200)
SENT = (302, 403, 403, 403, 302, 302)
Row = tuple[int, ...]
ROWS: dict[tuple[str, str], Row] = {
    ("creators", ""): (200,) * 6,
    ("creator", "credited"): (200,) * 6,
    ("creator", "credited-members"): (404, 200, 200, 200, 200, 200),
    ("creator", "credited-draft"): (404,) * 6,
    ("desk-terms", ""): EDITORS,
    ("desk-term", ""): EDITORS,
    ("desk-term-merge", ""): EDITORS,
    ("desk-term-split", ""): EDITORS,
    ("desk-merge", ""): EDITORS,
}
# Asked by POST with nothing in it.
POSTS: dict[tuple[str, str], Row] = {
    ("desk-term-move", ""): SENT,
    ("desk-term-retire", ""): SENT,
    ("desk-merge-undo", ""): SENT,
}
# Addresses that take forms as well as show pages.
FORMS = {"desk-terms", "desk-term", "desk-term-merge", "desk-term-split"}
STATES: dict[str, dict[str, Any]] = {
    "credited-members": {"audience": Audience.MEMBERS},
    "credited-draft": {"status": "draft"},
}
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: something of `owner`."""
    if name == "creators":
        return []
    if name == "desk-terms":
        return ["creators"]
    if name == "desk-term-move":
        return [Category.objects.get(slug="health").pk]
    item = build.item(created_by=owner, **STATES.get(state, {}))
    called = f"ann-{item.pk}"  # asked for more than once in a test
    change_item(item=item, by=None, changes={"creators": [called]})
    ann = Creator.objects.get(name=called)
    if name == "creator":
        return [ann.pk, called]
    if name.startswith("desk-merge"):
        other = find_creators([f"bea-{item.pk}"])[0]
        return [
            begin_merge(
                vocabulary=Vocabulary.CREATOR, source=ann.pk, target=other.pk, by=owner
            ).uuid
        ]
    return ["creators", ann.pk]
