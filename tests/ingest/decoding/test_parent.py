import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from ingest.decoding.parent import Decoder
from ingest.decoding.refused import Refused
from tests.ingest.decoding.samples import corners, plain_jpeg, png_bomb, tagged

PROJECT = Path(__file__).resolve().parents[3]


def child_of(decoder: Decoder) -> int:
    assert decoder.pid is not None
    return decoder.pid


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def _wait_for_the_end_of(pid: int) -> None:
    deadline = time.monotonic() + 5
    while _runs(pid) and time.monotonic() < deadline:
        time.sleep(0.05)


def later(action: Callable[[], None], seconds: float = 0.3) -> None:
    threading.Timer(seconds, action).start()


def test_it_probes_and_renders(tmp_path: Path, decoder: Decoder) -> None:
    path = tagged(tmp_path / "a.jpg", xmp={"Xmp.photoshop.City": "Danlí"})
    probe = decoder.probe(path)
    assert (probe.format, probe.mime, probe.extension) == ("jpeg", "image/jpeg", "jpg")
    assert (probe.width, probe.height, probe.frames) == (64, 48, 1)
    assert probe.description.city == "Danlí"
    rendered = decoder.render(path, tmp_path, xmp=b"<packet/>")
    assert rendered.renditions["w320"] == (64, 48, (tmp_path / "w320.webp").stat().st_size)
    assert b"<packet/>" in (tmp_path / "w320.webp").read_bytes()


def test_a_probe_tells_the_size_as_displayed(tmp_path: Path, decoder: Decoder) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    corners().save(tmp_path / "a.jpg", exif=exif)
    probe = decoder.probe(tmp_path / "a.jpg")
    assert (probe.width, probe.height) == (48, 64)


def test_refusals_cross_over_with_their_facts(tmp_path: Path, decoder: Decoder) -> None:
    with pytest.raises(Refused) as refused:
        decoder.probe(png_bomb(tmp_path / "bomb.png", 60_000, 60_000))
    assert refused.value.code == "too_many_pixels"
    assert refused.value.facts["limit"] == 120_000_000


@pytest.mark.parametrize("content", [None, b""])
def test_missing_and_empty_files(tmp_path: Path, decoder: Decoder, content: bytes | None) -> None:
    path = tmp_path / "a.jpg"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        decoder.probe(path)
    assert refused.value.code == ("unreadable_source" if content is None else "empty_file")


def test_a_pipe_is_not_waited_for(tmp_path: Path, decoder: Decoder) -> None:
    os.mkfifo(tmp_path / "a.jpg")
    with pytest.raises(Refused, match="unreadable_source"):
        decoder.probe(tmp_path / "a.jpg")


def test_names_of_any_bytes_are_opened(tmp_path: Path, decoder: Decoder) -> None:
    path = Path(str(tmp_path) + '/caf\udce9 "<b>"\n#%.jpg')
    path.write_bytes(plain_jpeg(tmp_path / "a.jpg").read_bytes())
    assert decoder.probe(path).width == 64


def test_one_child_serves_many_files_and_is_replaced_in_time(tmp_path: Path) -> None:
    path = plain_jpeg(tmp_path / "a.jpg")
    with Decoder(files_per_child=2) as decoder:
        children = []
        for _ in range(5):
            decoder.probe(path)
            children.append(child_of(decoder))
    assert [children.count(each) for each in dict.fromkeys(children)] == [2, 2, 1]
    assert not any(_runs(each) for each in children)


def test_a_child_that_hangs_costs_one_file(tmp_path: Path) -> None:
    path = plain_jpeg(tmp_path / "a.jpg")
    with Decoder(seconds=0.5) as decoder:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(decoder, "_seconds", 30.0)
            decoder.probe(path)
        stopped = child_of(decoder)
        os.kill(stopped, signal.SIGSTOP)
        started = time.monotonic()
        with pytest.raises(Refused, match="took_too_long"):
            decoder.probe(path)
        assert time.monotonic() - started < 5
        assert not _runs(stopped)
        decoder._seconds = 30.0
        assert decoder.probe(path).width == 64


