"""Galleries: sets of items that editors put together, in their order."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gallery.models.categories import Category
from gallery.models.items import MediaItem
from gallery.models.release import Release
from gallery.querysets.galleries import GalleryQuerySet
from gallery.visibility import Status


class Gallery(Release):
    """An editors' set with its own page; it never decides who may see its items."""

    slug = models.SlugField(_("slug"), max_length=200, unique=True)
    # The source title without case and accents: what the A-Z list sorts by.
    sort_title = models.CharField(max_length=300, blank=True, editable=False)
    credit = models.CharField(_("credit"), max_length=500, blank=True)
    cover = models.ForeignKey(
        MediaItem,
        verbose_name=_("cover"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="covers",
    )
    categories = models.ManyToManyField(Category, related_name="galleries", blank=True)
    items = models.ManyToManyField(MediaItem, through="GalleryEntry", related_name="galleries")

    objects = GalleryQuerySet.as_manager()

    class Meta(Release.Meta):
        verbose_name = _("gallery")
        verbose_name_plural = _("galleries")
        indexes = [
            models.Index(
                F("publish_at").desc(),
                F("id").desc(),
                condition=Q(status=Status.PUBLISHED),
                name="gallery_newest",
            ),
            models.Index(
                fields=["sort_title", "id"],
                condition=Q(status=Status.PUBLISHED),
                name="gallery_by_title",
            ),
        ]

    def __str__(self) -> str:
        return self.slug


class GalleryEntry(models.Model):
    """The place of an item in a gallery."""

    gallery = models.ForeignKey(Gallery, on_delete=models.CASCADE, related_name="entries")
    item = models.ForeignKey(MediaItem, on_delete=models.CASCADE, related_name="entries")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["gallery", "item"], name="gallery_entry_once")
        ]
        indexes = [models.Index(fields=["gallery", "position", "id"], name="gallery_entry_order")]
