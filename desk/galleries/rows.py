"""Galleries and collections as the lists of the desk show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.cards.galleries import card_item_ids, card_items, items_by_id
from gallery.cards.layout import TILE
from gallery.cards.pictures import Picture, picture_of
from gallery.dates import moment_text
from gallery.holding import Holding, holdings_of, warnings_of
from gallery.languages import Words, current, shown
from gallery.models import Collection, Gallery, GalleryText, MediaItem
from gallery.querysets.galleries import GalleryQuerySet
from gallery.visibility import Status

STATES = {
    "": _("All"),
    "draft": _("Drafts"),
    "published": _("Published"),
    "embargoed": _("Under embargo"),
    "warned": _("Readers would miss something"),
    "unlisted": _("Not in lists"),
    "rule": _("Filled by a search"),
    "withdrawn": _("Withdrawn"),
    "merged": _("Merged into others"),
}
LONGEST_SEARCH = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One gallery of a list; `when` is the date of what is published."""

    gallery: Gallery
    title: Words
    picture: Picture | None
    holding: Holding
    warnings: list[str]
    when: str
    is_embargoed: bool


def found(rows: GalleryQuerySet, words: str, state: str) -> GalleryQuerySet:
    """Keep the galleries in `state` that have all of `words` in a title or in their address."""
    for word in words.split():
        titled = GalleryText.objects.filter(title__icontains=word).values("gallery")
        rows = rows.filter(Q(pk__in=titled) | Q(slug__icontains=word))
    if state == "warned":
        return rows.filter(pk__in=_warned(rows))
    now = timezone.now()
    kept = {
        "draft": Q(status=Status.DRAFT, merged_into=None),
        "published": Q(status=Status.PUBLISHED, publish_at__lte=now),
        "embargoed": Q(status=Status.PUBLISHED, publish_at__gt=now),
        "unlisted": Q(is_listed=False, merged_into=None),
        "rule": ~Q(rule=""),
        "withdrawn": Q(status=Status.WITHDRAWN, merged_into=None),
        "merged": Q(merged_into__isnull=False),
    }
    return rows.filter(kept.get(state, Q(merged_into=None)))


def _warned(rows: GalleryQuerySet) -> list[int]:
    """Return the galleries of `rows` with something to tell their editors (two queries)."""
    looked_at = rows.filter(merged_into=None).exclude(status=Status.WITHDRAWN)
    galleries = list(looked_at.select_related("cover"))
    holdings = holdings_of(galleries)
    return [one.pk for one in galleries if warnings_of(one, holdings.get(one.pk, Holding()))]


def rows_of(galleries: GalleryQuerySet, user: User, start: int, size: int) -> list[Row]:
    """Return some of `galleries` as rows (five queries, whatever the number)."""
    language = current()
    fetched = galleries.select_related("cover", "merged_into").with_texts(language)
    page = list(fetched.with_first_items(user)[start : start + size])
    items = items_by_id(card_item_ids(page), user, language)
    holdings = holdings_of(page)
    return [_row(one, items, holdings.get(one.pk, Holding()), language) for one in page]


def state_name(thing: Gallery | Collection) -> str:
    """Return what state `thing` is in, an embargo included."""
    if is_embargoed(thing):
        return str(STATES["embargoed"])
    return thing.get_status_display()


def is_embargoed(thing: Gallery | Collection) -> bool:
    """Tell whether `thing` is published from a moment on that has not come."""
    at: datetime | None = thing.publish_at
    return thing.status == Status.PUBLISHED and at is not None and at > timezone.now()


def choices_of(
    user: User, *, but: Sequence[int] = (), by_hand: bool = True
) -> list[tuple[int, str]]:
    """Return the galleries that items may be put into, from A to Z, without those of `but`."""
    rows = Gallery.objects.editable_by(user).filter(merged_into=None).exclude(pk__in=but)
    if by_hand:
        rows = rows.filter(rule="")
    named = rows.by_title().with_texts(current())
    return [(one.pk, shown(one, "title", current()).text or one.slug) for one in named]


def _row(one: Gallery, items: dict[int, MediaItem], holding: Holding, language: str) -> Row:
    pictures = card_items(one, items)
    merged = one.merged_into_id is not None
    return Row(
        gallery=one,
        title=shown(one, "title", language) or Words(one.slug),
        picture=picture_of(pictures[0], TILE, language, alt=Words()) if pictures else None,
        holding=holding,
        warnings=[] if merged or one.status == Status.WITHDRAWN else warnings_of(one, holding),
        when=moment_text(one.publish_at, language) if one.publish_at else "",
        is_embargoed=is_embargoed(one),
    )
