from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    """Finding: what is asked, what matches, and the pages that show it."""

    name = "search"

    def ready(self) -> None:
        """Listen to the news of the gallery; index a library that is older than its search."""
        from search import indexing, listeners, lookups  # noqa: F401

        post_migrate.connect(indexing.index_what_never_was, sender=self)
