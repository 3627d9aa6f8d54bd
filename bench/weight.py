"""`python -m bench.weight URL`: what the first view of a page weighs, by type and by picture."""

import argparse
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

BUDGET = 350_000  # bytes, DESIGN §6
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PICTURES = """() => [...document.images].filter(e => e.complete && e.naturalWidth).map(e => ({
    url: e.currentSrc, shown: e.getBoundingClientRect().width, sizes: e.sizes,
    file: Number(e.currentSrc.match(/w(\\d+)\\.webp/)?.[1] ?? e.naturalWidth)}))"""


@dataclass
class Weight:
    """Bytes that came over the line, by address, and what kind of thing each address is."""

    sizes: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def listen(self, session: CDPSession) -> None:
        """Count everything the page of `session` fetches from now on."""
        urls: dict[str, str] = {}

        def responded(event: dict[str, Any]) -> None:
            urls[event["requestId"]] = event["response"]["url"]
            self.kinds[event["response"]["url"]] = event["type"]

        def finished(event: dict[str, Any]) -> None:
            url = urls.get(event["requestId"], "")
            self.sizes[url] = self.sizes.get(url, 0) + round(event["encodedDataLength"])

        session.on("Network.responseReceived", responded)
        session.on("Network.loadingFinished", finished)
        session.send("Network.enable")

    def by_kind(self) -> Iterator[tuple[str, int, int]]:
        """Yield kind, number of files and bytes, the heaviest first."""
        total: Counter[str] = Counter()
        number: Counter[str] = Counter()
        for url, size in self.sizes.items():
            total[self.kinds.get(url, "Other")] += size
            number[self.kinds.get(url, "Other")] += 1
        for kind, size in total.most_common():
            yield kind, number[kind], size


def main() -> None:
    """Print the weight of the first view of each address, and which renditions it chose."""
    options = _options()
    for url in options.urls:
        with _window(options.width, options.height, options.scale) as page:
            weight = Weight()
            weight.listen(page.context.new_cdp_session(page))
            page.goto(url, wait_until="networkidle")
            _print_kinds(url, options, weight)
            _print_pictures(page, options.scale, weight)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("urls", nargs="+", metavar="URL")
    parser.add_argument("--width", type=int, default=390, help="CSS px")
    parser.add_argument("--height", type=int, default=844, help="CSS px")
    parser.add_argument("--scale", type=float, default=2, help="device pixels to a CSS px")
    return parser.parse_args()


@contextmanager
def _window(width: int, height: int, scale: float) -> Iterator[Page]:
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program)
        yield browser.new_page(
            viewport={"width": width, "height": height}, device_scale_factor=scale
        )
        browser.close()


def _print_kinds(url: str, options: argparse.Namespace, weight: Weight) -> None:
    total = sum(weight.sizes.values())
    print(f"\n{url} at {options.width}×{options.height}, {options.scale:g} pixels to one")
    for kind, number, size in weight.by_kind():
        print(f"  {kind.lower():<12}{number:>4} files {size / 1000:>8.1f} KB")
    verdict = "within" if total <= BUDGET else "OVER"
    print(f"  {'total':<12}{len(weight.sizes):>4} files {total / 1000:>8.1f} KB, {verdict} 350 KB")


def _print_pictures(page: Page, scale: float, weight: Weight) -> None:
    """Print for each rendition how wide its pictures stand and what they weigh."""
    rows: dict[tuple[int, int, str], list[int]] = {}
    for one in page.evaluate(PICTURES):
        key = (one["file"], round(one["shown"]), one["sizes"])
        rows.setdefault(key, []).append(weight.sizes.get(one["url"], 0))
    for (file, shown, sizes), bytes_ in sorted(rows.items()):
        wanted = round(shown * scale)
        print(
            f"  {len(bytes_):>3}× w{file:<5} stands {shown:>4} px (would fill {wanted:>4}), "
            f"{sum(bytes_) / len(bytes_) / 1000:>6.1f} KB each, sizes={sizes}"
        )


if __name__ == "__main__":
    main()
