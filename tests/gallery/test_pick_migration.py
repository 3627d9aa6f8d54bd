"""Picks from before there were shelves come onto them with their notes."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from gallery.models import Pick, PickSpell, ReleaseSpell, Shelf
from tests.gallery import build

DAY = timedelta(days=1)
BEFORE = ("gallery", "0017_picks_on_shelves")


@pytest.mark.django_db(transaction=True)
def test_the_first_pick_leads_and_notes_become_words() -> None:
    for position, key in enumerate(("lead", "grid")):
        Shelf.objects.get_or_create(key=key, defaults={"position": position - 2})
    ids = [build.item().pk for _ in range(3)]
    executor = MigrationExecutor(connection)
    ends = executor.loader.graph.leaf_nodes()
    executor.migrate([BEFORE])
    try:
        picks = executor.loader.project_state([BEFORE]).apps.get_model("gallery", "Pick").objects
        picks.create(item_id=ids[0], position=5, note="Read this")
        over = {"starts_at": build.YESTERDAY - DAY, "ends_at": build.YESTERDAY}
        picks.create(item_id=ids[1], position=1, **over)
        picks.create(item_id=ids[2], position=2)
    finally:
        MigrationExecutor(connection).migrate(ends)
    assert dict(Pick.objects.values_list("item", "shelf")) == dict(
        zip(ids, ["grid", "grid", "lead"], strict=True)
    )
    words = Pick.objects.get(item=ids[0]).texts.get()
    assert (words.note, words.language, words.is_source) == (
        "Read this",
        settings.LANGUAGE_CODE,
        True,
    )
    assert PickSpell.objects.count() == ReleaseSpell.objects.count() == 3
