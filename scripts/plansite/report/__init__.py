"""Says problems to people and to machines."""
