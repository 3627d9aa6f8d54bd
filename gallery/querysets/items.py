"""How items are asked for."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from accounts.roles import Role, role_of
from gallery.visibility import Audience, Reader, Status, released, visible

if TYPE_CHECKING:
    from gallery.models.items import MediaItem  # noqa: F401 - named by the class

# What no page of many items needs.
HEAVY_FIELDS = ("copyright_notice", "usage_terms", "latitude", "longitude", "perceptual_hash")


class ItemQuerySet(QuerySet["MediaItem"]):
    """Words for finding items."""

    def published(self, at: datetime | None = None) -> Self:
        """Keep the items that are published at `at` (default: now), for whomever."""
        return self.filter(released(at))

    def visible_to(self, user: Reader, at: datetime | None = None) -> Self:
        """Keep the items that `user` may see at `at` (default: now)."""
        return self.filter(visible(user, at))

    def editable_by(self, user: Reader) -> Self:
        """Keep what `user` may change: editors all, staff their own, nobody what is trashed."""
        return self.filter(trashed_at=None)._of(user)

    def restorable_by(self, user: Reader) -> Self:
        """Keep the items in the trash that `user` may bring back: editors all, staff their own.

        What is being deleted for good is not among them.
        """
        from gallery.models import Deletion

        going = Deletion.objects.filter(uuid=OuterRef("uuid"))
        return self.filter(~Exists(going), trashed_at__isnull=False)._of(user)

    def _of(self, user: Reader) -> Self:
        role = role_of(user)
        if role.at_least(Role.EDITOR):
            return self
        if role.at_least(Role.STAFF):
            return self.filter(created_by=user)
        return self.none()

    def open_to_all(self) -> Self:
        """Keep the items open to everyone with no end date: those whose files are public."""
        return self.filter(status=Status.PUBLISHED, audience=Audience.PUBLIC, timed=False)

    def of_kind(self, kind: str) -> Self:
        """Keep images, videos or audio."""
        return self.filter(kind=kind)

    def newest(self) -> Self:
        """Order by publication, the latest first."""
        return self.order_by("-publish_at", "-id")

    def with_texts(self, language: str) -> Self:
        """Fetch the texts a reader of `language` is shown into `shown_texts` (one query)."""
        return self.prefetch_related(shown_texts(language))

    def for_grid(self, language: str) -> Self:
        """Fetch what a grid of cards shows in `language`, and no more (two queries)."""
        return self.defer(*HEAVY_FIELDS).with_texts(language)


def shown_texts(language: str, path: str = "") -> "Prefetch[str]":
    """Return the prefetch of the texts in `language` and in the source language.

    `path` leads to the item in a query about something else, for example `item__`.
    """
    from gallery.models import ItemText

    texts = ItemText.objects.filter(Q(language=language) | Q(is_source=True))
    return Prefetch(f"{path}texts", queryset=texts, to_attr="shown_texts")
