"""The item: one photograph, video or sound."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from accounts.models import User
from gallery.files import new_file_key
from gallery.focus import TURNS
from gallery.giving.sizes import Limit
from gallery.models.categories import Category, ItemCategory
from gallery.models.creators import Creator, ItemCreator
from gallery.models.release import Release
from gallery.querysets.items import ItemQuerySet
from gallery.visibility import Audience, Status


class Kind(models.TextChoices):
    """What an item is."""

    IMAGE = "image", _("Image")
    VIDEO = "video", _("Video")
    AUDIO = "audio", _("Audio")


class DatePrecision(models.TextChoices):
    """How much of `date_created` is known."""

    DAY = "day", _("Day")
    MONTH = "month", _("Month")
    YEAR = "year", _("Year")


class MediaItem(Release):
    """One photograph, video or sound with everything that does not depend on language."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=5, choices=Kind, default=Kind.IMAGE)
    created_by = models.ForeignKey(
        User, verbose_name=_("created by"), null=True, blank=True, on_delete=models.SET_NULL
    )
    # True while the clock still has a say: an embargo to come or an end date.
    timed = models.BooleanField(default=False, editable=False)

    original_key = models.CharField(max_length=200, unique=True, editable=False)
    original_name = models.CharField(_("file name"), max_length=255, blank=True)
    original_bytes = models.BigIntegerField(_("bytes"))
    original_mime = models.CharField(_("file type"), max_length=60)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    width = models.PositiveIntegerField(_("width"), null=True)
    height = models.PositiveIntegerField(_("height"), null=True)
    duration = models.FloatField(_("duration in seconds"), null=True, blank=True)
    frame_rate = models.FloatField(_("frames per second"), null=True, blank=True)

    file_key = models.CharField(max_length=40, unique=True, default=new_file_key, editable=False)
    # {"w320": [320, 213], …}: the renditions there are, with their pixels.
    renditions = models.JSONField(default=dict, editable=False)
    # True only while the renditions lie in the public storage.
    public_files = models.BooleanField(default=False, editable=False)
    # Degrees clockwise, beyond what the file itself says: of all that is shown and given out, and
    # as people want it once a worker has made the renditions anew.
    turn = models.PositiveSmallIntegerField(default=0, editable=False)
    turn_wanted = models.PositiveSmallIntegerField(default=0, editable=False)
    # What must not be cut away, from the left and the top of the picture as shown, 0 to 1.
    focus_x = models.FloatField(null=True, editable=False)
    focus_y = models.FloatField(null=True, editable=False)
    # True while the renditions are not yet as the turn and the focal point demand.
    remake = models.BooleanField(default=False, editable=False)
    colour = models.CharField(max_length=7, blank=True, editable=False)
    perceptual_hash = models.CharField(max_length=16, blank=True, editable=False)

    creators = models.ManyToManyField(Creator, through=ItemCreator, related_name="items")
    credit_line = models.CharField(_("credit line"), max_length=500, blank=True)
    copyright_notice = models.TextField(_("copyright notice"), blank=True)
    licence = models.CharField(_("licence"), max_length=60, blank=True)
    licence_url = models.URLField(_("licence address"), max_length=500, blank=True)
    usage_terms = models.TextField(_("usage terms"), blank=True)
    source = models.CharField(_("source"), max_length=500, blank=True)
    date_created = models.DateField(_("date created"), null=True, blank=True)
    date_precision = models.CharField(
        max_length=5, choices=DatePrecision, default=DatePrecision.DAY
    )
    time_created = models.TimeField(_("time created"), null=True, blank=True)
    sublocation = models.CharField(_("sublocation"), max_length=250, blank=True)
    city = models.CharField(_("city"), max_length=250, blank=True)
    province_state = models.CharField(_("province or state"), max_length=250, blank=True)
    country_code = models.CharField(_("country"), max_length=2, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)

    # Stricter than the roles: the largest size that anybody may have who does not edit it.
    largest_download = models.CharField(
        _("largest download"), max_length=8, choices=Limit, blank=True
    )

    categories = models.ManyToManyField(Category, through=ItemCategory, related_name="items")
    keywords = TaggableManager(verbose_name=_("keywords"), blank=True)

    # Since when it lies in the trash; its status stays what it was.
    trashed_at = models.DateTimeField(null=True, blank=True, editable=False)
    trashed_by = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )

    objects = ItemQuerySet.as_manager()

    class Meta(Release.Meta):
        verbose_name = _("item")
        verbose_name_plural = _("items")
        constraints = [
            *Release.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="item_kind_known"),
            models.CheckConstraint(
                condition=~Q(kind=Kind.IMAGE) | Q(width__gt=0, height__gt=0),
                name="item_image_has_pixels",
            ),
            models.CheckConstraint(
                condition=Q(expires_at=None) | Q(timed=True), name="item_expiry_is_timed"
            ),
            models.CheckConstraint(
                condition=Q(public_files=False)
                | Q(status=Status.PUBLISHED, audience=Audience.PUBLIC, timed=False),
                name="item_public_files_only_if_open",
            ),
            models.CheckConstraint(
                condition=Q(largest_download__in=["", *Limit.values]),
                name="item_largest_download_known",
            ),
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="item_position_on_earth",
            ),
            models.CheckConstraint(
                condition=Q(trashed_at=None) | ~Q(status=Status.PUBLISHED),
                name="item_in_trash_is_not_published",
            ),
            models.CheckConstraint(
                condition=Q(turn__in=TURNS, turn_wanted__in=TURNS), name="item_turn_known"
            ),
            models.CheckConstraint(
                condition=Q(focus_x=None, focus_y=None)
                | Q(focus_x__range=(0, 1), focus_y__range=(0, 1)),
                name="item_focus_inside",
            ),
        ]
        indexes = [
            models.Index(
                F("publish_at").desc(),
                F("id").desc(),
                condition=Q(status=Status.PUBLISHED),
                name="item_newest",
            ),
            models.Index(
                "kind",
                F("publish_at").desc(),
                F("id").desc(),
                condition=Q(status=Status.PUBLISHED),
                name="item_newest_of_kind",
            ),
            models.Index(
                fields=["publish_at", "expires_at"],
                condition=Q(status=Status.PUBLISHED, timed=True),
                name="item_timed",
            ),
            models.Index(fields=["created_by", "status"], name="item_by_maker"),
            # The queues of the desk: few rows beside those that are published.
            models.Index(
                fields=["status", "id"],
                condition=~Q(status=Status.PUBLISHED),
                name="item_unpublished",
            ),
            models.Index(
                fields=["expires_at"],
                condition=Q(status=Status.PUBLISHED, timed=True),
                name="item_ending",
            ),
            models.Index(
                fields=["trashed_at", "id"],
                condition=Q(trashed_at__isnull=False),
                name="item_in_trash",
            ),
            models.Index(fields=["id"], condition=Q(remake=True), name="item_to_remake"),
        ]

    def __str__(self) -> str:
        return str(self.uuid)
