"""The files that an item has had: one row for each, once its file was replaced."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models.items import MediaItem


class ItemVersion(models.Model):
    """An original of an item, today's among them; numbers stay, whichever is shown."""

    item = models.ForeignKey(MediaItem, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("number"))
    original_key = models.CharField(max_length=200, unique=True, editable=False)
    original_name = models.CharField(_("file name"), max_length=255, blank=True)
    original_bytes = models.BigIntegerField(_("bytes"))
    original_mime = models.CharField(_("file type"), max_length=60)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    width = models.PositiveIntegerField(_("width"), null=True)
    height = models.PositiveIntegerField(_("height"), null=True)
    # How it was turned when it was shown last.
    turn = models.PositiveSmallIntegerField(default=0, editable=False)
    # Who brought the file in, and when.
    by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="item_version_numbered")
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.number}"
