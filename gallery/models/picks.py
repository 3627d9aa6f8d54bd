"""Editors' picks: what stands on the shelves of the home page."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models.galleries import Gallery
from gallery.models.items import MediaItem
from gallery.models.shelves import GRID, Shelf
from gallery.models.texts import LanguageText, one_per_language
from gallery.querysets.picks import PickQuerySet


class Pick(models.Model):
    """An item or a gallery that editors put forward, from one moment until another.

    Picks are ended, not deleted: what was on the front page stays known.
    """

    item = models.ForeignKey(MediaItem, null=True, blank=True, on_delete=models.CASCADE)
    gallery = models.ForeignKey(Gallery, null=True, blank=True, on_delete=models.CASCADE)
    shelf = models.ForeignKey(Shelf, on_delete=models.PROTECT, related_name="picks", default=GRID)
    position = models.PositiveIntegerField(_("position"), default=0)
    starts_at = models.DateTimeField(_("from"), default=timezone.now)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    # Set where an editor ended it, also before it had begun.
    taken_back_at = models.DateTimeField(null=True, blank=True)
    # Whether it is shown among the picks of the past once it is over.
    in_archive = models.BooleanField(default=True, db_default=True)
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
        indexes = [
            models.Index(fields=["starts_at"], name="pick_starts"),
            models.Index(fields=["ends_at"], name="pick_ends"),
        ]

    def __str__(self) -> str:
        return str(self.item or self.gallery)

    @property
    def on_shelf(self) -> str:
        """Return the key of its shelf."""
        return str(self.shelf_id)

    @property
    def thing(self) -> MediaItem | Gallery:
        """Return what is picked."""
        found = self.item or self.gallery
        assert found is not None  # the database sees to it
        return found


class PickText(LanguageText):
    """Own title and note of a pick in one language; empty: the words of what is picked."""

    pick = models.ForeignKey(Pick, on_delete=models.CASCADE, related_name="texts")
    title = models.CharField(_("title"), max_length=300, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        constraints = one_per_language("pick")


class PickEvent(models.Model):
    """Who did what to a pick or a shelf, when, and what it changed; append-only."""

    pick = models.ForeignKey(Pick, null=True, on_delete=models.CASCADE, related_name="events")
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField(_("at"), default=timezone.now)
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    verb = models.CharField(_("what happened"), max_length=20)
    change = models.JSONField(_("change"), default=dict)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["-at", "-id"], name="pick_event_newest")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb}"
