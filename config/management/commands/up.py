"""Start everything: database, tables, web server, worker, and the demo of an empty library."""

import signal
import sys
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from config import environment
from config.postgres import PostgresUnavailable
from config.startup import database, guards, programs, static
from config.startup.welcome import Welcome
from config.supervisor import Program, Supervisor


class Command(BaseCommand):
    """Runs until Ctrl-C or SIGTERM; leaves no process behind."""

    help = "Starts the database, the web server and the worker, and keeps them running."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        host = environment.text("BIND_HOST", "127.0.0.1")
        try:
            with guards.only_one(settings.VAR_DIR / "up.lock"):
                guards.check_port(host, settings.PORT)
                status = self._run(host)
        except (guards.CannotStart, PostgresUnavailable) as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt:
            status = 0
        if status:
            sys.exit(status)

    def _run(self, host: str) -> int:
        server = database.start(self._say)
        try:
            database.wait()
            database.migrate()
            if not settings.DEBUG:
                static.collect(settings.VAR_DIR / "static.stamp")
            return Supervisor(
                _programs(host),
                say=self._say,
                foundation=database.foundation(server, self._say),
                every_turn=Welcome(
                    settings.PORT, host, settings.VAR_DIR / "demo-accounts.json", self._say
                ),
            ).run()
        finally:
            if server is not None:
                server.stop()

    def _say(self, line: str) -> None:
        with suppress(OSError):  # a closed terminal is no reason to stop in disorder
            self.stdout.write(line)
            self.stdout.flush()


def _programs(host: str) -> list[Program]:
    from django.db import connections

    from ingest.demo import loading

    try:
        demo = [programs.demo()] if loading.wanted() else []
    finally:
        connections.close_all()  # the programs have their own; ours must not linger for days
    return [programs.web(host, settings.PORT), programs.worker(), *demo]
