"""Every error that the project raises on purpose.

BeffroiError                      something went wrong that the user can do something about
├── CorpusError                   a source text or its catalogue
│   ├── DocumentMissing           there is no such file or document
│   ├── DocumentUnreadable        the file is there but no text can be taken from it
│   ├── FormatUnknown             no loader reads files of this kind
│   └── CatalogueInvalid          sources.toml does not hold what it should
├── IndexFault                    the search index
│   ├── IndexMissing              no index has been built here
│   ├── IndexStale                the index belongs to other documents, encoders or settings
│   └── IndexDamaged              a file of the index is missing, cut short or altered
├── EncoderUnavailable            a model or the package that carries it cannot be loaded
├── ModelUnavailable              a language model is configured and cannot be used
├── SettingInvalid                a setting has an unknown name or an impossible value
├── InputInvalid                  what was asked cannot be read or answered
└── StorageFailed                 the disk refused to write; what was there before still stands
"""


class BeffroiError(Exception):
    """Something went wrong that the user can do something about."""

    hint = "Run the same command with --help to see what it expects."

    def __init__(self, message: str, hint: str | None = None) -> None:
        """Say in `message` what happened and in `hint` what to do next, one sentence each."""
        super().__init__(message)
        self.message = message
        if hint is not None:
            self.hint = hint

    def __str__(self) -> str:
        """Return what happened and what to do, on one line."""
        return " ".join(f"{self.message} {self.hint}".split())


class CorpusError(BeffroiError):
    """A source text or its catalogue."""


class DocumentMissing(CorpusError):
    """There is no such file or document."""

    hint = "Check the name; `python -m corpus list` shows the documents."


class DocumentUnreadable(CorpusError):
    """The file is there but no text can be taken from it."""

    hint = "Save it again as UTF-8 text or as a PDF with selectable text."


class FormatUnknown(CorpusError):
    """No loader reads files of this kind."""


class CatalogueInvalid(CorpusError):
    """sources.toml does not hold what it should."""

    hint = "Mend the entry in sources.toml; `python -m corpus check` looks at all of them."


class IndexFault(BeffroiError):
    """The search index."""

    hint = "Run `python -m index build`."


class IndexMissing(IndexFault):
    """No index has been built here."""


class IndexStale(IndexFault):
    """The index belongs to other documents, encoders or settings."""

    hint = "Run `python -m index update`."


class IndexDamaged(IndexFault):
    """A file of the index is missing, cut short or altered."""


class EncoderUnavailable(BeffroiError):
    """A model or the package that carries it cannot be loaded."""

    hint = "Run `make run` again to install what is missing, or name another model in the settings."


class ModelUnavailable(BeffroiError):
    """A language model is configured and cannot be used."""

    hint = "`python -m assistant models` says what is configured; the README lists every form."


class SettingInvalid(BeffroiError):
    """A setting has an unknown name or an impossible value."""

    hint = "The README lists every setting."


class InputInvalid(BeffroiError):
    """What was asked cannot be read or answered."""


class StorageFailed(BeffroiError):
    """The disk refused to write; what was there before still stands."""

    hint = "Free some space or choose another folder, then run the command again."
