"""How shelves are asked for."""

from typing import TYPE_CHECKING, Self

from django.db.models import Prefetch, Q, QuerySet

from accounts.roles import Role, role_of
from gallery.visibility import Reader

if TYPE_CHECKING:
    from gallery.models.shelves import Shelf  # noqa: F401 - named by the class


class ShelfQuerySet(QuerySet["Shelf"]):
    """Words for finding shelves."""

    def editable_by(self, user: Reader) -> Self:
        """Keep the shelves that `user` may arrange: all for editors, else none."""
        return self.all() if role_of(user).at_least(Role.EDITOR) else self.none()

    def open(self) -> Self:
        """Keep the shelves that are on the home page."""
        return self.filter(closed_at=None)

    def with_texts(self, language: str) -> Self:
        """Fetch the titles a reader of `language` is shown into `shown_texts` (one query)."""
        from gallery.models import ShelfText

        texts = ShelfText.objects.filter(Q(language=language) | Q(is_source=True))
        return self.prefetch_related(Prefetch("texts", queryset=texts, to_attr="shown_texts"))
