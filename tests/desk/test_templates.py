"""Caption templates: kept, shared, laid over one item, over many, and over a whole upload."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.actions import NotYours, change_item
from gallery.actions.caption_templates import drop_template, keep_template
from gallery.actions.forget_person import forget_person
from gallery.description.checking import Refused
from gallery.description.patterns import laid_over
from gallery.description.reading import description_of
from gallery.models import BulkEdit, CaptionTemplate, MediaItem
from gallery.own_data import own_data_of
from ingest.models import UploadBatch
from tests.desk.counting import queries
from tests.gallery import build

pytestmark = pytest.mark.django_db
PAGE = "/desk/templates/"
PORT: dict[str, Any] = {
    "credit_line": "Harbour Office",
    "creators": ["Nadia Haddad"],
    "city": "Tangier",
    "country_code": "MA",
    "licence": "CC-BY-4.0",
    "keywords": ["port", "ferry"],
    "categories": ["health"],
    "description:fr": "{city}, {country}, {date} – {nothing} © {creators}",
}


@pytest.fixture
def samir(staff: User, client: Client) -> Client:
    """Samir's browser."""
    client.force_login(staff)
    return client


@pytest.fixture
def port(staff: User) -> CaptionTemplate:
    """Samir's template."""
    return keep_template(by=staff, name="Port", values=PORT)


@pytest.fixture
def item(staff: User) -> MediaItem:
    """Samir's item, with a place of its own."""
    made = build.item(created_by=staff)
    change_item(item=made, by=staff, changes={"city": "Danlí", "date_created": "2024-03"})
    return made


def test_the_form_keeps_changes_and_deletes(samir: Client, staff: User) -> None:
    said = {"name": " Port  of Tangier ", "credit_line": "Harbour", "creators": "Ana\nMuse"}
    said |= {"headline:ar": "الميناء", "categories": ["", "health"], "city": ""}  # type: ignore[dict-item]
    assert samir.post(f"{PAGE}new/", said).headers["Location"] == PAGE
    kept = CaptionTemplate.objects.get()
    assert (kept.name, kept.owner, kept.shared) == ("Port of Tangier", staff, False)
    assert kept.values == {
        "credit_line": "Harbour",
        "creators": ["Ana", "Muse"],
        "headline:ar": "الميناء",
        "categories": ["health"],
    }
    page = samir.get(PAGE).content.decode()
    assert "Port of Tangier" in page
    assert "الميناء" in page
    address = reverse("desk-template", args=[kept.uuid])
    assert 'value="Harbour"' in samir.get(address).content.decode()
    samir.post(address, {"name": "Port", "shared": "1", "source": "Office"})
    kept.refresh_from_db()
    assert (kept.name, kept.shared, kept.values) == ("Port", True, {"source": "Office"})
    samir.post(f"{address}delete/")
    assert not CaptionTemplate.objects.exists()
    assert "No templates yet" in samir.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"name": "", "city": "x"}, "Give the template a name"),
        ({"name": "Empty"}, "at least one value"),
        ({"name": "port ", "city": "x" * 300}, "at most 250 fit"),
        ({"name": "Port", "city": "x"}, "with this name already"),
        ({"name": "x", "country_code": "??"}, "no country"),
    ],
)
def test_what_cannot_be_kept_is_told(
    samir: Client, port: CaptionTemplate, said: dict[str, str], sentence: str
) -> None:
    answer = samir.post(f"{PAGE}new/", said)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert CaptionTemplate.objects.count() == 1


def test_a_template_can_be_made_of_an_item(samir: Client, item: MediaItem) -> None:
    page = samir.get(f"{PAGE}new/", {"item": str(item.uuid)}).content.decode()
    assert 'value="Danlí"' in page
    for other in (build.item().uuid, "nonsense"):
        assert "A boat" not in samir.get(f"{PAGE}new/", {"item": str(other)}).content.decode()


def test_what_is_shared_is_for_the_desk_to_apply_and_for_editors_to_change(
    port: CaptionTemplate, staff: User, stranger: User, editor: User, member: User
) -> None:
    seen, mine = CaptionTemplate.objects.visible_to, CaptionTemplate.objects.editable_by
    assert [seen(one).exists() for one in (staff, stranger, editor, member, None)] == [
        *(True, False, False, False, False)
    ]
    port = keep_template(by=staff, name="Port", values=PORT, shared=True, template=port)
    assert [seen(one).exists() for one in (stranger, editor, member)] == [True, True, False]
    assert [mine(one).exists() for one in (staff, stranger, editor)] == [True, False, True]
    with pytest.raises(NotYours):
        drop_template(by=stranger, template=port)
    keep_template(by=editor, name="Harbour", values=PORT, shared=True, template=port)
    port.refresh_from_db()
    assert (port.name, port.owner) == ("Harbour", staff)


