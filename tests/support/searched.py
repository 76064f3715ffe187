"""What the search finds in the browser, held against what looking through all pages finds."""

from __future__ import annotations

from typing import Any

from benchmarks.search_queries import Truth
from benchmarks.search_site import ask_all


def hold_against_truth(page: Any, address: str, truth: Truth, queries: list[str]) -> None:
    answers = ask_all(page, address, queries)
    wrong = {
        query: (len(expected), len(answer))
        for query, answer in zip(queries, answers, strict=True)
        if (expected := truth.pages(query)) != answer
    }
    assert wrong == {}
