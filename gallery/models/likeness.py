"""Which pictures look alike: kept by a trigger from the perceptual hashes of items."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from accounts.models import User
from gallery.models.items import MediaItem


class Likeness(models.Model):
    """The perceptual hash of an item and its four bands of 16 bits; none for flat pictures.

    Written by the trigger `item_likeness` alone (migration 0014), so that it follows whatever
    changes an item.
    """

    item = models.OneToOneField(MediaItem, on_delete=models.CASCADE, primary_key=True)
    bits = models.BigIntegerField()
    bands = ArrayField(models.IntegerField())

    class Meta:
        indexes = [GinIndex(fields=["bands"], name="likeness_bands", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.bits & (1 << 64) - 1:016x}"


class ToldApart(models.Model):
    """Somebody said that two pictures which look alike are not the same."""

    first = models.ForeignKey(MediaItem, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(MediaItem, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="told_apart_once"),
            models.CheckConstraint(
                condition=Q(first_id__lt=F("second_id")), name="told_apart_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} – {self.second_id}"
