"""The shape of the texts: galleries, their pictures and the words in each language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A headline (or title) and a description in one language."""

    headline: str
    description: str = ""


@dataclass(frozen=True)
class Picture:
    """One picture: how it is drawn and what is said about it."""

    scene: str
    light: str
    shape: str
    date: str
    city: str
    country: str
    creator: str
    keywords: tuple[str, ...]
    words: dict[str, Words]


@dataclass(frozen=True)
class Gallery:
    """One gallery with its pictures in the editors' order; the first one is the cover."""

    slug: str
    categories: tuple[str, ...]
    credit: str
    published: str
    licence: str
    picked: bool
    words: dict[str, Words]
    pictures: tuple[Picture, ...]
