"""Settings of Medialib; everything that differs between places comes from the environment."""

import sys
from pathlib import Path
from typing import Any

import django
import procrastinate
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from config import environment, libraries, postgres, storages, testing
from config.logo import logo
from config.people import *  # noqa: F403 - the settings of accounts
from config.people import OIDC_SERVER_URL

BASE_DIR = Path(__file__).resolve().parent.parent
environment.load_env_file(BASE_DIR / ".env")
TESTING = "pytest" in sys.modules
VAR_DIR = testing.folder() if TESTING else BASE_DIR / "var"

DEBUG = environment.flag("DEBUG")
PORT = environment.number("PORT", 8000)
SITE_NAME = environment.text("SITE_NAME", "Medialib")
SITE_ACCENT = environment.colour("SITE_ACCENT", "#00617a")
SITE_LOGO = logo(environment.text("SITE_LOGO"), BASE_DIR, BASE_DIR / "static")
SITE_URL = environment.web_address("SITE_URL", f"http://localhost:{PORT}")
SOURCE_URL = environment.link("SOURCE_URL")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")

DATABASE_URL = environment.text("DATABASE_URL")
EMBEDDED_POSTGRES = None if DATABASE_URL else postgres.location(VAR_DIR)
SECRET_KEY = environment.secret_key(VAR_DIR, required=bool(DATABASE_URL) and not DEBUG)

INSTALLED_APPS = [
    "config",
    "desk",
    "search",
    "ingest",
    "gallery",
    "accounts",
    "taggit",
    "procrastinate.contrib.django",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "gallery.kept_pages.KeptPagesMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
    "accounts.middleware.LastSeenMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # Of other packages only Django's admin, and that of jobs in it, bring pages of their own.
        "DIRS": [
            BASE_DIR / "templates",
            Path(django.__file__).parent / "contrib/admin/templates",
            Path(procrastinate.__file__).parent / "contrib/django/templates",
        ],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "accounts.context.account",
                "gallery.context.site",
                "ingest.context.notice",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader"],
                )
            ],
        },
    }
]


def _database() -> dict[str, Any]:
    shared: dict[str, Any] = {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
    if EMBEDDED_POSTGRES is None:
        return shared | environment.database(DATABASE_URL)
    return shared | {
        "NAME": "medialib",
        "USER": EMBEDDED_POSTGRES.user,
        "HOST": str(EMBEDDED_POSTGRES.socket_dir),
        "PORT": str(EMBEDDED_POSTGRES.port),
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

if TESTING:  # strong hashes are slow on purpose
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français"), ("es", "Español"), ("ar", "العربية")]
LANGUAGES_BIDI = ["ar", "he", "fa", "ur", "ps", "ckb", "dv", "yi"]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

# Files
MEDIA_ROOT = BASE_DIR / "media"
MEDIA_URL = "/media/"
STORAGE_URL = environment.text("STORAGE_URL")
SENDFILE = environment.choice(
    "SENDFILE", "s3" if STORAGE_URL else "django", ("django", "accel", "s3")
)
if SENDFILE == "s3" and not STORAGE_URL:
    raise ImproperlyConfigured("SENDFILE=s3 needs STORAGE_URL=s3://bucket?endpoint=….")
if STORAGE_URL and SENDFILE == "accel":
    raise ImproperlyConfigured(
        "SENDFILE=accel serves the local disk: unset STORAGE_URL or SENDFILE."
    )
STORAGES: dict[str, dict[str, Any]] = {
    **(
        storages.s3(environment.s3(STORAGE_URL))
        if STORAGE_URL
        else storages.local(MEDIA_ROOT, MEDIA_URL)
    ),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else storages.STATIC
    },
}
STORAGES["default"] = STORAGES["incoming"]
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "config.staticfiles.LibraryFinder",
]
# Files of npm packages that pages use, by their names below libraries/: those that are here.
LIBRARIES = libraries.present(BASE_DIR / "node_modules")
WHITENOISE_USE_FINDERS = DEBUG or TESTING
FILE_UPLOAD_PERMISSIONS = 0o600

# Draw a demonstration library where `up` finds an empty database
DEMO_LIBRARY = environment.flag("DEMO_LIBRARY", default=True)

