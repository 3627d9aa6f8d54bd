"""Answers conditional and ranged requests for a file in a storage (RFC 9110, sections 13, 14)."""

import re
from collections.abc import Iterator
from typing import IO

from django.core.files.storage import Storage
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotModified,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase
from django.utils.http import parse_etags

CHUNK = 64 * 1024
ONE_RANGE = re.compile(r"bytes=(?P<first>\d{0,18})-(?P<last>\d{0,18})", re.ASCII)


class Unsatisfiable(Exception):
    """The range asked for lies outside the file."""


def serve(
    request: HttpRequest, where: Storage, name: str, mime: str, *, etag: str
) -> HttpResponseBase:
    """Return the file `name` in `where`: 200, 206, 304 or 416; Http404 where it is not there."""
    quoted = f'"{etag}"'
    if _already_there(request, quoted):
        return _finish(HttpResponseNotModified(), quoted)
    try:
        size = where.size(name)
        file = where.open(name, "rb")
    except FileNotFoundError as error:
        raise Http404 from error
    try:
        span = _span(request, size, quoted)
    except Unsatisfiable:
        file.close()
        refused = HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
        return _finish(refused, quoted)
    if span is None:
        return _finish(FileResponse(file, content_type=mime), quoted)
    first, last = span
    partial = StreamingHttpResponse(_read(file, first, last), status=206, content_type=mime)
    partial["Content-Range"] = f"bytes {first}-{last}/{size}"
    partial["Content-Length"] = str(last - first + 1)
    return _finish(partial, quoted)


def _finish(response: HttpResponseBase, etag: str) -> HttpResponseBase:
    response["ETag"] = etag
    response["Accept-Ranges"] = "bytes"
    return response


def _already_there(request: HttpRequest, etag: str) -> bool:
    known = parse_etags(request.headers.get("If-None-Match", ""))
    return "*" in known or etag in {one.removeprefix("W/") for one in known}


def _span(request: HttpRequest, size: int, etag: str) -> tuple[int, int] | None:
    """Return the first and last byte asked for, None for all of them."""
    if request.headers.get("If-Range", etag) != etag:
        return None
    asked = ONE_RANGE.fullmatch(request.headers.get("Range", "").strip())
    if asked is None or not (asked["first"] or asked["last"]):
        return None
    if not asked["first"]:
        length = min(int(asked["last"]), size)
        if not length:
            raise Unsatisfiable
        return size - length, size - 1
    first = int(asked["first"])
    last = min(int(asked["last"]), size - 1) if asked["last"] else size - 1
    if first >= size:
        raise Unsatisfiable
    return (first, last) if first <= last else None


def _read(file: "IO[bytes]", first: int, last: int) -> Iterator[bytes]:
    with file:
        file.seek(first)
        left = last - first + 1
        while left > 0 and (chunk := file.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk
