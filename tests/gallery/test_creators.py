"""Creators have a page with their work: what the reader may see of it, and no more."""

import json
import re

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from accounts.models import User
from gallery.actions import change_item, rename_category, rename_creator, withdraw
from gallery.actions.advance_merge import advanced
from gallery.actions.merge_terms import begin_merge, retire_term
from gallery.addresses import creator_url
from gallery.creators import find_creators
from gallery.models import Category, Creator, MediaItem, MergeRecord, Vocabulary
from gallery.visibility import Audience
from tests.gallery import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def muse() -> Creator:
    """Somebody with two pictures, one of them for members."""
    for headline, audience in (("Open boat", Audience.PUBLIC), ("Closed boat", Audience.MEMBERS)):
        credit(build.item(headline, audience=audience), "Muse Mohammed")
    return Creator.objects.get()


def credit(item: MediaItem, *names: str) -> MediaItem:
    """Credit `item` to creators and return it."""
    change_item(item=item, by=None, changes={"creators": list(names)})
    return item


def url(one: Creator) -> str:
    """Return the address of the page of `one`."""
    one.refresh_from_db()
    with override("en"):
        return creator_url(one.pk, one.name)


def finished(record: MergeRecord) -> None:
    """Work on `record` until it is done."""
    while record.is_under_way:
        record = advanced(record)


def test_the_page_shows_what_the_reader_may_see(
    muse: Creator, client: Client, member: User
) -> None:
    build.gallery("The fleet", items=list(MediaItem.objects.all()))
    page = client.get(url(muse)).content.decode()
    assert "Muse Mohammed" in page
    assert "The fleet" in page
    assert "Open boat" in page
    assert "Closed boat" not in page
    client.force_login(member)
    assert "Closed boat" in client.get(url(muse)).content.decode()


def test_who_has_nothing_to_show_is_not_there(muse: Creator, client: Client) -> None:
    hidden = find_creators(["Nobody"])[0]
    credit(build.item(publish_at=build.TOMORROW), "Nobody")
    assert client.get(url(hidden)).status_code == 404
    listed = client.get("/creators/").content.decode()
    assert "Muse Mohammed" in listed
    assert "Nobody" not in listed
    for item in MediaItem.objects.filter(audience=Audience.PUBLIC, creators=muse):
        withdraw(item=item, by=None)
    assert client.get(url(muse)).status_code == 404
    assert "Muse Mohammed" not in client.get("/creators/").content.decode()


def test_the_item_and_the_search_lead_there(muse: Creator, client: Client) -> None:
    item = MediaItem.objects.get(audience=Audience.PUBLIC)
    assert url(muse) in client.get(f"/items/{item.uuid}/open-boat/").content.decode()
    assert url(muse) in client.get("/search/?q=muse+mohammed").content.decode()
    assert url(muse) not in client.get("/search/?q=zeppelin").content.decode()


def test_the_head_names_the_person(muse: Creator, client: Client) -> None:
    page = client.get(url(muse)).content.decode()
    facts = json.loads(re.findall(r'ld\+json">(.+?)</script>', page)[0])
    assert facts["mainEntity"]["name"] == "Muse Mohammed"
    assert facts["mainEntity"]["@type"] == "Person"
    assert re.search(rf'rel="canonical" href="[^"]+{url(muse)}"', page)


def test_old_names_in_the_address_lead_to_the_present_one(muse: Creator, client: Client) -> None:
    before = url(muse)
    rename_creator(creator=muse, name="Muse M.")
    for old in (before, f"/creators/{muse.pk}/", f"/creators/{muse.pk}-whatever/?show=galleries"):
        answer = client.get(old)
        assert answer.status_code == 301
        assert answer["Location"].split("?")[0] == url(muse)
    assert client.get(f"/fr/creators/{muse.pk}/")["Location"] == f"/fr{url(muse)}"


