"""Addresses of the public pages."""

from django.urls import path

from gallery.kept_pages import keep
from gallery.views import (
    categories,
    collections,
    creators,
    downloads,
    galleries,
    home,
    items,
    limits,
    lists,
    past_picks,
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
    path("collections/", keep(collections.collections), name="collections"),
    path("collections/<slug:slug>/", keep(collections.collection), name="collection"),
    path("items/<uuid:uuid>/", keep(items.item), name="item"),
    path("items/<uuid:uuid>/download/", downloads.downloads, name="downloads"),
    path("items/<uuid:uuid>/download/limit/", limits.limit, name="limit-download"),
    path("items/<uuid:uuid>/download/<slug:size>/", downloads.download, name="download"),
    path("items/<uuid:uuid>/<str:slug>/", keep(items.item), name="item"),
    path("images/", keep(lists.images), name="images"),
    path("videos/", keep(lists.videos), name="videos"),
    path("audio/", keep(lists.audio), name="audio"),
    path("picks/", keep(past_picks.archive), name="past-picks"),
    path("picks/<int:year>/<int:month>/", keep(past_picks.archive), name="past-picks-month"),
    path("terms/", terms.terms, name="terms"),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
]
