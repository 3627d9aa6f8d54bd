"""Giving files out: in which sizes, to whom, with which words in them, under which terms."""
