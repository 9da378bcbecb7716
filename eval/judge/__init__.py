"""A model judges whether quotes support sentences; shown with how often it is right itself.

`--model` is a chat model of LangChain by name, "openai:gpt-4o-mini" for instance, or with
`--address` any OpenAI-compatible server; `--entailment` a model of natural language inference by
name or folder. Either is first asked about labelled pairs, beside the predicate of support, then
about the answers of `--answers`. Without a model only the predicate is shown.
"""

from eval.judge.command import add_arguments, main

__all__ = ["add_arguments", "main"]
