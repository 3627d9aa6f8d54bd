"""Why a pick gives way: said to editors, worked out by the clock when they look."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from gallery.dates import moment_text
from gallery.languages import current
from gallery.models import Gallery, MediaItem, Pick
from gallery.visibility import Audience, Status, is_visible


def why_hidden(pick: Pick, at: datetime | None = None) -> str:
    """Return why visitors do not see what is picked at `at` (default: now); empty if they do."""
    return why_unseen(pick.thing, at)


def why_unseen(thing: MediaItem | Gallery, at: datetime | None = None) -> str:
    """Return why visitors do not see `thing` at `at` (default: now); empty if they do."""
    at = at or timezone.now()
    if is_visible(thing, None, at):
        return ""
    if getattr(thing, "trashed_at", None):
        return _("It lies in the trash.")
    if thing.status == Status.WITHDRAWN:
        return _("It was withdrawn.")
    if thing.status != Status.PUBLISHED:
        return _("It is not published yet.")
    if thing.publish_at and thing.publish_at > at:
        when = moment_text(thing.publish_at, current())
        return _("It is embargoed until %(when)s.") % {"when": when}
    if thing.expires_at and thing.expires_at <= at:
        when = moment_text(thing.expires_at, current())
        return _("It expired on %(when)s.") % {"when": when}
    if thing.audience == Audience.MEMBERS:
        return _("Only members see it.")
    if thing.audience == Audience.STAFF:
        return _("Only staff see it.")
    return _("It can no longer be seen.")
