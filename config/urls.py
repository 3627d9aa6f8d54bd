"""All addresses: pages in four languages, files and health without a language."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("gallery.file_urls")),
    path("", include("config.health_urls")),
    path("admin/", admin.site.urls),
    *i18n_patterns(
        path("", include("gallery.embed_urls")),
        path("", include("gallery.me_urls")),
        path("", include("gallery.urls")),
        path("", include("search.urls")),
        path("accounts/", include("accounts.urls")),
        path("desk/", include("desk.urls")),
        prefix_default_language=False,
    ),
]
handler404 = "gallery.views.errors.not_found"
handler500 = "gallery.views.errors.server_error"
handler403 = "gallery.views.errors.forbidden"
handler400 = "gallery.views.errors.bad_request"
handler429 = "accounts.views.limits.too_many"