def test_nobody_keeps_more_than_can_be_read(
    staff: User, port: CaptionTemplate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gallery.actions.caption_templates.MOST", 1)
    with pytest.raises(Refused, match="delete one first"):
        keep_template(by=staff, name="Two", values=PORT)
    keep_template(by=staff, name="One", values=PORT, template=port)


def test_only_gaps_are_filled_unless_asked_and_places_are_filled_in() -> None:
    now: dict[str, Any] = {"city": "Danlí", "country_code": "", "date_created": "2024-03"}
    after = laid_over(PORT, now)
    assert "city" not in after
    assert after["country_code"] == "MA"
    assert after["description:fr"] == "Danlí, Maroc, 2024-03 – {nothing} © Nadia Haddad"
    replaced = laid_over(PORT, now, replacing=["city"])
    assert replaced["city"] == "Tangier"
    assert str(replaced["description:fr"]).startswith("Tangier")


def test_it_is_shown_before_it_is_saved_and_history_undoes_it(
    samir: Client, item: MediaItem, port: CaptionTemplate
) -> None:
    address = reverse("desk-item-template", args=[item.uuid])
    page = samir.get(address, {"template": str(port.uuid)}).content.decode()
    assert 'value="credit_line" checked' in page
    assert 'value="city"><' in page  # stands there already: only by a tick
    assert "Danlí, Maroc, 2024-03" in page
    before = description_of(item)
    said = {"template": str(port.uuid), "seen": json.dumps(before)}
    answer = samir.post(address, said | {"field": ["credit_line", "keywords", "description:fr"]})
    assert answer.headers["Location"] == reverse("desk-item", args=[item.uuid])
    now = description_of(MediaItem.objects.get(pk=item.pk))
    assert (now["credit_line"], now["city"]) == ("Harbour Office", "Danlí")
    assert now["keywords"] == ["ferry", "port"]
    event = item.events.first()
    assert event
    assert set(event.change["fields"]) == {"credit_line", "keywords", "description:fr"}
    earlier = item.events.last()
    assert earlier
    samir.post(reverse("desk-item-restore", args=[item.uuid, earlier.pk]))
    assert description_of(MediaItem.objects.get(pk=item.pk))["credit_line"] == ""


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(
    samir: Client, item: MediaItem, port: CaptionTemplate, editor: User
) -> None:
    address = reverse("desk-item-template", args=[item.uuid])
    said = {"template": str(port.uuid), "seen": json.dumps(description_of(item))}
    change_item(item=item, by=editor, changes={"credit_line": "Edith"})
    answer = samir.post(address, said | {"field": ["credit_line", "licence"]})
    assert answer.status_code == 409
    row = MediaItem.objects.get(pk=item.pk)
    assert (row.credit_line, row.licence) == ("Edith", "CC-BY-4.0")
    assert "Nothing was ticked" in samir.post(address, said, follow=True).content.decode()
    for broken in (
        {"template": "nonsense"},
        {},
        {"template": str(port.uuid), "seen": "{", "field": "x"},
    ):
        assert samir.post(address, broken).status_code in (200, 302)


@pytest.mark.parametrize("replacing", [False, True])
def test_many_items_at_once_see_it_first(
    samir: Client, item: MediaItem, port: CaptionTemplate, staff: User, replacing: bool
) -> None:
    other = build.item(created_by=staff)
    said = {"item": [str(item.uuid), str(other.uuid)], "field-0": "", "template": str(port.uuid)}
    answer = samir.post(
        "/desk/items/edit/", said | ({"template-replace": "1"} if replacing else {})
    )
    address = answer.headers["Location"]
    assert "Harbour Office</ins>" in samir.get(address).content.decode()
    samir.post(f"{address}apply/")
    cities = [MediaItem.objects.get(pk=one.pk).city for one in (item, other)]
    assert cities == ["Tangier" if replacing else "Danlí", "Tangier"]
    words = description_of(MediaItem.objects.get(pk=item.pk))["description:fr"]
    assert str(words).startswith(f"{cities[0]}, Maroc, 2024-03")
    samir.post(f"{address}undo/")
    assert BulkEdit.objects.get().state == "undone"
    assert [MediaItem.objects.get(pk=one.pk).city for one in (item, other)] == ["Danlí", ""]


def test_an_upload_begins_with_it(samir: Client, port: CaptionTemplate) -> None:
    page = samir.get("/desk/uploads/", {"template": str(port.uuid)}).content.decode()
    for value in ("Harbour Office", "Nadia Haddad", "Tangier", "ferry, port"):
        assert f'value="{value}"' in page
    assert samir.get("/desk/uploads/", {"template": "nonsense"}).status_code == 200
    samir.post(
        "/desk/uploads/", {"keywords": "port; ferry, port"}, headers={"Accept": "application/json"}
    )
    assert UploadBatch.objects.get().defaults == {"keywords": ["port", "ferry"]}


def test_it_is_part_of_ones_own_data_and_goes_with_the_person(
    port: CaptionTemplate, staff: User
) -> None:
    keep_template(by=staff, name="For all", values=PORT, shared=True)
    told = {name: list(rows) for name, rows in own_data_of(staff)}
    assert [one["name"] for one in told["caption_templates"]] == ["For all", "Port"]
    forget_person(person=staff)
    assert CaptionTemplate.objects.get().name == "For all"


def test_pages_cost_the_same_whatever_there_is(
    samir: Client, item: MediaItem, port: CaptionTemplate, staff: User, stranger: User
) -> None:
    pages = [PAGE, reverse("desk-item-template", args=[item.uuid]), "/desk/items/edit/"]
    samir.get(PAGE)
    before = [queries(samir, page) for page in pages]
    for number in range(5):
        keep_template(by=staff, name=f"Mine {number}", values=PORT)
        keep_template(by=stranger, name=f"Hers {number}", values=PORT, shared=True)
    assert [queries(samir, page) for page in pages] == before
    assert max(before) <= 14
