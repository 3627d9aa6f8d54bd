"""Collections at the desk."""

import pytest
from django.test import Client
from django.urls import reverse

from gallery.models import Collection, Gallery
from tests.desk.arranging import WORDS, filled, said

pytestmark = pytest.mark.django_db


def test_a_collection_is_made_filled_ordered_and_published(edith: Client) -> None:
    one, two = filled(1, slug="one"), filled(1, slug="two")
    edith.post("/desk/collections/", WORDS | {"title-en": "The coast"})
    made = Collection.objects.get(slug="the-coast")
    address = reverse("desk-collection-do", args=[made.pk])
    for gallery in (one, two):
        edith.post(address, {"do": "add", "gallery": gallery.pk})
    entry = made.entries.get(gallery=two)
    edith.post(f"{address}?entry={entry.pk}", {"do": "move", "to": "0"})
    assert list(made.galleries.order_by("places__position")) == [two, one]
    edith.post(address, {"do": "publish", "audience": "public", "is_listed": "1"})
    assert edith.get("/collections/the-coast/").status_code == 200
    assert "The coast" in said(edith.get("/collections/"))
    page = reverse("desk-collection", args=[made.pk])
    edith.post(page, WORDS | {"title-en": "The coasts", "slug": "coasts"})
    assert edith.get("/fr/collections/the-coast/")["Location"] == "/fr/collections/coasts/"
    edith.post(address, {"do": "remove", "gallery": one.pk})
    edith.post(address, {"do": "withdraw"})
    assert edith.get("/collections/coasts/").status_code == 410
    edith.post(address, {"do": "delete"})
    assert edith.get("/collections/the-coast/").status_code == 410
    assert Gallery.objects.count() == 2
    assert edith.post(address, {"do": "add"}).status_code == 404
