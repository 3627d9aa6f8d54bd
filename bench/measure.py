"""`python -m bench.measure N=ADDRESS …`: what each public page costs per library, as JSON lines."""

import argparse
import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from statistics import median, quantiles

from bench import place
from bench.addresses import Page, pages
from bench.asking import Application, explain, observed, request, timed
from bench.libraries import Library, forget_everything, forget_pages, library


@dataclass
class Cost:
    """Times are milliseconds, p50 and p95.

    Cold: nothing is in the cache; warm: every card is; kept: the whole page is.
    """

    rows: int
    page: str
    queries: int = 0
    html: int = 0
    zipped: int = 0
    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    kept: list[float] = field(default_factory=list)
    cpu: float = 0.0  # of our own process, warm, median


def main() -> None:
    """Read the command line and print a line of JSON per page and library."""
    parser = argparse.ArgumentParser(prog="bench.measure", description=__doc__)
    parser.add_argument("databases", nargs="+", metavar="N=ADDRESS")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--explain", type=float, default=0, metavar="MS", help="plans to stderr")
    options = parser.parse_args()
    addresses = [name.split("=", 1) for name in options.databases]
    place.set_up_django(addresses[0][1])
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    call_command("collectstatic", interactive=False, verbosity=0)
    libraries = [library(int(rows), address) for rows, address in addresses]
    for one in libraries:
        with one.open():
            call_command("migrate", verbosity=0)
    for cost in measured(get_wsgi_application(), libraries, options.rounds, options.explain):
        print(json.dumps(asdict(cost)), flush=True)


def measured(
    application: Application, libraries: list[Library], rounds: int, slow: float
) -> Iterator[Cost]:
    """Yield the cost of every page in every library; print plans of queries over `slow` ms."""
    found: list[list[Page]] = []
    for one in libraries:
        with one.open():
            found.append(list(pages()))
    for same_page in zip(*found, strict=True):
        yield from _page(application, libraries, same_page, rounds)
        if slow:
            with libraries[-1].open():
                forget_pages()
                explain(application, same_page[-1].paths[0], slow)


def _page(
    application: Application, libraries: list[Library], same: Sequence[Page], rounds: int
) -> list[Cost]:
    """Return what one page costs in each library, measured in turns."""
    places = list(zip(libraries, same, strict=True))
    costs = [_once(application, one, page) for one, page in places]
    cold = _turns(application, places, max(3, rounds // 4), forget_everything)
    _turns(application, places, max(len(page.paths) for page in same), forget_pages)
    warm = _turns(application, places, rounds, forget_pages)
    kept = _turns(application, places, rounds, lambda: None)
    for number, cost in enumerate(costs):
        cost.cold = _p50_p95(took for took, _cpu in cold[number])
        cost.warm = _p50_p95(took for took, _cpu in warm[number])
        cost.kept = _p50_p95(took for took, _cpu in kept[number])
        cost.cpu = round(median(cpu for _took, cpu in warm[number]), 2)
    return costs


def _turns(
    application: Application,
    places: Sequence[tuple[Library, Page]],
    rounds: int,
    forget: Callable[[], None],
) -> list[list[tuple[float, float]]]:
    """Return the times in each library; `forget` is called before every request."""
    times: list[list[tuple[float, float]]] = [[] for _ in places]
    for turn in range(rounds):
        for (one, page), here in zip(places, times, strict=True):
            with one.open():
                forget()
                here.append(timed(application, page.paths[turn % len(page.paths)]))
    return times


def _once(application: Application, one: Library, page: Page) -> Cost:
    """Count queries and bytes; raise RuntimeError where the page answers with another status."""
    with one.open():
        for path in page.paths:
            status, body = request(application, path)
            if status != page.status:
                raise RuntimeError(f"{path} answers {status} instead of {page.status}")
        queries = 0
        for path in page.paths:
            forget_pages()
            queries = max(queries, len(observed(application, path)))
    zipped = len(gzip.compress(body, 6))
    return Cost(one.rows, page.name, queries=queries, html=len(body), zipped=zipped)


def _p50_p95(times: Iterable[float]) -> list[float]:
    steps = quantiles(times, n=20, method="inclusive")
    return [round(steps[9], 2), round(steps[18], 2)]


if __name__ == "__main__":
    main()
