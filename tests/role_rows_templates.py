"""The rows of the role matrix for templates; Samir's are nobody else's unless he shares them."""

from accounts.models import User
from gallery.actions.caption_templates import keep_template
from gallery.models import CaptionTemplate
from gallery.visibility import Status
from tests.gallery import build

DESK = (302, 403, 200, 200, 200, 200)
Row = tuple[int, ...]

ROWS: dict[tuple[str, str], Row] = {
    ("desk-templates", ""): DESK,
    ("desk-template-new", ""): DESK,
    ("desk-template", "own"): (302, 403, 404, 200, 404, 404),
    ("desk-template", "shared"): (302, 403, 404, 200, 200, 200),
    ("desk-item-template", "draft"): (302, 403, 404, 200, 200, 200),
}
POSTS: dict[tuple[str, str], Row] = {
    ("desk-template-delete", "own"): (302, 403, 404, 302, 404, 404),
}
# Pages that take their form at the same address.
FORMS = {"desk-template-new", "desk-template", "desk-item-template"}
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: something of `owner`."""
    if name == "desk-item-template":
        return [build.item(created_by=owner, status=Status.DRAFT).uuid]
    if name in ("desk-template", "desk-template-delete"):
        name = f"Port {CaptionTemplate.objects.count()}"
        kept = keep_template(
            by=owner, name=name, values={"city": "Tangier"}, shared=state == "shared"
        )
        return [kept.uuid]
    return []
