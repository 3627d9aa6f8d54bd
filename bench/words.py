"""Sentences in five languages: real frequent words, invented rare ones, names; Zipf's law."""

import random
from dataclasses import dataclass
from pathlib import Path

from bench.zipf import Zipf

_FOLDER = Path(__file__).parent / "vocabulary"
_COMMON_AND_INVENTED = 8_000
_NAMES = 150_000
_SENTENCE = (8, 18)  # words

_SCRIPTS = {"en": "latin", "fr": "latin", "es": "latin", "ar": "arabic", "zh": "han"}


@dataclass(frozen=True)
class Language:
    """A way to write: `code`, its words and names, and how they are joined and ended."""

    code: str
    words: Zipf[str]
    names: list[str]
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
        return self.names[int(len(self.names) * rng.random() ** 3)]


def read(name: str) -> list[str]:
    """Return the words of a vocabulary file, the frequent first."""
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split()


def languages(rng: random.Random) -> dict[str, Language]:
    """Return the languages a library is written in, by their codes."""
    return {code: _language(code, rng) for code in _SCRIPTS}


def _language(code: str, rng: random.Random) -> Language:
    common, syllables = read(code), read(f"syllables-{_SCRIPTS[code]}")
    invented = _invented(syllables, 2, 4, rng, _COMMON_AND_INVENTED - len(common))
    names = [name.capitalize() for name in _invented(syllables, 2, 5, rng, _NAMES)]
    words = list(dict.fromkeys(common + invented))
    space, stop = ("", "。") if code == "zh" else (" ", ".")
    return Language(code, Zipf(words), names, space, stop)


def _invented(
    syllables: list[str], least: int, most: int, rng: random.Random, number: int
) -> list[str]:
    return ["".join(rng.choices(syllables, k=rng.randint(least, most))) for _ in range(number)]
