"""Addresses of the public pages."""

from django.urls import path

from gallery.kept_pages import keep
from gallery.views import (
    categories,
    creators,
    downloads,
    galleries,
    home,
    items,
    limits,
    lists,
    styleguide,
    terms,
)

urlpatterns = [
    path("", keep(home.home), name="home"),
    path("latest/", keep(lists.latest), name="latest"),
    path("categories/", keep(categories.categories), name="categories"),
    path("categories/<slug:slug>/", keep(categories.category), name="category"),
    path("creators/", keep(creators.creators), name="creators"),
    path("creators/<int:pk>/", keep(creators.creator), name="creator"),
    path("creators/<int:pk>-<str:slug>/", keep(creators.creator), name="creator"),
    path("galleries/", keep(lists.galleries), name="galleries"),
    path("galleries/<slug:slug>/", keep(galleries.gallery), name="gallery"),
    path("items/<uuid:uuid>/", keep(items.item), name="item"),
    path("items/<uuid:uuid>/download/", downloads.downloads, name="downloads"),
    path("items/<uuid:uuid>/download/limit/", limits.limit, name="limit-download"),
    path("items/<uuid:uuid>/download/<slug:size>/", downloads.download, name="download"),
    path("items/<uuid:uuid>/<str:slug>/", keep(items.item), name="item"),
    path("images/", keep(lists.images), name="images"),
    path("videos/", keep(lists.videos), name="videos"),
    path("audio/", keep(lists.audio), name="audio"),
    path("terms/", terms.terms, name="terms"),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
]
