"""Every .cpp is named in a CMakeLists.txt: a file that nobody compiles is a file that nobody tests."""

import re

FOLDERS = ("src", "ui", "tests")


def _listed(path, root):
    """True when the nearest CMakeLists.txt upwards names the file by its path from there."""
    folder = path.parent
    while folder != root:
        lists = folder / "CMakeLists.txt"
        if lists.is_file():
            name = path.relative_to(folder).as_posix()
            return re.search(rf"(?<![\w./]){re.escape(name)}(?![\w.])", lists.read_text(encoding="utf-8")) is not None
        folder = folder.parent
    return False


def problems(root):
    return [
        f"{path.relative_to(root).as_posix()}: named in no CMakeLists.txt"
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*.cpp"))
        if not _listed(path, root)
    ]
