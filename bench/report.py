"""The measurements as Markdown tables."""

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Costs = dict[int, dict[str, dict[str, Any]]]  # size, page, `measure.Cost` as JSON
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


def machine(command: str, server: str) -> str:
    """Return the lines that say where and how was measured."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    today = datetime.now(UTC).date()
    return (
        f"Measured on {today} by `{command}`: {model}, {_cores()} cores shared with other work, "
        f"Python {platform.python_version()}, PostgreSQL {server}. Times are milliseconds in the "
        "server, p50 / p95; on a busy machine the ratios say more than the times."
    )


def _cores() -> int:
    return len(os.sched_getaffinity(0))


def pages_table(costs: Costs) -> str:
    """Return what each page costs at every size, with the ratio of the largest to the smallest."""
    sizes = sorted(costs)
    head = ["page", "queries"]
    for heat in ("warm", "cold"):
        head += [f"{heat}, {size:,}" for size in sizes]
    head += [
        f"kept, {sizes[-1]:,}",
        f"{sizes[-1]:,} ÷ {sizes[0]:,} (warm p50)",
        "Python CPU",
        "HTML KB",
        "gzip KB",
    ]
    rows = []
    for page in costs[sizes[0]]:
        at = [costs[size][page] for size in sizes]
        rows.append(
            [
                page,
                _same(one["queries"] for one in at),
                *(_times(one["warm"]) for one in at),
                *(_times(one["cold"]) for one in at),
                _times(at[-1]["kept"]),
                f"{at[-1]['warm'][0] / at[0]['warm'][0]:.2f}",
                f"{at[-1]['cpu']:.1f}",
                f"{at[-1]['html'] / 1000:.1f}",
                f"{at[-1]['zipped'] / 1000:.1f}",
            ]
        )
    return table(head, rows)


def rates_table(rates: dict[str, tuple[float, float]], bare: float) -> str:
    """Return requests per second beside the view that does nothing."""
    rows = [
        [name, f"{rate:,.0f}", f"{nothing:,.0f}", f"{rate / nothing:.2f}"]
        for name, (rate, nothing) in rates.items()
    ]
    rows.append(["do-nothing view without middleware", f"{bare:,.0f}", "", ""])
    return table(["page", "requests/s", "do-nothing view, requests/s", "page ÷ do-nothing"], rows)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table; every column but the first is a number."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def written_into(document: str, report: str, start: str = BEGIN, stop: str = END) -> str:
    """Return `document` with the part between the two marks replaced by `report`."""
    before, begin, rest = document.partition(start)
    _, end, after = rest.partition(stop)
    if not begin or not end:
        raise ValueError(f"The document has no part between {start} and {stop}.")
    return f"{before}{start}\n\n{report}\n\n{stop}{after}"


def _times(pair: Sequence[float]) -> str:
    return f"{pair[0]:.1f} / {pair[1]:.1f}"


def _same(numbers: Any) -> str:
    return "–".join(str(number) for number in sorted(set(numbers)))
