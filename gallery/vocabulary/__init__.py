"""The terms that items are tied to: categories, creators and keywords, how items move."""
