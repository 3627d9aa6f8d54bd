from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Finding: what is asked, what matches, and the pages that show it."""

    name = "search"
