"""Positions of some of the towns (latitude, longitude in degrees), as a camera would note them."""

from __future__ import annotations

POSITIONS: dict[str, tuple[float, float]] = {
    "Danlí": (14.03, -86.58),
    "Ma'rib": (15.46, 45.32),
    "Renk": (11.75, 32.80),
    "Zahlé": (33.85, 35.90),
    "Ziguinchor": (12.57, -16.27),
    "Maradi": (13.50, 7.10),
    "Mopti": (14.49, -4.19),
    "Beira": (-19.84, 34.84),
    "Pokhara": (28.21, 83.99),
    "Amman": (31.95, 35.93),
    "Nairobi": (-1.29, 36.82),
    "Cần Thơ": (10.03, 105.78),
    "Khulna": (22.81, 89.56),
    "Suva": (-18.14, 178.44),
    "Lviv": (49.84, 24.03),
    "Cúcuta": (7.89, -72.50),
    "Quetzaltenango": (14.84, -91.52),
    "Bamako": (12.64, -8.00),
    "Abéché": (13.83, 20.83),
    "Aden": (12.79, 45.03),
    "Agadez": (16.97, 7.99),
    "Aleppo": (36.20, 37.16),
    "Tacloban": (11.24, 125.00),
    "Chișinău": (47.01, 28.86),
}
