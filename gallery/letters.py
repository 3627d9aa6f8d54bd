"""The words of every mail about items."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.mail import Letter, full_address
from gallery.models import ItemEvent
from gallery.news import news_of, note_of

# More are not told one by one.
MOST = 20


def news_of_items(events: Sequence[ItemEvent]) -> Letter:
    """What others did with the work of the one who is written to."""
    subject = ngettext(
        "News of %(number)s item of yours", "News of %(number)s items of yours", len(events)
    ) % {"number": len(events)}
    told = [f"{news_of(event)} {note_of(event)}".strip() for event in events[:MOST]]
    if len(events) > MOST:
        more = len(events) - MOST
        told.append(
            ngettext("And %(number)s more.", "And %(number)s more.", more) % {"number": more}
        )
    return Letter(
        subject,
        told,
        link=full_address(reverse("desk")),
        link_text=_("Open the desk"),
    )
