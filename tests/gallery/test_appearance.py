"""What an organisation sets of the look: its accent and its logo."""

import gzip
import re
import struct
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from config import environment
from config.logo import LARGEST, logo
from gallery.appearance import sheet
from tests.gallery import build

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M0 0h9v9z"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + struct.pack(">II", 640, 160) + bytes(20)
LARGEST_STYLES = 40 * 1024  # compressed, on one page


def test_the_accent_comes_in_a_style_sheet_that_never_changes(
    client: Client, settings: Settings
) -> None:
    settings.SITE_ACCENT = "#ffff00"
    name = sheet("#ffff00").name
    assert f'href="/appearance-{name}"' in client.get("/nowhere/").content.decode()
    response = client.get(f"/appearance-{name}")
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "--brand: #ffff00;" in response.content.decode()


def test_another_accent_has_another_address(client: Client, settings: Settings) -> None:
    settings.SITE_ACCENT = "#123456"
    assert client.get(f"/appearance-{sheet('#123456').name}").status_code == 200
    assert client.get(f"/appearance-{sheet('#654321').name}").status_code == 404


def test_the_stand_ins_in_the_style_sheet_are_the_default_accent() -> None:
    tokens = (django_settings.BASE_DIR / "static/css/tokens.css").read_text()
    made = sheet("#00617a").content
    for name in ("accent", "on-accent", "accent-soft", "brand", "on-brand"):
        (line,) = [part for part in tokens.split("\n") if f"--{name}:" in part]
        assert line.strip() in made


def test_the_logo_stands_in_the_header_in_its_own_shape(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "mark.svg").write_text(SVG)
    settings.SITE_LOGO = found = logo("mark.svg", tmp_path)
    assert found
    html = client.get("/nowhere/").content.decode()
    assert f'src="/appearance-{found.name}" width="3000" height="1000" alt="Medialib"' in html
    response = client.get(f"/appearance-{found.name}")
    assert response.content.decode() == SVG
    assert response["Content-Type"] == "image/svg+xml"
    assert "sandbox" in response["Content-Security-Policy"]
    assert "script-src" not in response["Content-Security-Policy"]


def test_a_site_without_a_logo_shows_its_name(client: Client) -> None:
    header = client.get("/nowhere/").content.decode().split("</header>")[0]
    assert "<span>Medialib</span>" in header
    assert "<img" not in header


def test_a_png_says_its_pixels(tmp_path: Path) -> None:
    path = tmp_path / "mark.PNG"
    path.write_bytes(PNG)
    found = logo(str(path))
    assert found
    assert (found.width, found.height, found.mime) == (640, 160, "image/png")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("mark.jpg", b"", "neither an .svg nor a .png"),
        ("mark.png", b"GIF89a", "is no PNG picture"),
        ("mark.png", PNG.replace(struct.pack(">II", 640, 160), bytes(8)), "empty PNG"),
        ("mark.svg", b"<svg>", "no SVG picture with a viewBox"),
        ("mark.svg", b"<svg viewBox='0 0 10 0'>", "no SVG picture with a viewBox"),
        ("mark.svg", b"<svg viewBox='0 0 1.2.3 4'>", "no SVG picture with a viewBox"),
        ("mark.svg", bytes(LARGEST + 1), "larger than 200 kB"),
    ],
)
def test_what_is_no_logo_stops_the_start(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ImproperlyConfigured, match=f"SITE_LOGO='{name}' .*{reason}"):
        logo(name, tmp_path)


def test_a_missing_logo_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="cannot be read"):
        logo("missing.svg", tmp_path)


def test_no_logo_is_none() -> None:
    assert logo("") is None


@pytest.mark.parametrize(
    ("value", "colour"),
    [("", "#00617a"), ("#0A7", "#00aa77"), ("ffcc00", "#ffcc00"), (" #123ABC ", "#123abc")],
)
def test_colours_are_understood(monkeypatch: pytest.MonkeyPatch, value: str, colour: str) -> None:
    monkeypatch.setenv("SITE_ACCENT", value)
    assert environment.colour("SITE_ACCENT", "#00617a") == colour


@pytest.mark.parametrize("value", ["blue", "#12", "#12345g", "#ff00000", "rgb(1, 2, 3)", "#١٢٣"])
def test_what_is_no_colour_stops_the_start(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SITE_ACCENT", value)
    with pytest.raises(ImproperlyConfigured, match="set it to a colour such as #00617a"):
        environment.colour("SITE_ACCENT", "#00617a")


@pytest.mark.django_db
def test_the_style_sheets_of_a_page_are_light(editor: User) -> None:
    item = build.item(created_by=editor)
    gallery = build.gallery(items=[item])
    client = Client()
    client.force_login(editor)
    for path in (
        *("/", "/categories/", f"/galleries/{gallery.slug}/", f"/items/{item.uuid}/"),
        *("/search/?q=boat", "/me/lightboxes/", "/desk/", f"/desk/items/{item.uuid}/"),
        *("/desk/items/edit/", "/desk/uploads/", f"/desk/galleries/{gallery.pk}/order/"),
    ):
        page = client.get(path).content.decode()
        sheets = re.findall(r'href="/static/(css/[^"]+)"', page)
        assert len(sheets) > 10, path
        files = [django_settings.BASE_DIR / "static" / sheet for sheet in sheets]
        weight = sum(len(gzip.compress(one.read_bytes())) for one in files)
        assert weight <= LARGEST_STYLES, path


def test_only_logical_directions_are_used() -> None:
    for path in (django_settings.BASE_DIR / "static/css").rglob("*.css"):
        for line in path.read_text().splitlines():
            name = line.strip().split(":")[0]
            assert not name.startswith(("margin-left", "margin-right", "padding-left")), path
            assert name not in ("left", "right", "padding-right", "width", "height"), path
            assert "float: left" not in line, path
            assert "float: right" not in line, path
