"""What search engines and social networks read of a page."""

import json
import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from gallery.actions.pick import pick
from gallery.models import Creator, CreatorKind, ItemCreator, ItemText, MediaItem
from gallery.structured import as_json
from gallery.visibility import Audience
from tests.gallery import build

pytestmark = pytest.mark.django_db

HOSTILE = """</script><script>alert(1)</script><!--<script>\u2028"'><img src=x onerror=alert(1)>"""
ADDRESSES = ("/", "/latest/", "/categories/", "/galleries/", "/images/", "/videos/", "/audio/")


class Heads(HTMLParser):
    """Collects the elements of a page's head that say something about it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.meta: dict[str, list[str]] = {}
        self.links: list[dict[str, str | None]] = []
        self.scripts: list[str | None] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element says."""
        found = dict(attrs)
        if tag == "meta":
            name = found.get("property") or found.get("name") or ""
            self.meta.setdefault(name, []).append(found.get("content") or "")
        elif tag == "link":
            self.links.append(found)
        elif tag == "script":
            self.scripts.append(found.get("src") or found.get("type"))


def head_of(address: str) -> Heads:
    """Return what the page at `address` says about itself."""
    response = Client().get(address)
    assert response.status_code == 200
    return Heads(response.content.decode())


def facts_of(item: MediaItem, prefix: str = "", client: Client | None = None) -> dict[str, Any]:
    """Return the JSON-LD of the page of `item`; empty where there is none."""
    page = (client or Client()).get(f"{prefix}/items/{item.uuid}/").content.decode()
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    assert len(found) <= 1
    return dict(json.loads(found[0])) if found else {}


def open_item(**fields: Any) -> MediaItem:
    """Store an item whose files are public, with a picture for shared links."""
    renditions = {"w320": [320, 213], "w640": [640, 427], "share": [1200, 630]}
    return build.item(**{"public_files": True, "renditions": renditions, **fields})


def test_a_shared_link_shows_the_picture_made_for_it() -> None:
    item = open_item()
    meta = head_of(f"/items/{item.uuid}/").meta
    assert meta["og:image"] == [f"http://localhost:8000/media/{item.file_key}/share.jpg"]
    assert meta["og:image:type"] == ["image/jpeg"]
    assert (meta["og:image:width"], meta["og:image:height"]) == (["1200"], ["630"])
    assert meta["og:image:alt"] == ["A boat seen from the shore"]
    assert meta["twitter:card"] == ["summary_large_image"]
    assert meta["og:type"] == ["article"]


def test_without_it_the_largest_that_fits_is_shown() -> None:
    item = open_item(renditions={"w640": [640, 427], "w2048": [2048, 1366]})
    meta = head_of(f"/items/{item.uuid}/").meta
    assert meta["og:image"][0].endswith("/w640.webp")
    assert meta["og:image:type"] == ["image/webp"]


def test_the_front_page_is_shared_with_the_picture_of_its_first_pick() -> None:
    assert "og:image" not in head_of("/").meta
    item = open_item()
    pick(thing=build.gallery(items=[item]), by=None)
    pick(thing=open_item(), by=None)
    assert head_of("/").meta["og:image"] == [
        f"http://localhost:8000/media/{item.file_key}/share.jpg"
    ]


def test_files_that_are_not_public_are_not_shared() -> None:
    meta = head_of(f"/items/{open_item(public_files=False).uuid}/").meta
    assert "og:image" not in meta
    assert meta["twitter:card"] == ["summary"]


@pytest.mark.parametrize(("prefix", "locale"), [("", "en_US"), ("/fr", "fr_FR"), ("/ar", "ar_AR")])
def test_the_page_says_its_language_and_the_others(prefix: str, locale: str) -> None:
    head = head_of(f"{prefix}/items/{build.item().uuid}/")
    assert head.meta["og:locale"] == [locale]
    others = head.meta["og:locale:alternate"]
    assert {locale, *others} == {"en_US", "fr_FR", "es_ES", "ar_AR"}
    assert len(others) == 3
    languages = [link["hreflang"] for link in head.links if link.get("rel") == "alternate"]
    assert sorted(filter(None, languages)) == ["ar", "en", "es", "fr", "x-default"]


