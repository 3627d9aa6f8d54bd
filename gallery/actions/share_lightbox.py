"""Share a lightbox: a secret link, until a day or until it is taken back."""

from datetime import timedelta

from django.utils import timezone

from gallery.models import Lightbox, LightboxLink


def share_lightbox(*, lightbox: Lightbox, days: int | None) -> LightboxLink:
    """Make a link to `lightbox` that works for `days`; None: until it is taken back."""
    end = timezone.now() + timedelta(days=days) if days else None
    return LightboxLink.objects.create(lightbox=lightbox, expires_at=end)


def revoke_link(*, link: LightboxLink) -> None:
    """Let `link` work no longer, from this moment on."""
    LightboxLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now())
