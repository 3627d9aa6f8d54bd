"""How editors' picks are asked for."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db.models import Q, QuerySet
from django.utils import timezone

from gallery.visibility import Reader, visible

if TYPE_CHECKING:
    from gallery.models.picks import Pick  # noqa: F401 - named by the class


class PickQuerySet(QuerySet["Pick"]):
    """Words for finding picks."""

    def current(self, at: datetime | None = None) -> Self:
        """Keep the picks whose time is at `at` (default: now), in the editors' order."""
        at = at or timezone.now()
        return self.filter(Q(ends_at=None) | Q(ends_at__gt=at), starts_at__lte=at).order_by(
            "position", "id"
        )

    def visible_to(self, user: Reader, at: datetime | None = None) -> Self:
        """Keep the picks of things that lists may show to `user` at `at` (default: now)."""
        return self.filter(
            Q(visible(user, at, "item__"), item__isnull=False)
            | Q(visible(user, at, "gallery__"), gallery__is_listed=True)
        )
