"""What people keep for themselves: favourites, and lightboxes they may share by a secret link."""

import uuid
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.core.signing import BadSignature, Signer
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.giving.sizes import Size
from gallery.models.galleries import Gallery
from gallery.models.items import MediaItem
from gallery.visibility import Reader

_signer = Signer(salt="gallery.lightbox-link")


class Favourite(models.Model):
    """An item that somebody keeps."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="favourites")
    item = models.ForeignKey(MediaItem, on_delete=models.CASCADE)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["user", "item"], name="favourite_once")]

    def __str__(self) -> str:
        return f"{self.user}: {self.item_id}"


class LightboxQuerySet(models.QuerySet["Lightbox"]):
    """Words for finding lightboxes."""

    def of(self, user: Reader) -> Self:
        """Keep the lightboxes that belong to `user`; none for a visitor."""
        return self.filter(owner=user) if isinstance(user, User) else self.none()


class Lightbox(models.Model):
    """A member's own named selection, in its own order, with notes."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="lightboxes")
    name = models.CharField(_("name"), max_length=150)
    notes = models.TextField(_("notes"), blank=True, max_length=5000)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    items = models.ManyToManyField(MediaItem, through="LightboxEntry", related_name="+")

    objects = LightboxQuerySet.as_manager()

    class Meta:
        ordering = ["-updated_at", "-id"]

    def __str__(self) -> str:
        return self.name


class LightboxEntry(models.Model):
    """The place of an item in a lightbox."""

    lightbox = models.ForeignKey(Lightbox, on_delete=models.CASCADE, related_name="entries")
    item = models.ForeignKey(MediaItem, on_delete=models.CASCADE)
    position = models.PositiveIntegerField(default=0)
    note = models.CharField(_("note"), max_length=500, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["lightbox", "item"], name="lightbox_entry_once")
        ]

    def __str__(self) -> str:
        return f"{self.lightbox_id}: {self.item_id}"


class LightboxLinkQuerySet(models.QuerySet["LightboxLink"]):
    """Words for finding links."""

    def working(self) -> Self:
        """Keep the links that have neither been taken back nor ended."""
        return self.filter(
            Q(expires_at=None) | Q(expires_at__gt=timezone.now()), revoked_at__isnull=True
        )

    def by_token(self, token: str) -> "LightboxLink | None":
        """Return the working link with this secret, or None."""
        try:
            code = uuid.UUID(_signer.unsign(token.replace("~", ":", 1)))
        except (BadSignature, ValueError):
            return None
        return self.working().filter(code=code).select_related("lightbox__owner").first()


class LightboxLink(models.Model):
    """A secret way to a lightbox. The secret needs SECRET_KEY: the database alone opens nothing."""

    lightbox = models.ForeignKey(Lightbox, on_delete=models.CASCADE, related_name="links")
    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = LightboxLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.lightbox_id}: {self.created_at:%Y-%m-%d}"

    @property
    def token(self) -> str:
        """Return the secret that stands in the address."""
        return _signer.sign(self.code.hex).replace(":", "~", 1)


class Parcel(models.Model):
    """Items that somebody wants in one ZIP; the files are made first, then it is streamed."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="parcels")
    lightbox = models.ForeignKey(Lightbox, null=True, on_delete=models.CASCADE)
    gallery = models.ForeignKey(Gallery, null=True, on_delete=models.SET_NULL)
    size = models.CharField(_("size"), max_length=8, choices=Size)
    # In their order. Who may have what is asked again when the ZIP is sent.
    item_ids = ArrayField(models.BigIntegerField())
    done = models.PositiveIntegerField(default=0)
    ready_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["created_at"], name="parcel_age")]

    def __str__(self) -> str:
        return str(self.uuid)
