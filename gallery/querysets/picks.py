"""How editors' picks are asked for."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.utils import timezone

from accounts.roles import Role, role_of
from gallery.visibility import Reader, visible

if TYPE_CHECKING:
    from gallery.models.picks import Pick  # noqa: F401 - named by the class


class PickQuerySet(QuerySet["Pick"]):
    """Words for finding picks."""

    def current(self, at: datetime | None = None) -> Self:
        """Keep the picks whose time is at `at` (default: now), shelf by shelf in their order."""
        at = at or timezone.now()
        return self.unended(at).filter(starts_at__lte=at, shelf__closed_at=None).in_order()

    def unended(self, at: datetime | None = None) -> Self:
        """Keep the picks that stand at `at` (default: now) or are to come."""
        at = at or timezone.now()
        return self.filter(Q(ends_at=None) | Q(ends_at__gt=at), taken_back_at=None)

    def over(self, at: datetime | None = None) -> Self:
        """Keep the picks that were shown and are over at `at` (default: now)."""
        at = at or timezone.now()
        never = Q(taken_back_at__isnull=False, taken_back_at__lte=F("starts_at"))
        return self.filter(ends_at__lte=at).exclude(never)

    def in_order(self) -> Self:
        """Order as the home page does: the shelves, and on each the editors' order."""
        return self.order_by("shelf__position", "shelf_id", "position", "id")

    def visible_to(self, user: Reader, at: datetime | None = None) -> Self:
        """Keep the picks of things that lists may show to `user` at `at` (default: now)."""
        return self.filter(
            Q(visible(user, at, "item__"), item__isnull=False)
            | Q(visible(user, at, "gallery__"), gallery__is_listed=True)
        )

    def editable_by(self, user: Reader) -> Self:
        """Keep the picks that `user` may change: all for editors, else none."""
        return self.all() if role_of(user).at_least(Role.EDITOR) else self.none()

    def giving_way(self, at: datetime | None = None) -> Self:
        """Keep the picks whose time it is, of things that visitors cannot see."""
        return self.current(at).exclude(pk__in=self.model.objects.visible_to(None, at))

    def with_words(self, language: str) -> Self:
        """Add `own_words` and `shelf_titles`: the texts a reader of `language` is shown."""
        from gallery.models import PickText, ShelfText

        own = _texts(PickText.objects.filter(pick=OuterRef("pk")), language, "title", "note")
        shelf = _texts(ShelfText.objects.filter(shelf=OuterRef("shelf")), language, "title")
        return self.annotate(own_words=own, shelf_titles=shelf)


def _texts(rows: "QuerySet[Any]", language: str, *fields: str) -> ArraySubquery:
    """Return the texts as one column, so that they cost no further query."""
    shown = rows.filter(Q(language=language) | Q(is_source=True))
    names = ("language", "is_source", *fields)
    return ArraySubquery(shown.order_by("pk").values(row=JSONObject(**{n: n for n in names})))
