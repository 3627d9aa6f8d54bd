"""How collections of galleries are asked for."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from accounts.roles import Role, role_of
from gallery.visibility import Reader, visible

if TYPE_CHECKING:
    from gallery.models.collections import Collection, CollectionEntry  # noqa: F401

PICTURED = 4


class CollectionQuerySet(QuerySet["Collection"]):
    """Words for finding collections."""

    def visible_to(self, user: Reader, at: datetime | None = None) -> Self:
        """Keep the collections whose page `user` may see at `at` (default: now)."""
        return self.filter(visible(user, at))

    def listed_to(self, user: Reader) -> Self:
        """Keep those that lists show to `user`: visible, and not reachable by address alone."""
        return self.visible_to(user).filter(is_listed=True)

    def editable_by(self, user: Reader) -> Self:
        """Keep the collections that `user` may change: all for editors, else none."""
        return self.all() if role_of(user).at_least(Role.EDITOR) else self.none()

    def named(self, slug: str) -> Self:
        """Keep the collection that has or had `slug`."""
        from gallery.models import FormerAddress

        former = FormerAddress.objects.filter(slug=slug, collection__isnull=False)
        return self.filter(Q(slug=slug) | Q(pk__in=former.values("collection")))

    def by_title(self) -> Self:
        """Order from A to Z by the source title."""
        return self.order_by("sort_title", "id")

    def with_texts(self, language: str) -> Self:
        """Fetch the texts a reader of `language` is shown into `shown_texts` (one query)."""
        from gallery.models import CollectionText

        texts = CollectionText.objects.filter(Q(language=language) | Q(is_source=True))
        return self.prefetch_related(Prefetch("texts", queryset=texts, to_attr="shown_texts"))

    def with_count(self, user: Reader) -> Self:
        """Add `gallery_count`: how many of its galleries lists show to `user`."""
        entries = _entries(user).order_by().values("collection").annotate(number=Count("pk"))
        number = Subquery(entries.values("number"), output_field=IntegerField())
        return self.annotate(gallery_count=Coalesce(number, 0))

    def with_first_galleries(self, user: Reader) -> Self:
        """Add `first_gallery_ids`: its first galleries that lists show to `user`."""
        first = _entries(user).order_by("position", "id").values("gallery_id")[:PICTURED]
        return self.annotate(first_gallery_ids=ArraySubquery(first))


def _entries(user: Reader) -> "QuerySet[CollectionEntry]":
    from gallery.models import CollectionEntry

    seen = visible(user, prefix="gallery__")
    return CollectionEntry.objects.filter(seen, gallery__is_listed=True, collection=OuterRef("pk"))
