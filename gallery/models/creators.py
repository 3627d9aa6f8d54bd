"""Who makes pictures: a person or an office, one row however often named."""

import unicodedata
from typing import TYPE_CHECKING

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from gallery.querysets.creators import CreatorQuerySet

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
    # What lists sort by and names are compared by; kept by the database.
    folded_name = models.GeneratedField(
        expression=Folded("name"), output_field=models.TextField(), db_persist=True
    )
    # Who has the work of one that was merged; set from the moment the merge begins.
    successor = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="predecessors"
    )
    retired_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = CreatorQuerySet.as_manager()

    class Meta:
        verbose_name = _("creator")
        verbose_name_plural = _("creators")
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                condition=models.Q(retired_at__isnull=True),
                name="creator_name_any_case",
            )
        ]
        indexes = [models.Index(fields=["folded_name", "id"], name="creator_by_name")]

    def __str__(self) -> str:
        return self.name


class ItemCreator(models.Model):
    """The place of a creator in the order in which an item names them.

    `publish_at` repeats the item's date while it is published (a database trigger keeps it), so
    that the newest of a creator are found by one index however much they made.
    """

    item: "models.ForeignKey[MediaItem]" = models.ForeignKey(
        "gallery.MediaItem", on_delete=models.CASCADE
    )
    creator = models.ForeignKey(Creator, on_delete=models.PROTECT)
    position = models.PositiveIntegerField(default=0)
    publish_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["item", "creator"], name="item_creator_once")
        ]
        indexes = [
            models.Index(
                "creator",
                models.F("publish_at").desc(),
                models.F("item").desc(),
                condition=models.Q(publish_at__isnull=False),
                name="item_creator_newest",
            )
        ]
