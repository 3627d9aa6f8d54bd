"""Home, latest, categories, galleries, a gallery, all items."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from gallery.models import Category, GalleryText, ItemCategory, MediaItem, Pick
from tests.gallery import build
from tests.gallery.build import YESTERDAY

pytestmark = pytest.mark.django_db


def page(client: Client, address: str) -> str:
    """Return the page at `address`."""
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def titles(html: str) -> list[str]:
    """Return the titles of the gallery cards in order."""
    return re.findall(r'gallery-card__title"><a [^>]*>([^<]*)<', html)


def uuids(html: str) -> list[str]:
    """Return the items that cards in rows lead to, in order."""
    return re.findall(r'class="item-card" href="/items/([0-9a-f-]{36})/', html)


def newer(number: int) -> dict[str, Any]:
    """Return fields that make the thing numbered higher the newer one."""
    return {"publish_at": YESTERDAY + timedelta(seconds=number)}


def test_an_empty_library_is_kind_everywhere(client: Client) -> None:
    assert "The library is still empty" in page(client, "/")
    for address in ("/latest/", "/galleries/", "/images/", "/videos/", "/audio/"):
        assert 'class="empty"' in page(client, address)
    assert "Nothing is filed here yet" in page(client, "/categories/health/")
    assert page(client, "/categories/").count("0 items") == 18


def test_home_shows_the_picks_in_the_editors_order(client: Client) -> None:
    first, second = build.gallery("First"), build.gallery("Second")
    item = build.item("A boat")
    Pick.objects.create(gallery=second, position=3)
    Pick.objects.create(item=item, position=2)
    Pick.objects.create(gallery=first, position=1)
    build.gallery("Not picked")
    assert titles(page(client, "/")) == ["First", "A boat", "Second"]


def test_home_shows_only_picks_whose_time_it_is(client: Client) -> None:
    now, hour = timezone.now(), timedelta(hours=1)
    Pick.objects.create(gallery=build.gallery("Now"))
    Pick.objects.create(gallery=build.gallery("Later"), starts_at=now + hour)
    Pick.objects.create(gallery=build.gallery("Over"), starts_at=now - 2 * hour, ends_at=now - hour)
    assert titles(page(client, "/")) == ["Now"]


def test_the_newest_galleries_stand_in_for_picks(client: Client) -> None:
    for number in range(26):
        build.gallery(f"Gallery {number}", **newer(number))
    assert titles(page(client, "/")) == [f"Gallery {number}" for number in range(25, 1, -1)]


def test_home_shows_the_latest_pictures(client: Client) -> None:
    items = [build.item(**newer(number)) for number in range(14)]
    assert uuids(page(client, "/")) == [str(item.uuid) for item in items[:1:-1]]


def test_latest_pages_through_the_galleries_and_shows_the_pictures_once(client: Client) -> None:
    build.item()
    for number in range(30):
        build.gallery(f"Gallery {number}", **newer(number))
    first = page(client, "/latest/")
    onwards = re.search(r'rel="next" href="([^"]+)"', first)
    assert onwards
    second = page(client, onwards[1])
    assert titles(first) + titles(second) == [f"Gallery {n}" for n in range(29, -1, -1)]
    assert uuids(first)
    assert not uuids(second)
    assert 'content="noindex, follow"' in second
    assert 'content="noindex, follow"' not in first


def test_galleries_go_from_a_to_z(client: Client) -> None:
    for title in ("Cedar", "Alma", "Beirut"):
        build.gallery(title)
    assert titles(page(client, "/galleries/")) == ["Alma", "Beirut", "Cedar"]


def test_images_page_by_cursor(client: Client) -> None:
    items = [build.item(**newer(number)) for number in range(50)]
    first = page(client, "/images/")
    onwards = re.search(r'rel="next" href="([^"]+)"', first)
    assert onwards
    second = page(client, onwards[1])
    assert uuids(first) + uuids(second) == [str(item.uuid) for item in reversed(items)]
    back = re.search(r'rel="prev" href="([^"]+)"', second)
    assert back
    assert uuids(page(client, back[1])) == uuids(first)


@pytest.mark.parametrize("address", ["/images/", "/latest/", "/galleries/", "/categories/health/"])
@pytest.mark.parametrize("query", ["before=%00", "after=x", "before[]=1&before=y", "before=%ff"])
def test_a_broken_cursor_gets_a_notice(client: Client, address: str, query: str) -> None:
    build.gallery(items=[build.item()])
    assert 'class="notice"' in page(client, f"{address}?{query}")


@pytest.mark.parametrize("query", ["utm_source=x", "q=1&page=", "show=nothing", "%3Cscript%3E=1"])
def test_unknown_parameters_are_ignored(client: Client, query: str) -> None:
    item = build.item()
    gallery = build.gallery(items=[item])
    addresses = ["/", "/latest/", "/categories/", "/categories/health/", "/galleries/"]
    addresses += [f"/galleries/{gallery.slug}/", f"/items/{item.uuid}/", "/images/", "/audio/"]
    for address in addresses:
        html = page(client, f"{address}?{query}")
        assert 'class="notice"' not in html
        assert "<script>" not in html


def test_a_gallery_shows_its_items_in_the_editors_order_in_pages(client: Client) -> None:
    items = [build.item(**newer(number)) for number in range(50)]
    gallery = build.gallery(items=items[::-1], credit="IOM Honduras")
    address = f"/galleries/{gallery.slug}/"
    first, second = page(client, address), page(client, f"{address}?page=2")
    assert uuids(first) + uuids(second) == [str(item.uuid) for item in items[::-1]]
    assert "<dd>50 items</dd>" in first
    assert "IOM Honduras" in first
    assert f'rel="canonical" href="http://localhost:8000{address}?page=2"' in second
    assert 'aria-current="page"><span class="hidden">Page </span>2</a>' in second
    beyond = page(client, f"{address}?page=99")
    assert uuids(beyond) == uuids(second)
    assert 'class="notice"' in beyond


def test_cards_in_a_gallery_lead_on_through_it(client: Client) -> None:
    gallery = build.gallery(items=[build.item()])
    html = page(client, f"/galleries/{gallery.slug}/")
    assert f'/a-boat/?gallery={gallery.slug}"' in html


def test_a_gallerys_description_keeps_its_paragraphs_and_links(client: Client) -> None:
    gallery = build.gallery()
    GalleryText.objects.filter(gallery=gallery).update(
        description="One.\n\nTwo: https://example.org <b>"
    )
    html = page(client, f"/galleries/{gallery.slug}/")
    assert "<p>One.</p>" in html
    assert '<a href="https://example.org" rel="nofollow' in html
    assert "<b>" not in html


def test_a_gallerys_words_in_another_language_say_which(client: Client) -> None:
    gallery = build.gallery("By the sea")
    html = page(client, f"/ar/galleries/{gallery.slug}/")
    assert '<h1 lang="en" dir="ltr">By the sea</h1>' in html
    assert '<div class="prose" lang="en" dir="ltr"><p>About By the sea.</p></div>' in html


def filed(slug: str, number: int) -> MediaItem:
    """Store and return the item number `number` filed under `slug`."""
    item = build.item(f"Filed {number}", **newer(number))
    ItemCategory.objects.create(item=item, category=Category.objects.get(slug=slug))
    return item


def test_a_category_shows_its_items_newest_first_in_pages(client: Client) -> None:
    items = [filed("health", number) for number in range(50)]
    filed("labour", 99)
    first = page(client, "/categories/health/")
    onwards = re.search(r'rel="next" href="([^"]+)"', first)
    assert onwards
    second = page(client, onwards[1])
    assert uuids(first) + uuids(second) == [str(item.uuid) for item in reversed(items)]


def test_a_category_shows_six_galleries_and_leads_to_all(client: Client) -> None:
    health = Category.objects.get(slug="health")
    for number in range(30):
        build.gallery(f"Gallery {number}", **newer(number)).categories.add(health)
    first = page(client, "/categories/health/")
    assert titles(first) == [f"Gallery {n}" for n in range(29, 23, -1)]
    assert 'href="?show=galleries"' in first
    everything = page(client, "/categories/health/?show=galleries")
    onwards = re.search(r'rel="next" href="([^"]+)"', everything)
    assert onwards
    rest = page(client, onwards[1].replace("&amp;", "&"))
    assert titles(everything) + titles(rest) == [f"Gallery {n}" for n in range(29, -1, -1)]


def test_a_category_tile_shows_its_newest_picture(client: Client) -> None:
    items = [filed("health", number) for number in range(2)]
    html = page(client, "/categories/")
    assert f"/items/{items[1].uuid}/renditions/" in html
    assert f"/items/{items[0].uuid}/renditions/" not in html
    assert "2 items" in html


def test_categories_that_share_items_show_different_pictures(client: Client) -> None:
    items = [filed("health", number) for number in range(2)]
    for item in items:
        ItemCategory.objects.create(item=item, category=Category.objects.get(slug="labour"))
    html = page(client, "/categories/")
    assert all(f"/items/{item.uuid}/renditions/" in html for item in items)


def test_no_such_thing(client: Client) -> None:
    for address in ("/categories/none/", "/galleries/none/", "/nowhere/"):
        assert client.get(address).status_code == 404
