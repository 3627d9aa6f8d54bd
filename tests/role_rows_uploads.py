"""The rows of the role matrix for uploads; tests/desk/test_tus.py asks by HEAD, PATCH and DELETE.

What is shown belongs to Samir (staff); Sofia (stranger) has nothing to do with it.
"""

from accounts.models import User
from ingest import uploading
from tests.role_rows_people import DESK, Row

ROWS: dict[tuple[str, str], Row] = {
    ("desk-uploads", ""): DESK,
    ("desk-unfinished", ""): DESK,
    ("desk-batches", ""): DESK,
    ("desk-batch", "samir"): (302, 403, 404, 200, 200, 200),
    # For tus clients, which say so in a header.
    ("desk-upload", "samir"): (401, 403, 412, 412, 412, 412),
}
POSTS: dict[tuple[str, str], Row] = {
    ("desk-batch-retry", "samir"): (302, 403, 404, 302, 302, 302),
}
FORMS = {"desk-uploads", "desk-upload"}
NAMES = {name for name, _state in {*ROWS, *POSTS}}


def arguments(name: str, _state: str, owner: User) -> list[object]:
    """Return what the address `name` names besides itself: something of `owner`."""
    if name in ("desk-batch", "desk-batch-retry"):
        return [uploading.begin_batch(by=owner).uuid]
    if name == "desk-upload":
        batch = uploading.begin_batch(by=owner)
        return [uploading.begin_upload(batch=batch, name="a.jpg", length=3).uuid]
    return []
