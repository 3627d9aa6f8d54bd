"""The weight of a page adds up."""

from bench.weight import Weight


def test_the_heaviest_kind_comes_first() -> None:
    weight = Weight(
        sizes={"/": 300, "/a.css": 100, "/b.css": 250, "/?": 1},
        kinds={"/": "Document", "/a.css": "Stylesheet", "/b.css": "Stylesheet"},
    )
    assert list(weight.by_kind()) == [
        ("Stylesheet", 2, 350),
        ("Document", 1, 300),
        ("Other", 1, 1),
    ]
