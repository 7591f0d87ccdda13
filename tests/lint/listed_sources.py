"""Every .cpp is named in a CMakeLists.txt or *.cmake of its room: a file that nobody compiles is a file that nobody tests."""

import re

FOLDERS = ("src", "ui", "tests")


def _listed(path, root):
    """True when a CMake file in the file's folder or above it names the file by its path from one of these folders."""
    names = []
    texts = []
    folder = path.parent
    while folder != root:
        names.append(re.escape(path.relative_to(folder).as_posix()))
        texts += [list_file.read_text(encoding="utf-8") for list_file in folder.glob("*.cmake")]
        texts += [list_file.read_text(encoding="utf-8") for list_file in folder.glob("CMakeLists.txt")]
        folder = folder.parent
    return re.search(rf"(?<![\w./])(?:{'|'.join(names)})(?![\w.])", "\n".join(texts)) is not None


def problems(root):
    return [
        f"{path.relative_to(root).as_posix()}: named in no CMakeLists.txt"
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*.cpp"))
        if not _listed(path, root)
    ]
