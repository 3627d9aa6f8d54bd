"""JavaScript libraries that come as npm packages: which of their files pages use."""

from pathlib import Path

FILES = {
    "tus.min.js": "tus-js-client/dist/tus.min.js",
    "tus.min.js.map": "tus-js-client/dist/tus.min.js.map",
}


def present(packages: Path) -> dict[str, str]:
    """Return, by name, where the files lie; pages do without those that were not fetched."""
    return {
        name: str(packages / path) for name, path in FILES.items() if (packages / path).is_file()
    }
