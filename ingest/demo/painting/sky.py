"""Skies: gradient, sun or moon, clouds and stars."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFilter

from ingest.demo.painting.canvas import Canvas
from ingest.demo.palette import RGB, mix


def sky(c: Canvas, horizon: float, clouds: int = 6, disc_of_light: bool = True) -> None:
    """Paint the sky down to the horizon with what this light has in it."""
    light = c.light
    c.gradient((0, 0, c.w, horizon + 2), *light.sky)
    if horizon < c.h:
        c.gradient((0, horizon, c.w, c.h), light.sky[-1], light.haze)
    c.sun = (c.sun[0], horizon * (1 - light.height))
    if light.night:
        stars(c, horizon)
    if clouds:
        cloud_bank(c, horizon, clouds)
    if light.height >= 0 and disc_of_light:
        sun(c)


def sun(c: Canvas) -> None:
    """Paint the sun or the moon with its halo where the light puts it."""
    x, y = c.sun
    tint = c.light.sun
    if c.light.night:
        c.glow(x, y, c.u * 26, mix(c.light.sky[-1], tint, 0.3), 0.55)
        disc(c, x, y, c.u * 3.2, tint)
        disc(c, x - c.u * 0.8, y - c.u * 0.5, c.u * 0.7, mix(tint, c.light.sky[-1], 0.18))
        disc(c, x + c.u * 1.0, y + c.u * 0.9, c.u * 0.9, mix(tint, c.light.sky[-1], 0.14))
        return
    c.glow(x, y, c.u * 75, tint, 0.55, 2.4)
    c.glow(x, y, c.u * 24, tint, 0.5)
    if c.light.height < 0.55:
        disc(c, x, y, c.u * 5.2, mix(tint, (255, 255, 255), 0.35))


def disc(c: Canvas, x: float, y: float, radius: float, colour: RGB) -> None:
    """Paint a smooth round disc."""
    sheet = c.sheet(x - radius - 2, y - radius - 2, radius * 2 + 4, radius * 2 + 4)
    sheet.oval(x, y, radius, radius, colour)
    c.stamp(sheet, rim=0)


def stars(c: Canvas, horizon: float) -> None:
    """Scatter stars, fewer towards the horizon."""
    hand = c.draw()
    for _ in range(420):
        x = c.rng.randrange(c.w)
        y = horizon * c.rng.random() ** 1.6
        size = c.rng.choice([0, 0, 0, 1, 1, 2])
        shine = mix(c.light.sky[1], (255, 255, 255), c.rng.uniform(0.25, 0.95) * (1 - y / horizon))
        hand.ellipse((x, y, x + size, y + size), fill=shine)


def cloud_bank(c: Canvas, horizon: float, count: int) -> None:
    """Lay long soft clouds, lit below near the horizon and flatter with distance."""
    small = 8
    w, h = c.w // small + 1, int(horizon) // small + 1
    if h < 8:
        return
    bright = Image.new("L", (w, h))
    dim = Image.new("L", (w, h))
    hands = ImageDraw.Draw(bright), ImageDraw.Draw(dim)
    for _ in range(count):
        depth = c.rng.uniform(0.12, 0.92)
        x, y = c.rng.uniform(-0.1, 1.1) * w, depth * h
        span = w * c.rng.uniform(0.08, 0.26)
        for _ in range(9):
            px = x + c.rng.uniform(-1, 1) * span
            rx = span * c.rng.uniform(0.16, 0.5)
            ry = rx * c.rng.uniform(0.1, 0.22) * (1.25 - depth)
            py = y - c.rng.random() * ry
            hands[0].ellipse((px - rx, py - ry, px + rx, py + ry), fill=c.rng.randint(90, 190))
            hands[1].ellipse(
                (px - rx, py + ry * 0.1, px + rx, py + ry * 1.3), fill=c.rng.randint(40, 110)
            )
    top = c.light.sky[0]
    stormy = c.light.soft
    shade = mix(top, c.light.shadow, 0.35) if stormy else mix(top, c.light.haze, 0.45)
    shine = mix(c.light.haze, c.light.sun, 0.15 if c.light.night else 0.5 if not stormy else 0.2)
    keep = 0.35 if c.light.night else 0.8
    box = (0, 0, c.w, int(horizon))
    for mask, colour, blur in ((dim, shade, 2.4), (bright, shine, 1.5)):
        soft = mask.filter(ImageFilter.GaussianBlur(blur)).point(
            [round(value * keep) for value in range(256)]
        )
        c.image.paste(colour, box, soft.resize((box[2], box[3]), Image.Resampling.BICUBIC))
