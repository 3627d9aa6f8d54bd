"""The account of a person: an e-mail address to log in with, a name and one role."""

from typing import Any, ClassVar

from allauth.account.models import EmailAddress
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models, transaction
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.roles import STORED_ROLES, Role


class UserManager(BaseUserManager["User"]):
    """Makes accounts and finds them by e-mail address, whatever its capitals."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create and return an account whose address somebody has vouched for: it counts as
        verified. Without a password nobody can log in to it.
        """
        if not email:
            raise ValueError("An account needs an e-mail address.")
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        with transaction.atomic(using=self._db):
            user.save(using=self._db)
            EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create and return an admin."""
        return self.create_user(email, password, role=Role.ADMIN, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        """Return the account with this e-mail address or raise User.DoesNotExist."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    """A person with an account."""

    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    display_name = models.CharField(_("name"), max_length=150, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    role = models.CharField(_("role"), max_length=10, choices=STORED_ROLES, default=Role.MEMBER)
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    purpose = models.TextField(_("purpose"), max_length=1000, blank=True)
    is_active = models.BooleanField(_("active"), default=True)
    waiting = models.BooleanField(
        _("waits for approval"),
        default=False,
        help_text=_("Registered, and cannot log in before an administrator agrees."),
    )
    last_seen = models.DateTimeField(_("last seen"), null=True, blank=True)
    deleted_at = models.DateTimeField(_("deleted"), null=True, blank=True)
    date_joined = models.DateTimeField(_("date joined"), default=timezone.now)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = UserManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_any_case"),
            models.CheckConstraint(
                condition=models.Q(role__in=[value for value, _label in STORED_ROLES]),
                name="user_role_known",
            ),
        ]

    def __str__(self) -> str:
        if self.deleted_at:
            return gettext("Deleted account")
        return self.display_name or self.email

    @property
    def is_staff(self) -> bool:
        """Tell Django who may open its rescue door: admins."""
        return self.is_active and self.role == Role.ADMIN

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Tell Django's rescue door that an admin may do everything there, others nothing."""
        return self.is_staff

    def has_module_perms(self, app_label: str) -> bool:
        """Tell Django's rescue door whether to show an app: to admins."""
        return self.is_staff
