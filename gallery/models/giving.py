"""Files given out: those that are prepared, who took which, and who asked for more."""

import uuid
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from gallery.giving.sizes import Size
from gallery.models.deletions import Deletion
from gallery.models.items import MediaItem
from gallery.models.versions import ItemVersion


class PreparedFile(models.Model):
    """A file made for downloads, by what is in it; or, with `refusal`, why it cannot be made."""

    item = models.ForeignKey(MediaItem, on_delete=models.CASCADE, related_name="prepared")
    # The earlier original that it was made of; None: today's.
    made_of = models.ForeignKey(
        ItemVersion, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    size = models.CharField(_("size"), max_length=8, choices=Size)
    version = models.CharField(max_length=20)
    # Its name in the storage of derivatives; empty where it cannot be made.
    name = models.CharField(max_length=120, blank=True)
    mime = models.CharField(max_length=60, blank=True)
    bytes = models.BigIntegerField(default=0)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    # Whether the pixels are those of the original, untouched.
    exact = models.BooleanField(default=False)
    refusal = models.CharField(max_length=30, blank=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "size", "version"], name="prepared_file_once"),
            models.CheckConstraint(
                condition=Q(name="", refusal__gt="") | Q(name__gt="", refusal=""),
                name="prepared_file_or_reason",
            ),
        ]
        indexes = [models.Index(fields=["made_at"], name="prepared_file_age")]

    def __str__(self) -> str:
        return self.name or self.refusal

    @property
    def extension(self) -> str:
        """Return the ending of its name."""
        return self.name.rsplit(".", 1)[-1]


class TermsAcceptance(models.Model):
    """Who accepted which version of the terms of use, and when."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="terms_accepted")
    version = models.CharField(max_length=20)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "version"], name="terms_accepted_once")
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.version}"


class RequestState(models.TextChoices):
    """Where a request is; a grant that has ended stays granted, its date says so."""

    ASKED = "asked", pgettext_lazy("request", "Asked")
    GRANTED = "granted", pgettext_lazy("request", "Granted")
    REFUSED = "refused", pgettext_lazy("request", "Refused")
    REVOKED = "revoked", pgettext_lazy("request", "Taken back")


class SizeRequestQuerySet(models.QuerySet["SizeRequest"]):
    """Words for finding requests."""

    def of(self, user: User) -> Self:
        """Keep the requests that `user` made."""
        return self.filter(member=user)

    def granted_to(self, user: User, at: datetime) -> Self:
        """Keep the requests of `user` that are granted and have not ended at `at`."""
        return self.of(user).filter(state=RequestState.GRANTED, granted_until__gt=at)

    def waiting(self) -> Self:
        """Keep the requests that nobody has answered, for items that are there."""
        return self.filter(state=RequestState.ASKED, item__trashed_at=None)


class SizeRequest(models.Model):
    """A member asks for a size they may not have; an editor answers."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    member = models.ForeignKey(User, on_delete=models.CASCADE, related_name="size_requests")
    item = models.ForeignKey(MediaItem, on_delete=models.CASCADE, related_name="size_requests")
    size = models.CharField(_("size"), max_length=8, choices=Size)
    purpose = models.CharField(_("purpose"), max_length=200)
    use = models.TextField(_("where and how it will be used"), max_length=2000)
    deadline = models.DateField(_("needed by"), null=True, blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=8, choices=RequestState, default=RequestState.ASKED)
    granted_until = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(_("answer"), blank=True, max_length=2000)
    answered_by = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.SET_NULL, related_name="size_answers"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = SizeRequestQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "item", "size"],
                condition=Q(state=RequestState.ASKED),
                name="size_request_once_open",
            ),
            models.CheckConstraint(
                condition=~Q(state=RequestState.GRANTED) | Q(granted_until__isnull=False),
                name="size_request_granted_until",
            ),
        ]
        indexes = [models.Index(fields=["state", "asked_at"], name="size_request_waiting")]

    def __str__(self) -> str:
        return str(self.uuid)

    @property
    def is_open(self) -> bool:
        """Tell whether it is granted at this moment."""
        until = self.granted_until
        return self.state == RequestState.GRANTED and until is not None and until > timezone.now()


class DownloadVia(models.TextChoices):
    """By which way a file was taken."""

    PAGE = "page", pgettext_lazy("download", "Page")
    GRANT = "grant", pgettext_lazy("download", "Request")
    ZIP = "zip", pgettext_lazy("download", "ZIP")


class DownloadEvent(models.Model):
    """Who took which file in which size; append-only, without any address of a network.

    It outlives its item, for somebody may have to ask those who hold a copy: `deletion` then
    says which it was.
    """

    at = models.DateTimeField(_("at"), default=timezone.now)
    item = models.ForeignKey(
        MediaItem, null=True, on_delete=models.SET_NULL, related_name="downloads"
    )
    deletion = models.ForeignKey(
        Deletion, null=True, on_delete=models.PROTECT, related_name="downloads"
    )
    by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL)
    role = models.CharField(_("role"), max_length=10)
    size = models.CharField(_("size"), max_length=8, choices=Size)
    via = models.CharField(max_length=5, choices=DownloadVia, default=DownloadVia.PAGE)
    grant = models.ForeignKey(SizeRequest, null=True, blank=True, on_delete=models.SET_NULL)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["item", "-at"], name="download_of_item"),
            models.Index(fields=["by", "-at"], name="download_by_person"),
            models.Index(fields=["-at"], name="download_newest"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(item__isnull=False) | Q(deletion__isnull=False),
                name="download_of_something",
            )
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.size}"
