"""Measuring at size: a synthetic library of any size, and what its public pages cost."""
