"""Other searches to offer: another spelling, or less of what was asked."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from gallery.languages import current
from search.addresses import results_url
from search.asking import Asked
from search.finding import WayOn, did_you_mean, ways_on
from search.finding.looking import Look
from search.finding.ways import Less
from search.views.numbers import number_of_items
from search.wording import choice_name


class Other(NamedTuple):
    """Another search: what it is called, how many items it finds, and its address."""

    text: str
    number: str
    url: str


def meant(now: Asked, look: Look) -> Other | None:
    """Return what the reader may have meant, where that finds something."""
    guess = did_you_mean(now, look.user, look=look)
    if guess is None:
        return None
    text, size = guess
    number = number_of_items(size.number, size.exactness, current())
    return Other(text, number, results_url(now.saying(text)))


def ways(now: Asked, look: Look) -> list[Other]:
    """Return searches that ask for less and find something."""
    return [
        Other(
            _way_name(way),
            number_of_items(way.total, way.exactness, current()),
            results_url(way.asked),
        )
        for way in ways_on(now, look.user, look=look)
    ]


def _way_name(way: WayOn) -> str:
    match way.less:
        case Less.CHOICES:
            return _("“%(words)s” in the whole library") % {"words": way.asked.text}
        case Less.CHOICE:
            return _("Without the choice of %(name)s") % {"name": choice_name(way.name)}
        case Less.EVERY_WORD:
            return _("Any of the words")
        case Less.PART:
            return _("“%(words)s” alone") % {"words": way.asked.text}
