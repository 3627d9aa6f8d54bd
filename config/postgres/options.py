"""The server's settings, given on its command line so that they follow the code, not the folder."""

from typing import Final

from config.postgres.place import Location

# A modest machine (2 cores, 2 GB) that also runs the web server and the worker.
_TUNING: Final = {
    "max_connections": "100",
    "shared_buffers": "192MB",
    "effective_cache_size": "1GB",
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
    """The server's command line: sockets only, no network address, log to standard error."""
    socket_dir = str(location.socket_dir).replace('"', '""')
    settings = {
        **_TUNING,
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
