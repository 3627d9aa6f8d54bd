"""Words to search a library for, by how frequent they are in it."""

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Texts of queries; words of a phrase stand side by side in a caption."""

    frequent: list[str]
    common: list[str]
    rare: list[str]
    pairs: list[str]
    triples: list[str]
    either: list[str]
    without: list[str]
    phrases: list[str]
    beginnings: list[str]
    misspelled: list[str]


def words_of(number: int = 20) -> Words:
    """Return words of the library that is open, the same at every time of asking."""
    from gallery.models import ItemText
    from search.models import Word

    rng = random.Random(1)
    latin = Word.objects.filter(word__regex="^[a-z]{4,}$").order_by("-number", "word")
    ranked = list(latin.values_list("word", flat=True)[:2_000])
    rare = list(latin.filter(number__lte=16).values_list("word", flat=True)[:20_000])
    frequent, common = ranked[:number], ranked[100 : 100 + 5 * number : 5]
    captions = ItemText.objects.filter(language="en").order_by("pk")
    some = captions.values_list("description", flat=True)[: 50 * number : 50]
    phrases = [" ".join(text.split()[3:5]).strip(".") for text in some]
    return Words(
        frequent=frequent,
        common=common,
        rare=rng.sample(rare, number),
        pairs=[f"{one}+{other}" for one, other in zip(frequent, common, strict=True)],
        triples=[f"{a}+{b}+{c}" for a, b, c in zip(frequent, common, common[::-1], strict=True)],
        either=[f"{one}+OR+{other}" for one, other in zip(frequent, common, strict=True)],
        without=[f"{one}+-{other}" for one, other in zip(frequent, common, strict=True)],
        phrases=[phrase for phrase in phrases if " " in phrase],
        beginnings=[word[:3] for word in ranked[: 5 * number : 5]],
        misspelled=[_misspelled(word) for word in ranked[50 : 50 + 3 * number : 3]],
    )


def _misspelled(word: str) -> str:
    """Return `word` with two letters of its middle in the other order."""
    at = len(word) // 2
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
