"""Words in one language; every thing with words has one row per language."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gallery.models.categories import Category
from gallery.models.galleries import Gallery
from gallery.models.items import MediaItem


class LanguageText(models.Model):
    """One language of a text; `is_source` marks the language it was written in."""

    language = models.CharField(_("language"), max_length=12)
    is_source = models.BooleanField(_("source language"), default=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.language}: {getattr(self, 'headline', '') or getattr(self, 'title', '')}"


def one_per_language(owner: str) -> list[models.BaseConstraint]:
    """Return the constraints: one row per language and one source for each `owner`."""
    return [
        models.UniqueConstraint(fields=[owner, "language"], name=f"{owner}_text_language"),
        models.UniqueConstraint(
            fields=[owner], condition=Q(is_source=True), name=f"{owner}_text_source"
        ),
    ]


class ItemText(LanguageText):
    """Headline, caption, alt text and transcript of an item in one language."""

    item = models.ForeignKey(MediaItem, on_delete=models.CASCADE, related_name="texts")
    headline = models.CharField(_("headline"), max_length=500, blank=True)
    description = models.TextField(_("caption"), blank=True)
    alt_text = models.TextField(_("alt text"), blank=True)
    transcript = models.TextField(_("transcript"), blank=True)

    class Meta:
        constraints = one_per_language("item")


class GalleryText(LanguageText):
    """Title and description of a gallery in one language."""

    gallery = models.ForeignKey(Gallery, on_delete=models.CASCADE, related_name="texts")
    title = models.CharField(_("title"), max_length=300)
    description = models.TextField(_("description"), blank=True)

    class Meta:
        constraints = one_per_language("gallery")


class CategoryText(LanguageText):
    """Name of a category in one language."""

    category = models.ForeignKey(Category, on_delete=models.CASCADE, related_name="texts")
    title = models.CharField(_("name"), max_length=120)

    class Meta:
        constraints = one_per_language("category")
