"""A trace of every change that readers may see, so that kept pages know when they are old."""

from django.db import models
from django.db.models.functions import Now


class Edition(models.Model):
    """One statement that changed something shown; written by database triggers.

    The newest number together with how many there are changes with every transaction that
    commits, also when transactions commit in another order than they began.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return str(self.pk)
