"""How creators are asked for."""

from typing import TYPE_CHECKING, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from gallery.visibility import Reader, audiences_of, visible

if TYPE_CHECKING:
    from gallery.models.creators import Creator  # noqa: F401 - named by the class


class CreatorQuerySet(QuerySet["Creator"]):
    """Words for finding creators."""

    def live(self) -> Self:
        """Keep those that have a page: all but the retired."""
        return self.filter(retired_at=None)

    def offered(self) -> Self:
        """Keep those that an item can be credited to: none that is being merged either."""
        return self.filter(retired_at=None, successor=None)

    def visible_to(self, user: Reader) -> Self:
        """Keep those of whom `user` may see an item now: what is counted, or is on the clock."""
        from gallery.models import ItemCreator, Tally, TallyScope

        settled = Tally.objects.filter(
            scope=TallyScope.CREATOR,
            owner=OuterRef("pk"),
            audience__in=audiences_of(user),
            number__gt=0,
        )
        timed = ItemCreator.objects.filter(visible(user, prefix="item__"), item__timed=True)
        return self.live().filter(Q(Exists(settled)) | Q(pk__in=timed.values("creator")))

    def with_count(self, user: Reader) -> Self:
        """Add `item_count`: how many of its items `user` may see."""
        from gallery.counts import counted
        from gallery.models import TallyScope

        return self.annotate(item_count=counted(TallyScope.CREATOR, user))

    def by_name(self) -> Self:
        """Order from A to Z, whatever capitals and accents."""
        return self.order_by("folded_name", "id")
