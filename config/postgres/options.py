"""The server's settings, given on its command line so that they follow the code, not the folder."""

import os
from pathlib import Path
from typing import Final

from config.postgres.place import Location

_MB: Final = 1024 * 1024
# Least and most that the server keeps of tables and indexes in memory of its own.
_LEAST, _MOST = 192, 2048
_MEMORY_OF_CONTAINER: Final = Path("/sys/fs/cgroup/memory.max")
# A modest machine that also runs the web server and the worker.
_TUNING: Final = {
    "max_connections": "100",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    "jit": "off",
    "max_parallel_workers_per_gather": "1",
    "autovacuum_naptime": "20s",
}
_NOT_DURABLE: Final = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}


def arguments(location: Location, *, fsync: bool) -> list[str]:
    """The server's command line: sockets only, no network address, log to standard error.

    A throw-away server (not `fsync`) is a small one.
    """
    socket_dir = str(location.socket_dir).replace('"', '""')
    settings = {
        **_TUNING,
        **_memory(_LEAST * 8 * _MB if not fsync else memory()),
        **({} if fsync else _NOT_DURABLE),
        "listen_addresses": "",
        "unix_socket_directories": f'"{socket_dir}"',
        "unix_socket_permissions": "0700",
        "port": str(location.port),
        "timezone": "UTC",
        "log_timezone": "UTC",
        "log_destination": "stderr",
        "logging_collector": "off",
        "log_line_prefix": "%m [%p] ",
    }
    pairs = (("-c", f"{name}={value}") for name, value in settings.items())
    return ["-D", str(location.data_dir), *(part for pair in pairs for part in pair)]


def memory() -> int:
    """Return the bytes of memory of this machine, or of the container where that has less."""
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    try:
        return min(machine, int(_MEMORY_OF_CONTAINER.read_text(encoding="ascii")))
    except (OSError, ValueError):  # no container, or one without a limit ("max")
        return machine


def _memory(available: int) -> dict[str, str]:
    """Return what the server takes of `available` bytes: an eighth; and what it may count on."""
    own = min(max(available // 8 // _MB, _LEAST), _MOST)
    return {
        "shared_buffers": f"{own}MB",
        "effective_cache_size": f"{max(available // 2 // _MB, 512)}MB",
    }