def test_a_merged_creator_leads_to_the_other_for_ever(muse: Creator, client: Client) -> None:
    before = url(muse)
    other = find_creators(["Moussa"])[0]
    begun = begin_merge(vocabulary=Vocabulary.CREATOR, source=muse.pk, target=other.pk, by=None)
    # As long as items are left there, the page is.
    assert client.get(before).status_code == 200
    assert client.get(url(other)).status_code == 404
    finished(begun)
    assert client.get(before)["Location"] == url(other)
    MediaItem.objects.update(audience=Audience.STAFF)
    assert client.get(before).status_code == 404  # it tells nobody who it is


def test_a_retired_creator_is_gone_with_a_way_on(muse: Creator, client: Client) -> None:
    before = url(muse)
    finished(retire_term(vocabulary=Vocabulary.CREATOR, term=muse.pk, by=None))
    answer = client.get(before)
    assert answer.status_code == 410
    assert 'href="/creators/"' in answer.content.decode()


def test_names_in_any_script_have_an_address(client: Client) -> None:
    credit(build.item(), "منى علي", "…")
    arabic, dots = find_creators(["منى علي", "…"])
    assert client.get(url(arabic)).status_code == 200
    assert client.get(url(dots)).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "0/",
        "99999999999999999999999/",
        "7-x/?before=nonsense&after=x",
        "?before=nonsense",
        "?after=WyJcdWQ4MDAiLDFd",
        "1%00-a/",
    ],
)
def test_broken_addresses_are_no_fault_of_ours(path: str, client: Client) -> None:
    assert client.get(f"/creators/{path}").status_code in (200, 404)


def test_long_lists_have_pages_and_letters(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gallery.views.creators.CREATORS", 2)
    credit(build.item(), "Ann", "Élise", "eve", "Zoe")
    page = client.get("/creators/").content.decode()
    assert page.index("Ann") < page.index("Élise")
    assert "Zoe" not in page
    letters = dict(re.findall(r'<li><a href="(\?before=[^"]+)">(.)</a>', page))
    assert sorted(letters.values()) == ["A", "E", "Z"]
    at_e = next(href for href, letter in letters.items() if letter == "E")
    page = client.get(f"/creators/{at_e}").content.decode()
    assert "Élise" in page
    assert "eve" in page
    assert ">Ann<" not in page
    back = re.findall(r'href="(\?after=[^"]+)"', page)[0]
    assert "Ann" in client.get(f"/creators/{back}").content.decode()


def test_old_addresses_of_categories_lead_on(client: Client) -> None:
    health, labour = Category.objects.get(slug="health"), Category.objects.get(slug="labour")
    rename_category(category=health, titles={}, slug="wellbeing")
    answer = client.get("/categories/health/?show=galleries")
    assert (answer.status_code, answer["Location"]) == (
        301,
        "/categories/wellbeing/?show=galleries",
    )
    finished(
        begin_merge(vocabulary=Vocabulary.CATEGORY, source=health.pk, target=labour.pk, by=None)
    )
    for old in ("health", "wellbeing"):
        assert client.get(f"/fr/categories/{old}/")["Location"] == "/fr/categories/labour/"
    assert "wellbeing" not in client.get("/categories/").content.decode()
    assert client.get("/search/?category=health").status_code == 200


def test_a_retired_category_is_gone_with_a_way_on(client: Client) -> None:
    health = Category.objects.get(slug="health")
    finished(retire_term(vocabulary=Vocabulary.CATEGORY, term=health.pk, by=None))
    answer = client.get("/categories/health/")
    assert answer.status_code == 410
    assert 'href="/categories/"' in answer.content.decode()
    assert client.get("/categories/nothing/").status_code == 404
    assert health.retired_at is None or health.retired_at < timezone.now()


def test_kept_pages_notice_every_change(muse: Creator, client: Client) -> None:
    assert "Muse Mohammed" in client.get("/creators/").content.decode()
    rename_creator(creator=muse, name="Somebody Else")
    assert "Somebody Else" in client.get("/creators/").content.decode()
    assert "Open boat" in client.get(url(muse)).content.decode()
    MediaItem.objects.filter(audience=Audience.PUBLIC).update(publish_at=build.TOMORROW, timed=True)
    assert client.get(url(muse)).status_code == 404
