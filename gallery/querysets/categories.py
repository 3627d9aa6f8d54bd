"""How categories are asked for."""

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from gallery.visibility import Reader, visible

if TYPE_CHECKING:
    from gallery.models.categories import Category  # noqa: F401 - named by the class


class CategoryQuerySet(QuerySet["Category"]):
    """Words for finding categories."""

    def live(self) -> Self:
        """Keep those that have a page: all but the retired."""
        return self.filter(retired_at=None)

    def offered(self) -> Self:
        """Keep those that something can be filed under: none that is being merged either."""
        return self.filter(retired_at=None, successor=None)

    def with_texts(self, language: str) -> Self:
        """Fetch the names a reader of `language` is shown into `shown_texts` (one query)."""
        from gallery.models import CategoryText

        texts = CategoryText.objects.filter(Q(language=language) | Q(is_source=True))
        return self.prefetch_related(Prefetch("texts", queryset=texts, to_attr="shown_texts"))

    def with_count(self, user: Reader) -> Self:
        """Add `item_count`: how many of its items `user` may see."""
        from gallery.counts import counted
        from gallery.models import TallyScope

        return self.annotate(item_count=counted(TallyScope.CATEGORY, user))

    def with_newest_items(self, user: Reader, number: int) -> Self:
        """Add `newest_item_ids`: its newest items that `user` may see."""
        from gallery.models import ItemCategory

        links = ItemCategory.objects.filter(
            visible(user, prefix="item__"),
            category=OuterRef("pk"),
            # Said of the link as well: its index then begins behind the embargoed.
            publish_at__lte=timezone.now(),
        )
        newest = links.order_by("-publish_at", "-item_id").values("item_id")[:number]
        return self.annotate(newest_item_ids=ArraySubquery(newest))
