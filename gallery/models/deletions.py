"""What stays of items that are gone: who deleted them and why, and their addresses."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.visibility import Audience


class Deletion(models.Model):
    """An item deleted for good; written before the first file goes, kept for ever."""

    uuid = models.UUIDField(unique=True, editable=False)
    headline = models.CharField(_("headline"), max_length=500, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    # None: the time in the trash was over.
    by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(_("at"), default=timezone.now)
    # Empty until all files and rows are gone.
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["-at", "-id"], name="deletion_newest"),
            models.Index(fields=["id"], condition=models.Q(done_at=None), name="deletion_open"),
        ]

    def __str__(self) -> str:
        return str(self.uuid)


class Tombstone(models.Model):
    """The address of an item that was public once and lies in the trash, or is gone for good."""

    uuid = models.UUIDField(unique=True, editable=False)
    # Whom it was open to: to others it was never there.
    audience = models.CharField(max_length=10, choices=Audience)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(audience__in=Audience.values), name="tombstone_audience_known"
            )
        ]

    def __str__(self) -> str:
        return str(self.uuid)