def test_each_page_has_a_description_of_its_own() -> None:
    gallery = build.gallery(items=[build.item("One")])
    other = build.item("Two")
    ItemText.objects.filter(item=other).update(description="")
    addresses = [*ADDRESSES, f"/galleries/{gallery.slug}/", f"/items/{other.uuid}/"]
    heads = [head_of(address) for address in addresses]
    descriptions = [head.meta["description"][0] for head in heads]
    titles = [head.meta["og:title"][0] for head in heads]
    assert all(descriptions)
    assert len(set(descriptions)) == len(set(titles)) == len(addresses)
    assert [head.meta["og:description"][0] for head in heads] == descriptions


def test_the_pages_of_a_gallery_have_titles_of_their_own() -> None:
    gallery = build.gallery("The row", items=[build.item() for _ in range(49)])
    titles = [
        head_of(f"/galleries/{gallery.slug}/{query}").meta["og:title"] for query in ("", "?page=2")
    ]
    assert titles == [["The row"], ["The row · Page 2"]]


def test_all_that_is_known_is_there_for_search_engines() -> None:
    item = open_item(
        credit_line="IOM / Muse Mohammed",
        copyright_notice="© IOM",
        licence="CC-BY-4.0",
        date_created=date(2023, 5, 14),
        date_precision="month",
        city="Danlí",
        country_code="HN",
        latitude=14.03,
        longitude=-86.57,
    )
    named = (("Muse Mohammed", CreatorKind.PERSON), ("IOM Honduras", CreatorKind.OFFICE))
    for position, (name, kind) in enumerate(named):
        creator = Creator.objects.create(name=name, kind=kind)
        ItemCreator.objects.create(item=item, creator=creator, position=position)
    item.keywords.add("sea")
    page = f"http://localhost:8000/items/{item.uuid}/a-boat/"
    media = f"http://localhost:8000/media/{item.file_key}"
    assert facts_of(item) == {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "@id": f"{page}#item",
        "url": page,
        "mainEntityOfPage": page,
        "name": "A boat",
        "caption": "A boat on the water.",
        "keywords": ["sea"],
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "inLanguage": "en",
        "creator": [
            {"@type": "Person", "name": "Muse Mohammed"},
            {"@type": "Organization", "name": "IOM Honduras"},
        ],
        "creditText": "IOM / Muse Mohammed",
        "copyrightNotice": "© IOM",
        "acquireLicensePage": page,
        "dateCreated": "2023-05",
        "contentLocation": {"@type": "Place", "name": "Danlí, Honduras"},
        "contentUrl": f"{media}/w640.webp",
        "thumbnailUrl": f"{media}/w320.webp",
        "width": 640,
        "height": 427,
        "representativeOfPage": True,
    }
    assert facts_of(item, "/fr")["inLanguage"] == "en"


def test_nothing_is_said_of_what_is_not_open_to_everyone(client: Client, member: Any) -> None:
    item = build.item(audience=Audience.MEMBERS)
    client.force_login(member)
    assert facts_of(item, client=client) == {}


def test_hostile_words_stay_words() -> None:
    item = open_item(headline=HOSTILE, credit_line=HOSTILE, copyright_notice=HOSTILE)
    ItemText.objects.filter(item=item).update(description=HOSTILE, alt_text=HOSTILE)
    item.keywords.add(HOSTILE[:50])
    facts = facts_of(item)
    assert facts["creditText"] == facts["copyrightNotice"] == HOSTILE
    head = head_of(f"/items/{item.uuid}/")
    known = [head_of(f"/items/{build.item().uuid}/").scripts, head.scripts]
    assert known[0] == known[1]
    assert head.meta["og:image:alt"] == [HOSTILE]


def test_json_ends_no_element() -> None:
    assert as_json({"a": "</script><!--&\u2028"}) == (
        '{"a":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028"}'
    )


def test_robots_may_read_everything_public_and_learn_nothing_else() -> None:
    response = Client().get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == ["User-agent: *", "Allow: /"]


def test_the_icon_has_the_accent(settings: Settings) -> None:
    settings.SITE_ACCENT = "#aa0000"
    response = Client().get("/icon.svg")
    assert response["Content-Type"] == "image/svg+xml"
    assert "path{fill:#aa0000}" in response.content.decode()
    assert Client().get("/favicon.ico").content == response.content
    assert {"rel": "icon", "href": "/icon.svg", "type": "image/svg+xml"} in head_of("/").links
