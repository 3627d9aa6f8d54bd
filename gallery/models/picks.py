"""Editors' picks: what the home page leads with."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models.galleries import Gallery
from gallery.models.items import MediaItem
from gallery.querysets.picks import PickQuerySet


class Pick(models.Model):
    """An item or a gallery that editors put forward, from one moment until another."""

    item = models.ForeignKey(MediaItem, null=True, blank=True, on_delete=models.CASCADE)
    gallery = models.ForeignKey(Gallery, null=True, blank=True, on_delete=models.CASCADE)
    position = models.PositiveIntegerField(_("position"), default=0)
    starts_at = models.DateTimeField(_("from"), default=timezone.now)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    picked_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PickQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(item__isnull=False, gallery=None) | Q(item=None, gallery__isnull=False),
                name="pick_item_or_gallery",
            ),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="pick_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return str(self.item or self.gallery)
