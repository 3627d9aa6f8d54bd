"""What search keeps: a document for every item, and the words and places to suggest."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models import Gallery, Kind, MediaItem
from gallery.visibility import Audience, Status


class SearchDocument(models.Model):
    """All of an item that can be searched, in one narrow row; drafts have one too.

    `vector` holds the words of every language and, beside them, what filters ask for
    (`search/finding/lexemes.py`): one index answers both, and nothing but this index does.
    Written by `documents.py` only.
    """

    item = models.OneToOneField(
        MediaItem, on_delete=models.CASCADE, primary_key=True, related_name="document"
    )
    status = models.CharField(max_length=10, choices=Status)
    audience = models.CharField(max_length=10, choices=Audience)
    publish_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    kind = models.CharField(max_length=5, choices=Kind)
    category_ids = ArrayField(models.BigIntegerField())
    gallery_ids = ArrayField(models.BigIntegerField())
    creator_ids = ArrayField(models.BigIntegerField())
    country_code = models.CharField(max_length=2, blank=True)
    year = models.SmallIntegerField(null=True)
    date_created = models.DateField(null=True)
    orientation = models.CharField(max_length=10, blank=True)
    licence = models.CharField(max_length=60, blank=True)
    languages = ArrayField(models.CharField(max_length=12))
    vector = SearchVectorField()

    class Meta:
        indexes = [
            GinIndex(fields=["vector"], fastupdate=False, name="search_document_vector"),
        ]

    def __str__(self) -> str:
        return str(self.item_id)


class Word(models.Model):
    """A word that captions use, as written but in small letters: a candidate for suggestions.

    It may stand in captions that nobody may see: whoever suggests it asks first whether the
    reader would find anything by it.
    """

    word = models.TextField(primary_key=True)
    plain = models.TextField()
    # About how many items use it: as many as there were when the index was last rebuilt.
    number = models.BigIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(OpClass(F("plain"), "text_pattern_ops"), name="search_word_plain"),
            models.Index(F("number").desc(), "word", name="search_word_frequent"),
        ]

    def __str__(self) -> str:
        return self.word


class Place(models.Model):
    """A city that items name: a candidate for suggestions, to be asked for like a word."""

    city = models.TextField()
    country_code = models.CharField(max_length=2, blank=True)
    plain = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["city", "country_code"], name="place_once")]
        indexes = [models.Index(OpClass(F("plain"), "text_pattern_ops"), name="search_place_plain")]

    def __str__(self) -> str:
        return self.city


class Country(models.Model):
    """What a country is called in the languages of the site, for the documents of its items."""

    code = models.CharField(max_length=2, primary_key=True)
    names = models.TextField()

    def __str__(self) -> str:
        return self.code


class SavedFilter(models.Model):
    """A question to the desk that somebody asks again and again, under a name of their own."""

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_filters")
    name = models.CharField(_("name"), max_length=80)
    # The canonical query string of the list, without a page.
    query = models.CharField(max_length=4000)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="saved_filter_name_once")
        ]

    def __str__(self) -> str:
        return self.name


class GalleryRule(models.Model):
    """The search of a gallery that fills itself, as one question to the index.

    Kept compiled, so that one query tells to which galleries a changed item belongs.
    """

    gallery = models.OneToOneField(
        Gallery, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    question = models.TextField()

    def __str__(self) -> str:
        return self.question
