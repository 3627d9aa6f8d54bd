"""A folder of its own for each run of the tests, so that runs can go on side by side."""

import os
import tempfile
from pathlib import Path

VARIABLE = "MEDIALIB_TEST_FOLDER"


def folder() -> Path:
    """Return the folder of this run, made by its first process and known to the others."""
    if VARIABLE not in os.environ:
        made = Path(tempfile.mkdtemp(prefix="medialib-test-"))
        made.chmod(0o755)  # the database runs as another user when root runs the tests
        (made / "static").mkdir()
        os.environ[VARIABLE] = str(made)
    return Path(os.environ[VARIABLE])
