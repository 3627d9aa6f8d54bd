"""Addresses of finding."""

from django.urls import path

from search.views import advanced, results, suggestions
from search.views.help import help_page

urlpatterns = [
    path("search/", results.results, name="search"),
    path("search/advanced/", advanced.advanced, name="search-advanced"),
    path("search/suggestions/", suggestions.suggestions, name="suggestions"),
    path("search/help/", help_page, name="search-help"),
]
