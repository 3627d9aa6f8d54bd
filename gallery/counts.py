"""How many items somebody may see: tallies kept by the database plus the few on the clock."""

from collections import Counter
from datetime import datetime
from typing import Any

from django.db.models import Count, IntegerField, Model, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from gallery.models import (
    GalleryEntry,
    ItemCategory,
    ItemCreator,
    MediaItem,
    Tally,
    TallyScope,
)
from gallery.visibility import Reader, audiences_of, visible


def counted(scope: TallyScope, user: Reader, at: datetime | None = None) -> Any:
    """Return the expression for how many items of a gallery, category or creator `user` may see
    at `at` (default: now).
    """
    tallies = Tally.objects.filter(
        scope=scope, owner=OuterRef("pk"), audience__in=audiences_of(user)
    )
    return _or_zero(tallies, "scope", Sum("number")) + _or_zero(
        _timed(scope, user, at), _OWNER[scope], Count("pk")
    )


def count_items(user: Reader, kind: str | None = None) -> int:
    """Return how many items (of one `kind`) `user` may see now; two small queries."""
    tallies = Tally.objects.filter(scope=TallyScope.LIBRARY, audience__in=audiences_of(user))
    timed = MediaItem.objects.filter(timed=True).visible_to(user)
    if kind:
        tallies, timed = tallies.filter(kind=kind), timed.of_kind(kind)
    settled: int = tallies.aggregate(total=Coalesce(Sum("number"), 0))["total"]
    return settled + timed.count()


def category_counts(user: Reader) -> dict[int, int]:
    """Return how many items `user` may see in every category that has any; two queries.

    For all categories at once this is cheaper than `counted`, which goes through the items on
    the clock once for each.
    """
    tallies = Tally.objects.filter(scope=TallyScope.CATEGORY, audience__in=audiences_of(user))
    timed = ItemCategory.objects.filter(visible(user, prefix="item__"), item__timed=True)
    counts = Counter(dict(tallies.values_list("owner").annotate(Sum("number"))))
    counts.update(dict(timed.values_list("category").annotate(Count("pk"))))
    return counts


_OWNER = {
    TallyScope.GALLERY: "gallery",
    TallyScope.CATEGORY: "category",
    TallyScope.CREATOR: "creator",
}
_LINKS: dict[TallyScope, type[Model]] = {
    TallyScope.GALLERY: GalleryEntry,
    TallyScope.CATEGORY: ItemCategory,
    TallyScope.CREATOR: ItemCreator,
}


def _timed(scope: TallyScope, user: Reader, at: datetime | None) -> QuerySet[Any]:
    links = _LINKS[scope]._default_manager.filter(**{_OWNER[scope]: OuterRef("pk")})
    return links.filter(visible(user, at, "item__"), item__timed=True)


def _or_zero(rows: QuerySet[Any], group: str, number: Any) -> Coalesce:
    total = rows.order_by().values(group).annotate(total=number).values("total")
    return Coalesce(Subquery(total, output_field=IntegerField()), 0)
