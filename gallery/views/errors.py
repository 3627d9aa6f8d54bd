"""Error pages in the frame of the site; none of them asks the database."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from gallery.context import site
from gallery.views.access import Gone, Moved, Retired


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the page for what is not here (404) or has been withdrawn (410), or lead to where it
    is now (301).
    """
    if isinstance(exception, Moved):
        return _moved(request, exception)
    if isinstance(exception, Retired):
        return _page(
            request,
            410,
            exception.title,
            _("It was here once. What it held may be found under other names."),
            lead_to=exception.way,
            lead_text=exception.way_name,
        )
    if isinstance(exception, Gone):
        return _page(
            request,
            410,
            _("This has been withdrawn"),
            _("It was published here once and has since been taken down. It will not be back."),
        )
    return _page(
        request,
        404,
        _("There is nothing here"),
        _("The address may be mistyped, or what it led to may have moved."),
    )


def _moved(request: HttpRequest, exception: Moved) -> HttpResponse:
    """Lead to the same page under the present slug, in the same language."""
    match = request.resolver_match
    assert match is not None
    path = reverse(match.view_name, kwargs={**match.kwargs, "slug": exception.slug})
    query = request.META.get("QUERY_STRING", "")
    response = HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)
    # Asked again each time: what it leads to may be withdrawn, or get its old name back.
    response["Cache-Control"] = "no-cache"
    return response


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the page for what one's role does not allow (403)."""
    return _page(
        request,
        403,
        _("This is not open to you"),
        _("Your account does not have the role that is needed for this page."),
    )


def no_token(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return the page for a form without its token (403): from elsewhere, or open for too long."""
    return _page(
        request,
        403,
        _("Please send that once more"),
        _(
            "The page was open for too long, or your browser kept no cookie. Nothing was changed. "
            "Go back, load the page again, and send the form once more."
        ),
    )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the page for a request that cannot be understood (400)."""
    return _page(
        request,
        400,
        _("That was not understood"),
        _("Something in the request was broken. Please go back and try again."),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Return the page for a fault of ours (500), made without context processors."""
    context = site(request) | {
        "status": 500,
        "title": _("Something went wrong"),
        "explanation": _("The fault is ours and has been noted. Please try again in a moment."),
    }
    return HttpResponse(render_to_string("errors/error.html", context), status=500)


def _page(
    request: HttpRequest, status: int, title: str, explanation: str, **way: str
) -> HttpResponse:
    context = {"status": status, "title": title, "explanation": explanation, **way}
    return render(request, "errors/error.html", context, status=status)
