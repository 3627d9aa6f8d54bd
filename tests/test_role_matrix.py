"""Every address of the site, asked by every role, against one written table."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.models import User
from gallery import storage
from gallery.actions import place_files
from gallery.appearance import sheet
from gallery.files import rendition_names
from gallery.giving.sizes import Size
from gallery.giving.words import version_of, words_in
from gallery.models import MediaItem, PreparedFile
from gallery.visibility import Audience, Status
from tests import (
    role_rows_captions,
    role_rows_files1,
    role_rows_files2,
    role_rows_galleries,
    role_rows_giving,
    role_rows_people,
    role_rows_picks,
    role_rows_review,
    role_rows_templates,
    role_rows_uploads,
    role_rows_vocab,
)
from tests.accounts import build as people
from tests.gallery import build

pytestmark = pytest.mark.django_db

ROLES = ("visitor", "member", "stranger", "staff", "editor", "admin")
ALL = (200,) * 6
# What is shown: a state of an item or gallery, or nothing.
TABLE: dict[tuple[str, str], tuple[int, ...]] = {
    ("home", ""): ALL,
    ("latest", ""): ALL,
    ("categories", ""): ALL,
    ("category", ""): ALL,
    ("galleries", ""): ALL,
    ("images", ""): ALL,
    ("videos", ""): ALL,
    ("audio", ""): ALL,
    ("search", ""): ALL,
    ("search-advanced", ""): ALL,
    ("search-help", ""): ALL,
    ("suggestions", ""): ALL,
    ("styleguide", ""): (404, 403, 200, 200, 200, 200),
    ("healthz", ""): ALL,
    ("readyz", ""): ALL,
    ("gallery", "open"): ALL,
    ("gallery", "members"): (404, 200, 200, 200, 200, 200),
    ("gallery", "staff"): (404, 404, 200, 200, 200, 200),
    ("gallery", "draft"): (404,) * 6,
    ("gallery", "embargoed"): (404,) * 6,
    ("gallery", "withdrawn"): (410,) * 6,
    ("item", "open"): ALL,
    ("item", "members"): (404, 200, 200, 200, 200, 200),
    ("item", "staff"): (404, 404, 200, 200, 200, 200),
    ("item", "draft"): (404,) * 6,
    ("item", "embargoed"): (404,) * 6,
    ("item", "withdrawn"): (410,) * 6,
    # Other sites show only what is open to everyone, to everyone alike.
    ("embed", "open"): ALL,
    ("embed", "members"): (404,) * 6,
    ("embed", "staff"): (404,) * 6,
    ("embed", "draft"): (404,) * 6,
    ("embed", "embargoed"): (404,) * 6,
    ("embed", "withdrawn"): (410,) * 6,
    ("rendition", "open"): ALL,
    ("rendition", "members"): (404, 200, 200, 200, 200, 200),
    ("rendition", "staff"): (404, 404, 200, 200, 200, 200),
    # A draft belongs to Samir (staff); Sofia (stranger) has nothing to do with it.
    ("rendition", "draft"): (404, 404, 404, 200, 200, 200),
    ("rendition", "embargoed"): (404, 404, 404, 200, 200, 200),
    ("rendition", "withdrawn"): (410, 410, 410, 200, 200, 200),
    ("downloads", "open"): ALL,
    ("downloads", "members"): (404, 200, 200, 200, 200, 200),
    ("downloads", "draft"): (404,) * 6,
    ("downloads", "embargoed"): (404,) * 6,
    ("downloads", "withdrawn"): (410,) * 6,
    # Members accept the terms first: they are led to where they can.
    ("download", "open"): (200, 302, 200, 200, 200, 200),
    ("download", "members"): (404, 302, 200, 200, 200, 200),
    ("download", "staff"): (404, 404, 200, 200, 200, 200),
    ("download", "draft"): (404,) * 6,
    ("download", "embargoed"): (404,) * 6,
    ("download", "withdrawn"): (410,) * 6,
    ("terms", ""): ALL,
    ("appearance", ""): ALL,
    ("robots", ""): ALL,
    ("icon", ""): ALL,
    ("old-icon", ""): ALL,
    ("media", "open"): ALL,
    # Its public address answers nobody: the file lies in the private storage.
    ("media", "members"): (404,) * 6,
    ("media", "withdrawn"): (404,) * 6,
    **role_rows_people.ROWS,
    **role_rows_captions.ROWS,
    **role_rows_files1.ROWS,
    **role_rows_galleries.ROWS,
    **role_rows_files2.ROWS,
    **role_rows_giving.ROWS,
    **role_rows_picks.ROWS,
    **role_rows_review.ROWS,
    **role_rows_uploads.ROWS,
    **role_rows_templates.ROWS,
    **role_rows_vocab.ROWS,
}
# Addresses that only take forms: asked by POST with an empty one.
EXTRA = (
    role_rows_captions,
    role_rows_files1,
    role_rows_files2,
    role_rows_galleries,
    role_rows_giving,
    role_rows_picks,
    role_rows_review,
    role_rows_templates,
    role_rows_uploads,
    role_rows_vocab,
)
POSTS = dict(role_rows_people.POSTS)
for rows in EXTRA:
    POSTS |= rows.POSTS
STATES: dict[str, dict[str, Any]] = {
    "open": {},
    "members": {"audience": Audience.MEMBERS},
    "staff": {"audience": Audience.STAFF},
    "draft": {"status": Status.DRAFT},
    "embargoed": {"publish_at": build.TOMORROW},
    "withdrawn": {"status": Status.WITHDRAWN},
}


def names_of(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    """Yield the name of every address below `patterns`, with its namespace in front."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from names_of(pattern.url_patterns, inner)
        else:
            yield f"{space}{pattern.name}"


