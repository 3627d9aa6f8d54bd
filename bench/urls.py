"""The product's addresses and `/bench/nothing/`."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from config import urls


def nothing(request: HttpRequest) -> HttpResponse:
    """Answer two letters: what Django costs without a page."""
    return HttpResponse("ok", headers={"Content-Length": "2"})


urlpatterns = [path("bench/nothing/", nothing), *urls.urlpatterns]
handler404 = urls.handler404
handler500 = urls.handler500
handler403 = urls.handler403
handler400 = urls.handler400
