"""Downloads: who gets which size, under which name, and what is written down."""

from typing import Any
from urllib.parse import unquote

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import User
from gallery import storage
from gallery.actions import withdraw
from gallery.actions.limit_download import limit_download
from gallery.giving.sizes import Limit, Size, offered, pixels_of, settled
from gallery.giving.terms import terms_version
from gallery.giving.words import version_of, words_in
from gallery.models import ItemEvent, MediaItem, PreparedFile, TermsAcceptance
from gallery.signals import download_wanted, downloaded
from gallery.visibility import Audience, Status
from tests.gallery import build

CONTENT = bytes(range(256)) * 4
pytestmark = pytest.mark.django_db


def large(**fields: Any) -> MediaItem:
    """Return an item that is offered in every size."""
    return build.item(**{"width": 6000, "height": 4000, **fields})


def prepared(item: MediaItem, size: Size = Size.SMALL) -> PreparedFile:
    """Store the file of `item` at `size` as a worker would."""
    name = f"{item.file_key}/{size.value}-x.jpg"
    storage.derivatives().save(name, ContentFile(CONTENT))
    return PreparedFile.objects.create(
        item=item,
        size=size,
        version=version_of(item, size, words_in(item)),
        name=name,
        mime="image/jpeg",
        bytes=len(CONTENT),
    )


def url(item: MediaItem, size: str = "small") -> str:
    """Return the address of a file."""
    return reverse("download", args=[item.uuid, size])


def accepted(user: User) -> User:
    """Let `user` have accepted the terms."""
    TermsAcceptance.objects.create(user=user, version=terms_version())
    return user