def stored_item(state: str, owner: User) -> MediaItem:
    """Return an item of `owner` in `state` with files where they belong."""
    item = build.item(created_by=owner, **STATES[state])
    for name in rendition_names(item):
        storage.derivatives().save(name, ContentFile(b"RIFF\0\0\0\0WEBP"))
    place_files(item=item)
    prepare_small(item)
    item.refresh_from_db()
    return item


def prepare_small(item: MediaItem) -> None:
    """Store the small file of `item` as a worker would."""
    name = f"{item.file_key}/small.jpg"
    storage.derivatives().save(name, ContentFile(b"JPEG"))
    PreparedFile.objects.create(
        item=item,
        size=Size.SMALL,
        version=version_of(item, Size.SMALL, words_in(item)),
        name=name,
        mime="image/jpeg",
    )


def address(name: str, state: str, owner: User) -> str:
    """Return the address `name` of something in `state` that belongs to `owner`."""
    if name == "appearance":
        return reverse(name, args=[sheet(settings.SITE_ACCENT).name])
    if name == "category":
        return reverse(name, args=["health"])
    if name == "gallery":
        return reverse(name, args=[build.gallery(items=[build.item()], **STATES[state]).slug])
    if name in ("item", "embed", "rendition", "media", "downloads", "download"):
        item = stored_item(state, owner)
        arguments: dict[str, list[object]] = {
            "item": [item.uuid],
            "embed": [item.uuid],
            "downloads": [item.uuid],
            "download": [item.uuid, "small"],
            "rendition": [item.uuid, "w320"],
            "media": [item.file_key, "w320.webp"],
        }
        return reverse(name, args=arguments[name])
    for rows in EXTRA:
        if name in rows.NAMES:
            return reverse(name, args=rows.arguments(name, state, owner))
    return reverse(name, args=people.arguments(name, state, owner))


@pytest.fixture
def ask(
    member: User, stranger: User, staff: User, editor: User, admin: User
) -> Callable[..., tuple[int, ...]]:
    """Return how to ask for an address as each role in turn, by GET or another method."""

    def ask(url: str, method: str = "get") -> tuple[int, ...]:
        statuses = []
        for user in (None, member, stranger, staff, editor, admin):
            client = people.arrived(user) if user else Client()
            statuses.append(getattr(client, method)(url).status_code)
        return tuple(statuses)

    return ask


@pytest.mark.parametrize(("name", "state"), TABLE)
def test_each_role_gets_what_the_table_says(
    name: str, state: str, ask: Callable[..., tuple[int, ...]], staff: User
) -> None:
    given = dict(zip(ROLES, ask(address(name, state, staff)), strict=True))
    assert given == dict(zip(ROLES, TABLE[name, state], strict=True))


@pytest.mark.parametrize(("name", "state"), POSTS)
def test_each_role_may_do_what_the_table_says(
    name: str, state: str, ask: Callable[..., tuple[int, ...]], staff: User
) -> None:
    url = address(name, state, staff)
    assert ask(url) == (405,) * 6
    given = dict(zip(ROLES, ask(url, "post"), strict=True))
    assert given == dict(zip(ROLES, POSTS[name, state], strict=True))


def test_every_address_has_a_row() -> None:
    names = {name for name in names_of(get_resolver().url_patterns) if not is_rescue(name)}
    assert names == {name for name, _state in {*TABLE, *POSTS} if not is_rescue(name)}


def is_rescue(name: str) -> bool:
    """Tell whether `name` is one of Django's own admin pages, which share one row."""
    return name.startswith("admin:")


def test_the_whole_rescue_door_is_for_admins(ask: Callable[..., tuple[int, ...]]) -> None:
    for name in sorted(set(names_of(get_resolver().url_patterns))):
        if is_rescue(name) and name.endswith(("_changelist", "_add", ":password_change")):
            given = ask(reverse(name))
            assert given[:5] == TABLE["admin:index", ""][:5], name
            assert given[5] in (200, 403), name  # what is only read cannot be added


# Addresses that a form is sent to; their own tests say what comes of it.
FORMS = {"terms"}.union(people.FORMS, *(rows.FORMS for rows in EXTRA))


@pytest.mark.parametrize("name", sorted({name for name, _state in TABLE} - FORMS))
def test_addresses_are_only_read(name: str, staff: User, admin: User, client: Client) -> None:
    state = "open" if (name, "open") in TABLE else next(s for n, s in TABLE if n == name)
    url = address(name, state, staff)
    row = dict(zip(ROLES, TABLE[name, state], strict=True))
    if row["visitor"] != 200:
        client = people.arrived(staff if row["staff"] == 200 else admin)
    assert client.post(url).status_code in (403, 405)
    assert client.head(url).status_code == 200
