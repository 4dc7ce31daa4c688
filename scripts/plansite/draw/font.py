"""The font of PNG pictures: brought along, so that no picture depends on the machine's own fonts.

The renderer asks the system's fonts first. A machine may well have another edition of the same
family, so the font is registered under a name that no machine has.
"""

import tempfile
from functools import cache
from multiprocessing.util import get_temp_dir
from pathlib import Path
from typing import Final

from plansite.draw.style import FAMILY

_NAME: Final = "Plansite Han"


@cache
def family() -> str:
    """The name under which the font is registered in this process."""
    import vl_convert
    from pylopdf_fonts_zh_cn import sans_path

    # The renderer reads the file whenever it needs it: it has to stay until the process ends.
    folder = Path(tempfile.mkdtemp(dir=get_temp_dir()))
    (folder / "font.otf").write_bytes(_renamed(sans_path().read_bytes()))
    vl_convert.register_font_directory(str(folder))
    return _NAME


def _renamed(font: bytes) -> bytes:
    """The font under our name; both have the same length, so nothing in the file moves."""
    if len(_NAME) != len(FAMILY):
        raise ValueError(f"the name {_NAME!r} must be as long as {FAMILY!r}")
    for encoding in ("utf-16-be", "ascii"):
        font = font.replace(FAMILY.encode(encoding), _NAME.encode(encoding))
    return font
