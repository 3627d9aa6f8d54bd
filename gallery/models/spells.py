"""How long things stood as they did: written by database triggers, never changed.

Together they say what visitors saw on the front page at any moment (`gallery/pick_history.py`).
"""

from django.db import models
from django.db.models import Q

from gallery.models.galleries import Gallery
from gallery.models.items import MediaItem
from gallery.models.picks import Pick
from gallery.models.shelves import Shelf

UNENDED = Q(valid_until=None)


class Spell(models.Model):
    """A stretch of time; `valid_until` is empty for how things stand now."""

    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class PickSpell(Spell):
    """Where a pick stood and which dates it had, for a while."""

    pick = models.ForeignKey(Pick, on_delete=models.CASCADE, related_name="spells")
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="+")
    item = models.ForeignKey(MediaItem, null=True, on_delete=models.CASCADE, related_name="+")
    gallery = models.ForeignKey(Gallery, null=True, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pick"], condition=UNENDED, name="pick_spell_unended")
        ]

    def __str__(self) -> str:
        return f"{self.pick_id}: {self.shelf_id} {self.position}"


class ReleaseSpell(Spell):
    """How something that was ever picked was released, for a while."""

    item = models.ForeignKey(MediaItem, null=True, on_delete=models.CASCADE, related_name="+")
    gallery = models.ForeignKey(Gallery, null=True, on_delete=models.CASCADE, related_name="+")
    status = models.CharField(max_length=10)
    audience = models.CharField(max_length=10)
    publish_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[owner], condition=UNENDED, name=f"release_spell_unended_{owner}"
            )
            for owner in ("item", "gallery")
        ]

    def __str__(self) -> str:
        return f"{self.item_id or self.gallery_id}: {self.status}"
