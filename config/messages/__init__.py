"""Translations without GNU gettext: collect, update, check and compile with Babel alone."""
