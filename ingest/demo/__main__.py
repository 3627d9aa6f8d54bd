"""Write the demo library to a folder: python -m ingest.demo FOLDER [--only N]."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ingest.demo import draw, manifest, pictures


def main() -> int:
    """Write the pictures (or the first N in drawing order) and a library.json that names them."""
    parser = argparse.ArgumentParser(prog="python -m ingest.demo", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", type=int, metavar="N", help="draw only the first N pictures")
    chosen = parser.parse_args()
    paths = pictures()[: chosen.only]
    for number, path in enumerate(paths, 1):
        draw(path, chosen.folder)
        print(f"\r{number}/{len(paths)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    content = _keep(set(paths))
    text = json.dumps(content, ensure_ascii=False, indent=1)
    (chosen.folder / "library.json").write_text(text, encoding="utf-8")
    return 0


def _keep(paths: set[str]) -> dict[str, object]:
    """Return the manifest without the pictures that were not drawn."""
    content = manifest()
    content["items"] = {path: item for path, item in content["items"].items() if path in paths}
    for gallery in content["galleries"]:
        gallery["items"] = [path for path in gallery["items"] if path in paths]
    content["galleries"] = [gallery for gallery in content["galleries"] if gallery["items"]]
    kept = {gallery["slug"] for gallery in content["galleries"]}
    content["picks"] = [slug for slug in content["picks"] if slug in kept]
    return content


if __name__ == "__main__":
    sys.exit(main())
