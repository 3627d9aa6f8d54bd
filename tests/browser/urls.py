"""The addresses of the site and of its error pages that no visitor reaches on purpose."""

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.urls import path

from config.urls import handler400, handler403, handler404, handler429, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]


def refuse(request: HttpRequest) -> HttpResponse:
    """Answer as if the role of the visitor were missing."""
    raise PermissionDenied


def misunderstand(request: HttpRequest) -> HttpResponse:
    """Answer as to a broken request."""
    raise SuspiciousOperation


def fail(request: HttpRequest) -> HttpResponse:
    """Answer as after a fault of ours."""
    raise ArithmeticError


urlpatterns = [
    *urlpatterns,
    *i18n_patterns(
        path("trouble/400/", misunderstand),
        path("trouble/403/", refuse),
        path("trouble/500/", fail),
        prefix_default_language=False,
    ),
]
