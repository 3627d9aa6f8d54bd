"""Addresses of the public pages."""

from django.urls import path

from gallery.views import categories, galleries, home, items, lists

urlpatterns = [
    path("", home.home, name="home"),
    path("latest/", lists.latest, name="latest"),
    path("categories/", categories.categories, name="categories"),
    path("categories/<slug:slug>/", categories.category, name="category"),
    path("galleries/", lists.galleries, name="galleries"),
    path("galleries/<slug:slug>/", galleries.gallery, name="gallery"),
    path("items/<uuid:uuid>/", items.item, name="item"),
    path("items/<uuid:uuid>/<str:slug>/", items.item, name="item"),
    path("images/", lists.images, name="images"),
    path("videos/", lists.videos, name="videos"),
    path("audio/", lists.audio, name="audio"),
]
