"""What editors do to galleries: describe, move, merge, release, delete; and what readers see."""

import threading

import pytest
from django.db import connection
from django.test import Client

from accounts.models import User
from gallery.actions import (
    NotAllowed,
    Overtaken,
    SlugTaken,
    add_items,
    choose_cover,
    create_gallery,
    delete_gallery,
    describe_gallery,
    merge_galleries,
    move_items,
    remove_items,
    unmerge_gallery,
    withdraw,
    withdraw_gallery,
)
from gallery.models import Gallery, GalleryEvent
from gallery.visibility import Audience, Status
from tests.gallery import build

pytestmark = pytest.mark.django_db


def describe(gallery: Gallery, by: User, slug: str = "", seen: int | None = None) -> Gallery:
    """Describe `gallery` with the words it has, under another address."""
    texts = {row.language: {"title": row.title} for row in gallery.texts.all()}
    return describe_gallery(
        gallery=gallery,
        by=by,
        texts=texts,
        source_language="en",
        slug=slug or gallery.slug,
        columns={"city": "Danlí", "country_code": "HN"},
        categories=["health"],
        seen=seen,
    )


@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_an_old_address_leads_to_the_new_one_for_ever(
    prefix: str, editor: User, client: Client
) -> None:
    gallery = build.gallery(slug="first", items=[build.item()])
    for slug in ("second", "third"):
        gallery = describe(gallery, editor, slug)
    for old in ("first", "second"):
        answer = client.get(f"{prefix}/galleries/{old}/?page=1")
        assert answer.status_code == 301
        assert answer["Location"] == f"{prefix}/galleries/third/?page=1"
    assert "Danlí" in client.get("/galleries/third/").content.decode()


def test_an_old_address_is_not_given_to_another(editor: User, client: Client) -> None:
    gallery = describe(build.gallery(slug="first"), editor, "second")
    for slug in ("first", "second"):
        with pytest.raises(SlugTaken):
            create_gallery(slug=slug, texts={"en": {"title": "Mine"}}, source_language="en")
    made = create_gallery(texts={"en": {"title": "First"}}, source_language="en", by=editor)
    assert made.slug == "first-2"
    back = describe(gallery, editor, "first")
    assert client.get("/galleries/first/").status_code == 200
    assert client.get("/galleries/second/")["Location"] == "/galleries/first/"
    assert back.slug == "first"


def test_an_old_address_tells_nothing_of_what_is_not_public(editor: User, client: Client) -> None:
    draft = describe(build.gallery(slug="first", status=Status.DRAFT), editor, "second")
    assert client.get("/galleries/first/").status_code == 404
    gone = describe(build.gallery(slug="third"), editor, "fourth")
    withdraw_gallery(gallery=gone, by=editor, reason="no longer true")
    assert client.get("/galleries/third/").status_code == 410
    delete_gallery(gallery=gone, by=editor)
    delete_gallery(gallery=draft, by=editor)
    assert client.get("/galleries/third/").status_code == 410
    assert client.get("/galleries/fourth/").status_code == 410
    assert client.get("/galleries/first/").status_code == 404
    assert GalleryEvent.objects.filter(verb="delete", gallery=None).count() == 2


def test_what_is_published_is_withdrawn_before_it_is_deleted(editor: User) -> None:
    gallery = build.gallery()
    with pytest.raises(NotAllowed):
        delete_gallery(gallery=gallery, by=editor)


def test_who_describes_what_somebody_else_described_is_told(editor: User, admin: User) -> None:
    gallery = build.gallery()
    describe(gallery, editor, "new", seen=0)
    with pytest.raises(Overtaken):
        describe(gallery, admin, "newer", seen=0)


def test_removing_never_deletes_and_a_cover_that_leaves_is_chosen_anew(editor: User) -> None:
    item, other = build.item(), build.item()
    gallery = build.gallery(items=[item, other])
    choose_cover(gallery=gallery, item=item, by=editor)
    assert remove_items(gallery=gallery, items=[item], by=editor) == 1
    gallery.refresh_from_db()
    item.refresh_from_db()
    assert gallery.cover is None
    with pytest.raises(NotAllowed):
        choose_cover(gallery=gallery, item=item, by=editor)


def test_items_move_to_another_gallery_without_doubles(editor: User) -> None:
    both, one = build.item("Both"), build.item("One")
    here, there = build.gallery(items=[both, one]), build.gallery(items=[both])
    assert move_items(gallery=here, to=there, items=[both, one], by=editor) == 2
    assert not here.entries.exists()
    assert list(there.items.order_by("entries__position")) == [both, one]


