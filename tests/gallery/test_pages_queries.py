"""Pages ask the database the same few questions however much there is."""

import math
from collections.abc import Callable

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from gallery.addresses import creator_url
from gallery.models import Category, Creator, Gallery, ItemCategory, ItemCreator, MediaItem, Pick
from ingest import context
from search.choices import categories
from tests.gallery import build
from tests.search.index import indexed

MOST = 10
# What begins, limits and ends a transaction asks nothing.
ORDERS = ("SAVEPOINT", "RELEASE", "SET LOCAL")


def grow(number: int) -> None:
    """Add `number` galleries of `number` items each, picked, filed and named."""
    category = Category.objects.get(slug="health")
    for _ in range(number):
        items = [build.item() for _ in range(number)]
        gallery = build.gallery(items=items, cover=items[-1])
        gallery.categories.add(category)
        Pick.objects.create(gallery=gallery)
        Pick.objects.create(item=items[0])
        Pick.objects.create(item=items[0], starts_at=build.YESTERDAY, ends_at=build.NOW)
        for item in items:
            ItemCategory.objects.create(item=item, category=category)
            creator = Creator.objects.create(name=f"Creator {item.pk}")
            ItemCreator.objects.create(item=item, creator=creator)
            item.keywords.add("boat", f"word {item.pk}")
    first = Gallery.objects.earliest("pk")
    for item in MediaItem.objects.exclude(galleries=first):
        first.entries.create(item=item, position=10)
    indexed()


def _creator() -> str:
    first = Creator.objects.earliest("pk")
    for item in MediaItem.objects.exclude(creators=first):
        ItemCreator.objects.create(item=item, creator=first, position=1)
    return creator_url(first.pk, first.name)


ADDRESSES: dict[str, Callable[[], str]] = {
    "home": lambda: "/",
    "picks of the past": lambda: "/picks/",
    "latest": lambda: "/latest/",
    "categories": lambda: "/categories/",
    "category": lambda: "/categories/health/",
    "galleries of a category": lambda: "/categories/health/?show=galleries",
    "galleries": lambda: "/galleries/",
    "creators": lambda: "/creators/",
    "creator": lambda: _creator(),
    "galleries of a creator": lambda: f"{_creator()}?show=galleries",
    "gallery": lambda: f"/galleries/{Gallery.objects.earliest('pk').slug}/",
    "item": lambda: f"/items/{MediaItem.objects.earliest('pk').uuid}/",
    "item of a gallery": lambda: (
        f"/items/{MediaItem.objects.earliest('pk').uuid}/"
        f"?gallery={Gallery.objects.earliest('pk').slug}"
    ),
    "search": lambda: "/search/?q=boat",
    "search of nothing": lambda: "/search/?q=zeppelin",
    "search of everything": lambda: "/search/",
    "search narrowed down": lambda: "/search/?q=boat&kind=image&category=health",
    "advanced search": lambda: "/search/advanced/",
    "suggestions": lambda: "/search/suggestions/?q=bo",
    "images": lambda: "/images/",
    "videos": lambda: "/videos/",
}


@pytest.fixture(autouse=True)
def remembered(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no page look for the demo library or the categories of the search: once a minute."""
    monkeypatch.setattr(context, "_quiet_until", math.inf)
    categories()


def count(client: Client, address: str) -> int:
    """Return how many queries the page needs with nothing in the cache."""
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return sum(not query["sql"].startswith(ORDERS) for query in queries)


@pytest.mark.django_db
@pytest.mark.parametrize("page", ADDRESSES)
def test_the_number_of_queries_does_not_grow(client: Client, page: str) -> None:
    ContentType.objects.get_for_model(MediaItem)
    grow(2)
    few = count(client, ADDRESSES[page]())
    grow(4)
    assert count(client, ADDRESSES[page]()) == few <= MOST


def test_nor_does_it_for_somebody_who_is_logged_in(client: Client, member: User) -> None:
    ContentType.objects.get_for_model(MediaItem)
    client.force_login(member)
    grow(2)
    for page, address in ADDRESSES.items():
        assert count(client, address()) <= MOST + 2, page
