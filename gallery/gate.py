"""The gate before publication: what an item has, what it still needs, and how far it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import OuterRef, Q, Subquery, TextField, Value
from django.db.models.functions import Coalesce
from django.db.models.lookups import IsNull, Regex
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gallery.models import ItemCategory, ItemText, Kind, MediaItem


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checklist; `advice` says what to do where it is not done."""

    name: str
    label: Promise
    advice: Promise
    done: bool
    required: bool


@dataclass(frozen=True, slots=True)
class Checklist:
    """All lines for one item."""

    checks: tuple[Check, ...]

    @property
    def missing(self) -> list[Check]:
        """What must be there before the item may be published, and is not."""
        return [one for one in self.checks if one.required and not one.done]

    @property
    def is_open(self) -> bool:
        """Whether the item may pass."""
        return not self.missing

    @property
    def done(self) -> int:
        """How many lines are done."""
        return sum(one.done for one in self.checks)

    @property
    def percent(self) -> int:
        """How complete the item is, required or not."""
        return 100 * self.done // len(self.checks)


@dataclass(frozen=True, slots=True)
class _Rule:
    label: Promise
    advice: Promise
    # Tells of an item in memory whether it lacks nothing here, and its twin in the database.
    holds: Callable[[MediaItem], bool]
    lacking: Callable[[], Q]
    kinds: tuple[Kind, ...] = (Kind.IMAGE, Kind.VIDEO, Kind.AUDIO)


def _source(item: MediaItem) -> ItemText | None:
    texts = list(item.texts.all())
    return next((one for one in texts if one.is_source), texts[0] if texts else None)


def _said(field: str) -> Callable[[MediaItem], bool]:
    def holds(item: MediaItem) -> bool:
        text = _source(item)
        return text is not None and bool(getattr(text, field).strip())

    return holds


def _unsaid(field: str) -> Callable[[], Q]:
    # A single value, which the database looks up for each item it considers; EXISTS it would
    # answer by reading all texts there are.
    texts = ItemText.objects.filter(item=OuterRef("pk"), is_source=True).values(field)[:1]
    said = Coalesce(Subquery(texts), Value(""), output_field=TextField())
    return lambda: ~Q(Regex(said, r"\S"))


def _uncategorised() -> Q:
    rows = ItemCategory.objects.filter(item=OuterRef("pk")).values("pk")[:1]
    return Q(IsNull(Subquery(rows), True))


# In the order in which they are shown.
RULES: dict[str, _Rule] = {
    "caption": _Rule(
        _("Caption"),
        _("Say who, what, where and when, in the language of the source."),
        _said("description"),
        _unsaid("description"),
    ),
    "alt_text": _Rule(
        _("Alt text"),
        _("Say what it shows, for those who do not see it."),
        _said("alt_text"),
        _unsaid("alt_text"),
        (Kind.IMAGE, Kind.VIDEO),
    ),
    "credit": _Rule(
        _("Credit line"),
        _("Write down who must be named."),
        lambda item: bool(item.credit_line.strip()),
        lambda: ~Q(credit_line__regex=r"\S"),
    ),
    "date": _Rule(
        _("Date"),
        _("Say when it was made; the month or the year will do."),
        lambda item: item.date_created is not None,
        lambda: Q(date_created=None),
    ),
    "place": _Rule(
        _("Place"),
        _("Choose at least the country."),
        lambda item: bool(item.country_code),
        lambda: Q(country_code=""),
    ),
    "licence": _Rule(
        _("Licence"),
        _("Say under which licence it may be used."),
        lambda item: bool(item.licence.strip() or item.licence_url.strip()),
        lambda: ~Q(licence__regex=r"\S") & Q(licence_url=""),
    ),
    "category": _Rule(
        _("Category"),
        _("Choose at least one, so that it is found by browsing."),
        lambda item: bool(item.categories.all()),
        _uncategorised,
    ),
}
# What `checklist` reads beside the item; lists fetch it for all their rows at once.
FETCHED = ("texts", "categories")


def checklist(item: MediaItem, required: Iterable[str] | None = None) -> Checklist:
    """Return the lines for `item`, fetched with FETCHED; `required`: as PUBLISH_REQUIRES says."""
    needed = set(settings.PUBLISH_REQUIRES if required is None else required)
    return Checklist(
        tuple(
            Check(name, rule.label, rule.advice, rule.holds(item), name in needed)
            for name, rule in RULES.items()
            if item.kind in rule.kinds
        )
    )


def incomplete(required: Iterable[str] | None = None) -> Q:
    """Return the condition of items whose checklist is not open: the twin of `is_open`."""
    needed = settings.PUBLISH_REQUIRES if required is None else required
    condition = Q(pk__in=[])
    for name in needed:
        rule = RULES[name]
        condition |= rule.lacking() & Q(kind__in=rule.kinds)
    return condition
