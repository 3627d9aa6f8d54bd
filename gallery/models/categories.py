"""The flat, ordered list of subjects."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from gallery.querysets.categories import CategoryQuerySet

if TYPE_CHECKING:
    from gallery.models.items import MediaItem


class Category(models.Model):
    """A subject that items and galleries are filed under."""

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    position = models.PositiveIntegerField(_("position"), default=0)
    # Which category has the items of one that was merged; set from the moment the merge begins.
    successor = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="predecessors"
    )
    retired_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.slug


class ItemCategory(models.Model):
    """An item filed under a category.

    `publish_at` repeats the item's date while it is published (a database trigger keeps it), so
    that the newest of a category are found by one index however large the category is.
    """

    item: "models.ForeignKey[MediaItem]" = models.ForeignKey(
        "gallery.MediaItem", on_delete=models.CASCADE
    )
    category = models.ForeignKey(Category, on_delete=models.CASCADE)
    publish_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "category"], name="item_category_once")
        ]
        indexes = [
            models.Index(
                "category",
                models.F("publish_at").desc(),
                models.F("item").desc(),
                condition=models.Q(publish_at__isnull=False),
                name="item_category_newest",
            )
        ]