@pytest.fixture
def news(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Collect what is told of downloads, wanted and taken, in place of jobs."""
    told: list[dict[str, Any]] = []

    def wanted(item_id: int, size: str, **_kwargs: Any) -> None:
        told.append({"wanted": item_id, "size": size})

    def taken(events: list[dict[str, Any]], **_kwargs: Any) -> None:
        told.extend(events)

    for signal, listener in ((download_wanted, wanted), (downloaded, taken)):
        monkeypatch.setattr(signal, "receivers", [])
        signal.connect(listener, weak=False)
    return told


def test_a_visitor_takes_the_small_file(client: Client, news: list[dict[str, Any]]) -> None:
    item = large(city="Danlí", country_code="HN")
    prepared(item)
    response = client.get(url(item))
    assert b"".join(response) == CONTENT
    assert response["Content-Type"] == "image/jpeg"
    plain, _, full = response["Content-Disposition"].partition("; filename*=UTF-8''")
    assert plain == f'attachment; filename="medialib-danli-a-boat-{item.uuid.hex[:8]}.jpg"'
    assert unquote(full) == f"medialib-danlí-a-boat-{item.uuid.hex[:8]}.jpg"
    assert [(one["item_id"], one["by_id"], one["size"], one["role"]) for one in news] == [
        (item.pk, None, "small", "visitor")
    ]


def test_only_the_beginning_of_a_download_counts(
    client: Client, news: list[dict[str, Any]]
) -> None:
    item = large()
    prepared(item)
    client.head(url(item))
    assert client.get(url(item), headers={"Range": "bytes=100-"}).status_code == 206
    assert news == []
    client.get(url(item), headers={"Range": "bytes=0-"})
    assert len(news) == 1


def test_a_file_that_is_not_there_is_made_while_a_page_waits(
    client: Client, news: list[dict[str, Any]]
) -> None:
    item = large()
    response = client.get(url(item))
    assert response.status_code == 202
    assert response["Retry-After"]
    assert b'http-equiv="refresh"' in response.content
    assert {"wanted": item.pk, "size": "small"} in news


def test_changed_words_make_a_new_file(client: Client, news: list[dict[str, Any]]) -> None:
    item = large()
    prepared(item)
    item.texts.update(description="Another caption.")
    assert client.get(url(item)).status_code == 202


def test_a_lost_file_is_made_again(client: Client, news: list[dict[str, Any]]) -> None:
    item = large()
    storage.derivatives().delete(prepared(item).name)
    assert client.get(url(item)).status_code == 202


def test_what_cannot_be_made_says_so(client: Client, news: list[dict[str, Any]]) -> None:
    item = large()
    file = prepared(item)
    PreparedFile.objects.filter(pk=file.pk).update(name="", refusal="not_clean")
    response = client.get(url(item))
    assert response.status_code == 422
    assert reverse("downloads", args=[item.uuid]).encode() in response.content


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"status": Status.DRAFT}, 404),
        ({"status": Status.WITHDRAWN}, 410),
        ({"publish_at": build.TOMORROW}, 404),
        ({"audience": Audience.MEMBERS}, 404),
    ],
)
@pytest.mark.parametrize("size", Size.values)
def test_what_is_not_open_is_gone_in_every_size(
    client: Client, fields: dict[str, Any], status: int, size: str
) -> None:
    item = large(**fields)
    prepared(item, Size(size))
    assert client.get(url(item, size)).status_code == status
    assert client.get(reverse("downloads", args=[item.uuid])).status_code == status


def test_withdrawing_forgets_the_files(client: Client) -> None:
    item = large()
    name = prepared(item).name
    withdraw(item=item, by=None)
    assert not PreparedFile.objects.exists()
    assert client.get(url(item)).status_code == 410
    assert storage.derivatives().exists(name)  # until the job has run


def test_each_role_has_its_largest_size(
    client: Client, member: User, staff: User, stranger: User, editor: User
) -> None:
    item = large(created_by=staff)
    table = {}
    for person in (None, accepted(member), stranger, staff, editor):
        client.logout()
        if person:
            client.force_login(person)
        table[person and person.email] = [
            client.get(url(item, size)).status_code for size in Size.values
        ]
    assert table == {
        None: [202, 403, 403, 403],
        member.email: [202, 202, 202, 403],
        stranger.email: [202, 202, 202, 403],
        staff.email: [202] * 4,
        editor.email: [202] * 4,
    }


def test_the_setting_says_how_much(client: Client, settings: Settings) -> None:
    settings.DOWNLOADS = settings.DOWNLOADS | {"visitor": "none"}
    assert client.get(url(large())).status_code == 403


def test_an_item_may_be_stricter(client: Client, member: User, editor: User) -> None:
    item = limit_download(item=large(), by=editor, largest=Limit.SMALL)
    client.force_login(accepted(member))
    assert [client.get(url(item, size)).status_code for size in ("small", "large")] == [202, 403]
    client.force_login(editor)
    assert client.get(url(item, "original")).status_code == 202
    event = ItemEvent.objects.get(item=item)
    assert (event.verb, event.by, event.change["largest"]) == ("limit_download", editor, "small")


def test_editors_set_the_rule_beside_the_sizes(
    client: Client, member: User, staff: User, editor: User
) -> None:
    item = large(created_by=staff)
    page, address = (reverse(one, args=[item.uuid]) for one in ("downloads", "limit-download"))
    client.force_login(member)
    assert address not in client.get(page).content.decode()
    assert client.post(address, {"largest": "none"}).status_code == 403
    for person, said, kept in ((staff, "none", "none"), (editor, "medium", "medium")):
        client.force_login(person)
        assert address in client.get(page).content.decode()
        assert client.post(address, {"largest": said})["Location"] == page
        item.refresh_from_db()
        assert item.largest_download == kept
    assert '<option value="medium" selected>' in client.get(page).content.decode()
    client.post(address, {"largest": "huge"})
    client.post(address, {"largest": "medium"})
    item.refresh_from_db()
    assert item.largest_download == "medium"
    assert ItemEvent.objects.filter(item=item, verb="limit_download").count() == 2
    client.post(address, {"largest": "roles"})
    item.refresh_from_db()
    assert item.largest_download == ""


def test_members_accept_the_terms_once(client: Client, member: User) -> None:
    item = large()
    client.force_login(member)
    choice = reverse("downloads", args=[item.uuid])
    assert client.get(url(item))["Location"] == f"{choice}?size=small"
    assert b'name="accept"' in client.get(choice).content
    form = {"version": terms_version(), "next": choice}
    client.post(reverse("terms"), form)
    assert not TermsAcceptance.objects.exists()
    assert client.post(reverse("terms"), form | {"accept": "1"})["Location"] == choice
    assert client.get(url(item)).status_code == 202
    client.post(reverse("terms"), form | {"accept": "1", "next": "https://elsewhere.example/"})
    assert TermsAcceptance.objects.count() == 1


def test_old_terms_are_not_accepted(client: Client, member: User) -> None:
    client.force_login(member)
    answer = client.post(
        reverse("terms"), {"version": "0", "accept": "1", "next": "//elsewhere.example"}
    )
    assert answer["Location"] == reverse("terms")
    assert not TermsAcceptance.objects.exists()


@pytest.mark.parametrize("size", ["huge", "none", "SMALL"])
def test_only_sizes_that_there_are(client: Client, size: str) -> None:
    assert client.get(url(large(), size)).status_code == 404


def test_a_picture_is_offered_in_sizes_that_differ() -> None:
    item = build.item(width=1500, height=1000)
    assert offered(item) == [Size.SMALL, Size.MEDIUM, Size.ORIGINAL]
    assert settled(item, Size.LARGE) is Size.MEDIUM
    assert pixels_of(item, Size.SMALL) == (1024, 683)
    assert pixels_of(item, Size.MEDIUM) == (1500, 1000)
    assert offered(build.item(width=800, height=1024)) == [Size.SMALL, Size.ORIGINAL]


def test_the_choice_shows_what_there_is(client: Client) -> None:
    item = large(credit_line="© Somebody", usage_terms="Ask first.")
    prepared(item)
    page = client.get(reverse("downloads", args=[item.uuid]))
    said = page.content.decode()
    for words in ("1,024 × 683", "6,000 × 4,000", "1 kB", "© Somebody", "Ask first."):
        assert words in said
    assert said.count("data-take>") == 1
    part = client.get(reverse("downloads", args=[item.uuid]), headers={"HX-Request": "true"})
    assert b"<html" not in part.content


def test_the_choice_asks_the_same_number_of_questions(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    item = large()
    for size in Size:
        prepared(item, size)
    with django_assert_max_num_queries(10):
        client.get(reverse("downloads", args=[item.uuid]))


def test_nginx_and_s3_send_the_file_themselves(client: Client, settings: Settings) -> None:
    item = large()
    file = prepared(item)
    settings.SENDFILE = "accel"
    response = client.get(url(item))
    assert response["X-Accel-Redirect"] == f"/_derivatives/{file.name}"
    assert response["Content-Disposition"].startswith("attachment")
