"""The picture at the desk: turned, its focal point set, told from those that look like it."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from gallery.models import ItemEvent, MediaItem, ToldApart
from gallery.visibility import Status
from ingest import uploading
from ingest.models import Upload, UploadState
from tests.desk.counting import queries
from tests.gallery import build

pytestmark = pytest.mark.django_db
JSON = {"Accept": "application/json"}
HTMX = {"HX-Request": "true"}
HASH = "0f3a5c7e19283746"


@pytest.fixture
def item(staff: User) -> MediaItem:
    """Samir's draft."""
    return build.item(created_by=staff, status=Status.DRAFT, perceptual_hash=HASH)


@pytest.fixture
def samir(staff: User, client: Client) -> Client:
    """Samir's browser."""
    client.force_login(staff)
    return client


def url(name: str, item: MediaItem, *more: MediaItem) -> str:
    """Return an address of the desk about `item`."""
    return reverse(name, args=[each.uuid for each in (item, *more)])


def fresh(item: MediaItem) -> MediaItem:
    """Return the row as it is now."""
    return MediaItem.objects.get(pk=item.pk)


def test_turning_without_scripts_leads_back_into_the_list(samir: Client, item: MediaItem) -> None:
    other = build.item(created_by=item.created_by, status=Status.DRAFT)
    within = f"selection-{other.uuid}"
    sent = {"degrees": "90", "in": within}
    answer = samir.post(url("desk-item-turn", item), sent, follow=True)
    assert answer.status_code == 200
    assert "is being turned" in answer.content.decode()
    assert "focus-point__pad--turning-90" in answer.content.decode()
    assert fresh(item).turn_wanted == 90


def test_scripts_get_the_picture_until_it_is_turned(samir: Client, item: MediaItem) -> None:
    for _click in range(3):
        part = samir.post(url("desk-item-turn", item), {"degrees": "90"}, headers=HTMX)
    assert "focus-point__pad--turning-270" in part.content.decode()
    assert "<html" not in part.content.decode()
    address = url("desk-item-picture", item)
    assert samir.get(f"{address}?seen=270", headers=HTMX).status_code == 204
    assert samir.get(f"{address}?seen=90", headers=HTMX).status_code == 200
    MediaItem.objects.filter(pk=item.pk).update(turn=270, remake=False)
    done = samir.get(f"{address}?seen=270", headers=HTMX).content.decode()
    assert "has been turned" in done
    assert "every 2s" not in done


@pytest.mark.parametrize("degrees", ["", "45", "-90", "9" * 400, "٩٠", "ninety"])
def test_other_turns_are_refused_with_words(samir: Client, item: MediaItem, degrees: str) -> None:
    answer = samir.post(url("desk-item-turn", item), {"degrees": degrees}, follow=True)
    assert "90, 180 or 270 degrees" in answer.content.decode()
    assert fresh(item).turn_wanted == 0


def test_the_focal_point_without_scripts(samir: Client, item: MediaItem) -> None:
    answer = samir.post(url("desk-item-focus", item), {"x": "12", "y": "34,5"}, follow=True)
    assert (fresh(item).focus_x, fresh(item).focus_y) == (0.12, 0.345)
    page = answer.content.decode()
    assert 'value="12"' in page
    assert "fx-2 fy-7" in page
    samir.post(url("desk-item-focus", item), {"x": "12", "y": "34", "clear": "1"})
    assert fresh(item).focus_x is None


def test_the_focal_point_by_script(samir: Client, item: MediaItem) -> None:
    sent = {"x": "10", "y": "20", "turn": "0"}
    MediaItem.objects.filter(pk=item.pk).update(turn=90, turn_wanted=90)
    assert samir.post(url("desk-item-focus", item), sent, headers=JSON).status_code == 200
    assert (fresh(item).focus_x, fresh(item).focus_y) == (0.8, 0.1)


@pytest.mark.parametrize("x", ["", "-1", "101", "nan", "inf", "1e400", "left", "٣"])
def test_points_outside_are_refused_with_words(samir: Client, item: MediaItem, x: str) -> None:
    sent = {"x": x, "y": "50", "turn": "nonsense"}
    answer = samir.post(url("desk-item-focus", item), sent, headers=JSON)
    if x == "٣":  # three, in Arabic digits
        assert fresh(item).focus_x == 0.03
        return
    assert answer.status_code == 422
    assert "within the picture" in answer.json()["error"]
    assert fresh(item).focus_x is None


def test_the_desk_warns_of_pictures_that_look_alike(samir: Client, item: MediaItem) -> None:
    twin = build.item("The twin", perceptual_hash=HASH)
    hidden = build.item("A secret", perceptual_hash=HASH, status=Status.DRAFT)
    for name in ("desk-item", "desk-review"):
        page = samir.get(url(name, item)).content.decode()
        assert "Looks like these" in page
        assert f'href="{reverse("item", args=[twin.uuid])}"' in page
        assert str(hidden.uuid) not in page


def test_told_apart_and_warned_again(samir: Client, item: MediaItem) -> None:
    twin = build.item("The twin", perceptual_hash=HASH)
    address = url("desk-item-apart", item, twin)
    back = url("desk-review", item)
    assert samir.post(address, {"next": back})["Location"] == back
    page = samir.get(back).content.decode()
    assert "Told apart" in page
    assert 'name="again"' in page
    assert samir.post(address, {"next": "https://elsewhere.example/"})["Location"] == url(
        "desk-item", item
    )
    assert ToldApart.objects.get().by == item.created_by
    samir.post(address, {"again": "1"})
    assert not ToldApart.objects.exists()
    verbs = ItemEvent.objects.order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["tell_apart", "warn_again"]


def test_what_one_may_not_see_cannot_be_told_apart(samir: Client, item: MediaItem) -> None:
    hidden = build.item(status=Status.DRAFT, perceptual_hash=HASH)
    assert samir.post(url("desk-item-apart", item, hidden)).status_code == 404
    assert samir.post(url("desk-item-apart", hidden, item)).status_code == 404
    samir.post(url("desk-item-apart", item, item))
    assert not ToldApart.objects.exists()


def test_a_batch_warns_once_every_file_has_come_to_its_end(
    samir: Client, item: MediaItem, staff: User
) -> None:
    batch = uploading.begin_batch(by=staff, label="Tangier")
    Upload.objects.create(batch=batch, name="a.jpg", state=UploadState.READY, item=item)
    build.item("The twin", perceptual_hash=HASH)
    address = reverse("desk-batch", args=[batch.uuid])
    assert "The twin" in samir.get(address).content.decode()
    before = queries(samir, address)
    for number in range(5):
        more = build.item(created_by=staff, perceptual_hash=f"{number}f3a5c7e1928374{number}")
        Upload.objects.create(batch=batch, name=f"{number}.jpg", state=UploadState.READY, item=more)
        build.item(perceptual_hash=more.perceptual_hash)
    assert queries(samir, address) == before
    Upload.objects.create(batch=batch, name="c.jpg", state=UploadState.WAITING)
    assert "The twin" not in samir.get(address).content.decode()


def test_lookalikes_cost_the_same_whatever_their_number(samir: Client, item: MediaItem) -> None:
    build.item(perceptual_hash=HASH)
    pages = [url(name, item) for name in ("desk-item", "desk-review")]
    for page in pages:
        samir.get(page)
    before = [queries(samir, page) for page in pages]
    for _twin in range(4):
        build.item(perceptual_hash=HASH)
    assert [queries(samir, page) for page in pages] == before
