"""The one error of the protocol."""


class Misfit(Exception):
    """A request that does not fit: the status to answer with, and a sentence for developers."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
