"""Items as the lists and pages of review show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Max, OuterRef, QuerySet, Subquery

from gallery.cards.layout import TILE, Place
from gallery.cards.pictures import Picture, picture_of
from gallery.dates import moment_text
from gallery.gate import FETCHED, Checklist, checklist
from gallery.languages import current
from gallery.models import ItemEvent, MediaItem
from gallery.news import title_of
from gallery.querysets.items import HEAVY_FIELDS
from gallery.visibility import Status


@dataclass(frozen=True, slots=True)
class Row:
    """One item of a list: `seen` is its last event, `when` what the clock does with it."""

    item: MediaItem
    title: str
    picture: Picture
    checklist: Checklist
    seen: int
    when: str


def for_rows(items: "QuerySet[MediaItem]") -> "QuerySet[MediaItem]":
    """Fetch what `rows_of` shows (three queries, whatever the number)."""
    return with_seen(items).defer(*HEAVY_FIELDS).prefetch_related(*FETCHED)


def with_seen(items: "QuerySet[MediaItem]") -> "QuerySet[MediaItem]":
    """Add `seen`, the last event of each item, and whoever made it."""
    events = ItemEvent.objects.filter(item=OuterRef("pk")).order_by().values("item")
    last = events.annotate(last=Max("pk")).values("last")
    return items.select_related("created_by").annotate(seen=Subquery(last))


def rows_of(items: Iterable[MediaItem]) -> list[Row]:
    """Return `items`, fetched by `for_rows`, as a list shows them."""
    return [row_of(item) for item in items]


def row_of(item: MediaItem, place: Place = TILE) -> Row:
    """Return one item, fetched by `for_rows`."""
    # All its texts are here: those of a card are among them.
    item.shown_texts = list(item.texts.all())  # type: ignore[attr-defined]
    return Row(
        item=item,
        title=title_of(item),
        picture=picture_of(item, place, current()),
        checklist=checklist(item),
        seen=item.seen or 0,  # type: ignore[attr-defined]
        when=_when(item),
    )


def _when(item: MediaItem) -> str:
    """Return the dates of a published item, with their zone; empty where it has no say."""
    if item.status != Status.PUBLISHED or item.publish_at is None:
        return ""
    begins = moment_text(item.publish_at, current())
    return f"{begins} – {moment_text(item.expires_at, current())}" if item.expires_at else begins
