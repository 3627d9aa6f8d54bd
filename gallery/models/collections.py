"""Collections: galleries that belong together, on a page of their own."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gallery.models.galleries import Gallery
from gallery.models.release import Release
from gallery.models.texts import LanguageText, one_per_language
from gallery.querysets.collections import CollectionQuerySet
from gallery.visibility import Status


class Collection(Release):
    """An ordered set of galleries, one level up; it never decides who may see those."""

    slug = models.SlugField(_("slug"), max_length=200, unique=True)
    sort_title = models.CharField(max_length=300, blank=True, editable=False)
    is_listed = models.BooleanField(_("listed"), default=True)
    galleries = models.ManyToManyField(
        Gallery, through="CollectionEntry", related_name="collections"
    )

    objects = CollectionQuerySet.as_manager()

    class Meta(Release.Meta):
        verbose_name = _("collection")
        verbose_name_plural = _("collections")
        indexes = [
            models.Index(
                fields=["sort_title", "id"],
                condition=Q(status=Status.PUBLISHED),
                name="collection_by_title",
            ),
            models.Index(
                F("publish_at"),
                condition=Q(status=Status.PUBLISHED),
                name="collection_published",
            ),
        ]

    def __str__(self) -> str:
        return self.slug


class CollectionEntry(models.Model):
    """The place of a gallery in a collection."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="entries")
    gallery = models.ForeignKey(Gallery, on_delete=models.CASCADE, related_name="places")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["collection", "gallery"], name="collection_entry_once")
        ]
        indexes = [
            models.Index(fields=["collection", "position", "id"], name="collection_entry_order")
        ]


class CollectionText(LanguageText):
    """Title and description of a collection in one language."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="texts")
    title = models.CharField(_("title"), max_length=300)
    description = models.TextField(_("description"), blank=True)

    class Meta:
        constraints = one_per_language("collection")
