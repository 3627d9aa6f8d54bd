"""The living style guide: every component in every state, for staff."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from accounts.roles import Role, role_of
from gallery.languages import direction
from gallery.views.frame import Head, show
from gallery.views.samples import samples

PIECES = {
    "colours": gettext_lazy("Colours"),
    "type": gettext_lazy("Type"),
    "controls": gettext_lazy("Buttons and links"),
    "notices": gettext_lazy("Notices"),
    "head": gettext_lazy("Head of a gallery"),
    "items": gettext_lazy("Pictures in rows"),
    "lead": gettext_lazy("Leading pick"),
    "galleries": gettext_lazy("Gallery cards"),
    "tiles": gettext_lazy("Categories"),
    "stage": gettext_lazy("Large picture"),
    "share": gettext_lazy("Credit and sharing"),
    "details": gettext_lazy("Details"),
    "viewer": gettext_lazy("Picture viewer"),
    "pagers": gettext_lazy("Pages"),
    "empty": gettext_lazy("Nothing to show"),
    "broken": gettext_lazy("Errors"),
}
THEMES = ("light", "dark")
WIDE = {"lead", "stage", "viewer"}  # below each other: they need the whole line


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show every component light and dark, one of them in Arabic (`?swap=1`: the other one)."""
    role = role_of(request.user)
    if role is Role.VISITOR:
        raise Http404
    if not role.at_least(Role.STAFF):
        raise PermissionDenied
    languages = ("ar", "en") if request.GET.get("swap") == "1" else ("en", "ar")
    sections = [
        {
            "name": name,
            "title": title,
            "wide": name in WIDE,
            "panes": [
                {
                    "theme": theme,
                    "language": language,
                    "direction": direction(language),
                    "html": _piece(name, language, request, f"-{name}-{theme}"),
                }
                for theme, language in zip(THEMES, languages, strict=True)
            ],
        }
        for name, title in PIECES.items()
    ]
    response = show(
        request,
        "styleguide/styleguide.html",
        Head(_("Style guide"), indexed=False),
        sections=sections,
        swapped=languages[0] == "ar",
    )
    response["Cache-Control"] = "private, no-cache"
    return response


def _piece(name: str, language: str, request: HttpRequest, pane: str) -> SafeString:
    """Return one component in all its states, in `language`; ids in it end with `pane`."""
    with translation.override(language):
        return render_to_string(
            f"styleguide/{name}.html", samples(language) | {"pane": pane}, request
        )
