"""An item in the pages of other sites: light, without cookies, only what is open to everyone."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from gallery.addresses import item_url
from gallery.cards.layout import Place
from gallery.cards.pictures import picture_of, ratio_of
from gallery.context import site
from gallery.languages import current
from gallery.licences import licence_of
from gallery.models import MediaItem
from gallery.views.access import Gone, item_or_absent
from gallery.views.frame import absolute
from gallery.views.items import said_of
from gallery.views.viewer import on_screen

WIDEST = 2048


@require_safe
@xframe_options_exempt
def embed(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show the picture of an item with headline, credit, licence and the way to its page.

    What is not open to everyone is 404, what was withdrawn 410, in the same quiet form.
    """
    language = current()
    context: dict[str, object] = {}
    status = 200
    try:
        items = MediaItem.objects.visible_to(None).with_texts(language)
        context = _of(item_or_absent(items, uuid, None), language)
    except Http404 as absence:
        status = 410 if isinstance(absence, Gone) else 404
    # Without the request: nothing here may depend on who asks, or touch a cookie.
    page = render_to_string("gallery/embed.html", site(request) | context | {"status": status})
    response = HttpResponse(page, status=status)
    response["Content-Security-Policy"] = _policy()
    response["X-Robots-Tag"] = "noindex"
    return response


def _of(item: MediaItem, language: str) -> dict[str, object]:
    said = said_of(item, language)
    place = Place("embed", on_screen(ratio_of(item)), WIDEST)
    return {
        "item": item,
        "said": said,
        "picture": picture_of(item, place, language, eager=True),
        "licence": licence_of(item),
        "page": absolute(item_url(item, said.headline.text)),
    }


def _policy() -> str:
    pictures = " ".join(settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"])
    return (
        f"default-src 'none'; style-src 'self'; img-src {pictures}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors *"
    )
