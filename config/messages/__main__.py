"""`python -m config.messages compile | update | check`."""

import sys
from collections.abc import Iterable

from config.messages import catalogues, checks
from config.messages.extraction import ROOT, collect


def main(arguments: list[str]) -> int:
    """Do what the one argument says; the exit status says whether all is well."""
    match arguments:
        case ["compile"]:
            _say(str(path.relative_to(ROOT)) for path in catalogues.compile_all())
        case ["update"]:
            _say(str(path.relative_to(ROOT)) for path in catalogues.update(collect()))
        case ["check"]:
            return _say(_problems())
        case _:
            sys.stderr.write("usage: python -m config.messages compile|update|check\n")
            return 2
    return 0


def _problems() -> list[str]:
    found = collect()
    return [
        f"{language}: {problem}"
        for language in catalogues.LANGUAGES
        for problem in checks.problems(
            found, catalogues.read(catalogues.path_of(language), language)
        )
    ]


def _say(lines: Iterable[str]) -> int:
    status = 0
    for line in lines:
        sys.stdout.write(f"{line}\n")
        status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
