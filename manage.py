#!/usr/bin/env python3
"""Django's command line, with the embedded database running while a command needs it."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext

# These never ask the database, or bring their own (`up`, `test`).
WITHOUT_DATABASE = {
    *("up", "test", "help", "version", "--help", "-h", "--version"),
    *("makemessages", "compilemessages", "collectstatic", "findstatic"),
    *("startapp", "startproject", "diffsettings", "sendtestemail"),
}


def needs_database(arguments: list[str]) -> bool:
    """Whether the command in `arguments` (without the program's name) may ask the database."""
    if not arguments or arguments[0] in WITHOUT_DATABASE or {"--help", "-h"} & set(arguments):
        return False
    if arguments[0] == "makemigrations":
        return "--check" not in arguments
    return arguments[0] != "check" or "--database" in arguments


def database(arguments: list[str]) -> AbstractContextManager[object]:
    """The embedded server for the length of the command, where there is one and it is needed."""
    from django.conf import settings

    from config import postgres

    if settings.EMBEDDED_POSTGRES is None or "SUPERVISED" in os.environ:
        return nullcontext()
    if not needs_database(arguments):
        return nullcontext()
    return postgres.running(settings.EMBEDDED_POSTGRES)


def main() -> None:
    """Run the command given on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    from config.postgres import PostgresUnavailable

    try:
        with database(sys.argv[1:]):
            execute_from_command_line(sys.argv)
    except (PostgresUnavailable, ImproperlyConfigured) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
