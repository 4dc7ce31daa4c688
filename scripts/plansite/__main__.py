"""`python -m plansite` is the command `plansite`."""

from plansite.cli import main

main()
