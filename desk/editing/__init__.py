"""Captioning: what the pages show of a description, and how what is sent becomes changes."""
