"""Every wrong setting ends in a sentence that names it and says what to set."""

import ast
import inspect
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import environment

ROOT = Path(environment.__file__).resolve().parent.parent
# Read by boto3, gunicorn and compose.yaml, not by our code.
READ_BY_OTHERS = {
    *("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"),
    *("WEB_CONCURRENCY", "POSTGRES_PASSWORD", "HTTP_PORT", "NGINX_PORT"),
}
Set = Callable[..., None]


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Set:
    """Set variables for this test."""

    def put(**variables: str) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return put


def test_an_unset_or_empty_variable_is_its_default(given: Set) -> None:
    given(SITE_NAME="  ", DEBUG="", PORT="")
    assert environment.text("SITE_NAME", "Medialib") == "Medialib"
    assert environment.flag("DEBUG") is False
    assert environment.flag("DEBUG", default=True) is True
    assert environment.number("PORT", 8000) == 8000
    assert environment.words("ALLOWED_HOSTS_OF_NOBODY", "a, b,,") == ["a", "b"]


@pytest.mark.parametrize("value", ["1", "true", "YES", " on "])
def test_yes_is_understood_in_many_ways(given: Set, value: str) -> None:
    given(DEBUG=value)
    assert environment.flag("DEBUG") is True


def test_what_is_neither_yes_nor_no_is_refused(given: Set) -> None:
    given(DEBUG="maybe")
    with pytest.raises(ImproperlyConfigured, match=r"DEBUG='maybe'.*set it to 1 or 0"):
        environment.flag("DEBUG")


@pytest.mark.parametrize("value", ["0", "-1", "eight", "8.5", "1e3"])
def test_what_is_no_number_is_refused(given: Set, value: str) -> None:
    given(PORT=value)
    with pytest.raises(ImproperlyConfigured, match=r"PORT=.*whole number of at least 1"):
        environment.number("PORT", 8000)


def test_a_choice_outside_the_list_is_refused_with_the_list(given: Set) -> None:
    given(SENDFILE="nginx")
    with pytest.raises(ImproperlyConfigured, match=r"SENDFILE='nginx'.*one of django, accel"):
        environment.choice("SENDFILE", "django", ("django", "accel"))


def test_what_is_required_is_chosen_from_a_list(given: Set) -> None:
    known = ("caption", "credit")
    given(PUBLISH_REQUIRES="credit, caption")
    assert environment.choices("PUBLISH_REQUIRES", known, "caption") == ["credit", "caption"]
    given(PUBLISH_REQUIRES="none")
    assert environment.choices("PUBLISH_REQUIRES", known, "caption") == []
    given(PUBLISH_REQUIRES="captoin")
    with pytest.raises(ImproperlyConfigured, match=r"='captoin': .* of caption,credit, or to none"):
        environment.choices("PUBLISH_REQUIRES", known, "caption")


def test_an_address_loses_its_last_slash(given: Set) -> None:
    given(SITE_URL="https://media.example.org:8443/")
    assert environment.web_address("SITE_URL", "") == "https://media.example.org:8443"


@pytest.mark.parametrize(
    "value",
    [
        *("media.example.org", "ftp://media.example.org", "https://", "http://[::1", "https://:80"),
        *("https://host:port", "https://host:99999", "https://host/library"),
    ],
)
def test_what_is_no_address_is_refused(given: Set, value: str) -> None:
    given(SITE_URL=value)
    with pytest.raises(ImproperlyConfigured, match=r"SITE_URL=.*full address such as https"):
        environment.web_address("SITE_URL", "")


