from django.apps import AppConfig


class GalleryConfig(AppConfig):
    """The domain: what exists, what is public, and the pages that show it."""

    name = "gallery"
