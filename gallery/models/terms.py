"""The three vocabularies that editors keep, and what happened to them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag

from accounts.models import User
from gallery.models.categories import Category
from gallery.models.creators import Creator, Folded


class Vocabulary(models.TextChoices):
    """A list of terms that items are tied to."""

    CATEGORY = "category", _("Category")
    CREATOR = "creator", _("Creator")
    KEYWORD = "keyword", _("Keyword")


class CategorySlug(models.Model):
    """A slug that a category had once: its address leads to the category for ever."""

    slug = models.SlugField(max_length=120, unique=True)
    category = models.ForeignKey(Category, on_delete=models.CASCADE, related_name="old_slugs")

    def __str__(self) -> str:
        return self.slug


class CreatorAlias(models.Model):
    """Another spelling of a creator: whoever uses it means this one."""

    creator = models.ForeignKey(Creator, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=250)
    folded_name = models.GeneratedField(
        expression=Folded("name"), output_field=models.TextField(), db_persist=True, unique=True
    )

    def __str__(self) -> str:
        return self.name


class TagAlias(models.Model):
    """Another spelling of a keyword: whoever uses it means this one."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=100)
    folded_name = models.GeneratedField(
        expression=Folded("name"), output_field=models.TextField(), db_persist=True, unique=True
    )

    def __str__(self) -> str:
        return self.name


class VocabularyEvent(models.Model):
    """Who did what to a term, when, and what it changed; append-only.

    Terms are named by their numbers, because keywords do not outlive being merged.
    """

    vocabulary = models.CharField(max_length=10, choices=Vocabulary)
    term_id = models.BigIntegerField()
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL)
    verb = models.CharField(_("what happened"), max_length=20)
    change = models.JSONField(_("change"), default=dict)

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(vocabulary__in=Vocabulary.values), name="vocabulary_event_known"
            )
        ]
        indexes = [
            models.Index(fields=["vocabulary", "term_id", "-at"], name="vocabulary_event_of_term"),
            models.Index(fields=["vocabulary", "-at"], name="vocabulary_event_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.vocabulary} {self.term_id}: {self.verb}"