def test_a_secret_is_made_once_and_kept_to_ourselves(given: Set, tmp_path: Path) -> None:
    given(SECRET_KEY="")
    first = environment.secret_key(tmp_path / "var", required=False)
    assert len(first) > environment.SHORTEST_SECRET
    assert environment.secret_key(tmp_path / "var", required=False) == first
    [kept] = (tmp_path / "var").iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_secret_that_another_process_made_meanwhile_counts(
    given: Set, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(SECRET_KEY="")
    theirs = "t" * environment.SHORTEST_SECRET
    (tmp_path / "secret-key").write_text(theirs)
    seen = iter([False])
    monkeypatch.setattr(Path, "exists", lambda path: next(seen))
    assert environment.secret_key(tmp_path, required=False) == theirs


@pytest.mark.parametrize(("value", "why"), [("", "not set"), ("changeme", "too short")])
def test_in_public_the_secret_must_be_set_and_long(
    given: Set, tmp_path: Path, value: str, why: str
) -> None:
    given(SECRET_KEY=value)
    with pytest.raises(ImproperlyConfigured, match=f"SECRET_KEY is {why}.*at least 32"):
        environment.secret_key(tmp_path, required=True)
    assert not list(tmp_path.iterdir())


def test_an_emptied_secret_file_is_no_secret(given: Set, tmp_path: Path) -> None:
    given(SECRET_KEY="")
    (tmp_path / "secret-key").write_text("\n")
    with pytest.raises(ImproperlyConfigured, match="holds no secret: delete it"):
        environment.secret_key(tmp_path, required=False)


def test_a_folder_that_cannot_be_written_is_named(given: Set, tmp_path: Path) -> None:
    given(SECRET_KEY="")
    (tmp_path / "var").write_text("a file, not a folder")
    with pytest.raises(ImproperlyConfigured, match=r"secret-key cannot be kept.*writable"):
        environment.secret_key(tmp_path / "var", required=False)


def test_a_database_address_becomes_djangos_parts() -> None:
    assert environment.database("postgresql://ann:p%40ss@one:5433,two/library?sslmode=require") == {
        "NAME": "library",
        "USER": "ann",
        "PASSWORD": "p@ss",
        "HOST": "one,two",
        "PORT": "5433,",
        "OPTIONS": {"sslmode": "require"},
    }


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://ann:secret@host/library", "DATABASE_URL is not understood: set it to postgresql"),
        ("postgresql://ann:secret@host/library?no=1", "DATABASE_URL is not understood"),
        ("postgresql://ann:secret@host", "names no database: add /name"),
    ],
)
def test_a_wrong_database_address_is_refused_without_its_password(url: str, sentence: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=sentence) as refusal:
        environment.database(url)
    assert "secret" not in str(refusal.value)


def test_a_mail_address_becomes_djangos_settings() -> None:
    settings = environment.mail("smtp+tls://ann%40x:p%2Fss@mail.example.org")
    assert settings["EMAIL_HOST"] == "mail.example.org"
    assert (settings["EMAIL_HOST_USER"], settings["EMAIL_HOST_PASSWORD"]) == ("ann@x", "p/ss")
    assert (settings["EMAIL_PORT"], settings["EMAIL_USE_TLS"]) == (587, True)
    assert environment.mail("smtps://h")["EMAIL_USE_SSL"] is True
    assert environment.mail("smtp://h:2525")["EMAIL_PORT"] == 2525


@pytest.mark.parametrize(
    "url", ["mail.example.org", "http://h", "smtp://", "smtp://h:x", "smtp://["]
)
def test_a_wrong_mail_address_is_refused(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"EMAIL_URL is not understood: set it to smtp"):
        environment.mail(url)


def test_the_cache_is_memory_or_redis() -> None:
    assert str(environment.cache("locmem://")["BACKEND"]).endswith("LocMemCache")
    assert environment.cache("redis://h:6379/0")["LOCATION"] == "redis://h:6379/0"


def test_limits_are_counted_for_all_processes() -> None:
    assert str(environment.shared_cache("locmem://")["BACKEND"]).endswith("DatabaseCache")
    assert environment.shared_cache("redis://h:6379/0")["LOCATION"] == "redis://h:6379/0"


def test_another_cache_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="CACHE_URL is not understood: set it to redis"):
        environment.cache("memcached://h")


