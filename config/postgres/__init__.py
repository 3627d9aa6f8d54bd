"""The embedded PostgreSQL: where it lives, starting it, stopping it. Knows nothing of Django."""

from config.postgres.errors import PostgresUnavailable
from config.postgres.place import Location, location
from config.postgres.server import Server, start
from config.postgres.sharing import running

__all__ = ["Location", "PostgresUnavailable", "Server", "location", "running", "start"]
