"""Changes of many items at once: previewed, applied, and undone as one."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User


class BulkState(models.TextChoices):
    """How far a bulk edit is."""

    PREVIEW = "preview", _("Preview")
    WORKING = "working", _("Working")
    DONE = "done", pgettext_lazy("bulk edit", "Done")
    UNDOING = "undoing", _("Undoing")
    UNDONE = "undone", pgettext_lazy("bulk edit", "Undone")


class BulkEdit(models.Model):
    """What is to be done to which items, and how far that is."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="bulk_edits")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    state = models.CharField(max_length=8, choices=BulkState, default=BulkState.PREVIEW)
    item_ids = ArrayField(models.BigIntegerField())
    # The same for every item: [{"field": …, "do": …, "value": …, "with": …}].
    orders = models.JSONField(default=list)
    # Or something else for each, out of a table: {item id: {"changes": {…}, "seen": {…}}}.
    rows = models.JSONField(default=dict)
    # How many of `item_ids` have been gone through, and how many of those were changed.
    done = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    # Why items were left as they were: {item id: sentence}.
    skipped = models.JSONField(default=dict)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=BulkState.values), name="bulk_edit_state_known"
            )
        ]
        indexes = [models.Index(fields=["by", "-created_at"], name="bulk_edit_of_person")]

    def __str__(self) -> str:
        return str(self.uuid)

    @property
    def total(self) -> int:
        """How many items it is about."""
        return len(self.item_ids)
