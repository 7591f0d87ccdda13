"""Every code of an error, finding or operation is named in a test, by its constant or by its name."""

import re

from source_tree import sources

DECLARATION = re.compile(r'Code (k\w+)\{\s*"([A-Z][A-Z0-9_]+)"\}')
# What only a broken invariant or a broken disk brings about.
UNREACHABLE_IN_TESTS = {"INTERNAL_ERROR", "STORE_FAILED", "PROJECT_FILE_UNREADABLE"}


def problems(root):
    tests = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "tests").rglob("*.[ch]pp")))
    words = set(re.findall(r"\w+", tests))
    found = []
    for source in sources(root):
        for match in DECLARATION.finditer(source.text):
            constant, code = match.groups()
            if constant not in words and code not in words and code not in UNREACHABLE_IN_TESTS:
                found.append(source.at(source.line_at(match.start()), f"{code}: named in no test"))
    return found
