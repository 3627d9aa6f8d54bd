"""Figures that people the scenes: persons without faces, shelters, plants, vehicles, boats."""
