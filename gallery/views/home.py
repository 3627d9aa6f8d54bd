"""Editors' picks."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.cards.items import item_cards
from gallery.cards.picks import newest_galleries, picked
from gallery.languages import current
from gallery.models import Kind, MediaItem, Pick
from gallery.views.frame import Head, show

LARGEST_HOME = 60
IN_PLACE_OF_PICKS = 24
LATEST = 12


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the editors' picks, or the newest galleries while there are none."""
    user = request.user
    picks = list(Pick.objects.current().visible_to(user)[:LARGEST_HOME])
    front = picked(picks, user) if picks else newest_galleries(user, IN_PLACE_OF_PICKS)
    pictures = MediaItem.objects.visible_to(user).of_kind(Kind.IMAGE).newest()
    return show(
        request,
        "gallery/home.html",
        Head(
            _("Editors’ picks"),
            description=f"{settings.SITE_NAME} – {settings.SITE_TAGLINE}",
            picture=front.picture,
        ),
        picks=front.cards,
        latest=item_cards(
            pictures.for_grid(current())[:LATEST], eager=0 if front.cards else 4, small=True
        ),
    )
