"""`python -m bench.relevance`: how well searches find what they should among the demo captions.

Recall is the share of the right items on the first page, the reciprocal rank 1 where the first of
all results is right, 1/2 where the second is. Where the samples of the project are at hand, each
of their captions is looked for by its two rarest words, too.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

if __package__ in {None, ""}:  # started as `python bench/relevance.py`
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench import place

JUDGED = Path(__file__).with_name("judged.txt")
SAMPLES = place.ROOT.parent / "shared" / "samples" / "demo" / "library.json"
PAGE = 48
WORDS = re.compile(r"[^\W\d_]{4,}")
Library = dict[str, Any]  # a library.json


class Judged(NamedTuple):
    """A query and the names of the items that answer it."""

    query: str
    right: frozenset[str]


class Score(NamedTuple):
    """How well one query did."""

    query: str
    recall: float
    rank: float


def main() -> None:
    """Print the scores of all queries; nothing stays in the database."""
    with place.database(0) as address:
        place.set_up_django(address)
        from django.core.management import call_command
        from django.db import transaction

        from ingest.demo import manifest

        call_command("migrate", verbosity=0)
        sets = {"demo library": (manifest(), judged())}
        if SAMPLES.is_file():
            samples = json.loads(SAMPLES.read_text(encoding="utf-8"))
            sets["samples"] = (samples, list(known(samples)))
        for name, (library, queries) in sets.items():
            with transaction.atomic():
                if found := scores(library, queries):
                    told(name, found)
                transaction.set_rollback(True)


def told(name: str, found: Sequence[Score]) -> None:
    """Print what is wanting and the means."""
    for score in found:
        if score.recall < 1 or score.rank < 1:
            print(f"{score.recall:.2f}  {score.rank:.2f}  {score.query}")
    recall = sum(score.recall for score in found) / len(found)
    rank = sum(score.rank for score in found) / len(found)
    print(f"{name}: {len(found)} queries, recall {recall:.3f}, mean reciprocal rank {rank:.3f}")


def judged() -> list[Judged]:
    """Return the queries over the demo library, judged by hand."""
    lines = JUDGED.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("|") for line in lines if line and not line.startswith("#")]
    return [Judged(query.strip(), frozenset(right.split())) for query, right in pairs]


def known(library: Library) -> Iterator[Judged]:
    """Yield for each item the two rarest words of its caption, which only it must answer."""
    captions = {
        path: {word.casefold() for word in WORDS.findall(_first_text(item))}
        for path, item in library["items"].items()
    }
    frequency = Counter(word for words in captions.values() for word in words)
    for path, words in captions.items():
        rarest = sorted(words, key=lambda word: (frequency[word], word))[:2]
        if len(rarest) == 2:
            yield Judged(" ".join(rarest), frozenset([_name(path)]))


def scores(library: Library, queries: Sequence[Judged]) -> list[Score]:
    """Return how well each query does over the captions of `library`."""
    from django.http import QueryDict
    from django.utils.http import urlencode

    from search.asking import asked
    from search.finding import find

    names = stored(library)
    found = []
    for query, right in queries:
        page = find(asked(QueryDict(urlencode({"q": query}))), None, size=PAGE)
        ranks = [at for at, item in enumerate(page.items, 1) if names.get(item.pk) in right]
        found.append(Score(query, len(ranks) / len(right), 1 / ranks[0] if ranks else 0.0))
    return found


def stored(library: Library) -> dict[int, str]:
    """Store the captions of `library` without pictures; return the names of the items."""
    from django.utils import timezone

    from gallery.models import ItemText, MediaItem
    from search.documents import write_documents

    names = {}
    for number, (path, item) in enumerate(library["items"].items()):
        row = MediaItem.objects.create(
            kind="image",
            status="published",
            publish_at=timezone.now(),
            original_key=f"relevance/{number}",
            sha256=f"{number:064x}",
            original_bytes=1,
            original_mime="image/jpeg",
            width=3,
            height=2,
            city=item.get("city", ""),
            country_code=item.get("country_code", ""),
            credit_line=item.get("credit_line", ""),
        )
        for language, texts in item.get("texts", {}).items():
            source = language == next(iter(item["texts"]))
            ItemText.objects.create(item=row, language=language, is_source=source, **texts)
        row.keywords.add(*item.get("keywords", []))
        names[row.pk] = _name(path)
    write_documents(list(names))
    return names


def _first_text(item: dict[str, Any]) -> str:
    """Return all that is said of an item in the first of its languages."""
    return " . ".join(next(iter(item.get("texts", {}).values()), {}).values())


def _name(path: str) -> str:
    """Return gallery and number of a picture."""
    folder, _slash, file = path.removeprefix("photos/").rpartition("/")
    return f"{folder}/{file[:2]}" if file[:2].isdigit() else path


if __name__ == "__main__":
    main()
