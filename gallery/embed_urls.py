"""Pages that other sites show in their own: in the reader's language, outside the frame."""

from django.urls import path

from gallery.kept_pages import keep
from gallery.views import embed

urlpatterns = [path("items/<uuid:uuid>/embed/", keep(embed.embed), name="embed")]
