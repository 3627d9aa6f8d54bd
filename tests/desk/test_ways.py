"""From item to item through the list that somebody works through."""

from uuid import UUID

import pytest
from django.test import Client

from accounts.models import User
from desk.editing.ways import item_address, way_of
from gallery.actions.bulk import prepare_bulk
from gallery.models import MediaItem
from gallery.visibility import Status
from ingest.models import BatchSource, Upload, UploadBatch
from tests.gallery import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def items(staff: User) -> list[MediaItem]:
    """Four items of Samir, the second of which is published."""
    made = [build.item(created_by=staff, status=Status.DRAFT) for _ in range(3)]
    return [made[0], build.item(created_by=staff), *made[1:]]


def test_a_batch_is_walked_through(items: list[MediaItem], staff: User, stranger: User) -> None:
    batch = UploadBatch.objects.create(label="B", source=BatchSource.IMPORT, created_by=staff)
    for item in (items[0], items[2], build.item(created_by=stranger)):
        Upload.objects.create(batch=batch, name=str(item.pk), item=item)
    within = f"batch-{batch.uuid}"
    way = way_of(items[2], staff, within)
    assert (way.previous, way.next) == ("", item_address(items[0].uuid, within))


def test_a_selection_is_walked_through_by_whom_it_belongs_to(
    items: list[MediaItem], staff: User, editor: User
) -> None:
    ids = [items[0].pk, items[1].pk]
    within = f"selection-{prepare_bulk(by=staff, item_ids=ids).uuid}"
    assert way_of(items[0], staff, within).previous == item_address(items[1].uuid, within)
    assert way_of(items[0], editor, within).previous == ""


@pytest.mark.parametrize("within", ["", "nonsense", "batch-nonsense", f"other-{UUID(int=7)}"])
def test_otherwise_it_is_ones_drafts(items: list[MediaItem], staff: User, within: str) -> None:
    way = way_of(items[2], staff, within)
    assert (way.within, way.next) == ("", item_address(items[0].uuid))


def test_a_batch_can_be_changed_as_a_whole(
    items: list[MediaItem], staff: User, client: Client
) -> None:
    client.force_login(staff)
    batch = UploadBatch.objects.create(label="B", source=BatchSource.IMPORT, created_by=staff)
    Upload.objects.create(batch=batch, name="a", item=items[1])
    page = client.get(f"/desk/items/edit/?batch={batch.uuid}").content.decode()
    assert f'value="{items[1].uuid}"' in page
    assert f'value="{items[0].uuid}"' not in page
