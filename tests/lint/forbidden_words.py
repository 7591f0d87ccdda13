"""Nothing half-done and nothing of one particular machine is committed."""

import re

FOLDERS = ("include", "src", "ui", "tests", "cmake", "scripts", "docs", "resources", "data", ".ci")
FILES = ("CMakeLists.txt", "CMakePresets.json", "README.md")
TEXT_SUFFIXES = {
    ".cpp", ".hpp", ".ui", ".py", ".cmake", ".txt", ".md", ".csv", ".json", ".sql", ".ts", ".xml", ".qrc", ".sh", "",
}
PATTERNS = {
    re.compile(r"(?<![\w./}$-])/(?:work|home|root|Users|mnt)/\w"): "path of one particular machine",
    re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b"): "unfinished work",
    re.compile(r"^(?:<<<<<<<|>>>>>>>) ", re.MULTILINE): "conflict marker",
}


def _files(root):
    for name in FILES:
        if (root / name).is_file():
            yield root / name
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix in TEXT_SUFFIXES and "__pycache__" not in path.parts:
                yield path


def problems(root):
    found = []
    for path in _files(root):
        text = path.read_bytes().decode("utf-8", errors="replace")
        for pattern, message in PATTERNS.items():
            for match in pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                found.append(f"{path.relative_to(root).as_posix()}:{line}: {message}: {match.group(0)}")
    return found
