"""An item in the pages of other sites."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.actions import withdraw
from gallery.models import ItemText, MediaItem
from gallery.sharing import embed_code, networks_for
from gallery.visibility import Audience, Status
from tests.gallery import build
from tests.gallery.build import TOMORROW

pytestmark = pytest.mark.django_db

HOSTILE = """"><script>alert(1)</script><img src=x onerror=alert(1)>'--&lt;javascript:alert(1)"""


def embed(item: MediaItem, client: Client | None = None, prefix: str = "") -> Any:
    """Return the answer with the page of `item` for other sites."""
    return (client or Client()).get(f"{prefix}/items/{item.uuid}/embed/")


def test_it_shows_the_picture_with_credit_licence_and_the_way_back() -> None:
    item = build.item("A boat", credit_line="Muse Mohammed", licence="CC-BY-4.0")
    page = embed(item).content.decode()
    assert f'src="/items/{item.uuid}/renditions/w640.webp"' in page
    assert 'alt="A boat seen from the shore"' in page
    assert "<bdi>Muse Mohammed</bdi>" in page
    assert 'href="https://creativecommons.org/licenses/by/4.0/"' in page
    back = f"http://localhost:8000/items/{item.uuid}/a-boat/"
    assert f'<a href="{back}" target="_blank" rel="noopener">A boat</a>' in page
    assert f'<link rel="canonical" href="{back}">' in page


def test_every_site_may_frame_it_and_nothing_else_of_ours() -> None:
    item = build.item()
    response = embed(item)
    assert "frame-ancestors *" in response["Content-Security-Policy"]
    assert "script-src" not in response["Content-Security-Policy"]
    assert "X-Frame-Options" not in response
    page = Client().get(f"/items/{item.uuid}/")
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"


def test_it_says_the_same_from_the_kept_pages() -> None:
    item = build.item()
    first, second = embed(item), embed(item)
    assert second.content == first.content
    assert second["Content-Security-Policy"] == first["Content-Security-Policy"]
    assert "X-Frame-Options" not in second
    assert second["X-Robots-Tag"] == first["X-Robots-Tag"] == "noindex"


def test_no_cookie_is_touched(client: Client, staff: User) -> None:
    item = build.item()
    for asking in (Client(), client):
        if asking is client:
            client.force_login(staff)
        response = embed(item, asking)
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"audience": Audience.MEMBERS}, 404),
        ({"audience": Audience.STAFF}, 404),
        ({"status": Status.DRAFT}, 404),
        ({"publish_at": TOMORROW}, 404),
        ({"status": Status.WITHDRAWN}, 410),
    ],
)
def test_what_is_not_open_to_everyone_is_absent_for_everyone(
    client: Client, admin: User, fields: dict[str, Any], status: int
) -> None:
    item = build.item("A secret boat", **fields)
    client.force_login(admin)
    response = embed(item, client)
    assert response.status_code == status
    assert "secret" not in response.content.decode()
    assert "<img" not in response.content.decode()
    assert "frame-ancestors *" in response["Content-Security-Policy"]


def test_withdrawing_empties_it_at_once(editor: User) -> None:
    item = build.item()
    assert embed(item).status_code == 200
    withdraw(item=item, by=editor, reason="Asked for")
    assert embed(item).status_code == 410


def test_it_speaks_the_language_of_its_address() -> None:
    item = build.item("A boat")
    ItemText.objects.create(item=item, language="ar", headline="قارب")
    page = embed(item, prefix="/ar").content.decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert ">قارب</a>" in page
    assert '<h1 class="embed__headline" lang="en" dir="ltr">' in embed(
        item, prefix="/fr"
    ).content.decode().replace("\n", "")


def test_hostile_words_are_inert() -> None:
    item = build.item(HOSTILE, credit_line=HOSTILE, licence=HOSTILE[:60])
    page = embed(item).content.decode()
    assert "<script" not in page
    assert "<img src=x" not in page
    assert page.count("<img") == 1


def test_a_headline_that_is_an_address_of_ours_does_not_hide_the_page(client: Client) -> None:
    item = build.item("Embed")
    page = client.get(f"/items/{item.uuid}/").content.decode()
    assert f'rel="canonical" href="http://localhost:8000/items/{item.uuid}/"' in page


@pytest.mark.parametrize(("ratio", "height"), [(1.6, 528), (10.0, 288), (1 / 3, 928)])
def test_the_code_leaves_room_for_the_picture_and_its_words(ratio: float, height: int) -> None:
    assert f'width="640" height="{height}"' in embed_code("http://a/", "A boat", ratio)


def test_the_code_holds_one_element_whatever_the_title() -> None:
    code = embed_code(f"http://localhost{reverse('home')}", HOSTILE, 1.5)
    assert re.findall(r"<[^>]*>", code) == [code.partition("</iframe>")[0], "</iframe>"]
    assert code.count('"') == 12


def test_the_page_shows_the_code_as_text(client: Client) -> None:
    item = build.item("</textarea>")
    page = client.get(f"/items/{item.uuid}/").content.decode()
    shown = page.split('<textarea class="copy__field"')[1].split("</textarea>")[0]
    assert "title=&quot;&amp;lt;/textarea&amp;gt;&quot;" in shown
    assert page.count("</textarea>") == 1


def test_links_for_sharing_hold_nothing_but_what_is_shared() -> None:
    title = f"{HOSTILE}\r\nBcc: everyone@example.org&body=other #x"
    for network in networks_for("http://localhost/items/1/?a=b&c=d", title):
        assert network.url.startswith(("https://", "mailto:?subject=")), network
        assert re.fullmatch(r"[\w:/?=&.%~-]+", network.url), network
        assert network.url.count("&") <= 1
        assert "items%2F1%2F%3Fa%3Db%26c%3Dd" in network.url
