"""A file that has grown beyond 500 lines wants to be two."""

LIMIT = 500
FOLDERS = ("include", "src", "ui", "tests", "cmake", "scripts")
SUFFIXES = {".cpp", ".hpp", ".py", ".cmake", ".txt", ""}
ALLOWED = frozenset()  # paths that may be longer, each with its reason beside it


def problems(root):
    found = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if not path.is_file() or path.suffix not in SUFFIXES or "__pycache__" in name or name in ALLOWED:
                continue
            if "/cases/" in name or "/golden/" in name:
                continue  # data, not text that people maintain
            lines = path.read_bytes().count(b"\n")
            if lines > LIMIT:
                found.append(f"{name}: {lines} lines, more than {LIMIT}")
    return found
