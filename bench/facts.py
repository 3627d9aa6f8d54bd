"""The facts of one synthetic item, as columns: release, file, credit, place."""

import random
import uuid
from base64 import urlsafe_b64encode
from datetime import datetime, timedelta
from typing import Any

from bench.people import creator_name
from bench.plan import Plan

Row = dict[str, Any]  # column name to value, ready for COPY
_WIDTHS = (320, 640, 1280, 2048)
_SHAPES = ((6000, 4000), (4000, 6000), (5472, 3648), (4032, 3024), (3024, 4032), (1920, 1080))
_EXTENSIONS = {"image": "jpg", "video": "mp4", "audio": "mp3"}
_MIMES = {"image": "image/jpeg", "video": "video/mp4", "audio": "audio/mpeg"}
_TIMED = 0.002


def share(rng: random.Random, *shares: tuple[str, float]) -> str:
    """Return a name by its share; the shares are in falling order and make up 1."""
    chance = rng.random()
    for name, share in shares:
        if chance < share:
            return name
        chance -= share
    return shares[0][0]


def release(plan: Plan, shown: datetime, rng: random.Random) -> Row:
    status = share(rng, ("published", 0.96), ("draft", 0.03), ("withdrawn", 0.01))
    audience = share(rng, ("public", 0.97), ("members", 0.02), ("staff", 0.01))
    publish_at: datetime | None = None if status == "draft" else shown
    expires_at = None
    timed = publish_at is not None and rng.random() < _TIMED
    if timed and rng.random() < 0.5:
        publish_at = plan.now + timedelta(days=rng.uniform(1, 90))
    elif timed:
        expires_at = plan.now + timedelta(days=rng.uniform(-30, 365))
        publish_at = min(publish_at or plan.now, expires_at - timedelta(days=1))
    return {
        "status": status,
        "audience": audience,
        "publish_at": publish_at,
        "expires_at": expires_at,
        "timed": timed,
        "public_files": status == "published" and audience == "public" and not timed,
        "created_at": publish_at or plan.now,
        "updated_at": publish_at or plan.now,
    }


def file(kind: str, number: int, rng: random.Random) -> Row:
    name = uuid.UUID(bytes=rng.randbytes(16), version=4)
    sound = kind == "audio"
    width, height = (None, None) if sound else rng.choice(_SHAPES)
    return {
        "uuid": name,
        "original_key": f"{str(name)[:2]}/{name}.{_EXTENSIONS[kind]}",
        "original_name": f"bench-{number}.{_EXTENSIONS[kind]}",
        "original_bytes": rng.randint(800_000, 18_000_000),
        "original_mime": _MIMES[kind],
        "sha256": rng.randbytes(32).hex(),
        "width": width,
        "height": height,
        "duration": None if kind == "image" else round(rng.uniform(5, 900), 2),
        "frame_rate": 25.0 if kind == "video" else None,
        "file_key": urlsafe_b64encode(rng.randbytes(16)).decode().rstrip("="),
        "renditions": renditions(width, height),
        "turn": 0,
        "turn_wanted": 0,
        "remake": False,
        "colour": "" if sound else f"#{rng.getrandbits(24):06x}",
        "perceptual_hash": "" if sound else f"{rng.getrandbits(64):016x}",
    }


def renditions(width: int | None, height: int | None) -> str:
    """Return the JSON of the web renditions: the width in pixels names the recipe."""
    if width is None or height is None:
        return "{}"
    sizes = (f'"w{edge}": [{edge}, {edge * height // width}]' for edge in _WIDTHS if edge <= width)
    return "{" + ", ".join(sizes) + "}"


def credit(plan: Plan, creator: int, shown: datetime, rng: random.Random) -> Row:
    return {
        "credit_line": f"© Bench {shown.year} / {creator_name(plan, creator)}",
        "copyright_notice": f"© Bench {shown.year}",
        "licence": "CC-BY-NC-ND-4.0" if rng.random() < 0.6 else "",
        "licence_url": "",
        "largest_download": "",
        "usage_terms": "Editorial use with the credit line.",
        "source": "",
        "date_precision": "day",
        "time_created": None,
        "sublocation": "",
        "province_state": "",
    }


def position(rng: random.Random) -> Row:
    if rng.random() > 0.3:
        return {"latitude": None, "longitude": None}
    return {"latitude": rng.uniform(-60, 70), "longitude": rng.uniform(-180, 180)}
