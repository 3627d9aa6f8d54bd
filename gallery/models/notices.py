"""What somebody is told of their work: written by actions together with the event."""

from django.db import models
from django.db.models import Q

from accounts.models import User
from gallery.models.events import ItemEvent


class Notice(models.Model):
    """One event that its reader should know of; `mailed_at` is empty until a mail told of it."""

    to = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notices")
    event = models.ForeignKey(ItemEvent, on_delete=models.CASCADE, related_name="notices")
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["to", "event"], name="notice_once")]
        indexes = [
            models.Index(fields=["to", "-id"], name="notice_newest"),
            models.Index(fields=["to"], condition=Q(read_at=None), name="notice_unread"),
            models.Index(fields=["id"], condition=Q(mailed_at=None), name="notice_to_mail"),
        ]

    def __str__(self) -> str:
        return f"{self.to}: {self.event}"
