"""Addresses of what members keep for themselves."""

from django.urls import path

from gallery.views.me import collecting, data, favourites, lightboxes, parcels, requests

urlpatterns = [
    path("me/", data.my_data, name="me"),
    path("me/downloads/", data.my_downloads, name="my-downloads"),
    path("me/favourites/", favourites.favourites, name="favourites"),
    path("me/favourites/list/", favourites.favourites_list, name="favourites-list"),
    path("me/favourites/take-over/", favourites.take_over, name="favourites-take-over"),
    path("me/favourites/forget/", favourites.forget, name="favourites-forget"),
    path("items/<uuid:uuid>/favourite/", favourites.favourite, name="favourite"),
    path("items/<uuid:uuid>/lightboxes/", collecting.collect_item, name="collect"),
    path("items/<uuid:uuid>/ask/<slug:size>/", requests.ask, name="ask-for-size"),
    path("me/lightboxes/", lightboxes.lightboxes, name="lightboxes"),
    path("me/lightboxes/<uuid:uuid>/", lightboxes.lightbox, name="lightbox"),
    path("me/lightboxes/<uuid:uuid>/change/", lightboxes.change, name="lightbox-change"),
    path("me/lightboxes/<uuid:uuid>/delete/", lightboxes.delete, name="lightbox-delete"),
    path("me/lightboxes/<uuid:uuid>/entries/<int:pk>/", lightboxes.entry, name="lightbox-entry"),
    path("me/lightboxes/<uuid:uuid>/links/", lightboxes.share, name="lightbox-share"),
    path("me/lightboxes/<uuid:uuid>/links/<int:pk>/", lightboxes.revoke, name="lightbox-revoke"),
    path("lightboxes/shared/<str:token>/", collecting.shared, name="lightbox-shared"),
    path("me/lightboxes/<uuid:uuid>/zip/", parcels.of_lightbox, name="lightbox-zip"),
    path("galleries/<slug:slug>/zip/", parcels.of_gallery, name="gallery-zip"),
    path("me/parcels/<uuid:uuid>/", parcels.parcel, name="parcel"),
    path("me/parcels/<uuid:uuid>/file/", parcels.parcel_file, name="parcel-file"),
    path("me/requests/", requests.my_requests, name="my-requests"),
]
