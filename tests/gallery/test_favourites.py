"""Favourites: kept per person, moved from the browser, truthful about what is gone."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.actions import withdraw
from gallery.models import Favourite
from tests.gallery import build

pytestmark = pytest.mark.django_db
JSON = {"Accept": "application/json"}


@pytest.fixture
def mina(client: Client, member: User) -> Client:
    """A browser in which Mina is logged in."""
    client.force_login(member)
    return client


def keep(client: Client, item: Any, on: str = "1", **extra: Any) -> Any:
    """Press the heart of `item`."""
    return client.post(reverse("favourite", args=[item.uuid]), {"keep": on, **extra}, headers=JSON)


def test_a_heart_keeps_and_lets_go(mina: Client, member: User) -> None:
    item = build.item()
    assert keep(mina, item).json() == {"kept": True}
    keep(mina, item)
    assert mina.get(reverse("favourites-list")).json() == {"items": [str(item.uuid)]}
    assert keep(mina, item, "0").json() == {"kept": False}
    assert not Favourite.objects.exists()


def test_a_form_without_scripts_leads_back(mina: Client) -> None:
    address = reverse("favourite", args=[build.item().uuid])
    assert mina.post(address, {"keep": "1", "next": "/latest/"})["Location"] == "/latest/"
    outside = mina.post(address, {"keep": "1", "next": "https://elsewhere.example/"})
    assert outside["Location"] == reverse("favourites")


def test_what_one_may_not_see_cannot_be_kept(mina: Client) -> None:
    assert keep(mina, build.item(publish_at=build.TOMORROW)).status_code == 404
    assert keep(Client(), build.item()).status_code == 404
    assert not Favourite.objects.exists()


def test_a_browser_hands_over_what_it_kept(mina: Client, member: User) -> None:
    first, second, hidden = build.item(), build.item(), build.item(publish_at=build.TOMORROW)
    named = [str(one.uuid) for one in (second, first, hidden)]
    answer = mina.post(reverse("favourites-take-over"), {"item": [*named, "nonsense"]})
    assert answer.json() == {"added": 2}
    assert mina.post(reverse("favourites-take-over"), {"item": named}).json() == {"added": 0}
    kept = mina.get(reverse("favourites-list")).json()["items"]
    assert kept == named[:2]


def test_the_page_says_what_is_gone(mina: Client, member: User, stranger: User) -> None:
    kept, gone, other = build.item("Kept"), build.item("Gone"), build.item("Other")
    for one in (kept, gone):
        keep(mina, one)
    Favourite.objects.create(user=stranger, item=other)
    withdraw(item=gone, by=None)
    page = mina.get(reverse("favourites")).content.decode()
    assert "Kept" in page
    assert "Gone" not in page
    assert "Other" not in page
    assert "1 item you saved is no longer available." in page
    mina.post(reverse("favourites-forget"))
    assert [one.item for one in member.favourites.all()] == [kept]


def test_a_visitor_sees_what_the_browser_names(client: Client) -> None:
    open_one, hidden = build.item("Open"), build.item("Hidden", publish_at=build.TOMORROW)
    query = {"item": [str(hidden.uuid), str(open_one.uuid), "x"]}
    part = client.get(reverse("favourites"), query).content.decode()
    assert "Open" in part
    assert "Hidden" not in part
    assert "1 item you saved" in part
    assert "<visitor-favourites" in client.get(reverse("favourites")).content.decode()
    assert client.get(reverse("favourites-list")).status_code == 404


def test_the_page_asks_the_same_number_of_questions(
    mina: Client, member: User, django_assert_max_num_queries: Any
) -> None:
    for _number in range(12):
        Favourite.objects.create(user=member, item=build.item())
    with django_assert_max_num_queries(10):
        mina.get(reverse("favourites"))