# Limits for pictures that come in
INGEST_MAX_BYTES = environment.number("INGEST_MAX_BYTES", 2_000_000_000)
INGEST_MAX_MEGAPIXELS_JPEG = environment.number("INGEST_MAX_MEGAPIXELS_JPEG", 400)
INGEST_MAX_MEGAPIXELS = environment.number("INGEST_MAX_MEGAPIXELS", 120)
INGEST_FORMATS = environment.choices(
    "INGEST_FORMATS", ("jpeg", "png", "tiff", "webp", "avif", "heic", "gif")
)
INGEST_SECONDS_PER_FILE = environment.number("INGEST_SECONDS_PER_FILE", 120)

# Uploads through the desk
UPLOAD_DAYS = environment.number("UPLOAD_DAYS", 7)
UPLOAD_STREAMS = environment.number("UPLOAD_STREAMS", 2)
UPLOAD_SPARE_BYTES = environment.number("UPLOAD_SPARE_BYTES", 500_000_000, minimum=0)
UPLOAD_SILENCE_SECONDS = environment.number("UPLOAD_SILENCE_SECONDS", 30)
DATA_UPLOAD_MAX_NUMBER_FILES = 1000

# What an item must have before it is published
PUBLISH_REQUIRES = environment.choices(
    "PUBLISH_REQUIRES",
    ("caption", "alt_text", "credit", "date", "place", "licence", "category"),
    "caption,alt_text,credit",
)

# Files given out: the largest size for each role. Whoever may edit an item may have all of it.
_SIZES = ("none", "small", "medium", "large", "original")
DOWNLOADS = {
    "visitor": environment.choice("DOWNLOADS_VISITOR", "small", _SIZES),
    "member": environment.choice("DOWNLOADS_MEMBER", "large", _SIZES),
    "staff": environment.choice("DOWNLOADS_STAFF", "large", _SIZES),
    "editor": "original",
    "admin": "original",
}
# How long a request waits for a file that is being made, in seconds, before it shows a page.
DOWNLOAD_PATIENCE = 0.0 if TESTING else 1.5
DOWNLOAD_DAYS = environment.number("DOWNLOAD_DAYS", 30)
# How many days items stay in the trash before they are deleted for good
TRASH_DAYS = environment.number("TRASH_DAYS", 30)
TERMS_FILE = environment.text_file("TERMS_FILE", BASE_DIR)

# How long a search may take before it is given up
SEARCH_SECONDS = environment.number("SEARCH_SECONDS", 2)

CACHE_URL = environment.text("CACHE_URL", "locmem://")
CACHES = {
    # Limits on attempts count here, for all processes together.
    "default": environment.cache(CACHE_URL) if TESTING else environment.shared_cache(CACHE_URL),
    "cards": environment.cache(CACHE_URL),
    # Whole pages for visitors: large, so only as many as fit into some 30 MB of each process.
    "pages": environment.cache(CACHE_URL, entries=500),
}
if EMAIL_URL := environment.text("EMAIL_URL"):
    globals().update(environment.mail(EMAIL_URL))
else:
    MAIL_DELIVERY = "config.mail.LocalMail"
EMAIL_BACKEND = "config.mail.QueuedMail"
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", "medialib@localhost")

# Security
_HTTPS = SITE_URL.startswith("https://")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "gallery.views.errors.no_token"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
_MEDIA_HOSTS = storages.public_hosts(environment.s3(STORAGE_URL)) if STORAGE_URL else []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", *_MEDIA_HOSTS],
        "media-src": ["'self'", *_MEDIA_HOSTS],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        # A form of ours leads on to the organisation's log-in where there is one.
        "form-action": ["'self'", *environment.origins(OIDC_SERVER_URL)],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"
TAGGIT_CASE_INSENSITIVE = True
TAGGIT_STRIP_UNICODE_WHEN_SLUGIFYING = False

# Shown in the reader's language where the site describes itself.
SITE_TAGLINE = _("Photographs, video and sound")

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {
        "handlers": ["console"],
        "level": environment.choice("LOG_LEVEL", "WARNING", LOG_LEVELS),
    },
    "loggers": {
        "ingest": {"level": "INFO"},
        "gallery": {"level": "INFO"},
        "django.request": {"level": "ERROR"},
    },
}
