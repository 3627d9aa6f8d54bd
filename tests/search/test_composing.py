"""The advanced form and the query it writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.composing import FIELDS, put_together, taken_apart
from search.language.query import Notice, Trouble, parse, render


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ({"all": "boat river"}, "boat river"),
        ({"all": "boat", "any": "sea lake", "none": "storm war"}, "boat sea OR lake -storm -war"),
        ({"any": '"red cross" medic'}, '"red cross" OR medic'),
        ({"exact": "drinking water"}, '"drinking water"'),
        ({"creator": "Muse Mohammed", "credit": "IOM"}, 'creator:"Muse Mohammed" credit:IOM'),
        (
            {"gallery": "danli", "city": "Danlí", "size": "3000 px"},
            "gallery:danli city:Danlí size:3000",
        ),
        ({"published-from": "2020"}, "published-after:2020"),
        ({"published-to": "2020-12-31"}, "published-before:2021-01-01"),
    ],
)
def test_the_form_writes_the_query(form: dict[str, str], text: str) -> None:
    query = put_together(form)
    assert render(query) == text
    assert query.notices == ()
    assert put_together(taken_apart(query)).root == query.root


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("boat -river", {"all": "boat", "none": "river"}),
        ("boat sea OR lake", {"all": "boat", "any": "sea lake"}),
        ("a OR b c OR d", {"all": "c OR d", "any": "a b"}),
        ('"a b" "c d"', {"all": '"c d"', "exact": "a b"}),
        ("creator:Ann creator:Ben", {"all": "creator:Ben", "creator": "Ann"}),
        ("-country:HN year:2020", {"all": "-country:HN year:2020"}),
        ("published-before:2021", {"published-to": "2020-12-31"}),
    ],
)
def test_a_query_opens_again_in_the_form(text: str, form: dict[str, str]) -> None:
    assert {name: said for name, said in taken_apart(parse(text)).items() if said} == form


def test_what_is_broken_is_told() -> None:
    query = put_together({"published-from": "soon", "size": "large", "all": 'boat "'})
    assert set(query.notices) == {
        Notice(Trouble.VALUE, "soon", "published-after"),
        Notice(Trouble.VALUE, "large", "size"),
        Notice(Trouble.QUOTE),
    }


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=30)))
def test_whatever_is_filled_in_opens_again(form: dict[str, str]) -> None:
    query = put_together(form)
    assert parse(render(query)).root == query.root
    assert put_together(taken_apart(query)).root is not None or query.root is None
