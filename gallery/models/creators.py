"""Who makes pictures: a person or an office, one row however often named."""

import unicodedata
from typing import TYPE_CHECKING

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from gallery.models.items import MediaItem


class Folded(models.Func):
    """A name without capitals, accents and doubled spaces; `folded` is its twin in Python."""

    template = (
        r"btrim(regexp_replace(regexp_replace(normalize(lower(%(expressions)s), NFKD),"
        r" '[\u0300-\u036f\u064b-\u0652]', '', 'g'), '\s+', ' ', 'g'))"
    )
    output_field = models.TextField()


def folded(name: str) -> str:
    """Return `name` as `Folded` does."""
    plain = unicodedata.normalize("NFKD", name.lower())
    marks = "".join(
        letter
        for letter in plain
        if not ("\u0300" <= letter <= "\u036f" or "\u064b" <= letter <= "\u0652")
    )
    return " ".join(marks.split())


class CreatorKind(models.TextChoices):
    """What a creator is."""

    PERSON = "person", _("Person")
    OFFICE = "office", _("Office")


class Creator(models.Model):
    """IPTC Creator."""

    name = models.CharField(_("name"), max_length=250)
    kind = models.CharField(
        _("kind"), max_length=10, choices=CreatorKind, default=CreatorKind.PERSON
    )

    class Meta:
        verbose_name = _("creator")
        verbose_name_plural = _("creators")
        constraints = [models.UniqueConstraint(Lower("name"), name="creator_name_any_case")]
        indexes = [models.Index(Folded("name"), name="creator_name_folded")]

    def __str__(self) -> str:
        return self.name


class ItemCreator(models.Model):
    """The place of a creator in the order in which an item names them."""

    item: "models.ForeignKey[MediaItem]" = models.ForeignKey(
        "gallery.MediaItem", on_delete=models.CASCADE
    )
    creator = models.ForeignKey(Creator, on_delete=models.PROTECT)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["item", "creator"], name="item_creator_once")
        ]
