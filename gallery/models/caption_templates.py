"""Sets of values that come again and again in descriptions."""

import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.permissions import Right, may
from gallery.visibility import Reader


class CaptionTemplateQuerySet(models.QuerySet["CaptionTemplate"]):
    """Words for finding templates."""

    def visible_to(self, user: Reader) -> Self:
        """Keep what `user` may apply: their own, and those for the whole desk."""
        if not isinstance(user, User) or not may(user, Right.DESK):
            return self.none()
        return self.filter(Q(owner=user) | Q(shared=True))

    def editable_by(self, user: Reader) -> Self:
        """Keep what `user` may change: their own; editors those for the whole desk, too."""
        rows = self.visible_to(user)
        if isinstance(user, User) and may(user, Right.PUBLISH):
            return rows
        return rows.filter(owner=user) if isinstance(user, User) else rows


class CaptionTemplate(models.Model):
    """A named set of values for descriptions, somebody's own or for the whole desk."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="caption_templates")
    name = models.CharField(_("name"), max_length=80)
    shared = models.BooleanField(_("for the whole desk"), default=False)
    # A description without what is empty: {"credit_line": …, "keywords": […], "headline:fr": …}.
    values = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = CaptionTemplateQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="caption_template_name_once")
        ]
        indexes = [
            models.Index(fields=["name"], condition=Q(shared=True), name="caption_template_shared")
        ]

    def __str__(self) -> str:
        return self.name
