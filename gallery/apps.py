from django.apps import AppConfig


class GalleryConfig(AppConfig):
    """The domain: what exists, what is public, and the pages that show it."""

    name = "gallery"

    def ready(self) -> None:
        """Listen to the news of accounts."""
        from gallery import listeners  # noqa: F401
