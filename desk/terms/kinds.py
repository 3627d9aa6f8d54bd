"""The three vocabularies as the desk shows them: their addresses and what they are called."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from gallery.addresses import creator_url
from gallery.models import Vocabulary
from gallery.vocabulary.links import LINKS


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the vocabularies; `path` is its part of the address."""

    path: str
    vocabulary: Vocabulary
    title: Promise
    lead: Promise
    new: Promise

    @property
    def rows(self) -> Any:
        """The terms that there are, without the retired."""
        manager = LINKS[self.vocabulary].model._default_manager
        return manager.all() if self.vocabulary == Vocabulary.KEYWORD else manager.live()  # type: ignore[attr-defined]

    def public_url(self, term: Any) -> str:
        """Return the address of the public page of `term`."""
        if self.vocabulary == Vocabulary.CATEGORY:
            return reverse("category", args=[term.slug])
        if self.vocabulary == Vocabulary.CREATOR:
            return creator_url(term.pk, term.name)
        return f"{reverse('search')}?{urlencode({'tag': term.name})}"

    def items_url(self, term: Any) -> str:
        """Return the address of the items of `term` at the desk."""
        asked = {
            Vocabulary.CATEGORY: {"category": getattr(term, "slug", "")},
            Vocabulary.CREATOR: {"creator": term.pk},
            Vocabulary.KEYWORD: {"tag": getattr(term, "name", "")},
        }
        return f"{reverse('desk-items')}?{urlencode(asked[self.vocabulary])}"


KINDS = {
    kind.path: kind
    for kind in (
        Kind(
            "categories",
            Vocabulary.CATEGORY,
            _("Categories"),
            _("The subjects that items and galleries are filed under, in the order of the site."),
            _("New category"),
        ),
        Kind(
            "creators",
            Vocabulary.CREATOR,
            _("Creators"),
            _("People and offices who made the pictures: each once, however often spelled."),
            _("New creator"),
        ),
        Kind(
            "keywords",
            Vocabulary.KEYWORD,
            _("Keywords"),
            _("The words that items are found by, whatever their capitals."),
            _("New keyword"),
        ),
    )
}
BY_VOCABULARY = {kind.vocabulary: kind for kind in KINDS.values()}


class KindConverter:
    """The part of an address that names a vocabulary."""

    regex = "categories|creators|keywords"

    def to_python(self, value: str) -> Kind:
        """Return the vocabulary of an address."""
        return KINDS[value]

    def to_url(self, value: "Kind | str") -> str:
        """Return the part of the address."""
        return value if isinstance(value, str) else value.path
