"""The records every stage speaks of: plain frozen values, no input or output."""
