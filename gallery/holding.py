"""What a gallery says against what it holds: what its own readers would miss on its page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gallery.models import Gallery, GalleryEntry, ItemText, Kind, MediaItem
from gallery.visibility import Audience, is_released, released

FEW = 3
# Which audiences of items are open to every reader of a gallery with this audience.
OPEN_TO: dict[str, list[Audience]] = {
    Audience.PUBLIC: [Audience.PUBLIC],
    Audience.MEMBERS: [Audience.PUBLIC, Audience.MEMBERS],
    Audience.STAFF: [Audience.PUBLIC, Audience.MEMBERS, Audience.STAFF],
}


@dataclass(frozen=True, slots=True)
class Holding:
    """How many items a gallery holds, and how many of them all of its readers may see now:
    pictures among those, and those without alt text or credit line.
    """

    number: int = 0
    seen: int = 0
    pictures: int = 0
    no_alt: int = 0
    no_credit: int = 0


def holdings_of(galleries: Iterable[Gallery]) -> dict[int, Holding]:
    """Return what each of `galleries` holds, by id (one query)."""
    seen = released(prefix="item__") & _open_to_readers()
    described = ItemText.objects.filter(item=OuterRef("item")).exclude(alt_text="")
    rows = (
        GalleryEntry.objects.filter(gallery__in=[one.pk for one in galleries])
        .annotate(has_alt=Exists(described))
        .values("gallery")
        .annotate(
            number=Count("pk"),
            seen=Count("pk", filter=seen),
            pictures=Count("pk", filter=seen & Q(item__kind=Kind.IMAGE)),
            no_alt=Count("pk", filter=seen & Q(has_alt=False)),
            no_credit=Count("pk", filter=seen & Q(item__credit_line="")),
        )
        .order_by()
    )
    counts = rows.values_list("gallery", "number", "seen", "pictures", "no_alt", "no_credit")
    return {pk: Holding(*numbers) for pk, *numbers in counts}


def warnings_of(gallery: Gallery, holding: Holding) -> list[str]:
    """Return what is to be told to the editors of `gallery` (fetched with its cover)."""
    hidden, told = holding.number - holding.seen, []
    if hidden:
        told.append(
            ngettext(
                "%(number)s item cannot be seen by all readers of the gallery.",
                "%(number)s items cannot be seen by all readers of the gallery.",
                hidden,
            )
            % {"number": hidden}
        )
    if gallery.cover is not None and not _is_seen(gallery.cover, gallery):
        told.append(_("Its readers cannot see the cover: the first picture stands in for it."))
    if not holding.seen:
        told.append(_("It has no cover: there is nothing in it that its readers can see."))
    elif holding.pictures < FEW:
        told.append(_("It shows fewer than three pictures."))
    if holding.no_alt:
        told.append(
            ngettext(
                "%(number)s item has no alt text.",
                "%(number)s items have no alt text.",
                holding.no_alt,
            )
            % {"number": holding.no_alt}
        )
    if not gallery.credit:
        told.append(_("The gallery has no credit."))
    if holding.no_credit:
        told.append(
            ngettext(
                "%(number)s item has no credit line.",
                "%(number)s items have no credit line.",
                holding.no_credit,
            )
            % {"number": holding.no_credit}
        )
    return told


def _open_to_readers() -> Q:
    condition = Q()
    for audience, fitting in OPEN_TO.items():
        condition |= Q(gallery__audience=audience, item__audience__in=fitting)
    return condition


def _is_seen(item: MediaItem, gallery: Gallery) -> bool:
    return is_released(item) and item.audience in OPEN_TO[gallery.audience]
