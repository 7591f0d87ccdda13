"""docs/findings.md lists every finding code of the engine once, with a severity and with the evidence that its message
names, and no code that does not exist."""

import csv
import re

from source_tree import sources

_DECLARATION = re.compile(r'\bCode\s+k\w+\{\s*"(\w+)"\s*\}')
_ROW = re.compile(r"^\| `([A-Z][A-Z0-9_]*)` \|")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
PAGE = "docs/findings.md"
SEVERITIES = ("error", "warning", "note", "that")  # the first word of each part; "that of the code"


def _rows(page):
    """(line number, code, cells) of every row of every table."""
    for number, line in enumerate(page.splitlines(), start=1):
        match = _ROW.match(line)
        if match:
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            yield number, match.group(1), cells


def _evidence_of_messages(root):
    """Code -> names of the arguments that its sentence shows."""
    evidence = {}
    for path in sorted((root / "resources" / "messages").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                if len(row) == 5:
                    evidence[row[0]] = set(_PLACEHOLDER.findall(row[1] + row[2]))
    return evidence


def _row_problems(place, cells, arguments):
    if len(cells) != 5:
        yield f"{place}: {len(cells)} cells instead of 5"
        return
    severities = [part.split() for part in cells[1].split(";")]
    if any(not words or words[0] not in SEVERITIES for words in severities):
        yield f"{place}: `{cells[1]}` is no severity"
    missing = sorted(arguments - set(re.findall(r"`(\w+)`", cells[3])))
    if missing:
        yield f"{place}: evidence without {', '.join(missing)}"


def problems(root):
    everywhere = set()
    findings = {}
    for source in sources(root, ("include",)):
        for match in _DECLARATION.finditer(source.code()):
            everywhere.add(match.group(1))
            if source.path.parts[2] == "engine" and source.path.name == "finding_codes.hpp":
                findings[match.group(1)] = source.at(source.line_at(match.start()), match.group(1))
    page = root / PAGE
    rows = list(_rows(page.read_text(encoding="utf-8"))) if page.exists() else []
    evidence = _evidence_of_messages(root)
    found = []
    listed = set()
    for number, code, cells in rows:
        place = f"{PAGE}:{number}: {code}"
        if code not in everywhere:
            found.append(f"{place}: no such code is declared")
        if code in listed:
            found.append(f"{place}: listed twice")
        listed.add(code)
        found.extend(_row_problems(place, cells, evidence.get(code, set())))
    found.extend(f"{place}: not in {PAGE}" for code, place in sorted(findings.items()) if code not in listed)
    return found
