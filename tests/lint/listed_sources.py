"""Every .cpp is named in a CMakeLists.txt or *.cmake of its room: a file that nobody compiles is a file that nobody tests."""

import os
import re

FOLDERS = ("src", "ui", "tests")
_NAME = re.compile(r"[\w./-]+\.cpp\b")


def _named(root):
    """Every path that a name in a list may mean: relative to the list's folder or, for included lists, to one above it."""
    paths = set()
    for folder in FOLDERS:
        for pattern in ("CMakeLists.txt", "*.cmake"):
            for listing in (root / folder).rglob(pattern):
                for name in _NAME.findall(listing.read_text(encoding="utf-8")):
                    base = listing.parent
                    while base != root:
                        paths.add(os.path.normpath(base / name))
                        base = base.parent
    return paths


def problems(root):
    named = _named(root)
    return [
        f"{path.relative_to(root).as_posix()}: named in no CMakeLists.txt"
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*.cpp"))
        if str(path) not in named
    ]
