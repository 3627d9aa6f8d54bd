"""Addresses of files; they have no language."""

from django.urls import path, re_path

from gallery.views import appearance, files, site_files

urlpatterns = [
    path("robots.txt", site_files.robots, name="robots"),
    path("icon.svg", site_files.icon, name="icon"),
    path("favicon.ico", site_files.icon, name="old-icon"),
    re_path(
        r"^appearance-(?P<name>[0-9a-f]{12}\.(?:css|svg|png))\Z",
        appearance.appearance,
        name="appearance",
    ),
    path("items/<uuid:uuid>/renditions/<slug:recipe>.webp", files.rendition, name="rendition"),
    re_path(
        r"^media/(?P<key>[A-Za-z0-9_-]+)/(?P<name>w\d+\.webp|share\.jpg)\Z",
        files.media,
        name="media",
    ),
]
