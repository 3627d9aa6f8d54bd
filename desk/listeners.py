"""What the desk does on the news of the gallery: it lets workers do what a page should not."""

from typing import Any

from django.dispatch import receiver

from desk import tasks
from gallery.signals import many_items_changed, rule_changed
from ingest import jobs

STEP = 200


@receiver(many_items_changed)
def index_in_steps(item_ids: list[int], **_kwargs: Any) -> None:
    """Let workers bring the search up to date, some items at a time; part of the transaction."""
    for start in range(0, len(item_ids), STEP):
        jobs.defer(tasks.announce_items, item_ids=item_ids[start : start + STEP])


@receiver(rule_changed)
def fill_by_rule(gallery_id: int, **_kwargs: Any) -> None:
    """Let a worker fill a gallery that got another search."""
    jobs.defer(tasks.refill_gallery, gallery_id=gallery_id)
