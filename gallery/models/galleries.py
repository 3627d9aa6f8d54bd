"""Galleries: sets of items that editors put together, in their order."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gallery.models.categories import Category
from gallery.models.items import DatePrecision, MediaItem
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

    # False: whoever has the address may look at it; no list, count or search leads there.
    is_listed = models.BooleanField(_("listed"), default=True)
    # What is searched for by a gallery that fills itself, in the query language; else empty.
    rule = models.CharField(_("rule"), max_length=1000, blank=True)
    # Where its address leads since its items were taken over by another gallery.
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged_here"
    )

    date_created = models.DateField(_("date created"), null=True, blank=True)
    date_precision = models.CharField(
        max_length=5, choices=DatePrecision, default=DatePrecision.DAY
    )
    sublocation = models.CharField(_("sublocation"), max_length=250, blank=True)
    city = models.CharField(_("city"), max_length=250, blank=True)
    province_state = models.CharField(_("province or state"), max_length=250, blank=True)
    country_code = models.CharField(_("country"), max_length=2, blank=True)

    objects = GalleryQuerySet.as_manager()

    class Meta(Release.Meta):
        verbose_name = _("gallery")
        verbose_name_plural = _("galleries")
        constraints = [
            *Release.Meta.constraints,
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(status=Status.PUBLISHED),
                name="gallery_merged_is_hidden",
            ),
        ]
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

    @property
    def is_rule_made(self) -> bool:
        """Whether a search decides what it holds."""
        return bool(self.rule)


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
