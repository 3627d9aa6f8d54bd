"""Sentences in five languages: real frequent words, invented rare ones, names; Zipf's law."""

import random
from dataclasses import dataclass
from pathlib import Path

from bench.zipf import Zipf

_FOLDER = Path(__file__).parent / "vocabulary"
_WORDS = 8_000  # frequent and invented
_NAMES = 150_000
_SENTENCE = (8, 18)  # words

_SCRIPTS = {"en": "latin", "fr": "latin", "es": "latin", "ar": "arabic", "zh": "han"}


@dataclass(frozen=True)
class Language:
    """A way to write: `code`, its words and names, and how they are joined and ended."""

    code: str
    words: Zipf[str]
    syllables: list[str]
    space: str
    stop: str

    def phrase(self, rng: random.Random, least: int, most: int) -> str:
        """Return `least` to `most` words that begin with a capital and end without a stop."""
        parts = self.words.draw(rng, rng.randint(least, most))
        parts[rng.randrange(len(parts))] = self.name(rng)
        text = self.space.join(parts)
        return text[0].upper() + text[1:]

    def prose(self, rng: random.Random, least: int, most: int) -> str:
        """Return sentences of `least` to `most` words together, each with a name in it."""
        left = rng.randint(least, most)
        sentences = []
        while left > 0:
            length = min(left, rng.randint(*_SENTENCE))
            sentences.append(self.phrase(rng, length, length) + self.stop)
            left -= length
        return (" " if self.space else "").join(sentences)

    def name(self, rng: random.Random) -> str:
        """Return the name of a place or person; a few are frequent, most are rare."""
        return self.name_of(int(_NAMES * rng.random() ** 3))

    def name_of(self, number: int) -> str:
        """Return the name with this number; different numbers, different names."""
        return spelled(number, self.syllables).capitalize()


def read(name: str) -> list[str]:
    """Return the words of a vocabulary file, the frequent first."""
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split()


def languages() -> dict[str, Language]:
    """Return the languages a library is written in, by their codes."""
    return {code: _language(code) for code in _SCRIPTS}


def spelled(number: int, syllables: list[str]) -> str:
    """Return `number` written with syllables for digits, at least two of them."""
    word, number = "", number + len(syllables)
    while number:
        number, digit = divmod(number, len(syllables))
        word += syllables[digit]
    return word


def _language(code: str) -> Language:
    common, syllables = read(code), read(f"syllables-{_SCRIPTS[code]}")
    invented = (spelled(number * 7, syllables) for number in range(_WORDS - len(common)))
    words = list(dict.fromkeys([*common, *invented]))
    space, stop = ("", "。") if code == "zh" else (" ", ".")
    return Language(code, Zipf(words), syllables, space, stop)
