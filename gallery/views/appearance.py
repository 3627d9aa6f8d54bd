"""What an organisation sets of the look: the style sheet of its accent, and its logo."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from gallery.appearance import sheet

FOREVER = "public, max-age=31536000, immutable"
# A logo may hold styles of its own, but nothing that acts.
LOGO_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@require_safe
def appearance(request: HttpRequest, name: str) -> HttpResponse:
    """Give out the present style sheet or logo; any other name is a 404."""
    made, logo = sheet(settings.SITE_ACCENT), settings.SITE_LOGO
    if name == made.name:
        response = HttpResponse(made.content, content_type="text/css; charset=utf-8")
    elif logo and name == logo.name:
        response = HttpResponse(logo.content, content_type=logo.mime)
        response["Content-Security-Policy"] = LOGO_POLICY
    else:
        raise Http404
    response["Cache-Control"] = FOREVER
    return response
