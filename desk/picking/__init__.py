"""Editors' picks at the desk: finding what to pick, forms, rows, what happened."""
