"""Where files live: the STORAGES setting for the local disk or for an S3 bucket."""

from pathlib import Path
from typing import Any

STATIC = "config.staticfiles.Storage"
# nginx, in the group of the site, sends derivatives on our word; nobody else reads private files.
MODES = {"public": 0o644, "derivatives": 0o640}
FOLDERS = ("originals", "derivatives", "incoming", "public")


def local(root: Path, public_url: str) -> dict[str, dict[str, Any]]:
    """Return one folder below `root` per alias; only `public` has an address."""
    return {
        alias: {
            "BACKEND": "gallery.storage.LocalStorage",
            "OPTIONS": {
                "location": root / alias,
                "base_url": public_url if alias == "public" else None,
                "file_permissions_mode": MODES.get(alias, 0o600),
            },
        }
        for alias in FOLDERS
    }


def s3(address: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Return one prefix of the bucket per alias; only `public/` is read without a signature."""
    shared = {
        "bucket_name": address["bucket"],
        "endpoint_url": address.get("endpoint"),
        "region_name": address.get("region"),
        "signature_version": "s3v4",
        "addressing_style": "path" if address.get("endpoint") else "auto",
        "file_overwrite": True,
        "default_acl": None,
    }
    return {
        alias: {
            "BACKEND": "storages.backends.s3.S3Storage",
            "OPTIONS": {
                **shared,
                "location": alias,
                "querystring_auth": alias != "public",
                "custom_domain": address.get("public") if alias == "public" else None,
            },
        }
        for alias in FOLDERS
    }


def public_hosts(address: dict[str, str]) -> list[str]:
    """Return the origins from which browsers fetch pictures, for the content security policy."""
    if public := address.get("public"):
        return [f"https://{public}"]
    if endpoint := address.get("endpoint"):
        return [endpoint.rstrip("/")]
    return [f"https://{address['bucket']}.s3.amazonaws.com"]
