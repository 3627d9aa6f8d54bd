"""The product's settings with one more page: a view that does nothing, to compare with."""

from config.settings import *  # noqa: F403
from config.settings import VAR_DIR

ROOT_URLCONF = "bench.urls"
STATIC_ROOT = VAR_DIR / "bench" / "static"
