"""Shelves: where editors put their picks."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from gallery.models.texts import LanguageText, one_per_language
from gallery.querysets.shelves import ShelfQuerySet

LEAD, GRID = "lead", "grid"
# What the shelves that every library has are called; together they are the front of the home page.
BUILT_IN: dict[str, Promise] = {
    LEAD: pgettext_lazy("shelf", "Lead"),
    GRID: pgettext_lazy("shelf", "Grid"),
}


class Shelf(models.Model):
    """A named place on the home page, with picks in the editors' order."""

    key = models.SlugField(_("address"), max_length=60, primary_key=True)
    position = models.IntegerField(_("position"), default=0)
    opened_by = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = ShelfQuerySet.as_manager()

    class Meta:
        ordering = ["position", "key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at=None) | ~Q(key__in=[LEAD, GRID]),
                name="shelf_built_in_stays_open",
            )
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def is_front(self) -> bool:
        """Tell whether this is one of the two shelves that every library has."""
        return self.key in BUILT_IN


class ShelfText(LanguageText):
    """Title of a shelf in one language."""

    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="texts")
    title = models.CharField(_("title"), max_length=120)

    class Meta:
        constraints = one_per_language("shelf")
