"""The steps of `manage.py up`: what must hold before the site runs, and what runs then."""
