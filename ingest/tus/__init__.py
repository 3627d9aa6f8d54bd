"""Uploads that survive dropped links, by the tus 1.0 protocol: its rules, and where bytes go."""