def test_a_child_that_is_killed_at_work_costs_one_file(tmp_path: Path, decoder: Decoder) -> None:
    path = plain_jpeg(tmp_path / "a.jpg")
    decoder.probe(path)
    child = child_of(decoder)
    os.kill(child, signal.SIGSTOP)
    later(lambda: os.kill(child, signal.SIGKILL))
    with pytest.raises(Refused, match="decoder_crashed"):
        decoder.probe(path)
    assert decoder.probe(path).width == 64


def test_a_child_that_died_between_files_costs_nothing(tmp_path: Path, decoder: Decoder) -> None:
    path = plain_jpeg(tmp_path / "a.jpg")
    decoder.probe(path)
    os.kill(child_of(decoder), signal.SIGKILL)
    _wait_for_the_end_of(child_of(decoder))
    assert decoder.probe(path).width == 64


def test_a_picture_too_large_for_the_memory_limit_costs_one_file(tmp_path: Path) -> None:
    Image.new("RGB", (9000, 7000)).save(tmp_path / "large.png", compress_level=1)
    progressive = Image.new("RGB", (9000, 7000))
    progressive.save(tmp_path / "progressive.jpg", progressive=True)
    with Decoder(memory=150_000_000, seconds=30) as decoder:
        for name in ("large.png", "progressive.jpg"):
            with pytest.raises(Refused) as refused:
                decoder.render(tmp_path / name, tmp_path)
            assert refused.value.code == "needs_too_much_memory"
        assert decoder.probe(plain_jpeg(tmp_path / "a.jpg")).width == 64
        peak = Path(f"/proc/{child_of(decoder)}/status").read_text().split("VmHWM:")[1].split()[0]
    assert int(peak) < 200_000


def test_the_child_is_confined(
    tmp_path: Path, decoder: Decoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "a secret of the parent")
    decoder.probe(plain_jpeg(tmp_path / "a.jpg"))
    process = Path(f"/proc/{child_of(decoder)}")
    assert b"secret" not in (process / "environ").read_bytes()
    assert str((process / "cwd").readlink()).endswith("(deleted)")
    limits = {
        line[:26].strip(): line[26:].split()[0] for line in (process / "limits").open() if line
    }
    assert limits["Max data size"] == "900000000"
    assert limits["Max core file size"] == "0"
    assert int(limits["Max open files"]) <= 64
    assert int(limits["Max file size"]) <= 64 * 1024 * 1024
    assert int(limits["Max cpu time"]) < 200


def test_the_child_loads_nothing_of_django(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import ingest.decoding.child, sys; from ingest.decoding.child "
         "import _commands; _commands(); print('django' in sys.modules)"],
        cwd=PROJECT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert told.stdout.strip() == "False"


def test_the_child_dies_with_its_parent(tmp_path: Path) -> None:
    path = plain_jpeg(tmp_path / "a.jpg")
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from ingest.decoding.parent import Decoder\n"
        "decoder = Decoder(); decoder.probe(Path(sys.argv[1]))\n"
        "print(decoder.pid, flush=True); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        cwd=PROJECT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert told.returncode == -signal.SIGKILL
    child = int(told.stdout)
    _wait_for_the_end_of(child)
    assert not _runs(child)


def test_a_decoder_outlives_the_thread_that_used_it_first(tmp_path: Path, decoder: Decoder) -> None:
    path = plain_jpeg(tmp_path / "a.jpg")
    thread = threading.Thread(target=decoder.probe, args=(path,))
    thread.start()
    thread.join()
    for _ in range(3):
        assert decoder.probe(path).width == 64


def test_threads_may_share_a_decoder(tmp_path: Path, decoder: Decoder) -> None:
    paths = [plain_jpeg(tmp_path / f"{width}.jpg", (width, 10)) for width in range(20, 32)]
    found: dict[int, int] = {}

    def probe(path: Path) -> None:
        found[int(path.stem)] = decoder.probe(path).width

    threads = [threading.Thread(target=probe, args=(path,)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {width: width for width in range(20, 32)}


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    path = plain_jpeg(tmp_path / "a.jpg")
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(3):
        decoder = Decoder()
        decoder.probe(path)
        child = child_of(decoder)
        decoder.close()
        decoder.close()
        assert not _runs(child)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
