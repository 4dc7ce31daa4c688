"""Mends what can be mended in files that people filled in, and says the rest; never guesses a value."""

from plansite.tidy.incoming import INCOMING, Incoming, gathered, incoming
from plansite.tidy.shapes import Shape, shapes
from plansite.tidy.tidied import Change, Tidied, tidied

__all__ = ["INCOMING", "Change", "Incoming", "Shape", "Tidied", "gathered", "incoming", "shapes", "tidied"]
