"""`python -m bench.search`: what searches cost beside naive ones, at 10,000 to 1,000,000 items."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import quantiles
from typing import Any
from urllib.parse import quote

if __package__ in {None, ""}:  # started as `python bench/search.py`
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench import place, report
from bench.asking import observing, processor_time, timed
from bench.libraries import Library, library

SIZES = [10_000, 100_000, 1_000_000]
# The naive search takes seconds at a million: fewer rounds tell enough.
ROUNDS, NAIVE_ROUNDS = 20, 3
BEGIN, END = "<!-- bench-search:begin -->", "<!-- bench-search:end -->"
PAGE = 48
Ask = Callable[[str], object]


@dataclass(frozen=True)
class Search:
    """One kind of search: how it is asked, and the texts to ask it with."""

    name: str
    ask: Ask
    texts: list[str]
    budget: int
    naive: Ask | None = None
    address: str = ""


# By search: milliseconds by size of ours in the database, of those the processor's time of the
# server, of the naive one, of the whole page.
Costs = dict[str, dict[int, dict[str, list[float]]]]
KINDS = ("ours", "CPU", "naive", "page")


def main() -> None:
    """Measure and print the table; write it only where `--write` says so."""
    options = _options()
    with ExitStack() as stack:
        addresses = {rows: stack.enter_context(place.database(rows)) for rows in options.sizes}
        place.set_up_django(addresses[options.sizes[0]])
        from django.core.management import call_command

        libraries = [library(rows, address) for rows, address in addresses.items()]
        call_command("collectstatic", interactive=False, verbosity=0)
        for one in libraries:
            with one.open():
                call_command("migrate", verbosity=0)
        found = {
            one.rows: [each for each in _searches(one) if options.only in each.name]
            for one in libraries
        }
        costs = _measured(libraries, found, options.rounds, options.naive)
        version: int = libraries[-1].connection.pg_version
    server = f"{version // 10_000}.{version % 10_000}"
    budgets = {each.name: each.budget for each in found[libraries[0].rows]}
    command = f"python -m bench.search --rounds {options.rounds} --naive {options.naive}"
    text = "\n\n".join([report.machine(command, server), _table(costs, budgets)])
    print(text)
    if options.write:
        document = options.write.read_text(encoding="utf-8")
        written = report.written_into(document, text, BEGIN, END)
        options.write.write_text(written, encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.search", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="searches of each kind")
    parser.add_argument("--naive", type=int, default=NAIVE_ROUNDS, help="of those, naive as well")
    parser.add_argument("--only", default="", metavar="TEXT", help="kinds whose name holds TEXT")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table into FILE")
    return parser.parse_args()


def _searches(one: Library) -> list[Search]:
    """Return the searches of a library, with words that it holds."""
    from bench.search_words import words_of

    with one.open():
        words = words_of()
    return list(searches(words))


def searches(words: Any) -> Sequence[Search]:
    """Return every kind of search that is measured, with `words` (search_words.Words)."""
    from django.http import QueryDict

    from bench import naive
    from search.asking import asked
    from search.finding import did_you_mean, facets, find, suggest, ways_on
    from search.finding.patience import in_time

    def page(query: str) -> object:
        with in_time():
            return find(asked(QueryDict(query)), None, size=PAGE)

    def counts(query: str) -> object:
        with in_time():
            return facets(asked(QueryDict(query)), None, "en")

    def corrected(query: str) -> object:
        with in_time():
            return did_you_mean(asked(QueryDict(query)), None)

    def led_on(query: str) -> object:
        with in_time():
            return ways_on(asked(QueryDict(query)), None)

    def suggested(text: str) -> object:
        with in_time():
            return suggest(text, None, "en")

    def all_of(form: str, texts: Sequence[str]) -> list[str]:
        return [form.format(text) for text in texts]

    found = [
        Search("very common word", page, all_of("q={}", words.frequent), 50),
        Search("common word", page, all_of("q={}", words.common), 50),
        Search("rare word", page, all_of("q={}", words.rare), 50),
        Search("common word, newest", page, all_of("q={}&sort=newest", words.common), 50),
        Search("very common, page 15", page, all_of("q={}&page=15", words.frequent), 50),
        Search("two words", page, all_of("q={}", words.pairs), 50),
        Search("three words", page, all_of("q={}", words.triples), 50),
        Search("either of two", page, all_of("q={}", words.either), 50),
        Search("without a word", page, all_of("q={}", words.without), 50),
        Search("phrase", page, all_of("q=%22{}%22", words.phrases), 50),
        Search("beginning of a word", page, all_of("q={}*", words.beginnings), 50),
        Search("word and country", page, all_of("q={}&country=HN", words.frequent), 50),
        Search("word, kind, category", page,
               all_of("q={}&kind=video&category=health", words.frequent), 50),
        Search("word and three months", page,
               all_of("q={}&from=2015-02&to=2015-04", words.frequent), 50),
        Search("country alone", page, ["country=HN", "country=KE", "country=TR"], 50),
        Search("Chinese", page, all_of("q={}", ["学校", "儿童", "医院", "社区", "难民"]), 50),
        Search("everything", page, ["", "sort=oldest"], 50),
        Search("facets, very common word", counts, all_of("q={}", words.frequent), 50),
        Search("facets, common word", counts, all_of("q={}", words.common), 50),
        Search("facets, rare word", counts, all_of("q={}", words.rare), 50),
        Search("facets, word and country", counts, all_of("q={}&country=HN", words.common), 50),
        Search("suggestions", suggested, [*words.beginnings, "he", "so", "hond", "san"], 30),
        Search("did you mean", corrected, all_of("q={}", words.misspelled), 50),
        Search("ways on", led_on, all_of("q={}+xqzvw&country=HN", words.pairs), 50),
    ]  # fmt: skip
    naively: dict[Ask, Ask] = {page: naive.page, counts: naive.facets}
    pages: dict[Ask, str] = {page: "/search/?", suggested: "/search/suggestions/?q="}
    return [
        replace(one, naive=naively.get(one.ask), address=pages.get(one.ask, "")) for one in found
    ]


def _measured(
    libraries: list[Library], found: dict[int, list[Search]], rounds: int, naive: int
) -> Costs:
    """Return what every search costs by size; the sizes and the ways to ask take turns.

    Every text is asked once before it is measured, so that what it reads is in memory.
    """
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
    costs: Costs = {}
    for number, search in enumerate(found[libraries[0].rows]):
        costs[search.name] = {one.rows: {kind: [] for kind in KINDS} for one in libraries}
        for turn in range(-rounds, rounds):
            for one in libraries:
                here = found[one.rows][number]
                text = here.texts[turn % len(here.texts)]
                with one.open():
                    if turn < 0:
                        _database(here.ask, text)
                        continue
                    times = _once(here, text, application, naive=turn < naive)
                for kind, took in times.items():
                    costs[search.name][one.rows][kind].append(took)
        print(
            search.name, {rows: _texts(one) for rows, one in costs[search.name].items()}, flush=True
        )
    return costs


def _once(search: Search, text: str, application: Any, *, naive: bool) -> dict[str, float]:
    """Return milliseconds of `text`: in the database, there by the naive way, as a whole page."""
    worked = processor_time()
    times = {"ours": _database(search.ask, text)}
    if worked is not None and (now := processor_time()) is not None:
        times["CPU"] = now - worked
    if naive and search.naive:
        times["naive"] = _database(search.naive, text)
    if search.address:
        path = search.address + quote(text, safe="&=+%*-")
        times["page"] = timed(application, path)[0]
    return times


def _database(ask: Ask, text: str) -> float:
    from search.finding.patience import TooSlow

    with observing() as queries, suppress(TooSlow):
        ask(text)
    return sum(query.took for query in queries)


def _texts(times: dict[str, list[float]]) -> list[str]:
    return [_text(times[kind]) for kind in KINDS]


def _text(times: list[float]) -> str:
    if len(times) < 2:
        return ""
    steps = quantiles(times, n=20, method="inclusive")
    return f"{steps[9]:.1f} / {steps[18]:.1f}"


def _table(costs: Costs, budgets: dict[str, int]) -> str:
    sizes = sorted(next(iter(costs.values())))
    head = ["search", *(f"{kind}, {size:,}" for size in sizes for kind in KINDS), "budget"]
    rows = [
        [
            name,
            *(text for size in sizes for text in _texts(times[size])),
            _judged(times[sizes[-1]]["ours"], budgets[name]),
        ]
        for name, times in costs.items()
    ]
    return report.table(head, rows)


def _judged(times: list[float], budget: int) -> str:
    """Return whether the p95 of the largest size keeps the budget."""
    if len(times) < 2:
        return f"{budget}"
    p95 = quantiles(times, n=20, method="inclusive")[18]
    return f"{budget}: kept" if p95 <= budget else f"{budget}: {p95 / budget:.1f} times"


if __name__ == "__main__":
    main()
