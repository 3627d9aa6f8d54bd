"""The one exception with which decoding says no."""


class Refused(Exception):
    """A file cannot be taken in; `code` is a value of `ingest.refusals.Refusal`.

    `facts` holds what the sentence for people needs (limits, names, formats) and is plain JSON.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{key}={value}" for key, value in self.facts.items())
        return f"{self.code} ({told})" if told else self.code
