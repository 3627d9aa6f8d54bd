"""Review pages: the checklist, one decision, many decisions, two editors at once."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from gallery.actions import submit
from gallery.models import ItemEvent, MediaItem
from gallery.visibility import Status
from tests.accounts.build import arrived
from tests.gallery import build

pytestmark = pytest.mark.django_db


def waiting(owner: User, headline: str = "A boat", credit: str = "IOM") -> MediaItem:
    """Store an item of `owner` and let them submit it."""
    item = build.item(headline, status=Status.DRAFT, created_by=owner, credit_line=credit)
    return submit(item=item, by=owner)


def page_of(item: MediaItem) -> str:
    """Return the address of the review of `item`."""
    return reverse("desk-review", args=[item.uuid])


def last(item: MediaItem) -> int:
    """Return the last event of `item`, as a page keeps it."""
    return ItemEvent.objects.filter(item=item).latest("pk").pk


def status_of(item: MediaItem) -> str:
    """Return the status of `item` now."""
    return MediaItem.objects.get(pk=item.pk).status


def test_the_page_says_what_is_missing_and_offers_what_is_open(staff: User, editor: User) -> None:
    item = waiting(staff, credit="")
    page = arrived(editor).get(page_of(item)).content.decode()
    assert "Write down who must be named." in page
    assert 'value="publish"' not in page
    assert 'value="return"' in page
    own = arrived(staff).get(page_of(item)).content.decode()
    assert 'value="back"' in own
    assert 'value="return"' not in own
    whole = arrived(editor).get(page_of(waiting(staff))).content.decode()
    assert 'value="publish"' in whole


def test_an_editor_publishes_for_a_while(staff: User, editor: User) -> None:
    item = waiting(staff)
    said = {"do": "publish", "at": "2032-05-14T09:30", "until": "2032-06-14T09:30"}
    answer = arrived(editor).post(page_of(item), said | {"seen": last(item)}, follow=True)
    assert "Approved: it is published at the time you chose." in answer.content.decode()
    assert "May 14, 2032, 09:30 UTC" in answer.content.decode()
    item.refresh_from_db()
    assert item.publish_at is not None
    assert item.publish_at.isoformat() == "2032-05-14T09:30:00+00:00"
    assert item.expires_at is not None


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"do": "return"}, "Say what is to be done"),
        ({"do": "publish", "at": "2001-01-01T00:00"}, "This moment has passed"),
        ({"do": "publish", "until": "2001-01-01T00:00"}, "The end lies before the beginning"),
        ({"do": "publish", "at": "soon"}, "Enter a valid date/time."),
    ],
)
def test_what_is_wrong_stands_by_its_field_and_nothing_is_lost(
    said: dict[str, str], reason: str, staff: User, editor: User
) -> None:
    item = waiting(staff)
    answer = arrived(editor).post(page_of(item), {**said, "comment": "", "until": "", **said})
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert status_of(item) == Status.SUBMITTED


def test_staff_decide_nothing_but_their_own_submission(staff: User, stranger: User) -> None:
    item = waiting(staff)
    assert arrived(stranger).post(page_of(item), {"do": "back"}).status_code == 404
    for do in ("publish", "return", "release"):
        said = {"do": do, "comment": "x", "audience": "public", "seen": last(item)}
        answer = arrived(staff).post(page_of(item), said)
        assert answer.status_code == 409
        assert "Only editors may do this." in answer.content.decode()
    assert arrived(staff).post(page_of(item), {"do": "back", "seen": last(item)}).status_code == 302
    assert status_of(item) == Status.DRAFT


def test_the_second_editor_keeps_their_words_and_hears_who_was_first(
    staff: User, editor: User, admin: User
) -> None:
    item = waiting(staff)
    said = {"do": "return", "comment": "Where is this?", "seen": last(item)}
    assert arrived(editor).post(page_of(item), said).status_code == 302
    answer = arrived(admin).post(page_of(item), said | {"comment": "Who is this?"})
    assert answer.status_code == 409
    assert "Edith has changed this item in the meantime" in answer.content.decode()
    assert ItemEvent.objects.filter(item=item, verb="return").count() == 1


def test_many_are_decided_each_by_itself(staff: User, editor: User, admin: User) -> None:
    good, bare, taken = waiting(staff), waiting(staff, "Bare", ""), waiting(staff, "Taken")
    items = [good, bare, taken]
    said = {
        "do": "publish",
        "item": [str(item.uuid) for item in items] + ["nonsense"],
        "seen": [f"{item.uuid}:{last(item)}" for item in items],
    }
    taken.events.create(verb="describe", by=admin)
    answer = arrived(editor).post(reverse("desk-decide"), said)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "This is missing: Credit line." in page
    assert "Ada has changed this item in the meantime" in page
    assert "Done with 1 item." in page
    assert [status_of(item) for item in items] == ["published", "submitted", "submitted"]


def test_a_selection_is_bounded_and_leads_back(staff: User, editor: User) -> None:
    client = arrived(editor)
    many = [f"{number:08x}-0000-4000-8000-000000000000" for number in range(201)]
    back = reverse("desk-items") + "?queue=review"
    answer = client.post(
        reverse("desk-decide"), {"do": "publish", "item": many, "next": back}, follow=True
    )
    assert answer.redirect_chain == [(back, 302)]
    assert "At most 200 items" in answer.content.decode()
    elsewhere = client.post(reverse("desk-decide"), {"next": "https://example.net/"})
    assert elsewhere["Location"] == reverse("desk-items")


def test_others_are_as_good_as_not_there(staff: User, stranger: User) -> None:
    item = build.item(status=Status.DRAFT, created_by=staff)
    said = {"do": "submit", "item": [str(item.uuid)]}
    assert arrived(stranger).post(reverse("desk-decide"), said).status_code == 302
    assert status_of(item) == Status.DRAFT


def test_an_end_date_is_changed_and_taken_away(staff: User, editor: User) -> None:
    item = build.item(created_by=staff, expires_at=timezone.now() + timedelta(days=2))
    said = {"do": "release", "until": "", "at": "", "audience": "members", "seen": 0}
    assert arrived(editor).post(page_of(item), said).status_code == 302
    item.refresh_from_db()
    assert (item.expires_at, item.audience, item.timed) == (None, "members", False)
