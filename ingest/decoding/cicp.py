"""Colours that are told by code points (ITU-T H.273) instead of a profile: AVIF, HEIC and PNG.

High dynamic range (PQ and HLG, ITU-R BT.2100) is brought down to the range of a usual screen.
"""

from collections.abc import Callable

from PIL import Image, ImageFilter

Coding = tuple[int, int]
"""Colour primaries and transfer characteristics."""

_LINEAR, _PQ, _HLG = 8, 16, 18
_TO_BT_709: dict[int, tuple[tuple[float, float, float], ...]] = {
    9: ((1.6605, -0.5876, -0.0728), (-0.1246, 1.1329, -0.0083), (-0.0182, -0.1006, 1.1187)),
    11: ((1.2249, -0.2247, 0.0), (-0.0420, 1.0419, 0.0), (-0.0197, -0.0786, 1.0979)),
    12: ((1.2249, -0.2247, 0.0), (-0.0420, 1.0419, 0.0), (-0.0197, -0.0786, 1.0979)),
}
_SAME = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
_WHITE_NITS = 203.0  # reference white, ITU-R BT.2408
_PEAK_NITS = 1000.0
_KNEE = 0.6
_GRID = 33


def coding(head: bytes) -> Coding | None:
    """The code points near the beginning of a file, the first picture's; None without them."""
    at = head.find(b"colrnclx")
    if at >= 0 and head[4:8] == b"ftyp":
        points = head[at + 8 : at + 12]
        return int.from_bytes(points[:2], "big"), int.from_bytes(points[2:], "big")
    at = head.find(b"\0\0\0\x04cICP")
    if at >= 0 and head.startswith(b"\x89PNG"):
        return head[at + 8], head[at + 9]
    return None


def differs_from_srgb(told: Coding) -> bool:
    """Whether pixels with these code points would look wrong when shown as sRGB."""
    primaries, transfer = told
    return primaries in _TO_BT_709 or transfer in (_LINEAR, _PQ, _HLG)


def as_srgb(image: Image.Image, told: Coding) -> Image.Image:
    """The RGB picture converted by a table from its code points to sRGB."""
    primaries, transfer = told
    matrix = _TO_BT_709.get(primaries, _SAME)
    light = {_LINEAR: _linear, _PQ: _from_pq, _HLG: _from_hlg}.get(transfer, _from_srgb)
    is_high = transfer in (_PQ, _HLG)
    table = ImageFilter.Color3DLUT.generate(_GRID, _converter(matrix, light, is_high))
    return image.convert("RGB").filter(table)


def _converter(
    matrix: tuple[tuple[float, float, float], ...], light: Callable[[float], float], is_high: bool
) -> Callable[[float, float, float], tuple[float, ...]]:
    def convert(red: float, green: float, blue: float) -> tuple[float, ...]:
        linear = light(red), light(green), light(blue)
        mixed = (sum(map(float.__mul__, row, linear)) for row in matrix)
        return tuple(_to_srgb(_rolled_off(each) if is_high else each) for each in mixed)

    return convert


def _rolled_off(light: float) -> float:
    """Highlights above the knee bent into what remains below white."""
    if light <= _KNEE:
        return light
    beyond = (light - _KNEE) / (1 - _KNEE)
    return _KNEE + (1 - _KNEE) * beyond / (1 + beyond)


def _linear(value: float) -> float:
    return float(value)


def _from_pq(value: float) -> float:
    """SMPTE ST 2084, relative to reference white."""
    root = value ** (1 / 78.84375)
    below = 18.8515625 - 18.6875 * root
    return (
        10_000 / _WHITE_NITS * float((max(root - 0.8359375, 0.0) / below) ** (1 / 0.1593017578125))
    )


def _from_hlg(value: float) -> float:
    """ARIB STD-B67 on a screen of 1,000 nits, relative to reference white."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = value * value / 3 if value <= 0.5 else (2.718281828459045 ** ((value - c) / a) + b) / 12
    return _PEAK_NITS / _WHITE_NITS * float(scene**1.2)


def _from_srgb(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _to_srgb(light: float) -> float:
    light = min(max(light, 0.0), 1.0)
    return 12.92 * light if light <= 0.0031308 else 1.055 * float(light ** (1 / 2.4)) - 0.055
