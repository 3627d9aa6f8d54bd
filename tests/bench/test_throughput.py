"""The web servers that pages are measured against."""

import os
import subprocess
import sys

import pytest

from bench import place

ASKED = """
from django.test import RequestFactory
from bench.wsgi import application
answer = application.get_response(RequestFactory(HTTP_HOST="127.0.0.1").get("/bench/nothing/"))
print(answer.content.decode(), "Content-Security-Policy" in answer.headers)
"""


@pytest.mark.parametrize(("bare", "printed"), [("1", "ok False"), ("", "ok True")])
def test_the_view_that_does_nothing_answers_with_and_without_middleware(
    bare: str, printed: str
) -> None:
    environment = os.environ | place.variables("postgres://nowhere/none") | {"BENCH_BARE": bare}
    done = subprocess.run(
        [sys.executable, "-c", ASKED],
        env=environment,
        cwd=place.ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == printed
