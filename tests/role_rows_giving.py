"""The rows of the role matrix for what members keep and ask for.

What is shown belongs to Samir (staff); to everybody else it is not there, admins included.
"""

from django.utils import timezone

from accounts.models import User
from gallery.actions import collect
from gallery.actions.share_lightbox import share_lightbox
from gallery.giving.sizes import Size
from gallery.models import Parcel, SizeRequest
from tests.gallery import build

ALL = (200,) * 6
OWN = (302, 200, 200, 200, 200, 200)
SAMIRS = (302, 404, 404, 200, 404, 404)
EDITORS = (302, 403, 403, 403, 200, 200)
Row = tuple[int, ...]

ROWS: dict[tuple[str, str], Row] = {
    ("me", ""): OWN,
    ("my-downloads", ""): OWN,
    ("favourites", ""): ALL,
    ("favourites-list", ""): (404, 200, 200, 200, 200, 200),
    ("lightboxes", ""): OWN,
    ("lightbox", "samir"): SAMIRS,
    ("lightbox-shared", "open"): ALL,
    ("lightbox-shared", "broken"): (404,) * 6,
    ("collect", ""): OWN,
    # Members accept the terms first.
    ("lightbox-zip", "samir"): SAMIRS,
    ("gallery-zip", ""): (302, 302, 200, 200, 200, 200),
    ("parcel", "samir"): SAMIRS,
    ("parcel-file", "samir"): SAMIRS,
    ("my-requests", ""): OWN,
    # Whoever may have it already is led to it.
    ("ask-for-size", ""): (302, 200, 200, 302, 302, 302),
    ("desk-requests", ""): EDITORS,
    ("desk-request", "samir"): EDITORS,
}
# Asked by POST with nothing in it.
POSTS: dict[tuple[str, str], Row] = {
    ("favourites-take-over", ""): OWN,
    ("favourites-forget", ""): (302,) * 6,
    ("favourite", ""): (404, 302, 302, 302, 302, 302),
    ("limit-download", "samir"): (302, 403, 404, 302, 302, 302),
    ("lightbox-change", "samir"): (302, 404, 404, 422, 404, 404),
    ("lightbox-delete", "samir"): (302, 404, 404, 302, 404, 404),
    ("lightbox-entry", "samir"): (302, 404, 404, 404, 404, 404),  # it says nothing to do
    ("lightbox-share", "samir"): (302, 404, 404, 302, 404, 404),
    ("lightbox-revoke", "samir"): (302, 404, 404, 302, 404, 404),
}
# Addresses that take forms as well as show pages.
FORMS = {"lightboxes", "collect", "lightbox-zip", "gallery-zip", "ask-for-size", "desk-request"}
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: something of `owner`."""
    item = build.item(width=6000, height=4000, created_by=owner)
    if name in ("collect", "favourite", "limit-download"):
        return [item.uuid]
    if name == "ask-for-size":
        return [item.uuid, "original"]
    if name == "gallery-zip":
        return [build.gallery(items=[item]).slug]
    if name == "desk-request":
        asked = SizeRequest.objects.create(member=owner, item=item, size=Size.LARGE, purpose="A")
        return [asked.uuid]
    if name.startswith("parcel"):
        return [
            Parcel.objects.create(
                owner=owner, item_ids=[], size="small", ready_at=timezone.now()
            ).uuid
        ]
    if not name.startswith("lightbox") or name == "lightboxes":
        return []
    box = collect.create_lightbox(by=owner, name="Summer")
    collect.put_into_lightbox(lightbox=box, items=[item])
    link = share_lightbox(lightbox=box, days=None)
    if name == "lightbox-shared":
        return [link.token if state == "open" else "broken"]
    last = {"lightbox-entry": [box.entries.get().pk], "lightbox-revoke": [link.pk]}
    return [box.uuid, *last.get(name, [])]
