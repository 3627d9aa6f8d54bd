"""The page of an item."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.models import Category, Creator, ItemCategory, ItemCreator, ItemText, MediaItem
from gallery.visibility import Audience, Status
from tests.gallery import build

pytestmark = pytest.mark.django_db


def page_of(client: Client, item: MediaItem, language: str = "", query: str = "") -> str:
    """Return the page of `item`."""
    response = client.get(f"{language}/items/{item.uuid}/{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_all_that_is_known_is_shown(client: Client) -> None:
    item = build.item(
        "A boat",
        credit_line="IOM 2023 / Muse Mohammed",
        copyright_notice="© IOM",
        usage_terms="Not for advertising",
        licence="CC-BY-NC-ND-3.0-IGO",
        date_created=date(2023, 5, 14),
        date_precision="month",
        sublocation="Port",
        city="Danlí",
        province_state="El Paraíso",
        country_code="HN",
        width=6000,
        height=4000,
    )
    for position, name in enumerate(["Second Hand", "First Eye"]):
        creator = Creator.objects.create(name=name)
        ItemCreator.objects.create(item=item, creator=creator, position=1 - position)
    ItemCategory.objects.create(item=item, category=Category.objects.get(slug="health"))
    item.keywords.add("sea", "boats")
    gallery = build.gallery("By the sea", items=[item])
    page = page_of(client, item)
    for words in (
        ">A boat</h1>",
        "A boat on the water.",
        "IOM 2023 / Muse Mohammed",
        "© IOM",
        "Not for advertising",
        'href="https://creativecommons.org/licenses/by-nc-nd/3.0/igo/"',
        "CC BY-NC-ND 3.0 IGO",
        '<time datetime="2023-05">May 2023</time>',
        "Port, Danlí, El Paraíso, Honduras",
        "6,000 × 4,000",
        '<a href="/categories/health/">Health</a>',
        f'<a href="/galleries/{gallery.slug}/">By the sea</a>',
        "<bdi>boats</bdi>",
    ):
        assert words in page, words
    assert page.index("First Eye") < page.index("Second Hand")


def test_the_picture_is_large_and_comes_first(client: Client) -> None:
    renditions = {f"w{width}": [width, width * 2 // 3] for width in (320, 640, 1280, 2048)}
    page = page_of(client, build.item(renditions=renditions))
    assert 'fetchpriority="high"' in page
    assert "2048w" in page
    assert 'sizes="(max-aspect-ratio: 120/100) 100vw, 120vh"' in page


def test_addresses_in_captions_are_links(client: Client) -> None:
    item = build.item()
    caption = "See https://example.org/a. <script>alert(1)</script>\n\nMore."
    ItemText.objects.filter(item=item).update(description=caption)
    page = page_of(client, item)
    assert 'href="https://example.org/a" rel="nofollow noopener noreferrer"' in page
    assert "<script>alert" not in page
    assert "<p>More.</p>" in page


def test_the_way_leads_through_the_gallery_in_its_order(client: Client) -> None:
    items = [build.item(name) for name in ("One", "Two", "Three")]
    gallery = build.gallery("The row", items=items)
    query = f"?gallery={gallery.slug}"
    page = page_of(client, items[1], query=query)
    assert f'rel="prev" href="/items/{items[0].uuid}/one/{query}"' in page
    assert f'rel="next" href="/items/{items[2].uuid}/three/{query}"' in page
    assert 'rel="prev"' not in page_of(client, items[0], query=query)
    assert 'rel="next"' not in page_of(client, items[2], query=query)
    assert 'rel="next"' not in page_of(client, items[1])


def test_the_way_leads_past_any_number_of_hidden_items(client: Client) -> None:
    hidden = [build.item(status=Status.DRAFT) for _ in range(12)]
    first, last = build.item("First"), build.item("Last")
    gallery = build.gallery(items=[first, *hidden, last])
    query = f"?gallery={gallery.slug}"
    assert f'rel="next" href="/items/{last.uuid}/last/' in page_of(client, first, query=query)
    assert f'rel="prev" href="/items/{first.uuid}/first/' in page_of(client, last, query=query)


@pytest.mark.parametrize("slug", ["", "no-such-gallery", "%00", "é", "x" * 3000])
def test_a_gallery_one_cannot_have_come_from_is_ignored(client: Client, slug: str) -> None:
    item = build.item()
    build.gallery(items=[item])
    assert "way__step" not in page_of(client, item, query=f"?gallery={slug}")


def test_the_words_in_the_address_only_decorate(client: Client) -> None:
    item = build.item("A small boat")
    for slug in ("", "a-small-boat/", "anything-else/"):
        page = client.get(f"/items/{item.uuid}/{slug}").content.decode()
        assert (
            f'rel="canonical" href="http://localhost:8000/items/{item.uuid}/a-small-boat/"' in page
        )


def test_headlines_in_any_script_make_addresses(client: Client) -> None:
    item = build.item("قارب في البحر", language="ar")
    address = reverse("item", args=[item.uuid, "قارب-في-البحر"])
    assert client.get(address).status_code == 200
    assert address in page_of(client, item)


def test_text_in_another_language_says_which(client: Client) -> None:
    item = build.item("A boat")
    ItemText.objects.create(item=item, language="ar", description="قارب")
    page = page_of(client, item, "/ar")
    assert '<html lang="ar" dir="rtl">' in page
    assert '<h1 lang="en" dir="ltr">A boat</h1>' in page
    assert '<div class="prose"><p>قارب</p></div>' in page


def test_a_caption_in_another_language_says_which(client: Client) -> None:
    page = page_of(client, build.item("A boat"), "/ar")
    assert '<div class="prose" lang="en" dir="ltr"><p>A boat on the water.</p></div>' in page


def test_an_item_without_words_still_has_a_page(client: Client) -> None:
    item = build.item(city="Danlí", country_code="HN")
    ItemText.objects.all().delete()
    page = page_of(client, item)
    assert ">Photograph, Danlí, Honduras</h1>" in page


def test_shared_links_show_the_picture_only_while_its_file_is_public(client: Client) -> None:
    item = build.item()
    assert "og:image" not in page_of(client, item)
    MediaItem.objects.filter(pk=item.pk).update(public_files=True)
    page = page_of(client, item)
    assert (
        f'property="og:image" content="http://localhost:8000/media/{item.file_key}/w640.webp"'
        in page
    )


def test_the_language_of_the_text_is_said_and_the_others_offered(client: Client) -> None:
    item = build.item("A boat")
    ItemText.objects.create(item=item, language="ar", headline="قارب", description="قارب")
    ItemText.objects.create(item=item, language="es", headline="")
    page = page_of(client, item, "/es")
    assert "Text in " not in page_of(client, item)
    note = page.split('<p class="item__languages">')[1].split("</p>")[0]
    assert "inglés" in note
    assert f'<a href="/ar/items/{item.uuid}/" lang="ar" dir="rtl" hreflang="ar">' in note
    assert f"/fr/items/{item.uuid}/" not in note
    assert 'lang="en"' not in note


def test_a_language_without_pages_of_its_own_is_named(client: Client) -> None:
    page = page_of(client, build.item("Um barco", language="pt"))
    assert "<span>Text in Portuguese</span>" in page


def test_the_licence_says_what_it_allows(client: Client) -> None:
    assert "if you give the credit.</dd>" in page_of(client, build.item(licence="CC-BY-4.0"))
    rest = page_of(client, build.item(licence="Ask the office"))
    assert "Ask the office" in rest
    assert "details__note" not in rest


def test_credit_link_and_code_can_be_taken_without_scripts(client: Client) -> None:
    item = build.item(credit_line="IOM / Muse Mohammed")
    page = page_of(client, item, "/fr")
    address = f"http://localhost:8000/fr/items/{item.uuid}"
    assert "<bdi data-copy>IOM / Muse Mohammed</bdi>" in page
    assert f'dir="ltr" value="{address}/a-boat/" readonly' in page
    assert f"&lt;iframe src=&quot;{address}/embed/&quot; width" in page
    assert 'rel="noopener noreferrer nofollow">WhatsApp</a>' in page


def test_only_what_is_open_to_everyone_is_offered_to_other_sites(
    client: Client, member: User
) -> None:
    item = build.item(audience=Audience.MEMBERS)
    client.force_login(member)
    page = page_of(client, item)
    assert "/embed/" not in page
    assert "share-link" in page


def test_the_picture_leads_to_its_largest_file(client: Client) -> None:
    item = build.item()
    page = page_of(client, item)
    assert f'href="/items/{item.uuid}/renditions/w640.webp" data-width="640"' in page
    assert "data-zoom" not in page_of(client, build.item(renditions={}))


def test_more_from_the_gallery_stands_around_the_item(client: Client) -> None:
    items = [build.item(f"Number {number}") for number in range(12)]
    gallery = build.gallery("The row", items=items)

    def around(number: int, query: str = "") -> list[int]:
        more = page_of(client, items[number], query=query).split('id="around"')[1]
        assert "More from this gallery" in more
        assert f"/galleries/{gallery.slug}/" in more
        return [int(found) for found in re.findall(r"/number-(\d+)/\?gallery=", more)]

    assert around(5) == [2, 3, 4, 6, 7, 8]
    assert around(0) == [1, 2, 3, 4, 5, 6]
    assert around(11, f"?gallery={gallery.slug}") == [5, 6, 7, 8, 9, 10]


def test_outside_galleries_the_category_goes_on(client: Client) -> None:
    item, near, hidden = build.item("Here"), build.item("Near"), build.item(status=Status.DRAFT)
    far = build.item("Far")
    for one in (item, near, hidden):
        ItemCategory.objects.create(
            item=one, category=Category.objects.get(slug="health"), publish_at=one.publish_at
        )
    more = page_of(client, item).split('id="around"')[1]
    assert "Health</h2>" in more
    assert f"/items/{near.uuid}/" in more
    assert not any(str(one.uuid) in more for one in (far, hidden))
    lonely = page_of(client, far).split('id="around"')[1]
    assert "Latest pictures</h2>" in lonely
    assert f"/items/{near.uuid}/" in lonely
    assert str(far.uuid) not in lonely.split("</section>")[0]


def test_hostile_words_are_inert_everywhere(client: Client) -> None:
    hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1)'
    item = build.item(hostile, credit_line=hostile, usage_terms=hostile, copyright_notice=hostile)
    MediaItem.objects.filter(pk=item.pk).update(licence=hostile[:60], licence_url="javascript:x")
    ItemText.objects.filter(item=item).update(description=hostile, alt_text=hostile)
    item.keywords.add(hostile[:80])
    page = page_of(client, item)
    plain = page_of(client, build.item())
    assert page.count("<script") == plain.count("<script")
    assert "<img src=x" not in page
    assert not re.search(r"""(href|src)\s*=\s*["']?\s*javascript:""", page, re.I)


def test_no_such_item(client: Client) -> None:
    assert client.get("/items/00000000-0000-0000-0000-000000000000/").status_code == 404
    assert client.get("/items/not-a-uuid/").status_code == 404
