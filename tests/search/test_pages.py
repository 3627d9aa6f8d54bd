"""The pages of finding as a visitor asks for them."""

import pytest
from django.test import Client

from gallery.models import Category, Creator, ItemCategory, ItemCreator
from tests.gallery import build
from tests.search.index import indexed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def library() -> None:
    """Three boats in Honduras, a lamp in France, and a gallery of two of the boats."""
    boats = [build.item(f"A boat {n}", country_code="HN") for n in range(3)]
    lamp = build.item("A lamp", country_code="FR")
    health = Category.objects.get(slug="health")
    ItemCategory.objects.create(item=lamp, category=health)
    ItemCreator.objects.create(item=lamp, creator=Creator.objects.create(name="Ann Author"))
    build.gallery("Boats of the north", items=boats[:2], slug="boats")
    indexed()


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_words_find_items_and_galleries_with_marks(client: Client) -> None:
    page = shown(client, "/search/?q=boat")
    assert page.count('class="item-card"') == 3
    assert "A <mark>boat</mark> 0" in page
    assert "Boats of the north" in page
    assert "data-said>3 items</p>" in page
    assert '<meta name="robots" content="noindex, follow">' in page
    assert 'value="boat"' in page


def test_nothing_asked_shows_everything(client: Client) -> None:
    page = shown(client, "/search/")
    assert page.count('class="item-card"') == 4
    assert "Everything in the library" in page


def test_choices_narrow_and_can_be_removed(client: Client) -> None:
    page = shown(client, "/search/?country=HN&country=FR&q=lamp")
    assert page.count('class="item-card"') == 1
    assert 'href="/search/?q=lamp&amp;country=FR"><span class="hidden">Remove: Country' in page
    assert "Honduras" in page
    assert '<input type="checkbox" id="country-FR" name="country" value="FR" checked>' in page


def test_within_a_gallery(client: Client) -> None:
    assert 'name="gallery" value="boats"' in shown(client, "/galleries/boats/")
    assert shown(client, "/search/?q=boat&gallery=boats").count('class="item-card"') == 2


def test_within_a_category(client: Client) -> None:
    assert 'name="category" value="health"' in shown(client, "/categories/health/")
    assert shown(client, "/search/?category=health").count('class="item-card"') == 1


def test_what_was_not_understood_is_said(client: Client) -> None:
    page = shown(client, "/search/?q=boat+%22&kind=statue&colour=red")
    assert "One quotation mark had no partner" in page
    assert "Kind of content: “statue” was not understood." in page
    assert "“colour”" in page


def test_nothing_found_leaves_a_way_on(client: Client) -> None:
    page = shown(client, "/search/?q=boatt")
    assert "Nothing was found" in page
    assert "Did you mean" in page
    assert 'href="/search/?q=boat"' in page
    assert "Nothing was found" in shown(client, "/search/?q=lamp&country=HN")
    assert 'href="/search/?q=lamp"' in shown(client, "/search/?q=lamp&country=HN")


@pytest.mark.parametrize(
    "query",
    [
        "q=",
        "q=" + "x" * 10_000,
        "q=%00",
        "q=%22",
        "q=the",
        "q=OR",
        "q=-",
        "q=*",
        "q=%5B.*%5D%2B%24%27%3B--",
        "q=%E2%80%8F",
        "from=never",
        "page=1000000000",
        "page=-1",
        "page=x",
        "sort=sideways",
        "category=none&gallery=none&creator=none&licence=none&tag=none",
        "kind=image&kind=image&kind=video",
        "q=boat&q=lamp",
        "q=%ff%fe",
    ],
)
def test_no_address_is_too_odd(client: Client, query: str) -> None:
    shown(client, f"/search/?{query}")
    shown(client, f"/search/advanced/?{query}")
    shown(client, f"/search/suggestions/?{query}")


def test_the_language_switch_keeps_the_search(client: Client) -> None:
    assert 'href="/fr/search/?q=boat&amp;kind=image"' in shown(client, "/search/?q=boat&kind=image")


def test_show_more_is_only_the_list(client: Client) -> None:
    headers = {"HX-Request": "true", "HX-Target": "list"}
    part = client.get("/search/?q=boat", headers=headers)
    assert part.content.decode().lstrip().startswith('<ul class="rows"')
    assert "HX-Target" in part["Vary"]


def test_the_advanced_form_leads_to_results_and_opens_again(client: Client) -> None:
    said = "go=1&all=boat&any=sea+lake&none=war&exact=&creator=Ann+Author&kind=image&country=HN"
    answer = client.get(f"/search/advanced/?{said}&tags=red,+blue&from=2020&size=")
    query = "q=boat+creator%3A%22Ann+Author%22+sea+OR+lake+-war&kind=image&country=HN&from=2020"
    assert answer.status_code == 302
    assert answer["Location"] == f"/search/?{query}&tag=red&tag=blue"
    page = shown(client, answer["Location"].replace("/search/", "/search/advanced/"))
    for value in ("boat", "sea lake", "war", "Ann Author", "2020", "red, blue"):
        assert f'type="text" value="{value}"' in page, value
    assert 'name="kind" value="image" checked' in page


def test_a_broken_date_is_told_and_nothing_is_lost(client: Client) -> None:
    page = shown(client, "/search/advanced/?go=1&all=boat&from=2023-99")
    assert "Made from: “2023-99” was not understood." in page
    assert 'value="2023-99"' in page
    assert 'value="boat"' in page


@pytest.mark.parametrize("language", ["", "/fr", "/es", "/ar"])
def test_every_example_of_the_help_is_understood(client: Client, language: str) -> None:
    answer = client.get(f"{language}/search/help/")
    examples = [*answer.context["words"], *answer.context["fields"]]
    assert len(examples) > 20
    for one in examples:
        assert one.url in answer.content.decode().replace("&amp;", "&")
        assert client.get(one.url).context["notices"] == [], one.text


def test_suggestions_are_options_that_lead_somewhere(client: Client) -> None:
    page = shown(client, "/search/suggestions/?q=boat")
    assert 'role="option"' in page
    assert 'data-to="/galleries/boats/"' in page
    assert shown(client, "/search/suggestions/?q=b").strip() == ""


def test_every_page_has_the_search(client: Client) -> None:
    for address in ("/", "/latest/", "/search/help/", "/fr/galleries/"):
        page = shown(client, address)
        assert '<search class="find">' in page
        assert '<option value="health"' in page
    assert '<search class="find">' in client.get("/nowhere/").content.decode()
