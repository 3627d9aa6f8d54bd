"""Captions become HTML that is safe, with links where addresses are."""

import re

import pytest

from gallery.captions import as_html, shortened, with_links

LINK = '<a href="{0}" rel="nofollow noopener noreferrer" dir="ltr">{0}</a>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://example.org/a.", f"See {LINK.format('https://example.org/a')}."),
        ("(http://example.org/a)", f"({LINK.format('http://example.org/a')})"),
        (
            "https://example.org/a_(b) and on",
            f"{LINK.format('https://example.org/a_(b)')} and on",
        ),
        ("see https://example.org/؟", f"see {LINK.format('https://example.org/')}؟"),
        ("HTTPS://EXAMPLE.ORG!", f"{LINK.format('HTTPS://EXAMPLE.ORG')}!"),
        ("https://example.org/?a=1&b=2", LINK.format("https://example.org/?a=1&amp;b=2")),
        ("a https://x.org/1, https://x.org/2", f"a {LINK.format('https://x.org/1')}, "
         f"{LINK.format('https://x.org/2')}"),
        ("http:// and https://... lead nowhere", "http:// and https://... lead nowhere"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("ftp://example.org", "ftp://example.org"),
        ("xhttps://example.org", "xhttps://example.org"),
    ],
)  # fmt: skip
def test_addresses_become_links(text: str, expected: str) -> None:
    assert with_links(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '<script>alert("x")</script>',
        'https://example.org/"onmouseover="alert(1)',
        "https://example.org/'><img src=x onerror=alert(1)>",
        "http://example.org/<b>bold</b>",
        "javascript:https://example.org/%0aalert(1)",
    ],
)
def test_nothing_of_a_caption_is_ever_markup(text: str) -> None:
    made = with_links(text)
    ours = re.compile(r'<a href="https?://[^"<>]*" rel="[a-z ]+" dir="ltr">|</a>')
    assert not set(ours.sub("", made)) & set("<>\"'")


def test_blank_lines_part_paragraphs_and_line_breaks_stay() -> None:
    assert as_html("One\r\ntwo\n \n\n  Three\n") == "<p>One<br>\ntwo</p>\n<p>Three</p>"
    assert as_html("  \n ") == ""


def test_a_long_caption_keeps_every_word() -> None:
    text = " ".join(f"word{number}" for number in range(200))
    assert as_html(text) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("short", 10, "short"),
        ("exactly ten", 11, "exactly ten"),
        ("one two three", 9, "one two…"),
        ("one two, three", 9, "one two…"),
        ("one\n two", 20, "one two"),
        ("a" * 30, 10, "a" * 9 + "…"),
        ("مرحبا بكم جميعا", 10, "مرحبا بكم…"),
        ("", 10, ""),
    ],
)
def test_texts_are_cut_at_a_word(text: str, length: int, expected: str) -> None:
    assert shortened(text, length) == expected
    assert len(shortened(text, length)) <= length
