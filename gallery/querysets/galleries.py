"""How galleries are asked for."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Prefetch, Q, QuerySet

from accounts.roles import Role, role_of
from gallery.visibility import Reader, visible

if TYPE_CHECKING:
    from gallery.models.categories import Category
    from gallery.models.galleries import Gallery  # noqa: F401 - named by the class

CARD_PICTURES = 3


class GalleryQuerySet(QuerySet["Gallery"]):
    """Words for finding galleries."""

    def visible_to(self, user: Reader, at: datetime | None = None) -> Self:
        """Keep the galleries whose page `user` may see at `at` (default: now)."""
        return self.filter(visible(user, at))

    def listed_to(self, user: Reader) -> Self:
        """Keep those that lists, counts and searches show to `user`: visible, and not meant to be
        reached by their address alone.
        """
        return self.visible_to(user).filter(is_listed=True)

    def editable_by(self, user: Reader) -> Self:
        """Keep the galleries that `user` may change: all for editors, else none."""
        return self.all() if role_of(user).at_least(Role.EDITOR) else self.none()

    def in_category(self, category: "Category") -> Self:
        """Keep the galleries filed under `category`."""
        return self.filter(categories=category)

    def named(self, slug: str) -> Self:
        """Keep the gallery that has or had `slug`; what was merged is where its items went."""
        from gallery.models import FormerAddress

        former = FormerAddress.objects.filter(slug=slug, gallery__isnull=False)
        held = self.model.objects.filter(Q(slug=slug) | Q(pk__in=former.values("gallery")))
        return self.filter(
            Q(pk__in=held.filter(merged_into=None).values("pk"))
            | Q(pk__in=held.exclude(merged_into=None).values("merged_into"))
        )

    def newest(self) -> Self:
        """Order by publication, the latest first."""
        return self.order_by("-publish_at", "-id")

    def by_title(self) -> Self:
        """Order from A to Z by the source title."""
        return self.order_by("sort_title", "id")

    def with_texts(self, language: str) -> Self:
        """Fetch the texts a reader of `language` is shown into `shown_texts` (one query)."""
        from gallery.models import GalleryText

        texts = GalleryText.objects.filter(Q(language=language) | Q(is_source=True))
        return self.prefetch_related(Prefetch("texts", queryset=texts, to_attr="shown_texts"))

    def with_count(self, user: Reader, at: datetime | None = None) -> Self:
        """Add `item_count`: how many of its items `user` may see at `at` (default: now)."""
        from gallery.counts import counted
        from gallery.models import TallyScope

        return self.annotate(item_count=counted(TallyScope.GALLERY, user, at))

    def with_first_items(self, user: Reader, at: datetime | None = None) -> Self:
        """Add `first_item_ids`: its first items that `user` may see at `at` (default: now), in
        the editors' order.
        """
        from gallery.models import GalleryEntry

        entries = GalleryEntry.objects.filter(visible(user, at, "item__"), gallery=OuterRef("pk"))
        first = entries.order_by("position", "id").values("item_id")[: CARD_PICTURES + 1]
        return self.annotate(first_item_ids=ArraySubquery(first))

    def for_cards(self, user: Reader, language: str, at: datetime | None = None) -> Self:
        """Fetch what a list of gallery cards shows to `user` in `language` (two queries)."""
        return self.with_texts(language).with_count(user, at).with_first_items(user, at)
