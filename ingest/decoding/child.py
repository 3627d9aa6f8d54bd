"""The process that opens untrusted pictures: one JSON request a line in, one JSON answer out.

Run by `parent.Decoder` as `python -m ingest.decoding.child`. Requests are `{"do": "probe", …}`,
`{"do": "render", …}` and `{"do": "give", …}`; answers `{"ok": …}`,
`{"refused": code, "facts": …}` or `{"failed": why}`.
"""

import base64
import json
import os
import sys
import traceback
import warnings
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ingest.decoding.limits import Limits, allow_file, allow_seconds, confine
from ingest.decoding.refused import Refused

Request = dict[str, Any]
Answer = dict[str, Any]

_START_SECONDS = 60.0


def main() -> None:
    """Serve requests from standard input until it ends; needs the memory limit as argument."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints must not look like an answer
    os.environ.clear()
    warnings.simplefilter("ignore")
    confine(int(sys.argv[1]))
    allow_seconds(_START_SECONDS)
    commands = _commands()
    for line in sys.stdin:
        answer = _answer(commands, line)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _commands() -> dict[str, Callable[[Request], Answer]]:
    """What can be asked; the imports are here so that the limits hold for them too."""
    from ingest.decoding.metadata import describe
    from ingest.decoding.opening import open_picture, prepare_pillow
    from ingest.decoding.outgoing import give
    from ingest.decoding.packets import Given
    from ingest.decoding.pixels import render

    prepare_pillow()

    def probe(request: Request) -> Answer:
        path = Path(request["path"])
        with open_picture(path, Limits(**request["limits"])) as picture:
            found = {
                "format": picture.format.code,
                "mime": picture.format.mime,
                "extension": picture.format.extension,
                "width": picture.width,
                "height": picture.height,
                "frames": picture.frames,
            }
        return found | {"description": describe(path).as_json()}

    def make_renditions(request: Request) -> Answer:
        rendered = render(
            Path(request["path"]),
            Path(request["folder"]),
            widths=tuple(request["widths"]),
            quality=request["quality"],
            xmp=base64.b64decode(request["xmp"]),
            limits=Limits(**request["limits"]),
            turned=request["turned"],
            focus=tuple(request["focus"]) if request["focus"] else None,
        )
        return asdict(rendered)

    def give_out(request: Request) -> Answer:
        path = Path(request["path"])
        allow_file(path.stat().st_size)
        outgoing = give(
            path,
            Path(request["target"]),
            longest=request["longest"],
            given=Given(**request["given"]),
            turned=request["turned"],
            limits=Limits(**request["limits"]),
        )
        allow_file(0)
        return asdict(outgoing)

    return {"probe": probe, "render": make_renditions, "give": give_out}


def _answer(commands: dict[str, Callable[[Request], Answer]], line: str) -> Answer:
    try:
        request: Request = json.loads(line)
        allow_seconds(request["seconds"])
        return {"ok": commands[request["do"]](request)}
    except Refused as refused:
        return {"refused": refused.code, "facts": refused.facts}
    except MemoryError:
        return {"refused": "needs_too_much_memory", "facts": {}}
    except Exception:
        return {"failed": traceback.format_exc(limit=8)}


if __name__ == "__main__":
    main()
