"""Language models, and what they write: sentences with marks, and translations."""

from assistant.generation.model import ChatModel, Model, ModelFailed, open_model
from assistant.generation.sentences import Written, written_sentences
from assistant.generation.streaming import Deadline, stream_text

__all__ = [
    "ChatModel",
    "Deadline",
    "Model",
    "ModelFailed",
    "Written",
    "open_model",
    "stream_text",
    "written_sentences",
]
