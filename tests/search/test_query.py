"""What people type, and what it means."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search.language.query import (
    All,
    Any,
    Field,
    Not,
    Notice,
    Phrase,
    Query,
    Trouble,
    Word,
    parse,
    render,
)

BOAT, RIVER, SEA = Word("boat"), Word("river"), Word("sea")


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", None),
        ("  \t\n ", None),
        ("boat", BOAT),
        ("boat, river.", All((BOAT, RIVER))),
        ('"boat  river"', Phrase("boat river")),
        ("«boat river»", Phrase("boat river")),
        ("“boat”", Phrase("boat")),
        ("-boat", Not(BOAT)),
        ("−boat –river", All((Not(BOAT), Not(RIVER)))),
        ("NOT boat", Not(BOAT)),
        ('-"boat river"', Not(Phrase("boat river"))),
        ("Syria-Türkiye COVID-19", All((Word("Syria-Türkiye"), Word("COVID-19")))),
        ("boat OR river", Any((BOAT, RIVER))),
        ("boat|river", Any((BOAT, RIVER))),
        ("boat OU river", Any((BOAT, RIVER))),
        ("boat أو river", Any((BOAT, RIVER))),
        ("boat or river", All((BOAT, Word("or"), RIVER))),
        ("sea boat OR river", All((SEA, Any((BOAT, RIVER))))),
        ("(sea boat) OR river", Any((All((SEA, BOAT)), RIVER))),
        ("boat AND river", All((BOAT, RIVER))),
        ("boat & river", All((BOAT, RIVER))),
        ("-(boat OR river)", Not(Any((BOAT, RIVER)))),
        ("-(-boat)", BOAT),
        ("boa*", Word("boa", prefix=True)),
        ("10:30", Word("10:30")),
        ("boat river: sea", All((BOAT, RIVER, SEA))),
    ],
)
def test_words_and_operators(text: str, root: object) -> None:
    query = parse(text)
    assert query.root == root


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ('creator:"Muse Mohammed"', "creator", "Muse Mohammed"),
        ("auteur:Muse", "creator", "Muse"),
        ("المؤلف:Muse", "creator", "Muse"),
        ("Country: Honduras", "country", "HN"),
        ("pays:Türkiye", "country", "TR"),
        ("country:turkiye", "country", "TR"),
        ("país:hn", "country", "HN"),
        ("بلد:هندوراس", "country", "HN"),
        ("city:Danlí", "city", "Danlí"),
        ("kind:photos", "kind", "image"),
        ("type:vidéo", "kind", "video"),
        ("year:2023", "year", "2023"),
        ("año:2023", "year", "2023"),
        ("سنة:٢٠٢٣", "year", "2023"),
        ("before:2023-5", "before", "2023-05"),
        ("after:2023/05/14", "after", "2023-05-14"),
        ("published-after:2020", "published-after", "2020"),
        ("orientation:paysage", "orientation", "landscape"),
        ("license:CC-BY-4.0", "licence", "CC-BY-4.0"),
        ("language:français", "language", "fr"),
        ("lang:pt-BR", "language", "pt-br"),
        ("size:>3000px", "size", "3000"),
        ("is:draft", "is", "draft"),
    ],
)
def test_fields(text: str, name: str, value: str) -> None:
    assert parse(text) == Query(Field(name, value))
    assert parse(f"-{text}") == Query(Not(Field(name, value)))


@pytest.mark.parametrize(
    ("text", "root", "notice"),
    [
        ('"boat river', All((BOAT, RIVER)), Notice(Trouble.QUOTE)),
        ("boat OR", BOAT, Notice(Trouble.OPERATOR, "OR")),
        ("OR boat", BOAT, Notice(Trouble.OPERATOR, "OR")),
        ("(boat river", All((BOAT, RIVER)), Notice(Trouble.BRACKET)),
        ("boat) river", All((BOAT, RIVER)), Notice(Trouble.BRACKET)),
        ("boat:river", All((BOAT, RIVER)), Notice(Trouble.FIELD, "boat")),
        ("country:Atlantis", Word("Atlantis"), Notice(Trouble.VALUE, "Atlantis", "country")),
        ("after:2023-13", Word("2023-13"), Notice(Trouble.VALUE, "2023-13", "after")),
        ("before:0000", Word("0000"), Notice(Trouble.VALUE, "0000", "before")),
        ("creator:", Word("creator"), Notice(Trouble.NO_VALUE, "creator")),
        ("b*at", Word("b*at"), Notice(Trouble.STAR, "b*at")),
    ],
)
def test_what_is_not_understood_is_searched_as_words_and_told(
    text: str, root: object, notice: Notice
) -> None:
    assert parse(text) == Query(root, (notice,))  # type: ignore[arg-type]


def test_operators_alone_are_words() -> None:
    assert parse("OR").root == Phrase("OR")
    assert parse("OR NOT").root == All((Phrase("OR"), Phrase("NOT")))
    assert parse('-- ()* "" | !').root is None


def test_nothing_is_too_long_or_too_deep() -> None:
    for text in (
        "(" * 10_000,
        "boat " * 2_000,
        "-" * 10_000,
        '"' * 9_999,
        "a" * 10_000,
        "a:" * 5000,
    ):
        assert len(render(parse(text))) <= 10_000
    assert Notice(Trouble.TOO_LONG) in parse("boat " * 2_000).notices
    assert Notice(Trouble.TOO_MANY) in parse("boat " * 60).notices


def test_nul_and_lone_surrogates_are_left_out() -> None:
    assert parse("bo\x00at").root == All((Word("bo"), Word("at")))
    render(parse("boat \ud800")).encode()


ODD = ["OR", "أو", "NOT", "AND", "-", '"', "«", "(", ")", "*", "|", ",", "'", "//", "\x00", "é"]
TERMS = ["boat", "creator:", "مصور:", "year:", "2023", "country:FR", "#tag:a", "a:b", "ทดสอบ", " "]
PIECES = st.lists(st.sampled_from(ODD + TERMS)).map("".join)


@given(st.one_of(st.text(max_size=80), PIECES))
@example("#tag:foo")
@example("OR,")
@example("#a:b*")
@example("-(a OR -b) -c:d")
def test_reading_never_fails_and_what_is_written_means_the_same(text: str) -> None:
    query = parse(text)
    again = parse(render(query))
    assert again.root == query.root
    assert render(again) == render(query)
