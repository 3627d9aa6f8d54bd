"""Galleries with a long tail of sizes, and the picks of the home page."""

import random
from collections import defaultdict
from collections.abc import Iterator

from bench.facts import Row
from bench.plan import Plan
from bench.zipf import Zipf

_STRAYS = 0.1  # the share of entries that come from somewhere else in the library


class GalleryWriter:
    """Makes the galleries in portions; every gallery is a run of items and some strays."""

    def __init__(self, plan: Plan, categories: list[int]) -> None:
        self._plan = plan
        self._rng = random.Random(f"{plan.seed} galleries")
        self._categories = Zipf(categories, 0.8)

    def portions(self, entries: int = 20_000) -> Iterator[dict[str, list[Row]]]:
        """Yield rows by table, about `entries` gallery entries at a time."""
        rows: defaultdict[str, list[Row]] = defaultdict(list)
        sizes = self._plan.gallery_sizes(self._rng)
        together, start = sum(sizes), 0
        for number, size in enumerate(sizes, 1):
            first = 1 + start * self._plan.rows // together
            self._write(rows, number, min(first, self._plan.rows - size + 1), size)
            start += size
            if len(rows["gallery_galleryentry"]) >= entries:
                yield rows
                rows = defaultdict(list)
        yield rows

    def _write(self, rows: dict[str, list[Row]], number: int, first: int, size: int) -> None:
        rng, plan = self._rng, self._plan
        items = self._items(first, size)
        source = plan.language_codes.one(rng)
        title = plan.languages[source].phrase(rng, 2, 7)
        rows["gallery_gallery"].append(self._gallery(number, first, title, cover=items[0]))
        for code in dict.fromkeys((source, "en") if rng.random() < 0.3 else (source,)):
            language = plan.languages[code]
            rows["gallery_gallerytext"].append(
                {
                    "gallery_id": number,
                    "language": code,
                    "is_source": code == source,
                    "title": title if code == source else language.phrase(rng, 2, 7),
                    "description": language.prose(rng, 15, 90),
                }
            )
        for category in self._categories.some(rng, 1, 3):
            rows["gallery_gallery_categories"].append(
                {"gallery_id": number, "category_id": category}
            )
        for position, item in enumerate(items):
            rows["gallery_galleryentry"].append(
                {"gallery_id": number, "item_id": item, "position": position}
            )

    def _items(self, first: int, size: int) -> list[int]:
        """Return `size` different items: a run from `first`, a tenth of it replaced."""
        rng, rows = self._rng, self._plan.rows
        run = range(first, first + size)
        strays = {rng.randint(1, rows) for _ in range(int(size * _STRAYS))} - set(run)
        kept = rng.sample(run, size - len(strays))
        return rng.sample([*kept, *strays], size)

    def _gallery(self, number: int, first: int, title: str, cover: int) -> Row:
        """Return the gallery's own row; the first gallery is always open, it is measured."""
        rng, plan = self._rng, self._plan
        published = plan.moment(first, rng)
        status = "published" if number == 1 or rng.random() < 0.95 else "draft"
        return {
            "id": number,
            "slug": f"bench-{number}",
            "sort_title": title.lower(),
            "credit": "Bench",
            "cover_id": cover,
            "status": status,
            "audience": "public" if number == 1 or rng.random() < 0.98 else "members",
            "publish_at": published if status == "published" else None,
            "expires_at": None,
            "created_at": published,
            "updated_at": published,
            "sublocation": "",
            "city": "",
            "province_state": "",
            "country_code": "",
            "date_precision": "day",
            "is_listed": True,
            "rule": "",
        }
