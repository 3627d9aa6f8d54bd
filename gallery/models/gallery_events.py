"""What happened to galleries and collections: written by actions, never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models.collections import Collection
from gallery.models.galleries import Gallery


class GalleryEvent(models.Model):
    """Who did what to a gallery or a collection, when, and what it changed; append-only.

    It outlives what it tells of: the names are in `change` where that was deleted.
    """

    gallery = models.ForeignKey(
        Gallery, null=True, blank=True, on_delete=models.SET_NULL, related_name="events"
    )
    collection = models.ForeignKey(
        Collection, null=True, blank=True, on_delete=models.SET_NULL, related_name="events"
    )
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL)
    verb = models.CharField(_("what happened"), max_length=40)
    change = models.JSONField(_("change"), default=dict)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb}"
