"""`python -m bench.pages`: what every public page costs at 10,000, 100,000, 1,000,000 items."""

import argparse
import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import psycopg

if __package__ in {None, ""}:  # started as `python bench/pages.py`
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench import place, report, throughput

SIZES = [10_000, 100_000, 1_000_000]
# Pages asked for through gunicorn, by their names in the table.
BUSY = {
    "home": "/",
    "latest": "/latest/",
    "gallery, first page": "/galleries/bench-1/",
    "images": "/images/",
}


def main() -> None:
    """Measure and print the tables; write them only where `--write` says so."""
    options = _options()
    if options.write and report.BEGIN not in options.write.read_text(encoding="utf-8"):
        sys.exit(f"{options.write} has no place for tables: it needs the line {report.BEGIN}.")
    rates: dict[str, tuple[float, float]] = {}
    bare = 0.0
    with ExitStack() as stack:
        addresses = {rows: stack.enter_context(place.database(rows)) for rows in options.sizes}
        server = {_server_of(address, rows) for rows, address in addresses.items()}.pop()
        costs = _measured(addresses, options.rounds, options.explain)
        if options.seconds:
            largest = addresses[max(addresses)]
            rates = throughput.rates(largest, BUSY, options.seconds)
            bare = throughput.bare_rate(largest, options.seconds)
    parts = [report.machine(_command(options), server), report.pages_table(costs)]
    if rates:
        parts += [f"Through gunicorn with {max(options.sizes):,} items, 8 clients:"]
        parts += [report.rates_table(rates, bare)]
    text = "\n\n".join(parts)
    print(text)
    if options.write:
        document = options.write.read_text(encoding="utf-8")
        options.write.write_text(report.written_into(document, text), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.pages", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N")
    parser.add_argument("--rounds", type=int, default=100, help="requests per page, warm")
    parser.add_argument("--seconds", type=float, default=5, help="per page by gunicorn; 0: none")
    parser.add_argument("--explain", type=float, default=0, metavar="MS", help="print slow plans")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the tables into FILE")
    return parser.parse_args()


def _command(options: argparse.Namespace) -> str:
    sizes = " ".join(map(str, options.sizes))
    return f"python -m bench.pages --sizes {sizes} --rounds {options.rounds}"


def _server_of(address: str, rows: int) -> str:
    """Return the server's version; end with a sentence where the library is not filled."""
    with psycopg.connect(address) as connection:
        try:
            found = connection.execute("SELECT count(*) FROM gallery_mediaitem").fetchone()
        except psycopg.errors.UndefinedTable:
            found = None
        if found != (rows,):
            sys.exit(f"There is no library of {rows:,} items: python -m bench.fill {rows}")
        version = connection.info.server_version
    return f"{version // 10_000}.{version % 10_000}"


def _measured(addresses: dict[int, str], rounds: int, milliseconds: float) -> report.Costs:
    command = [sys.executable, "-m", "bench.measure"]
    command += [f"{rows}={address}" for rows, address in addresses.items()]
    command += ["--rounds", str(rounds), "--explain", str(milliseconds)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=place.ROOT)
    costs: report.Costs = {rows: {} for rows in addresses}
    for cost in map(json.loads, done.stdout.splitlines()):
        costs[cost["rows"]][cost["page"]] = cost
    return costs


if __name__ == "__main__":
    main()
