"""What happened to items: written by actions, never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models.bulk import BulkEdit
from gallery.models.items import MediaItem


class ItemEvent(models.Model):
    """Who did what to an item, when, and what it changed; append-only."""

    item = models.ForeignKey(MediaItem, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL)
    verb = models.CharField(_("what happened"), max_length=40)
    change = models.JSONField(_("change"), default=dict)
    bulk = models.ForeignKey(
        BulkEdit, null=True, blank=True, on_delete=models.SET_NULL, related_name="events"
    )

    class Meta:
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb}"
