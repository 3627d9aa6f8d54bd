"""Search knows no more than its reader may see at this moment."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from gallery.actions import change_release, publish, withdraw
from gallery.actions.create_item import ItemFacts, create_item
from gallery.models import MediaItem
from gallery.visibility import Audience, Reader, Status
from search.documents import write_documents
from search.finding import did_you_mean, facets, suggest, ways_on
from search.models import SearchDocument
from tests.gallery import build
from tests.gallery.test_visibility import combinations
from tests.search.finding.asking import asking, found, page
from tests.search.finding.conftest import described


def test_search_finds_exactly_what_the_rule_lets_see(member: User, staff: User) -> None:
    for status, audience, publish_at, expires_at in combinations():
        build.item(
            status=status, audience=audience, publish_at=publish_at, expires_at=expires_at,
            timed=True,
        )  # fmt: skip
    write_documents(list(MediaItem.objects.values_list("pk", flat=True)))
    readers: list[Reader] = [None, AnonymousUser(), member, staff]
    for reader in readers:
        shown = page("boat", reader, size=500)
        assert set(shown.items) == set(MediaItem.objects.visible_to(reader))
        assert shown.total == len(shown.items) > 0
        (kind,) = facets(asking("boat"), reader, "en")[0].values
        assert kind.count == shown.total
    assert SearchDocument.objects.count() == MediaItem.objects.count()


@pytest.mark.parametrize(
    "hidden",
    [
        {"status": Status.WITHDRAWN},
        {"status": Status.DRAFT},
        {"publish_at": build.TOMORROW},
        {"audience": Audience.STAFF},
    ],
)
def test_nothing_is_told_of_what_is_hidden(hidden: dict[str, Any]) -> None:
    described("Zanzibar pineapples", city="Zanzibar", creators=["Zara"], **hidden)
    described("Apples")
    assert found("zanzibar") == []
    assert suggest("zan", None, "en") == []
    assert suggest("zar", None, "en") == []
    assert did_you_mean(asking("zanzibat"), None) is None
    assert did_you_mean(asking("pineaples"), None) is None
    assert ways_on(asking("zanzibar pineapples"), None) == []
    assert {facet.name for facet in facets(asking(), None, "en")} == {
        *("kind", "language", "orientation")
    }


def test_an_action_is_seen_by_the_very_next_search(editor: User) -> None:
    fields = {
        "original_key": "a", "original_bytes": 1, "original_mime": "image/jpeg",
        "sha256": "0" * 64, "width": 9, "height": 6,
    }  # fmt: skip
    facts = ItemFacts(
        fields=fields, texts={"en": {"headline": "A lighthouse"}}, keywords=["coast"],
        creators=["Noor"], categories=["health"],
    )  # fmt: skip
    item = create_item(facts=facts, by=editor)
    assert found("lighthouse") == []
    publish(item=item, by=editor, gated=False)
    assert found("lighthouse") == found("coast", category="health") == [item]
    change_release(
        item=item, by=editor, audience=Audience.STAFF, publish_at=build.YESTERDAY, expires_at=None
    )
    assert found("lighthouse") == []
    assert found("lighthouse", editor) == [item]
    withdraw(item=item, by=editor)
    assert found("lighthouse", editor) == []