def test_two_galleries_become_one_and_two_again(editor: User, client: Client) -> None:
    both, own, theirs = build.item("Both"), build.item("Own"), build.item("Theirs")
    source = build.gallery("Old", slug="old", items=[both, theirs])
    target = build.gallery("New", slug="new", items=[own, both])
    collection = build.collection(galleries=[source])
    merge_galleries(source=source, target=target, by=editor)
    assert list(target.items.order_by("entries__position")) == [own, both, theirs]
    answer = client.get("/galleries/old/")
    assert (answer.status_code, answer["Location"]) == (301, "/galleries/new/")
    assert "New" in client.get(f"/collections/{collection.slug}/").content.decode()
    assert "Old" not in client.get("/galleries/").content.decode()
    source.refresh_from_db()
    unmerge_gallery(source=source, by=editor)
    assert list(target.items.order_by("entries__position")) == [own, both]
    assert client.get("/galleries/old/").status_code == 200
    assert list(collection.galleries.all()) == [source]


def test_merged_twice_leads_to_the_last(editor: User, client: Client) -> None:
    first, second, third = (build.gallery(slug=slug) for slug in ("one", "two", "three"))
    describe(first, editor, "uno")
    merge_galleries(source=first, target=second, by=editor)
    merge_galleries(source=second, target=third, by=editor)
    for old in ("one", "uno", "two"):
        assert client.get(f"/galleries/{old}/")["Location"] == "/galleries/three/"
    first.refresh_from_db()
    with pytest.raises(NotAllowed):
        merge_galleries(source=first, target=third, by=editor)
    delete_gallery(gallery=first, by=editor)
    for old in ("one", "uno"):
        assert client.get(f"/galleries/{old}/")["Location"] == "/galleries/three/"


def test_what_is_not_listed_is_found_by_its_address_alone(client: Client) -> None:
    item = build.item("A boat")
    gallery = build.gallery("Quiet harbour", slug="quiet", items=[item], is_listed=False)
    build.collection("All harbours", slug="all", galleries=[gallery])
    gallery.categories.add(1)
    page = client.get("/galleries/quiet/")
    assert page.status_code == 200
    assert b"noindex" in page.content
    lists = ["/", "/latest/", "/galleries/", "/collections/all/", "/search/?q=harbour"]
    for address in [*lists, f"/items/{item.uuid}/"]:
        assert b"Quiet harbour" not in client.get(address).content, address


def test_a_withdrawn_item_is_not_added(editor: User) -> None:
    item, other = build.item(), build.item()
    gallery = build.gallery()
    withdraw(item=item, by=editor, reason="no")
    assert add_items(gallery=gallery, items=[item, other], by=editor) == 1
    assert list(gallery.items.all()) == [other]


@pytest.mark.django_db(transaction=True)
def test_an_item_withdrawn_while_it_is_added_is_seen_by_nobody(client: Client) -> None:
    items = [build.item(f"Boat {number}") for number in range(6)]
    gallery = build.gallery(slug="pier")
    failed: list[Exception] = []

    def work(step: str) -> None:
        try:
            for item in items:
                if step == "add":
                    add_items(gallery=gallery, items=[item])
                else:
                    withdraw(item=item, by=None, reason="no")
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(step,)) for step in ("add", "withdraw")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    page = client.get("/galleries/pier/")
    assert b"Boat" not in page.content
    assert b"0 items" in page.content


def test_the_public_page_says_what_the_gallery_says_of_itself(client: Client) -> None:
    items = [build.item(f"Boat {number}") for number in range(3)]
    gallery = build.gallery(items=items, cover=items[2], date_created="2023-05-01", city="Danlí")
    Gallery.objects.filter(pk=gallery.pk).update(date_precision="month")
    build.collection("The coast", galleries=[gallery])
    page = client.get(f"/galleries/{gallery.slug}/").content.decode()
    for words in ("May 2023", "Danlí", "The coast"):
        assert words in page


def test_kept_pages_notice_what_becomes_of_collections_and_addresses(
    editor: User, client: Client
) -> None:
    gallery = build.gallery("Harbour", slug="harbour", items=[build.item()])
    one = build.collection(slug="coast", galleries=[gallery])
    pages = ["/collections/", "/collections/coast/", "/galleries/harbour/", "/galleries/"]
    for page in pages:
        assert client.get(page).status_code == 200
    describe(gallery, editor, "port")
    assert b"/galleries/port/" in client.get("/collections/coast/").content
    withdraw_gallery(gallery=one, by=editor)
    assert b"coast" not in client.get("/collections/").content
    assert client.get("/collections/coast/").status_code == 410
    assert b"Collections of galleries" not in client.get("/galleries/").content


def test_a_collection_shows_what_its_reader_may_see(client: Client, member: User) -> None:
    galleries = [
        build.gallery("Open", items=[build.item()]),
        build.gallery("For members", audience=Audience.MEMBERS),
        build.gallery("Draft", status=Status.DRAFT),
    ]
    one = build.collection(galleries=galleries)
    page = client.get(f"/collections/{one.slug}/").content.decode()
    assert "Open" in page
    assert "1 gallery" in page
    assert "For members" not in page
    assert "Draft" not in page
    client.force_login(member)
    assert "For members" in client.get(f"/collections/{one.slug}/").content.decode()
