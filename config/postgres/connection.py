"""Talking to the server: is it there, and does it hold our database."""

from enum import Enum

import psycopg
from psycopg import conninfo, pq, sql

from config.postgres.cluster import SUPERUSER
from config.postgres.place import Location

_TIMEOUT = 5  # seconds to wait for an answer to a connection


class State(Enum):
    """What the socket answers."""

    READY = "ready"
    BUSY = "starting or stopping"
    SILENT = "nobody answers"


def state(location: Location) -> State:
    """Ask the server how it is, without logging in."""
    answer = pq.PGconn.ping(_address(location).encode())
    if answer == pq.Ping.OK:
        return State.READY
    return State.BUSY if answer == pq.Ping.REJECT else State.SILENT


def ensure_database(location: Location) -> None:
    """Make the role (it may create databases, not more) and its database if they are missing."""
    with psycopg.connect(_address(location), autocommit=True) as connection:
        role, database = (
            sql.Identifier(location.user),
            sql.Identifier(location.database),
        )
        if not _exists(connection, "SELECT FROM pg_roles WHERE rolname = %s", location.user):
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(role))
        known = "SELECT FROM pg_database WHERE datname = %s"
        if not _exists(connection, known, location.database):
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(database, role))


def _exists(connection: psycopg.Connection[tuple[object, ...]], question: str, name: str) -> bool:
    return connection.execute(question.encode(), [name]).fetchone() is not None


def _address(location: Location) -> str:
    return conninfo.make_conninfo(
        host=str(location.socket_dir),
        port=location.port,
        user=SUPERUSER,
        dbname="postgres",
        connect_timeout=_TIMEOUT,
    )
