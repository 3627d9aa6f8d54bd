"""One's own data: what was downloaded, the file with everything, what goes with the person."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.actions import delete_account
from accounts.models import AccountEvent, User
from gallery.actions import collect, withdraw
from gallery.actions.record_downloads import record_downloads
from gallery.actions.share_lightbox import share_lightbox
from gallery.giving.permission import permit_for
from gallery.giving.sizes import Size
from gallery.models import (
    DownloadEvent,
    Favourite,
    ItemEvent,
    Lightbox,
    MediaItem,
    SizeRequest,
    TermsAcceptance,
)
from gallery.visibility import Status
from tests.accounts import build as people
from tests.gallery import build

pytestmark = pytest.mark.django_db


def take(item: MediaItem, by: User, **fields: Any) -> DownloadEvent:
    """Write down that `by` took the small file of `item`."""
    return DownloadEvent.objects.create(item=item, by=by, role="member", size="small", **fields)


def grant(item: MediaItem, member: User) -> SizeRequest:
    """Store a request that was granted until tomorrow."""
    return SizeRequest.objects.create(
        member=member,
        item=item,
        size=Size.ORIGINAL,
        purpose="My mother's birthday",
        use="On her wall.",
        state="granted",
        granted_until=build.TOMORROW,
    )


@pytest.fixture
def held(member: User) -> MediaItem:
    """An item of which Mina has something of every kind."""
    item = build.item("A boat", width=6000, height=4000)
    collect.favour(item=item, by=member)
    box = collect.create_lightbox(by=member, name="Für Ömer", notes="Ask first.")
    collect.put_into_lightbox(lightbox=box, items=[item])
    share_lightbox(lightbox=box, days=7)
    take(item, member, grant=grant(item, member))
    TermsAcceptance.objects.create(user=member, version="1")
    people.passkey(member)
    return item


def exported(client: Client) -> Any:
    """Return the file of one's own data."""
    response: Any = client.get(reverse("account_data"))
    assert response.streaming
    assert "attachment" in response["Content-Disposition"]
    return json.loads(b"".join(response))


def test_downloads_are_listed_for_their_person_alone(member: User, stranger: User) -> None:
    gone = build.item("A net")
    take(build.item("A boat"), member)
    take(gone, member, via="zip")
    withdraw(item=gone, by=None)
    page = people.arrived(member).get(reverse("my-downloads")).content.decode()
    assert page.index("No longer available") < page.index("A boat")
    assert "A net" not in page
    assert "A boat" not in people.arrived(stranger).get(reverse("my-downloads")).content.decode()


def test_many_downloads_come_in_pages_for_the_same_questions(
    member: User, django_assert_max_num_queries: Any
) -> None:
    client, address = people.arrived(member), reverse("my-downloads")
    take(build.item("The very first"), member, at=build.YESTERDAY)
    client.get(address)
    counts = []
    for _round in range(2):
        item = build.item()
        for number in range(40):
            take(item, member, at=timezone.now() - timedelta(minutes=number))
        with django_assert_max_num_queries(12) as asked:
            page = client.get(address)
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert "The very first" not in page.content.decode()
    onward = page.context["page"].before
    assert "The very first" in client.get(address, {"before": onward}).content.decode()
    assert client.get(address, {"before": "nonsense"}).status_code == 200


def test_the_file_holds_everything_and_no_secret(held: MediaItem, member: User) -> None:
    told = exported(people.arrived(member))
    assert told["profile"]["email"] == member.email
    assert told["downloads"][0]["item_uuid"] == str(held.uuid)
    assert told["favourites"][0]["item_uuid"] == str(held.uuid)
    box = told["lightboxes"][0]
    assert (box["name"], box["notes"], len(box["links"])) == ("Für Ömer", "Ask first.", 1)
    assert box["entries"] == [{"note": "", "item_uuid": str(held.uuid)}]
    assert told["requests"][0]["use"] == "On her wall."
    assert told["terms_accepted"][0]["version"] == "1"
    assert told["second_factors"][0]["name"] == "Key"
    member.refresh_from_db()
    link = Lightbox.objects.get().links.get()
    text = json.dumps(told)
    for secret in (member.password, link.token, link.code.hex, str(link.code), "credential"):
        assert secret not in text


def test_the_file_says_what_staff_made(staff: User, member: User) -> None:
    item = build.item(created_by=staff, status=Status.DRAFT)
    ItemEvent.objects.create(item=item, by=staff, verb="submit")
    told = exported(people.arrived(staff))
    assert [one["uuid"] for one in told["items"]] == [str(item.uuid)]
    assert [one["verb"] for one in told["changes"]] == ["submit"]
    assert exported(people.arrived(member))["items"] == []


def test_the_file_asks_for_the_password_first(member: User) -> None:
    client = Client()
    client.force_login(member)
    answer = client.get(reverse("account_data"))
    assert answer.status_code == 302
    assert reverse("account_reauthenticate") in answer["Location"]


def test_a_person_goes_and_the_record_stays(
    held: MediaItem, member: User, staff: User, editor: User
) -> None:
    item = build.item(created_by=member)
    ItemEvent.objects.create(item=item, by=member, verb="submit")
    SizeRequest.objects.create(member=member, item=item, size="large", purpose="Mine", use="Own")
    collect.favour(item=item, by=staff)
    address = member.email
    delete_account(account=member)
    assert not Lightbox.objects.exists()
    assert [one.user for one in Favourite.objects.all()] == [staff]
    assert not TermsAcceptance.objects.exists()
    event = DownloadEvent.objects.get()
    assert (event.item, event.by, event.role) == (held, None, "member")
    request = SizeRequest.objects.get()
    assert (request.purpose, request.use, request.state) == ("", "", "revoked")
    assert permit_for(held, Size.ORIGINAL, request.member) is None
    kept = ItemEvent.objects.get(verb="submit")
    assert str(kept.by) == "Deleted account"
    assert AccountEvent.objects.filter(account=member, verb="delete").exists()
    assert not User.objects.filter(email=address).exists()


def test_a_download_told_after_the_person_went_names_nobody(member: User) -> None:
    item = build.item()
    delete_account(account=member)
    fact = {"at": timezone.now().isoformat(), "item_id": item.pk, "by_id": member.pk}
    record_downloads([fact | {"role": "member", "size": "small", "via": "page", "grant_id": None}])
    assert DownloadEvent.objects.get().by is None


def test_my_data_says_how_much_is_held(held: MediaItem, member: User) -> None:
    page = people.arrived(member).get(reverse("me")).content.decode()
    for address in ("my-downloads", "favourites", "lightboxes", "my-requests", "account_data"):
        assert reverse(address) in page
