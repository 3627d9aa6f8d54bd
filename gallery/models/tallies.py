"""How many items there are of each kind and audience: kept by database triggers."""

from django.db import models

from gallery.models.items import Kind
from gallery.visibility import Audience


class TallyScope(models.TextChoices):
    """What a tally counts the items of."""

    LIBRARY = "library"
    CATEGORY = "category"
    CREATOR = "creator"
    GALLERY = "gallery"


class Tally(models.Model):
    """The number of published items without a clock, so that counts cost the same at any size.

    Items that the clock still has a say in (`timed`) are few and are counted live instead.
    """

    pk = models.CompositePrimaryKey("scope", "owner", "kind", "audience")
    scope = models.CharField(max_length=10, choices=TallyScope)
    owner = models.BigIntegerField()
    kind = models.CharField(max_length=5, choices=Kind)
    audience = models.CharField(max_length=10, choices=Audience)
    number = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.scope} {self.owner}: {self.number}"
