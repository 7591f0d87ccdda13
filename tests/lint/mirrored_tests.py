"""tests/<room> mirrors src/<room>: each source file has its test file, or a reason here why another one covers it."""

COVERED_ELSEWHERE = {}  # "src/<room>/x.cpp": reason


def problems(root):
    found = []
    for path in sorted((root / "src").rglob("*.cpp")):
        name = path.relative_to(root).as_posix()
        test = root / "tests" / path.relative_to(root / "src").with_name(path.stem + "_test.cpp")
        if not test.is_file() and name not in COVERED_ELSEWHERE:
            found.append(f"{name}: no {test.relative_to(root).as_posix()}")
    for name in sorted(COVERED_ELSEWHERE):
        if not (root / name).is_file():
            found.append(f"{name}: listed as covered elsewhere, but does not exist")
    return found
