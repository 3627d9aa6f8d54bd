"""Items that go from one term of a vocabulary to another: kept, so that it can be undone."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from gallery.models.terms import Vocabulary


class MergeVerb(models.TextChoices):
    """Why items go from one term to another."""

    MERGE = "merge", _("Merge")
    SPLIT = "split", _("Split")
    RETIRE = "retire", _("Retire")
    RENAME = "rename", _("Rename")


class MergeState(models.TextChoices):
    """How far it is."""

    WORKING = "working", pgettext_lazy("merge", "Working")
    DONE = "done", pgettext_lazy("merge", "Done")
    UNDOING = "undoing", pgettext_lazy("merge", "Undoing")
    UNDONE = "undone", pgettext_lazy("merge", "Undone")


class MergeRecord(models.Model):
    """Which term gives its items to which other one (to none where it is retired)."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    vocabulary = models.CharField(max_length=10, choices=Vocabulary)
    verb = models.CharField(max_length=6, choices=MergeVerb)
    state = models.CharField(max_length=7, choices=MergeState, default=MergeState.WORKING)
    source_id = models.BigIntegerField()
    target_id = models.BigIntegerField(null=True)
    # As they were called when it began.
    source_name = models.CharField(max_length=250)
    target_name = models.CharField(max_length=250, blank=True)
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    # About how many items it is about, how many of those were gone through, and how many
    # were left as they were because somebody has changed them since.
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    left = models.PositiveIntegerField(default=0)
    # What else was changed and is to be undone: galleries, other spellings, earlier redirects.
    besides = models.JSONField(default=dict)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    state__in=MergeState.values,
                    verb__in=MergeVerb.values,
                    vocabulary__in=Vocabulary.values,
                ),
                name="merge_record_known",
            ),
            # Two editors at once: a term gives its items away once at a time.
            models.UniqueConstraint(
                fields=["vocabulary", "source_id"],
                condition=Q(state__in=[MergeState.WORKING, MergeState.UNDOING]),
                name="merge_record_one_at_a_time",
            ),
        ]
        indexes = [models.Index(fields=["vocabulary", "-created_at"], name="merge_record_newest")]

    def __str__(self) -> str:
        return f"{self.vocabulary}: {self.source_name} → {self.target_name}"

    @property
    def is_under_way(self) -> bool:
        """Tell whether there is still work to do."""
        return self.state in (MergeState.WORKING, MergeState.UNDOING)


class Outcome(models.TextChoices):
    """What became of one item."""

    WAITING = "", pgettext_lazy("merge", "Waiting")
    MOVED = "moved", pgettext_lazy("merge", "Moved")
    RESTORED = "restored", pgettext_lazy("merge", "Restored")
    LEFT = "left", pgettext_lazy("merge", "Left as it is")


class MovedItem(models.Model):
    """What an item had before: the place of the source, and of the target where it had that too.

    The number of the item, not a key: a hundred thousand of these must not slow its deletion.
    """

    record = models.ForeignKey(MergeRecord, on_delete=models.CASCADE, related_name="moved")
    item_id = models.BigIntegerField()
    position = models.PositiveIntegerField(default=0)
    target_position = models.PositiveIntegerField(null=True)
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.WAITING, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "item_id"], name="moved_item_once")
        ]
        indexes = [
            models.Index(fields=["record", "outcome", "item_id"], name="moved_item_by_outcome")
        ]

    def __str__(self) -> str:
        return f"{self.record_id}: {self.item_id}"
