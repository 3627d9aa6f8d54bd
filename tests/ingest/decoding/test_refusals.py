import pytest
from django.utils.translation import override

from ingest.refusals import Refusal, explain


def test_limits_are_said_in_the_units_of_people() -> None:
    with override("en"):
        assert "2 GB" in explain("too_many_bytes", limit=2_000_000_000)
        assert "400 megapixels" in explain("too_many_pixels", limit=400_000_000, found=1)


def test_a_wrong_ending_says_what_it_is_and_what_it_is_called() -> None:
    with override("en"):
        told = explain("extension_mismatch", format="PNG", name="100% me.jpg")
    assert "PNG" in told
    assert "“100% me.jpg”" in told


@pytest.mark.parametrize("code", Refusal.values)
def test_every_code_is_a_sentence_even_without_facts(code: str) -> None:
    told = explain(code)
    assert told.endswith((".", "”."))
    assert "%(" not in told


def test_an_unknown_code_is_explained_as_unexpected() -> None:
    assert explain("from_the_future") == explain("unexpected")
