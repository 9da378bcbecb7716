"""Every error that the project raises on purpose.

BeffroiError                      something went wrong that the user can do something about
├── CorpusError                   a source text or its catalogue
│   ├── DocumentMissing           there is no such file or document
│   │   └── CorpusMissing         the folder of source texts is not there or holds none
│   ├── DocumentUnreadable        the file is there but no text can be taken from it
│   │   ├── DocumentLocked        a password keeps its text from being read
│   │   └── DocumentWithoutText   it holds nothing, or only images
│   ├── FormatUnknown             no loader reads files of this kind
│   ├── NameInvalid               a file's name cannot stand in the catalogue
│   └── CatalogueInvalid          sources.toml does not hold what it should
│       └── DocumentKnown         another document has this id or file name already
├── IndexFault                    the search index
│   ├── IndexMissing              no index has been built here
│   ├── IndexStale                the index belongs to other documents, encoders or settings
│   └── IndexDamaged              a file of the index is missing, cut short or altered
├── EncoderUnavailable            a model or the package that carries it cannot be loaded
├── ModelUnavailable              a language model cannot be loaded or does not answer
├── SettingInvalid                a setting has an unknown name or an impossible value
├── InputInvalid                  what was asked cannot be read or answered
└── StorageFailed                 the disk refused; what was there before still stands
    ├── StorageForbidden          this user may not read or write there
    └── StorageBusy               another program is writing there
"""

import errno


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


class CorpusMissing(DocumentMissing):
    """The folder of source texts is not there or holds none."""

    hint = "Check the name in --corpus or ASSISTANT_CORPUS."


class DocumentUnreadable(CorpusError):
    """The file is there but no text can be taken from it."""

    hint = "Save it again as UTF-8 text or as a PDF with selectable text."


class DocumentLocked(DocumentUnreadable):
    """A password keeps its text from being read."""

    hint = "Save a copy without a password."


class DocumentWithoutText(DocumentUnreadable):
    """It holds nothing, or only images."""

    hint = "Put text into it or remove it."


class FormatUnknown(CorpusError):
    """No loader reads files of this kind."""


class NameInvalid(CorpusError):
    """A file's name cannot stand in the catalogue."""

    hint = "Rename the file, with letters and digits."


class CatalogueInvalid(CorpusError):
    """sources.toml does not hold what it should."""

    hint = "Mend it in sources.toml, then run `python -m corpus check`."


class DocumentKnown(CatalogueInvalid):
    """Another document has this id or file name already."""

    hint = "Remove that one first, or rename the new file."


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
    """A language model cannot be loaded or does not answer."""

    hint = "Check its name, address and key; `python -m assistant models` says what is configured."


class SettingInvalid(BeffroiError):
    """A setting has an unknown name or an impossible value."""

    hint = "The README lists every setting."


class InputInvalid(BeffroiError):
    """What was asked cannot be read or answered."""


class StorageFailed(BeffroiError):
    """The disk refused; what was there before still stands."""

    hint = "Look at that file or folder, then run the command again."

    @classmethod
    def of(cls, error: OSError, doing: str = "") -> "StorageFailed":
        """Return what to tell about an error of the system, with the remedy that fits it."""
        place = error.filename2 or error.filename
        what = ": ".join(str(part) for part in (doing, place, error.strerror) if part)
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            return StorageForbidden(f"{what}.")
        return cls(f"{what or error}.", _REMEDIES.get(error.errno or 0))


_REMEDIES = {
    **dict.fromkeys(
        (errno.ENOSPC, errno.EDQUOT, errno.EFBIG),
        "Free some space or choose another folder, then run the command again.",
    ),
    **dict.fromkeys(
        (errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG),
        "Check the name.",
    ),
}
"""Error number of the system -> what to do."""


class StorageForbidden(StorageFailed):
    """The user who runs the program may not read or write there."""

    hint = "Change its permissions (chmod), or run the command as the user whom it belongs to."


class StorageBusy(StorageFailed):
    """Another program is writing there."""

    hint = "Wait until it has finished."
