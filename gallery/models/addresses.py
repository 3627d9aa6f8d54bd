"""Addresses that galleries and collections once had: they lead to the present ones for ever."""

from django.db import models
from django.db.models import Q

from gallery.models.collections import Collection
from gallery.models.galleries import Gallery


class SlugSpace(models.TextChoices):
    """Which pages a slug belongs to: the same word may name a gallery and a collection."""

    GALLERY = "gallery"
    COLLECTION = "collection"


class FormerAddress(models.Model):
    """A slug that is no longer in use and that nobody else may have.

    What it named may be deleted; `was_public` then tells whether anybody had ever seen it.
    """

    shelf = models.CharField(max_length=10, choices=SlugSpace)
    slug = models.SlugField(max_length=200)
    gallery = models.ForeignKey(
        Gallery, null=True, on_delete=models.SET_NULL, related_name="former_addresses"
    )
    collection = models.ForeignKey(
        Collection, null=True, on_delete=models.SET_NULL, related_name="former_addresses"
    )
    was_public = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shelf", "slug"], name="former_address_once"),
            models.CheckConstraint(
                condition=Q(shelf__in=SlugSpace.values), name="former_address_shelf_known"
            ),
            models.CheckConstraint(
                condition=Q(gallery=None) | Q(collection=None), name="former_address_of_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.shelf} {self.slug}"
