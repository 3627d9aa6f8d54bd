"""Painting with Pillow: canvas, sky, land, water and the finish that makes a print of it."""
