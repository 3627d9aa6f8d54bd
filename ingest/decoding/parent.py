"""Ask a child process to open untrusted pictures; whatever happens costs one file."""

import base64
import logging
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ingest.decoding.description import Description
from ingest.decoding.limits import Limits
from ingest.decoding.outgoing import Outgoing
from ingest.decoding.packets import Given
from ingest.decoding.process import ChildProcess, Died, Silent
from ingest.decoding.refused import Refused
from ingest.decoding.rendered import QUALITY, WIDTHS, Rendered
from ingest.decoding.sharing import Focus

__all__ = ["Decoder", "Outgoing", "Probe", "Refused", "Rendered"]

_log = logging.getLogger(__name__)

MEMORY = 900_000_000
SECONDS = 60.0
FILES_PER_CHILD = 200


@dataclass(frozen=True)
class Probe:
    """What a picture is, before its pixels are decoded; width and height as displayed."""

    format: str
    mime: str
    extension: str
    width: int
    height: int
    frames: int
    description: Description


class Decoder:
    """A child process for many pictures, replaced when it fails; may be shared by threads.

    `memory` is in bytes, `seconds` the longest that one request may take. Close it, or use it as
    a context manager.
    """

    def __init__(
        self,
        *,
        limits: Limits | None = None,
        memory: int = MEMORY,
        seconds: float = SECONDS,
        files_per_child: int = FILES_PER_CHILD,
    ) -> None:
        self._limits = limits or Limits()
        self._memory = memory
        self._seconds = seconds
        self._files_per_child = files_per_child
        self._child: ChildProcess | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def probe(self, path: Path) -> Probe:
        """The facts and the embedded description of the picture in `path`; raises Refused."""
        found = self._ask({"do": "probe", "path": _absolute(path)})
        return Probe(**found | {"description": Description.from_json(found["description"])})

    def render(
        self,
        path: Path,
        folder: Path,
        *,
        widths: tuple[int, ...] = WIDTHS,
        quality: int = QUALITY,
        xmp: bytes = b"",
        turned: int = 0,
        focus: Focus | None = None,
    ) -> Rendered:
        """Write the web renditions of the picture in `path` into `folder`; raises Refused.

        They are turned clockwise by so many degrees, and cut round `focus` where they are cut. On
        a refusal the folder may hold some of the renditions: throw it away.
        """
        request = {
            "do": "render",
            "path": _absolute(path),
            "folder": _absolute(folder),
            "widths": list(widths),
            "quality": quality,
            "xmp": base64.b64encode(xmp).decode("ascii"),
            "turned": turned,
            "focus": focus,
        }
        return Rendered.from_json(self._ask(request))

    def give(
        self, path: Path, target: Path, *, longest: int | None, given: Given, turned: int = 0
    ) -> Outgoing:
        """Write the picture in `path` into `target`, with `given` and nothing else beside it.

        `longest` is the longest side in pixels of a JPEG, None the picture itself; it is turned
        clockwise by so many degrees. Raises Refused.
        """
        request = {
            "do": "give",
            "path": _absolute(path),
            "target": _absolute(target),
            "longest": longest,
            "given": asdict(given),
            "turned": turned,
        }
        return Outgoing(**self._ask(request))

    @property
    def pid(self) -> int | None:
        """The process id of the child, or None while there is none."""
        return self._child.pid if self._child else None

    def close(self) -> None:
        """End the child process; the decoder can be used again and then starts another."""
        with self._lock:
            self._end_child()

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        request |= {"limits": asdict(self._limits), "seconds": self._seconds}
        with self._lock:
            answer = self._answer(request)
        if "ok" in answer:
            return dict(answer["ok"])
        if "refused" in answer:
            raise Refused(answer["refused"], **answer["facts"])
        _log.error("The decoder failed on %s: %s", request["path"], answer.get("failed"))
        raise Refused("unexpected")

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """One answer of a living child; a child that died with its thread is asked again."""
        while True:
            child = self._living_child()
            try:
                return child.ask(request, self._seconds)
            except Silent as error:
                self._end_child()
                raise Refused("took_too_long", seconds=round(self._seconds)) from error
            except Died as error:
                self._end_child()
                if child.was_orphaned:
                    continue
                _log.warning("The decoder died on %s: %s", request["path"], error)
                raise Refused(error.code, seconds=round(self._seconds)) from error
            except BaseException:
                self._end_child()
                raise

    def _living_child(self) -> ChildProcess:
        child = self._child
        if child and (not child.is_alive() or child.asked >= self._files_per_child):
            self._end_child()
        if self._child is None:
            self._child = ChildProcess(self._memory)
        return self._child

    def _end_child(self) -> None:
        if self._child:
            self._child.end()
        self._child = None


def _absolute(path: Path) -> str:
    return str(Path(path).absolute())
