"""Translations: collected from code and templates, checked, compiled."""

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from config.messages import catalogues, checks
from config.messages.extraction import collect

VIEW = """
from django.utils.translation import gettext as _, ngettext, pgettext_lazy
# Translators: on the button
label = _("Save")
month = pgettext_lazy("month", "May")
count = ngettext("%(count)s item", "%(count)s items", 3)
"""
TEMPLATE = """{% load i18n %}
    <p>Don't {% translate "Look closely" %}</p>
  {% blocktranslate trimmed count n=items with title=gallery.title %}
    One item in {{ title }}
  {% plural %}
    {{ n }} items in {{ title }}
  {% endblocktranslate %}
{# Translators: the last words #}"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("gallery", "tests", "templates/gallery"):
        (tmp_path / folder).mkdir(parents=True)
    for package in ("gallery", "tests"):
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / "gallery" / "views.py").write_text(VIEW)
    (tmp_path / "tests" / "test_views.py").write_text("_('Only a test')")
    (tmp_path / "templates" / "gallery" / "page.html").write_text(TEMPLATE)
    return tmp_path


def problems_of(catalogue: Catalog, found: Catalog) -> list[str]:
    return list(checks.problems(found, catalogue))


def one(text: str | tuple[str, str], translation: str | tuple[str, ...]) -> tuple[Catalog, Catalog]:
    """A catalogue of one translated message, and what the code says."""
    found, catalogue = Catalog(), Catalog(locale="fr", fuzzy=False)
    found.add(text)
    catalogue.add(text, translation)
    return catalogue, found


def test_messages_come_from_code_and_templates_but_not_from_tests(root: Path) -> None:
    found = collect(root)
    assert {(message.context, message.id) for message in found if message.id} == {
        (None, "Save"),
        ("month", "May"),
        (None, ("%(count)s item", "%(count)s items")),
        (None, "Look closely"),
        (None, ("One item in %(title)s", "%(n)s items in %(title)s")),
    }


def test_an_update_adds_and_removes_and_keeps_translations(root: Path) -> None:
    list(catalogues.update(collect(root), root))
    path = catalogues.path_of("fr", root)
    path.write_text(path.read_text().replace('"Save"\nmsgstr ""', '"Save"\nmsgstr "Enregistrer"'))
    (root / "templates" / "gallery" / "page.html").write_text('{% translate "New" %}')
    list(catalogues.update(collect(root), root))
    text = path.read_text()
    assert 'msgstr "Enregistrer"' in text
    assert '"New"' in text
    assert "Look closely" not in text


def test_an_update_without_a_change_changes_no_byte(root: Path) -> None:
    list(catalogues.update(collect(root), root))
    before = {path: path.read_bytes() for path in root.rglob("*.po")}
    list(catalogues.update(collect(root), root))
    assert {path: path.read_bytes() for path in root.rglob("*.po")} == before
    assert len(before) == 3


def test_compiling_makes_what_gettext_reads_and_only_when_needed(root: Path) -> None:
    list(catalogues.update(collect(root), root))
    path = catalogues.path_of("fr", root)
    path.write_text(path.read_text().replace('"Save"\nmsgstr ""', '"Save"\nmsgstr "Enregistrer"'))
    assert path.with_suffix(".mo") in list(catalogues.compile_all(root))
    with path.with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Save") == "Enregistrer"
    assert list(catalogues.compile_all(root)) == []


def test_a_good_translation_has_no_problem() -> None:
    assert problems_of(*one("%(n)s of %(all)s", "%(n)s sur %(all)s")) == []
    assert problems_of(*one(("%(n)s item", "%(n)s items"), ("un média", "%(n)s médias"))) == []


@pytest.mark.parametrize(
    ("text", "translation", "problem"),
    [
        ("Save", "", "not translated"),
        (("%(n)s item", "%(n)s items"), ("%(n)s média", ""), "not translated"),
        ("%(n)s items", "%(m)s médias", "other placeholders"),
        ("%(n)s items", "médias", "other placeholders"),
        (("%(n)s item", "%(n)s items"), ("%(n)s média", "médias"), "other placeholders"),
    ],
)
def test_a_bad_translation_is_named(
    text: str | tuple[str, str], translation: str | tuple[str, ...], problem: str
) -> None:
    (line,) = problems_of(*one(text, translation))
    assert line.startswith(problem)


def test_fuzzy_missing_and_left_over_messages_are_named() -> None:
    catalogue, found = Catalog(locale="fr", fuzzy=False), Catalog()
    found.add("New")
    found.add("Guessed")
    catalogue.add("Guessed", "Deviné", flags=["fuzzy"])
    catalogue.add("Old", "Vieux")
    assert sorted(line.split(":")[0] for line in problems_of(catalogue, found)) == [
        "fuzzy",
        "missing (make messages)",
        "no longer used (make messages)",
    ]
