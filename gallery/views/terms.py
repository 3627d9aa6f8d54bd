"""The terms of use, and agreeing to them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.models import User
from gallery.actions.accept_terms import accept_terms
from gallery.actions.transitions import NotAllowed
from gallery.giving.terms import must_accept, terms_text, terms_version
from gallery.views.frame import Head, show


@require_http_methods(["GET", "HEAD", "POST"])
def terms(request: HttpRequest) -> HttpResponse:
    """Show the terms; a member who ticks the box accepts them and goes on to where they were."""
    if request.method == "POST":
        return _accept(request)
    return show(
        request,
        "gallery/terms.html",
        Head(_("Terms of use")),
        terms=terms_text(),
        version=terms_version(),
        asks=must_accept(request.user),
        onward=request.GET.get("next", ""),
    )


def _accept(request: HttpRequest) -> HttpResponse:
    if not isinstance(request.user, User):
        return HttpResponseRedirect(reverse("terms"))
    onward = inside(request, request.POST.get("next", ""))
    if not request.POST.get("accept"):
        messages.error(request, _("Please tick the box if you accept the terms."))
        return redirect(onward)
    try:
        accept_terms(by=request.user, version=request.POST.get("version", ""))
    except NotAllowed as error:
        messages.error(request, str(error))
    return redirect(onward)


def inside(request: HttpRequest, address: str) -> str:
    """Return `address` where it lies on this site, else that of the terms."""
    safe = url_has_allowed_host_and_scheme(
        address, {request.get_host()}, require_https=request.is_secure()
    )
    return address if safe and address.startswith("/") else reverse("terms")
