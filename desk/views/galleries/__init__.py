"""Galleries and collections at the desk."""
