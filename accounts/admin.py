"""Accounts behind the rescue door: for the day on which the desk cannot help."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.db import transaction
from django.forms import ModelForm
from django.http import HttpRequest

from accounts.actions.rules import record
from accounts.doors import person
from accounts.models import AccountEvent, User

admin.site.unregister(Group)  # one role decides, groups decide nothing


@admin.register(User)
class PersonAdmin(UserAdmin):  # type: ignore[type-arg]
    """People: state, role and password; nobody is removed, since their acts stay."""

    ordering = ("email",)
    list_display = ("email", "display_name", "role", "is_active", "waiting", "last_seen")
    list_filter = ("role", "is_active", "waiting")
    search_fields = ("email", "display_name", "organisation")
    filter_horizontal = ()
    readonly_fields = ("last_login", "last_seen", "date_joined", "deleted_at")
    fieldsets = (
        (None, {"fields": ("email", "password", "display_name", "organisation", "purpose")}),
        (None, {"fields": ("role", "is_active", "waiting", "language")}),
        (None, {"fields": ("last_login", "last_seen", "date_joined", "deleted_at")}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """People come by registration, invitation or createsuperuser."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """What people did stays theirs."""
        return False

    def save_model(
        self, request: HttpRequest, obj: Any, form: "ModelForm[Any]", change: bool
    ) -> None:
        """Save, and write down which fields were changed."""
        with transaction.atomic():
            super().save_model(request, obj, form, change)
            record(obj, "rescue", person(request), fields=form.changed_data)


@admin.register(AccountEvent)
class AccountEventAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What happened to accounts, to be read only."""

    list_display = ("at", "account", "verb", "by", "change")
    list_select_related = ("account", "by")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Events come from actions."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Events are never changed."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Events are never removed."""
        return False
