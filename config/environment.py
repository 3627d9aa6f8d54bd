"""Reads the settings that come from the environment and says clearly what is wrong with them."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from psycopg import Error, conninfo

TRUE = {"1", "true", "yes", "on"}
FALSE = {"", "0", "false", "no", "off"}
SHORTEST_SECRET = 32  # characters; fewer can be guessed


def load_env_file(path: Path) -> None:
    """Put the `NAME=value` lines of `path` into the environment where the name is not set yet."""
    if not path.is_file():
        return
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(
            f"{path} cannot be read ({error}): make it a UTF-8 text that this account may read."
        ) from error
    for line in lines:
        name, separator, value = line.strip().partition("=")
        if separator and not name.startswith("#"):
            os.environ.setdefault(name.strip(), value.strip().strip("\"'"))


def text(name: str, default: str = "") -> str:
    """Return the variable `name` without space around it; `default` where unset or empty."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, default: bool = False) -> bool:
    """Return the variable `name` as yes or no; anything else raises ImproperlyConfigured."""
    value = text(name, "1" if default else "0").lower()
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise ImproperlyConfigured(f"{name}={value!r} is not understood: set it to 1 or 0.")


def number(name: str, default: int, *, minimum: int = 1) -> int:
    """Return the variable `name` as a whole number of at least `minimum`, else raise."""
    value = text(name, str(default))
    try:
        result = int(value)
    except ValueError:
        result = minimum - 1
    if result < minimum:
        raise ImproperlyConfigured(
            f"{name}={value!r} is not understood: set it to a whole number of at least {minimum}."
        )
    return result


def words(name: str, default: str) -> list[str]:
    """Return the comma-separated variable `name` as a list without empty parts."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def choice(name: str, default: str, allowed: tuple[str, ...]) -> str:
    """Return the variable `name`, which must be one of `allowed`, else raise."""
    value = text(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name}={value!r}: set it to one of {', '.join(allowed)}.")
    return value


def choices(name: str, known: tuple[str, ...], default: str = "") -> list[str]:
    """Return the comma-separated variable `name`, all words `known`, else raise.

    Without a `default` all of them stand where it is unset, and at least one must be chosen; with
    one the word none chooses nothing.
    """
    chosen = words(name, default or ",".join(known))
    if default and chosen == ["none"]:
        return []
    if not chosen or not set(chosen) <= set(known):
        or_none = ", or to none" if default else ""
        raise ImproperlyConfigured(
            f"{name}={text(name)!r}: set it to one or more of {','.join(known)}{or_none}."
        )
    return chosen


def colour(name: str, default: str) -> str:
    """Return the variable `name`, a colour such as #0a7 or #00aa77, as `#rrggbb`, else raise."""
    value = text(name, default)
    digits = value.removeprefix("#").lower()
    if len(digits) not in {3, 6} or not set(digits) <= set("0123456789abcdef"):
        raise ImproperlyConfigured(f"{name}={value!r}: set it to a colour such as #00617a.")
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))


def text_file(name: str, base: Path) -> str:
    """Return the path of the text that the variable `name` names, empty where unset, else raise."""
    value = text(name)
    if not value:
        return ""
    path = base / value
    try:
        if not path.read_text(encoding="utf-8").strip():
            raise ValueError("it is empty")
    except (OSError, ValueError) as error:
        raise ImproperlyConfigured(
            f"{name}={value!r} cannot be used ({error}): name a UTF-8 text file."
        ) from error
    return str(path)


