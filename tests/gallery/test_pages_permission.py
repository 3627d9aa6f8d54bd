"""What somebody may not see is on no page: no word, no picture, no count, no neighbour."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.models import Category, Gallery, ItemCategory, MediaItem, Pick
from gallery.visibility import Audience, Status
from tests.gallery import build
from tests.gallery.build import TOMORROW, YESTERDAY

LONG_AGO = YESTERDAY - timedelta(days=9)
HIDDEN: dict[str, dict[str, Any]] = {
    "draft": {"status": Status.DRAFT},
    "submitted": {"status": Status.SUBMITTED},
    "withdrawn": {"status": Status.WITHDRAWN},
    "embargoed": {"publish_at": TOMORROW},
    "expired": {"publish_at": LONG_AGO, "expires_at": YESTERDAY},
    "members": {"audience": Audience.MEMBERS},
    "staff": {"audience": Audience.STAFF},
}
OPEN = "Harbour at dawn"
SECRET = "Zq-secret"


class Library:
    """One open item between two hidden ones, everywhere an item can stand."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self.category = Category.objects.get(slug="health")
        self.hidden = [build.item(f"{SECRET} {n}", **fields) for n in (1, 2)]
        self.open = build.item(OPEN, publish_at=LONG_AGO)
        items = [self.hidden[0], self.open, self.hidden[1]]
        self.gallery = build.gallery("Open gallery", items=items, cover=self.hidden[0])
        self.hidden_gallery = build.gallery(f"{SECRET} gallery", items=[self.open], **fields)
        for one in (self.gallery, self.hidden_gallery):
            one.categories.add(self.category)
        for item in items:
            ItemCategory.objects.create(item=item, category=self.category)
        things: list[dict[str, Any]] = [{"gallery": self.hidden_gallery}]
        things += [{"item": item} for item in self.hidden] + [{"gallery": self.gallery}]
        for position, thing in enumerate(things):
            Pick.objects.create(position=position, **thing)

    def addresses(self) -> list[str]:
        """Every page on which something of the library may stand."""
        item = reverse("item", args=[self.open.uuid])
        return [
            *(reverse(name) for name in ("home", "latest", "categories", "galleries", "images")),
            reverse("category", args=[self.category.slug]),
            reverse("category", args=[self.category.slug]) + "?show=galleries",
            reverse("gallery", args=[self.gallery.slug]),
            item,
            f"{item}?gallery={self.gallery.slug}",
            f"{item}?gallery={self.hidden_gallery.slug}",
        ]

    def absent(self) -> list[str]:
        """The addresses of what is hidden."""
        pages = [reverse("item", args=[item.uuid]) for item in self.hidden]
        files = [reverse("rendition", args=[item.uuid, "w320"]) for item in self.hidden]
        return [*pages, *files, reverse("gallery", args=[self.hidden_gallery.slug])]


@pytest.fixture(params=HIDDEN)
def why(request: pytest.FixtureRequest) -> str:
    """Name why the things are hidden."""
    return str(request.param)


@pytest.fixture
def library(db: None, why: str) -> Library:
    """Build the library whose hidden part is hidden for the reason `why`."""
    return Library(HIDDEN[why])


def test_no_page_shows_a_visitor_what_is_hidden(library: Library, client: Client) -> None:
    for address in library.addresses():
        response = client.get(address)
        page = response.content.decode()
        assert response.status_code == 200
        assert SECRET.lower() not in page.lower(), address
        for item in library.hidden:
            assert str(item.uuid) not in page, address
            assert item.file_key not in page, address


def test_every_page_shows_what_is_open(library: Library, client: Client) -> None:
    for address in library.addresses():
        assert str(library.open.uuid) in client.get(address).content.decode(), address


def test_counts_count_what_the_reader_sees(library: Library, client: Client) -> None:
    for name in ("home", "galleries"):
        assert "1 item<" in client.get(reverse(name)).content.decode()
    page = client.get(reverse("gallery", args=[library.gallery.slug])).content.decode()
    assert "<dd>1 item</dd>" in page
    page = client.get(reverse("category", args=["health"])).content.decode()
    assert '<p class="page-head__number">1 item</p>' in page
    assert '<p class="page-head__number">1</p>' in client.get(reverse("images")).content.decode()


def test_hidden_items_are_no_neighbours(library: Library, client: Client) -> None:
    address = f"{reverse('item', args=[library.open.uuid])}?gallery={library.gallery.slug}"
    page = client.get(address).content.decode()
    assert 'rel="next"' not in page
    assert 'rel="prev"' not in page


def test_what_is_hidden_is_absent(library: Library, client: Client, why: str) -> None:
    expected = 410 if why == "withdrawn" else 404
    for address in library.absent():
        assert client.get(address).status_code == expected, address


def test_the_same_card_is_not_reused_for_another_reader(
    member: User, staff: User, client: Client
) -> None:
    library = Library(HIDDEN["members"])
    reading = Client()
    reading.force_login(member)
    seen = reading.get(reverse("galleries")).content.decode()
    assert f"{SECRET} 1 seen from the shore" in seen
    assert "3 items" in seen
    after = client.get(reverse("galleries")).content.decode()
    assert SECRET not in after
    assert library.gallery.slug in after


def test_members_see_what_is_for_members_and_staff_what_is_for_staff(
    member: User, staff: User, client: Client
) -> None:
    for_members = Library(HIDDEN["members"])
    page = reverse("item", args=[for_members.hidden[0].uuid])
    client.force_login(member)
    assert client.get(page).status_code == 200
    MediaItem.objects.filter(pk=for_members.hidden[0].pk).update(audience=Audience.STAFF)
    assert client.get(page).status_code == 404
    client.force_login(staff)
    assert client.get(page).status_code == 200


@pytest.mark.django_db
def test_what_was_only_for_members_is_not_gone_for_visitors_but_never_was(
    client: Client, member: User
) -> None:
    item = build.item(status=Status.WITHDRAWN, audience=Audience.MEMBERS)
    one = build.gallery(status=Status.WITHDRAWN, audience=Audience.STAFF)
    page, gallery = reverse("item", args=[item.uuid]), reverse("gallery", args=[one.slug])
    assert client.get(page).status_code == 404
    client.force_login(member)
    assert client.get(page).status_code == 410
    assert client.get(gallery).status_code == 404


@pytest.mark.django_db
def test_what_was_withdrawn_before_its_embargo_ended_never_was(client: Client) -> None:
    item = build.item(status=Status.WITHDRAWN, publish_at=TOMORROW)
    assert client.get(reverse("item", args=[item.uuid])).status_code == 404


@pytest.mark.django_db
def test_a_draft_has_no_public_page_even_for_its_maker(client: Client, staff: User) -> None:
    draft = build.item(status=Status.DRAFT, created_by=staff)
    client.force_login(staff)
    assert client.get(reverse("item", args=[draft.uuid])).status_code == 404


@pytest.mark.django_db
def test_a_gallery_never_hides_its_open_items(client: Client) -> None:
    item = build.item()
    Gallery.objects.filter(pk=build.gallery(items=[item]).pk).update(status=Status.DRAFT)
    assert client.get(reverse("item", args=[item.uuid])).status_code == 200


@pytest.mark.django_db
def test_the_position_of_a_picture_is_on_no_page(client: Client) -> None:
    item = build.item(latitude=14.0625, longitude=-86.5625, original_name="IMG_0815.JPG")
    for address in (reverse("item", args=[item.uuid]), reverse("images")):
        page = client.get(address).content.decode()
        for secret in ("14.0625", "86.5625", "IMG_0815", "original-", item.sha256):
            assert secret not in page
