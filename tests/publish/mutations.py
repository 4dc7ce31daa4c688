"""Documents changed in one place each, to prove that a schema refuses what it does not know."""

import copy

# A value of another type for each type of JSON.
ANOTHER = {str: 7, int: "7", float: "7", bool: "yes", list: {}, dict: [], type(None): []}


def closed(part):
    """Every object of a schema that lists its properties."""
    if isinstance(part, dict):
        if "properties" in part:
            yield part
        for inner in part.values():
            yield from closed(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from closed(inner)


def places(document, long=(), at=()):
    """The place of every value; of collections named in `long` only the first few, to keep it short."""
    inner = document.items() if isinstance(document, dict) else enumerate(document)
    for key, value in list(inner)[: 12 if at and at[-1] in long else None]:
        yield (*at, key)
        if isinstance(value, (dict, list)):
            yield from places(value, long, (*at, key))


def changed(document, place, change):
    """A copy of the document, changed at one place."""
    document = copy.deepcopy(document)
    part = document
    for step in place[:-1]:
        part = part[step]
    change(part, place[-1])
    return document


def at(document, place):
    """The value at a place."""
    for step in place:
        document = document[step]
    return document


def mutations(document, place):
    """The document without a key, with one more beside it, and with a value of another type."""
    wrong = ANOTHER[type(at(document, place))]
    for change in (
        lambda part, key: part.pop(key),
        lambda part, _: part.__setitem__("extra", 1),
        lambda part, key: part.__setitem__(key, wrong),
    ):
        yield changed(document, place, change)
