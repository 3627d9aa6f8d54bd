"""Addresses of files; they have no language."""

from django.urls import path, re_path

from gallery.views import files

urlpatterns = [
    path("items/<uuid:uuid>/renditions/<slug:recipe>.webp", files.rendition, name="rendition"),
    re_path(r"^media/(?P<key>[A-Za-z0-9_-]+)/(?P<name>w\d+\.webp)\Z", files.media, name="media"),
]