def web_address(name: str, default: str) -> str:
    """Return the variable `name` as an http(s) address without a slash at its end, else raise."""
    value = text(name, default).rstrip("/")
    parts = _parts(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or value.count("/") != 2:
        raise ImproperlyConfigured(
            f"{name}={value!r}: set it to a full address such as https://media.example.org."
        )
    return value


def link(name: str) -> str:
    """Return the variable `name`, the address of some page or empty where unset, else raise."""
    value = text(name)
    if value and (_parts(value).scheme not in {"http", "https"} or not _parts(value).hostname):
        raise ImproperlyConfigured(
            f"{name}={value!r}: set it to a full address such as https://code.example.org/medialib."
        )
    return value


def https_address(name: str) -> str:
    """Return the variable `name`, a full https address (http only on this machine), else raise."""
    value = text(name)
    parts = _parts(value)
    local = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise ImproperlyConfigured(
            f"{name}={value!r}: set it to a full address such as https://login.example.org/realm."
        )
    return value


def origins(*addresses: str) -> list[str]:
    """Return scheme, host and port of each address that is set, the way browsers compare them."""
    parts = [_parts(address) for address in addresses if address]
    return [f"{one.scheme}://{one.netloc}" for one in parts]


def required(name: str, because_of: str) -> str:
    """Return the variable `name`, which must be set because `because_of` is, else raise."""
    if value := text(name):
        return value
    raise ImproperlyConfigured(f"{because_of} is set and {name} is not: set both or neither.")


def _parts(address: str) -> SplitResult:
    """Return the parts of `address`; all of them empty where it is no address at all."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises where the port is no number
    except ValueError:
        return urlsplit("")
    return parts


def secret_key(var: Path, *, required: bool) -> str:
    """Return SECRET_KEY, or one made once and kept in `var` where none is `required`."""
    value = text("SECRET_KEY")
    if required and len(value) < SHORTEST_SECRET:
        raise ImproperlyConfigured(
            f"SECRET_KEY is {'too short' if value else 'not set'}: set it to a random text of at "
            f"least {SHORTEST_SECRET} characters, the same on every machine."
        )
    return value or _kept_secret(var / "secret-key")


def _kept_secret(path: Path) -> str:
    """Return the secret in `path`; make it, whole or not at all, where there is none yet."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=".secret-") as unfinished:
                unfinished.write(secrets.token_urlsafe(50))
                unfinished.flush()
                with suppress(FileExistsError):  # another process was first: its secret counts
                    os.link(unfinished.name, path)
        value = path.read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(
            f"The file {path} cannot be kept ({error}): make its folder writable, or set "
            "SECRET_KEY and DATABASE_URL."
        ) from error
    if len(value) < SHORTEST_SECRET:
        raise ImproperlyConfigured(f"The file {path} holds no secret: delete it or set SECRET_KEY.")
    return value


def database(url: str) -> dict[str, object]:
    """Return Django's settings for a libpq address (several hosts allowed), else raise."""
    try:
        parts = conninfo.conninfo_to_dict(url)
    except Error as error:
        # The reason repeats the address, which may hold a password: not for a log.
        raise ImproperlyConfigured(
            "DATABASE_URL is not understood: set it to postgresql://user:password@host:5432/name."
        ) from error
    if not parts.get("dbname"):
        raise ImproperlyConfigured("DATABASE_URL names no database: add /name at its end.")
    return {
        "NAME": parts.pop("dbname"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": str(parts.pop("port", "")),
        "OPTIONS": parts,
    }


def mail(url: str) -> dict[str, object]:
    """Return Django's e-mail settings for `smtp(s)://user:password@host:port`, else raise."""
    parts = _parts(url)
    if parts.scheme not in {"smtp", "smtps", "smtp+tls"} or not parts.hostname:
        raise ImproperlyConfigured(
            "EMAIL_URL is not understood: set it to smtp+tls://user:password@host:587."
        )
    return {
        "MAIL_DELIVERY": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or {"smtp": 25, "smtps": 465, "smtp+tls": 587}[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
    }


def shared_cache(url: str) -> dict[str, object]:
    """Return a cache that all processes share: a table of the database, or the Redis named."""
    if url == "locmem://":
        return {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "shared_cache",  # made by a migration of accounts
            "OPTIONS": {"MAX_ENTRIES": 20_000},
        }
    return cache(url)


def cache(url: str, entries: int = 20_000) -> dict[str, object]:
    """Return a cache for CACHE_URL: `entries` in the memory of each process, or one Redis."""
    if url == "locmem://":
        return {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": str(entries),  # a store of its own
            "OPTIONS": {"MAX_ENTRIES": entries},
        }
    if url.startswith(("redis://", "rediss://")):
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}
    raise ImproperlyConfigured(
        "CACHE_URL is not understood: set it to redis://host:6379/0, or leave it unset for local "
        "memory."
    )


def s3(url: str) -> dict[str, str]:
    """Return bucket, endpoint, region and public host of `s3://bucket?endpoint=…`, else raise."""
    parts = _parts(url)
    if parts.scheme != "s3" or not parts.netloc or parts.path.strip("/"):
        raise ImproperlyConfigured(
            "STORAGE_URL is not understood: set it to s3://bucket?endpoint=https://…, "
            "or leave it unset for the local disk."
        )
    if "@" in parts.netloc:
        raise ImproperlyConfigured(
            "STORAGE_URL holds a key: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY instead."
        )
    query = {name: values[-1] for name, values in parse_qs(parts.query, True).items()}
    if unknown := set(query) - {"endpoint", "region", "public"}:
        raise ImproperlyConfigured(
            f"STORAGE_URL has unknown parts {', '.join(sorted(unknown))}: "
            "endpoint, region and public are known."
        )
    _check_s3_addresses(query)
    return {"bucket": parts.netloc, **query}


def _check_s3_addresses(query: dict[str, str]) -> None:
    endpoint = _parts(query.get("endpoint", "https://host"))
    if endpoint.scheme not in {"http", "https"} or not endpoint.hostname:
        raise ImproperlyConfigured(
            "STORAGE_URL: set its endpoint to a full address such as https://s3.example.org."
        )
    public = query.get("public", "host")
    if not public or "/" in public:
        raise ImproperlyConfigured(
            "STORAGE_URL: set its public part to a host name such as files.example.org."
        )