def test_a_bucket_is_understood() -> None:
    url = "s3://pictures?endpoint=https://s3.example.org&region=eu-1&public=files.example.org"
    assert environment.s3(url) == {
        "bucket": "pictures",
        "endpoint": "https://s3.example.org",
        "region": "eu-1",
        "public": "files.example.org",
    }


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("file:///media", "STORAGE_URL is not understood: set it to s3://bucket"),
        ("s3://", "STORAGE_URL is not understood"),
        ("s3://[", "STORAGE_URL is not understood"),
        ("s3://bucket/folder", "STORAGE_URL is not understood"),
        ("s3://key:secret@bucket", "STORAGE_URL holds a key: set AWS_ACCESS_KEY_ID"),
        ("s3://bucket?acl=public&zone=1", "STORAGE_URL has unknown parts acl, zone"),
        ("s3://bucket?endpoint=s3.example.org", "set its endpoint to a full address"),
        ("s3://bucket?endpoint=", "set its endpoint to a full address"),
        ("s3://bucket?public=https://files.example.org", "set its public part to a host name"),
        ("s3://bucket?public=", "set its public part to a host name"),
    ],
)
def test_a_wrong_bucket_is_refused(url: str, sentence: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=sentence) as refusal:
        environment.s3(url)
    assert "secret" not in str(refusal.value)


def test_the_env_file_fills_what_is_not_set(given: Set, tmp_path: Path) -> None:
    given(MEDIALIB_TEST_A="from outside", MEDIALIB_TEST_B="")
    os.environ.pop("MEDIALIB_TEST_B")
    file = tmp_path / ".env"
    file.write_text(
        "\ufeff# a comment\n\nMEDIALIB_TEST_A=from the file\n"
        ' MEDIALIB_TEST_B = "two words" \n#MEDIALIB_TEST_C=off\nnonsense\n',
        encoding="utf-8",
    )
    environment.load_env_file(file)
    assert environment.text("MEDIALIB_TEST_A") == "from outside"
    assert environment.text("MEDIALIB_TEST_B") == "two words"
    assert environment.text("MEDIALIB_TEST_C", "default") == "default"


def test_an_env_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"SITE_NAME=\xff\xfe")
    with pytest.raises(ImproperlyConfigured, match=r"\.env cannot be read.*UTF-8"):
        environment.load_env_file(tmp_path / ".env")
    environment.load_env_file(tmp_path / "missing")  # nothing to read, nothing to say


def _variables_read(path: Path) -> set[str]:
    """The names that a module asks the environment for: constant first arguments in capitals."""
    readers = {"get"} | {
        name
        for name, function in inspect.getmembers(environment, inspect.isfunction)
        if next(iter(inspect.signature(function).parameters), "") == "name"
    }
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        first = node.args[0]
        if name in readers and isinstance(first, ast.Constant) and isinstance(first.value, str):
            found.add(first.value)
    return {name for name in found if re.fullmatch(r"[A-Z][A-Z0-9_]+", name)}


def test_the_example_file_names_exactly_the_settings_there_are() -> None:
    modules = [*(ROOT / "config").rglob("*.py"), ROOT / "manage.py"]
    read = set().union(*map(_variables_read, modules)) - {"PATH"}
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^#?([A-Z][A-Z0-9_]+)=", example, re.MULTILINE))
    assert {"SECRET_KEY", "PORT", "DATABASE_URL"} <= read
    assert named - READ_BY_OTHERS == read
    assert named >= READ_BY_OTHERS


def test_compose_passes_on_settings_that_the_example_file_names() -> None:
    compose = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    used = set(re.findall(r"\$\{([A-Z_]+)", compose))
    assert "SECRET_KEY" in used
    assert used <= set(re.findall(r"^#([A-Z_]+)=", example, re.MULTILINE))


def test_every_setting_in_the_example_file_has_a_comment_above_it() -> None:
    blocks = (ROOT / ".env.example").read_text(encoding="utf-8").split("\n\n")
    for block in blocks:
        lines = block.strip().splitlines()
        assert re.match(r"# \w", lines[0]), block


@pytest.mark.parametrize("value", ["", "https://code.example.org/a/b?c=d"])
def test_a_link_may_lead_anywhere_or_be_left_out(given: Set, value: str) -> None:
    given(SOURCE_URL=value)
    assert environment.link("SOURCE_URL") == value


@pytest.mark.parametrize("value", ["javascript:alert(1)", "code.example.org", "https://"])
def test_what_is_no_link_stops_the_start(given: Set, value: str) -> None:
    given(SOURCE_URL=value)
    with pytest.raises(ImproperlyConfigured, match="SOURCE_URL"):
        environment.link("SOURCE_URL")
