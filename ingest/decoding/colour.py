"""Bring every kind of pixel to opaque 8-bit sRGB."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageCms

from ingest.decoding.cicp import Coding, as_srgb, differs_from_srgb

_WHITE = (255, 255, 255)
_TRANSPARENT_MODES = ("LA", "La", "PA", "RGBA", "RGBa")
_SPACES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK", "LAB": "LAB"}
_AS_IT_IS = ("L", "RGB", "CMYK", "LAB")


def opaque(image: Image.Image) -> Image.Image:
    """An 8-bit picture in L, RGB, CMYK or LAB, laid on white where it is transparent."""
    if is_opaque(image):
        return image
    if image.mode in _TRANSPARENT_MODES or _has_transparent_colour(image):
        return _on_white(image.convert("RGBA"))
    return image.convert("L" if image.mode == "1" else "RGB")


def is_opaque(image: Image.Image) -> bool:
    """Whether there is nothing to do for `opaque`."""
    return image.mode in _AS_IT_IS and not _has_transparent_colour(image)


def _has_transparent_colour(image: Image.Image) -> bool:
    return "transparency" in image.info and image.mode in ("1", "L", "P", "RGB")


def _on_white(image: Image.Image) -> Image.Image:
    white = Image.new("RGB", image.size, _WHITE)
    white.paste(image, mask=image.getchannel("A"))
    return white


def to_srgb(image: Image.Image, profile: bytes | None, told: Coding | None) -> Image.Image:
    """The opaque picture in sRGB by its profile, else by its code points.

    A missing or broken profile means that the picture is sRGB already.
    """
    if image.mode == "LAB":
        return _transformed(image, _lab_profile()) or image.convert("RGB")
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            image = _in_space_of(image, source)
            if not _is_srgb(source):
                return _transformed(image, source) or image.convert("RGB")
        except Exception:
            return image.convert("RGB")  # odd profiles make LittleCMS raise OSError and others
    elif told and differs_from_srgb(told):
        return as_srgb(image, told)
    return image.convert("RGB")


def _in_space_of(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    """A grey profile on colours, or colours' on grey: bring the picture to what is described."""
    mode = _SPACES.get(source.profile.xcolor_space.strip(), "")
    return image.convert(mode) if {mode, image.mode} == {"L", "RGB"} else image


def _is_srgb(source: ImageCms.ImageCmsProfile) -> bool:
    return ImageCms.getProfileDescription(source).strip() in (
        "sRGB",
        "sRGB IEC61966-2.1",
        "sRGB built-in",
        "GIMP built-in sRGB",
    )


def _transformed(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image | None:
    """The picture in sRGB, perceptually, or None when LittleCMS cannot apply the profile."""
    for intent in (ImageCms.Intent.PERCEPTUAL, ImageCms.Intent.RELATIVE_COLORIMETRIC):
        try:
            return ImageCms.profileToProfile(
                image, source, _srgb_profile(), renderingIntent=intent, outputMode="RGB"
            )
        except ImageCms.PyCMSError:
            continue
    return None


@cache
def _srgb_profile() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@cache
def _lab_profile() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
