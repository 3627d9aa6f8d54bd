"""What a licence allows, in a sentence."""

import pytest

from gallery.allowances import allowance_of


@pytest.mark.parametrize("terms", ["BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND"])
def test_each_term_of_creative_commons_has_its_part(terms: str) -> None:
    said = allowance_of(f"cc-{terms.lower()}-4.0")
    assert said == allowance_of(f"CC {terms} 3.0 IGO")
    assert "give the credit" in said
    assert ("do not earn" in said) == ("NC" in terms)
    assert ("not change" in said) == ("ND" in terms)
    assert ("adapt" in said) == ("ND" not in terms)
    assert ("same licence" in said) == ("SA" in terms)


@pytest.mark.parametrize("code", ["CC0", "CC0-1.0", "public-domain"])
def test_what_belongs_to_all_is_free(code: str) -> None:
    assert "for anything" in allowance_of(code)


def test_nothing_is_promised_of_licences_that_are_not_known() -> None:
    assert allowance_of("Ask the office") == allowance_of("") == allowance_of("CC-BY-9.0") == ""
    assert "permission" in allowance_of("all-rights-reserved")
