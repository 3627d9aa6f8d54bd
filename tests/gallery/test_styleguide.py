"""The style guide shows every component with the templates of the site."""

import re

import pytest
from django.conf import settings
from django.test import Client

from accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide(client: Client, staff: User) -> str:
    """Return the page as staff see it."""
    client.force_login(staff)
    return client.get("/styleguide/").content.decode()


def test_it_shows_both_themes_and_both_directions(guide: str) -> None:
    panes = re.findall(r'data-theme="(\w+)" lang="(\w+)" dir="(\w+)"', guide)
    assert set(panes) == {("light", "en", "ltr"), ("dark", "ar", "rtl")}
    assert len(panes) == 2 * guide.count('class="guide__section"')


def test_the_directions_can_be_swapped(client: Client, staff: User) -> None:
    client.force_login(staff)
    html = client.get("/styleguide/?swap=1").content.decode()
    assert 'data-theme="dark" lang="en" dir="ltr"' in html
    assert 'data-theme="light" lang="ar" dir="rtl"' in html


def test_each_pane_speaks_its_language(guide: str) -> None:
    assert "1,349 items" in guide
    assert "مختارات" in guide or "السابق" in guide


def test_it_shows_every_card(guide: str) -> None:
    # What a card is called by its style sheet.
    for name in ("gallery-card", "item-card", "tile", "pager", "empty", "fold", "notice", "facts"):
        assert f'class="{name}' in guide, name


def test_no_part_of_it_is_outside_the_style_sheets(guide: str) -> None:
    sheets = (settings.BASE_DIR / "static/css").rglob("*.css")
    known = set(re.findall(r"\.([a-z][\w-]*)", " ".join(one.read_text() for one in sheets)))
    used = set(" ".join(re.findall(r'class="(guide[^"]*)"', guide)).split())
    assert used - known <= {"guide", "guide__swatch--paper"}


def test_nobody_keeps_it(client: Client, staff: User) -> None:
    client.force_login(staff)
    response = client.get("/styleguide/")
    assert response["Cache-Control"] == "private, no-cache"
    assert 'content="noindex, follow"' in response.content.decode()
