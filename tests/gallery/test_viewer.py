"""What scripts on our pages are given: the slide of an item, the next part of a list."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from gallery.models import ItemText
from gallery.visibility import Audience, Status
from tests.gallery import build

pytestmark = pytest.mark.django_db

BY_SCRIPT = {"HX-Request": "true"}


def slide(client: Client, address: str) -> str:
    """Return the slide at `address`."""
    response = client.get(address, headers=BY_SCRIPT)
    assert response.status_code == 200
    return response.content.decode()


def test_a_slide_has_picture_caption_credit_place_and_date(client: Client) -> None:
    item = build.item(
        credit_line="Muse Mohammed",
        city="Danlí",
        country_code="HN",
        date_created="2023-05-14",
        renditions={"w320": [320, 213], "w2048": [2048, 1365]},
    )
    html = slide(client, f"/items/{item.uuid}/?gallery=x")
    assert "<html" not in html
    assert "2048w" in html
    assert 'sizes="(max-aspect-ratio: 150/100) 100vw, 150vh"' in html
    assert 'alt="A boat seen from the shore"' in html
    for words in ("<h2>A boat</h2>", "on the water", "Muse Mohammed", "Danlí, Honduras"):
        assert words in html
    assert '<time datetime="2023-05-14">May 14, 2023</time>' in html
    assert f'href="/items/{item.uuid}/?gallery=x"' in html
    assert 'data-title="A boat · Medialib"' in html


def test_a_slide_shows_the_readers_language_else_says_which(client: Client) -> None:
    item = build.item("Un bateau", language="fr")
    assert '<h2 lang="fr" dir="ltr">Un bateau</h2>' in slide(client, f"/items/{item.uuid}/")
    french = slide(client, f"/fr/items/{item.uuid}/")
    assert "<h2>Un bateau</h2>" in french
    ItemText.objects.create(item=item, language="ar", headline="قارب")
    assert "<h2>قارب</h2>" in slide(client, f"/ar/items/{item.uuid}/")


def test_a_slide_escapes_and_links(client: Client) -> None:
    item = build.item('<b>"')
    ItemText.objects.filter(item=item).update(description="See https://example.org <i>")
    html = slide(client, f"/items/{item.uuid}/")
    assert "<b>" not in html
    assert "<i>" not in html
    assert '<a href="https://example.org" rel="nofollow' in html


def test_a_slide_is_only_for_whom_the_page_is(client: Client, member: User) -> None:
    hour = timedelta(hours=1)
    closed = {
        build.item(status=Status.WITHDRAWN): 410,
        build.item(status=Status.DRAFT): 404,
        build.item(publish_at=build.TOMORROW): 404,
        build.item(expires_at=timezone.now() - hour): 404,
        build.item(audience=Audience.MEMBERS): 404,
    }
    for item, status in closed.items():
        response = client.get(f"/items/{item.uuid}/", headers=BY_SCRIPT)
        assert response.status_code == status
        assert "A boat" not in response.content.decode()
    client.force_login(member)
    assert "A boat" in slide(client, f"/items/{item.uuid}/")


def test_a_slide_costs_few_queries(client: Client, django_assert_max_num_queries: object) -> None:
    item = build.item()
    build.gallery(items=[item])
    client.get(f"/items/{item.uuid}/")
    with django_assert_max_num_queries(4):  # type: ignore[operator]
        slide(client, f"/items/{item.uuid}/")


@pytest.mark.parametrize("path", ["/images/", "/galleries/", "/latest/", "/categories/health/"])
def test_both_forms_of_an_address_are_kept_apart(client: Client, path: str) -> None:
    build.gallery(items=[build.item()])
    for headers in ({}, BY_SCRIPT, {}):
        response = client.get(path, headers=headers)
        assert "HX-Request" in response["Vary"]
        assert ("<html" in response.content.decode()) is not bool(headers)


def test_the_next_part_of_a_gallery_says_how_much_it_brings(client: Client) -> None:
    gallery = build.gallery(items=[build.item() for _n in range(50)])
    page = client.get(f"/galleries/{gallery.slug}/").content.decode()
    onwards = re.search(r'rel="next" href="([^"]+)" data-hx-boost="true"', page)
    assert onwards
    part = client.get(onwards[1], headers=BY_SCRIPT).content.decode()
    assert part.count('class="item-card"') == 2
    assert 'data-shown="2 more items"' in part
    arabic = client.get(f"/ar{onwards[1]}", headers=BY_SCRIPT).content.decode()
    assert f'href="/ar/galleries/{gallery.slug}/?page=1"' in arabic


def test_a_page_of_cards_stays_light(client: Client) -> None:
    gallery = build.gallery(items=[build.item(f"A boat {n}" * 6) for n in range(60)])
    page = client.get(f"/galleries/{gallery.slug}/")
    assert page.content.count(b'class="item-card"') == 48
    assert len(page.content) <= 60_000
