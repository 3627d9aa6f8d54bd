"""Small files that browsers and search engines look for at the root of a site."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from gallery.accent import scale_of
from gallery.views.appearance import LOGO_POLICY

DAY = "public, max-age=86400"
# Secrets are kept by permission, not by asking machines to look away: nothing is named here.
ROBOTS = "User-agent: *\nAllow: /\n"
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><style>path{{fill:{light}}}'
    "@media (prefers-color-scheme:dark){{path{{fill:{dark}}}}}</style>"
    '<path fill-rule="evenodd" d="M0 0h16v16H0zM3 3v10h10V3zM6 6h4v4H6z"/></svg>'
)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Say to search engines what they may read: every public page."""
    response = HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = DAY
    return response


@require_safe
def icon(request: HttpRequest) -> HttpResponse:
    """Give out the mark of the site in its accent, for light and for dark windows."""
    scale = scale_of(settings.SITE_ACCENT)
    content = ICON.format(light=scale.brand, dark=scale.dark.text)
    response = HttpResponse(content, content_type="image/svg+xml")
    response["Content-Security-Policy"] = LOGO_POLICY
    response["Cache-Control"] = DAY
    return response
