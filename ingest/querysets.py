"""How batches and uploads are asked for."""

from typing import TYPE_CHECKING, Self

from django.db.models import Case, QuerySet, When

from accounts.roles import Role, role_of
from gallery.visibility import Reader

if TYPE_CHECKING:
    from ingest.models import Upload, UploadBatch  # noqa: F401 - named by the classes


class UploadBatchQuerySet(QuerySet["UploadBatch"]):
    """Words for finding batches."""

    def editable_by(self, user: Reader) -> Self:
        """Keep the batches that `user` may look after: editors all, staff their own."""
        role = role_of(user)
        if role.at_least(Role.EDITOR):
            return self.all()
        if role.at_least(Role.STAFF):
            return self.filter(created_by=user)
        return self.none()

    def bringing_items(self) -> Self:
        """Leave out those that hold a single file which takes the place of another."""
        from ingest.models import BatchSource

        return self.exclude(source=BatchSource.REPLACEMENT)

    def newest(self) -> Self:
        """Order by the day they were begun, the latest first."""
        return self.order_by("-created_at", "-id")


class UploadQuerySet(QuerySet["Upload"]):
    """Words for finding uploads."""

    def sent_by(self, user: Reader) -> Self:
        """Keep the files that `user` sends: nobody else adds a byte, not even an editor."""
        if role_of(user).at_least(Role.STAFF):
            return self.filter(batch__created_by=user, batch__folder="")
        return self.none()

    def receiving(self) -> Self:
        """Keep those whose bytes are still coming."""
        from ingest.models import UploadState

        return self.filter(state=UploadState.RECEIVING)

    def refused_with_bytes(self) -> Self:
        """Keep the refused files that can be tried again: their bytes are still here."""
        from ingest.models import UploadState

        return self.filter(state=UploadState.REFUSED, incoming_key__gt="")

    def in_order(self) -> Self:
        """Order by what somebody has to see: refused files first, then as they came."""
        from ingest.models import UploadState

        refused = Case(When(state=UploadState.REFUSED, then=0), default=1)
        return self.order_by(refused, "pk")
