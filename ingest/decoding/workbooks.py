"""Untrusted XLSX, opened by a process of its own: one workbook in, the cells of one sheet out.

Run as `python -m ingest.decoding.workbooks <memory>` with the file as standard input; used through
`rows_of`, which knows nothing of openpyxl.
"""

import json
import os
import subprocess
import sys
import tempfile
import warnings
import zipfile
from collections.abc import Iterator
from datetime import datetime, time
from io import BytesIO
from typing import IO, Any, cast

from ingest.decoding.limits import allow_seconds, confine
from ingest.decoding.process import environment
from ingest.decoding.refused import Refused

MEMORY = 600_000_000
SECONDS = 20.0
MOST_PARTS = 500
MOST_UNPACKED = 120_000_000  # bytes
MOST_TEXT = 12_000_000  # characters
MOST_SHEETS = 10
MOST_COLUMNS = 300
LAST_ROW = 100_000

# The number of a row in its sheet, and its cells; None is a cell that has no text of its own.
Row = tuple[int, list[str | None]]


def rows_of(
    content: bytes, *, key: str, most_rows: int, memory: int = MEMORY, seconds: float = SECONDS
) -> list[Row]:
    """Return the rows, those without a word left out, of the first sheet whose first row has `key`.

    None stands for a formula or an error. One row more than `most_rows` says that there are more.
    Raises Refused: `not_a_workbook`, `no_such_sheet`, `too_large` or `took_too_long`.
    """
    command = [sys.executable, "-P", "-m", __name__, str(memory), key, str(most_rows)]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as taken:
        given.write(content)
        given.seek(0)
        try:
            done = subprocess.run(
                command,
                stdin=given,
                stdout=taken,
                stderr=subprocess.DEVNULL,
                env=environment(),
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise Refused("took_too_long") from error
        taken.seek(0)
        answer: dict[str, Any] = {"refused": "too_large"}
        if not done.returncode:
            answer = _answer(taken.read())
    if "refused" in answer:
        raise Refused(answer["refused"])
    return [(int(number), list(cells)) for number, cells in answer["rows"]]


def _answer(written: bytes) -> dict[str, Any]:
    try:
        return cast(dict[str, Any], json.loads(written))
    except ValueError:
        return {"refused": "not_a_workbook"}


def main() -> None:
    """Read the workbook of standard input and write its cells, or why not, as JSON."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    os.environ.clear()
    warnings.simplefilter("ignore")
    memory, key, most_rows = sys.argv[1:]
    from openpyxl import DEFUSEDXML  # before `confine`: the limits are for the workbook

    assert DEFUSEDXML
    confine(int(memory))
    allow_seconds(SECONDS)
    with open(0, "rb", closefd=False) as file:
        answers.write(json.dumps(_read(file, key, int(most_rows)), ensure_ascii=False))
    answers.flush()


def _read(file: IO[bytes], key: str, most_rows: int) -> dict[str, Any]:
    try:
        content = BytesIO(file.read())
        _weigh(content)
        sheet, width = _sheet(content, key)
        return {"rows": list(_rows(sheet, width, most_rows))}
    except Refused as refused:
        return {"refused": refused.code}
    except MemoryError:
        return {"refused": "too_large"}
    except Exception:
        return {"refused": "not_a_workbook"}


def _weigh(content: IO[bytes]) -> None:
    """Refuse a bomb by what its directory says; no part can be unpacked to more than that."""
    parts = zipfile.ZipFile(content).infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Refused("too_large")


def _sheet(content: IO[bytes], key: str) -> tuple[Any, int]:
    """Return the sheet that has `key` in its first row, and how many columns that row names."""
    from openpyxl import load_workbook

    book = load_workbook(content, read_only=True, keep_links=False)
    for sheet in book.worksheets[:MOST_SHEETS]:
        sheet.reset_dimensions()  # what the file says of its size is not to be trusted
        first = next(sheet.iter_rows(max_row=1, max_col=MOST_COLUMNS, values_only=True), ())
        if key in first:
            return sheet, max(at for at, name in enumerate(first, 1) if name)
    raise Refused("no_such_sheet")


def _rows(sheet: Any, width: int, most_rows: int) -> Iterator[Row]:
    kept, letters = 0, 0
    for number, cells in enumerate(sheet.iter_rows(max_col=width), 1):
        if number > LAST_ROW:
            raise Refused("too_large")
        row = [_text(cell) for cell in cells]
        if not any(text != "" for text in row):
            continue
        yield number, row
        kept += 1
        letters += sum(len(text) for text in row if text)
        if letters > MOST_TEXT:
            raise Refused("too_large")
        if kept > most_rows + 1:  # the first row holds the names
            return


def _text(cell: Any) -> str | None:
    """Return what a person sees in `cell`; dates as they are written here."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type in ("f", "e"):
        return None
    if isinstance(value, datetime):
        return str(value.date() if value.time() == time() else value.isoformat(" "))
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.15g}"
    return value if isinstance(value, str) else str(value)


if __name__ == "__main__":
    main()
