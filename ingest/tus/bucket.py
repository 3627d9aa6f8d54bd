"""Bytes in an S3 bucket: a multipart upload, so that any machine can take the next chunk.

The row is the truth: it names the parts that are in the bucket and the remainder, an object of its
own, that is too small to be a part yet.
"""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from botocore.exceptions import BotoCoreError, ClientError

from ingest.models import Upload
from ingest.tus.misfit import Misfit

# S3 takes no smaller part than this, except for the last.
SMALLEST_PART = 5 * 1024 * 1024
PART = 8 * 1024 * 1024
GONE = ("NoSuchUpload", "NoSuchKey", "404")


class StorageAway(OSError):
    """The bucket does not answer, or not as it should."""


class Bucket:
    """Adds to the multipart upload of an upload."""

    def __init__(self, place: Any) -> None:
        self._place = place
        self._client = place.connection.meta.client

    def offset(self, upload: Upload) -> int:
        """Return how many bytes the bucket holds."""
        return upload.received

    def append(self, upload: Upload, offset: int, pieces: Iterable[bytes]) -> int:
        """Store `pieces` behind what is there and return where the end is now.

        Whatever ends early, each part that the row names is in the bucket.
        """
        with _translated(), tempfile.TemporaryFile() as buffer:
            buffer.write(self._remainder(upload))
            start = upload.received - buffer.tell()
            for piece in pieces:
                buffer.write(piece)
                if buffer.tell() >= PART:
                    self._put_part(upload, start, buffer)
                    start = upload.received
            if start + buffer.tell() >= (upload.length or 0):
                self._finish(upload, start, buffer)
            elif buffer.tell() >= SMALLEST_PART:
                self._put_part(upload, start, buffer)
            elif start + buffer.tell() > upload.received:
                self._put_remainder(upload, start, buffer)
        return upload.received

    def is_whole(self, upload: Upload) -> bool:
        """Tell whether the last byte is here; what a crash left undone after it is done."""
        if upload.received != upload.length:
            return False
        if upload.parts:
            with _translated():
                self._join(upload)
        return True

    def discard(self, upload: Upload) -> None:
        """Delete everything of the upload from the bucket."""
        with _translated():
            if number := upload.parts.get("id"):
                with _unless_gone():
                    self._client.abort_multipart_upload(**self._whole(upload), UploadId=number)
            for name in filter(None, (upload.parts.get("rest"), upload.incoming_key)):
                self._place.delete(name)

    def room(self) -> int | None:
        """Return None: a bucket is as large as it has to be."""
        return None

    def _whole(self, upload: Upload) -> dict[str, str]:
        key = self._place._normalize_name(upload.incoming_key)
        return {"Bucket": self._place.bucket_name, "Key": key}

    def _remainder(self, upload: Upload) -> bytes:
        if not (name := upload.parts.get("rest")):
            return b""
        with self._place.open(name, "rb") as file:
            return bytes(file.read())

    def _put_part(self, upload: Upload, start: int, buffer: IO[bytes]) -> None:
        size = buffer.tell()
        if "id" not in upload.parts:
            begun = self._client.create_multipart_upload(**self._whole(upload))
            self._note(upload, upload.received, upload.parts | {"id": begun["UploadId"]})
        done = upload.parts.get("done", [])
        buffer.seek(0)
        with self._starting_anew(upload):
            answer = self._client.upload_part(
                **self._whole(upload),
                UploadId=upload.parts["id"],
                PartNumber=len(done) + 1,
                Body=buffer,
            )
        parts = {"id": upload.parts["id"], "done": [*done, answer["ETag"]]}
        rest = upload.parts.get("rest")
        self._note(upload, start + size, parts)
        self._forget(rest)
        buffer.seek(0)
        buffer.truncate()

    def _put_remainder(self, upload: Upload, start: int, buffer: IO[bytes]) -> None:
        size, old = buffer.tell(), upload.parts.get("rest")
        name = f"{upload.incoming_key}.rest-{start + size}"
        buffer.seek(0)
        self._client.put_object(
            Bucket=self._place.bucket_name, Key=self._place._normalize_name(name), Body=buffer
        )
        self._note(upload, start + size, upload.parts | {"rest": name})
        self._forget(old)

    def _finish(self, upload: Upload, start: int, buffer: IO[bytes]) -> None:
        rest = upload.parts.get("rest")
        if "id" in upload.parts:
            if buffer.tell():
                self._put_part(upload, start, buffer)
            self._join(upload)
        else:
            total = start + buffer.tell()
            buffer.seek(0)
            self._client.put_object(**self._whole(upload), Body=buffer)
            self._note(upload, total, {})
        self._forget(rest)

    def _join(self, upload: Upload) -> None:
        parts = [
            {"PartNumber": number, "ETag": tag}
            for number, tag in enumerate(upload.parts["done"], 1)
        ]
        with self._starting_anew(upload):
            self._client.complete_multipart_upload(
                **self._whole(upload),
                UploadId=upload.parts["id"],
                MultipartUpload={"Parts": parts},
            )
        self._note(upload, upload.received, {})

    @contextmanager
    def _starting_anew(self, upload: Upload) -> Iterator[None]:
        """Where the multipart upload is gone: it was finished just before a crash, or is lost."""
        try:
            yield
        except ClientError as error:
            if error.response["Error"]["Code"] not in GONE:
                raise
            whole = self._size(upload)
            received = whole if whole == upload.length else 0
            self._note(upload, received or 0, {})
            raise Misfit(409, "The bucket holds something else than was thought.") from error

    def _size(self, upload: Upload) -> int | None:
        try:
            return int(self._client.head_object(**self._whole(upload))["ContentLength"])
        except ClientError:
            return None

    def _note(self, upload: Upload, received: int, parts: dict[str, Any]) -> None:
        """Write down what the bucket holds, unless another process went on meanwhile."""
        same = Upload.objects.filter(pk=upload.pk, received=upload.received)
        if not same.update(received=received, parts=parts):
            raise Misfit(423, "Somebody else is sending bytes of this file.")
        upload.received, upload.parts = received, parts

    def _forget(self, name: str | None) -> None:
        if name:
            with _unless_gone():
                self._place.delete(name)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise StorageAway(str(error)) from error


@contextmanager
def _unless_gone() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        if error.response["Error"]["Code"] not in GONE:
            raise
