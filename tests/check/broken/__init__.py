"""Broken files as data: each module a group of the mistakes that people and programs make."""

from . import (
    characters,
    codes,
    descriptions,
    dialects,
    encodings,
    fields,
    headers,
    keys,
    kinds_of_file,
    legal,
    meaning,
    metadata,
    numbers,
    periods,
    rows,
    texts,
)
from .case import Case, Said

GROUPS = {
    module.__name__.rpartition(".")[2]: tuple(module.CASES)
    for module in (
        kinds_of_file,
        encodings,
        dialects,
        headers,
        rows,
        numbers,
        periods,
        codes,
        characters,
        keys,
        meaning,
        texts,
        descriptions,
        metadata,
        fields,
        legal,
    )
}

__all__ = ["GROUPS", "Case", "Said"]
