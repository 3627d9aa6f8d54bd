"""Files on their way in."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from gallery.files import new_file_key
from gallery.models import ItemVersion, MediaItem
from ingest.querysets import UploadBatchQuerySet, UploadQuerySet
from ingest.refusals import Refusal, explain


class BatchSource(models.TextChoices):
    """By which door a batch came."""

    DESK = "desk", _("Desk")
    IMPORT = "import", _("Import")
    DEMO = "demo", _("Demonstration")
    REPLACEMENT = "replace", pgettext_lazy("batch", "Replacement")


class UploadState(models.TextChoices):
    """Where a file is on its way in."""

    # Its bytes are still coming: nobody works on it yet.
    RECEIVING = "receiving", pgettext_lazy("upload", "Receiving")
    WAITING = "waiting", pgettext_lazy("upload", "Waiting")
    WORKING = "working", pgettext_lazy("upload", "Checking")
    RENDERING = "rendering", pgettext_lazy("upload", "Making renditions")
    READY = "ready", pgettext_lazy("upload", "Ready")
    REFUSED = "refused", pgettext_lazy("upload", "Refused")


# All bytes are here and the end is not reached.
UNDER_WAY = (UploadState.WAITING, UploadState.WORKING, UploadState.RENDERING)


class UploadBatch(models.Model):
    """Files that came together."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    label = models.CharField(max_length=500, blank=True)
    source = models.CharField(max_length=10, choices=BatchSource)
    # The folder that files are read from where they lie, or empty: they are in `incoming`.
    folder = models.TextField(blank=True)
    publish = models.BooleanField(default=False)
    # How many files are to come; uploads appear one by one.
    expected = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=12, default="en")
    # What holds for all its files where they say nothing themselves (`ingest/defaults.py`).
    defaults = models.JSONField(default=dict, blank=True)
    created_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = UploadBatchQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["created_by", "-created_at"], name="batch_by_maker")]

    def __str__(self) -> str:
        return self.label


class Upload(models.Model):
    """One file on its way in, until it is an item or refused."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    batch = models.ForeignKey(UploadBatch, on_delete=models.CASCADE, related_name="uploads")
    name = models.CharField(max_length=1000)
    incoming_key = models.CharField(max_length=200, blank=True)
    # What the batch or its manifest says; it goes before what the file says of itself.
    described = models.JSONField(default=dict)
    # [{"slug": …, "position": …, "cover": …}]
    galleries = models.JSONField(default=list)
    # The key that its renditions get, so that a second try uses the same folder.
    file_key = models.CharField(max_length=40, default=new_file_key)
    state = models.CharField(max_length=10, choices=UploadState, default=UploadState.WAITING)
    refusal = models.CharField(max_length=30, choices=Refusal, blank=True)
    facts = models.JSONField(default=dict)
    item = models.ForeignKey(MediaItem, null=True, blank=True, on_delete=models.SET_NULL)
    # The item whose file this is to be instead of making one; and, where an earlier file comes
    # back, which: its bytes lie in `originals`.
    replaces = models.ForeignKey(
        MediaItem, null=True, blank=True, on_delete=models.CASCADE, related_name="replacements"
    )
    restores = models.ForeignKey(
        ItemVersion, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    # How many bytes were announced, and how many are known to be here.
    length = models.BigIntegerField(null=True, blank=True)
    received = models.BigIntegerField(default=0)
    # The metadata in the words of the tus client, which may ask for them again.
    announced = models.TextField(blank=True)
    # What makes the same file known again in another browser session of the same person.
    fingerprint = models.CharField(max_length=200, blank=True)
    # After this moment an unfinished upload is thrown away.
    expires_at = models.DateTimeField(null=True, blank=True)
    # In a bucket: the multipart upload, its parts, and the remainder that is too small for one.
    parts = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = UploadQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "name"], name="upload_once_in_batch"),
            models.CheckConstraint(
                condition=models.Q(state=UploadState.REFUSED, refusal__gt="")
                | (~models.Q(state=UploadState.REFUSED) & models.Q(refusal="")),
                name="upload_refused_with_reason",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=UploadState.RECEIVING)
                | models.Q(length__gt=0, expires_at__isnull=False, incoming_key__gt=""),
                name="upload_receiving_knows_its_end",
            ),
            models.UniqueConstraint(
                fields=["replaces"],
                condition=models.Q(state__in=[UploadState.RECEIVING, *UNDER_WAY]),
                name="upload_one_replacement_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(restores=None) | models.Q(replaces__isnull=False),
                name="upload_restores_for_an_item",
            ),
        ]
        indexes = [
            models.Index(
                fields=["changed_at"],
                condition=models.Q(state=UploadState.REFUSED),
                name="upload_refused",
            ),
            models.Index(
                fields=["changed_at"],
                condition=models.Q(state__in=UNDER_WAY),
                name="upload_under_way",
            ),
            models.Index(
                fields=["expires_at"],
                condition=models.Q(state=UploadState.RECEIVING),
                name="upload_receiving",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def announced_here(self) -> bool:
        """Tell whether the file came, or was to come, piece by piece."""
        return self.length is not None

    @property
    def percent(self) -> int:
        """Return how much of the file is here."""
        return self.received * 100 // self.length if self.length else 0

    @property
    def reason(self) -> str:
        """Return why the file was refused, in the language of the moment."""
        return explain(self.refusal, **self.facts) if self.refusal else ""
