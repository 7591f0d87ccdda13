"""Every code has its sentence in both languages, and every sentence its code; every term that is asked for exists
(resources/messages)."""

import csv
import re

from source_tree import sources

_DECLARATION = re.compile(r'\bCode\s*(?:k\w+\s*)?[({]\s*"(\w+)"\s*[)}]')
_TERM_USE = re.compile(r'\bterm\(\s*"([^"]*[^".])"\s*\)')
_FAMILY_USE = re.compile(r'\btermOr\(\s*"([^"]+)"\s*,')
_CODE_NAME = re.compile(r"^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$")
_PLACEHOLDER = re.compile(r"\{(\w+)(?:\|[^{}|]*\|[^{}|]*)?\}")  # {count}, and {count|row|rows} for its plural
_MALFORMED_PLURAL = re.compile(r"\{(?!\w+\|[^{}|]*\|[^{}|]*\})[^{}]*\|[^{}]*\}")
SENTENCE_HEADER = ["code", "zh", "en", "remedy_zh", "remedy_en"]
TERM_HEADER = ["key", "zh", "en"]


def _declared(root):
    """Code name -> [(source file, place)] of every declaration."""
    declared = {}
    for source in sources(root):
        code = source.code()
        for match in _DECLARATION.finditer(code):
            place = source.at(source.line_at(match.start()), match.group(1))
            declared.setdefault(match.group(1), []).append((source, place))
    return declared


def _pair_problems(place, what, zh, en):
    if not zh.strip() or not en.strip():
        yield f"{place}: {what} is missing in one language"
    elif sorted(set(_PLACEHOLDER.findall(zh))) != sorted(set(_PLACEHOLDER.findall(en))):
        yield f"{place}: {what} mentions different placeholders in zh and en"
    if _MALFORMED_PLURAL.search(zh + en):
        yield f"{place}: {what} has a plural that is not {{name|one|many}}"


def _row_problems(place, header, row):
    if len(row) != len(header):
        yield f"{place}: {len(row)} cells instead of {len(header)}"
        return
    yield from _pair_problems(place, "the text", row[1], row[2])
    if header == SENTENCE_HEADER and (row[3] or row[4]):
        yield from _pair_problems(place, "the remedy", row[3], row[4])


def _tables(root, found):
    """Sentences as name -> (file stem, place), and the keys of the terms; problems of the files go to `found`.
    The files of one folder are one catalogue; a room may have a catalogue of its own beside resources/messages."""
    sentences = {}
    terms = set()
    seen = set()
    for path in sorted((root / "resources").rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            header = next(reader, [])
            if header not in (SENTENCE_HEADER, TERM_HEADER):
                found.append(f"{path.name}: unknown header")
                continue
            for row in filter(None, reader):
                place = f"{path.name}:{reader.line_num}: {row[0]}"
                found.extend(_row_problems(place, header, row))
                if (path.parent, len(header), row[0]) in seen:
                    found.append(f"{place}: defined twice")
                seen.add((path.parent, len(header), row[0]))
                if header == SENTENCE_HEADER:
                    sentences[row[0]] = (path.stem, place)
                else:
                    terms.add(row[0])
    return sentences, terms


def _code_problems(name, places, sentences):
    source, place = places[0]
    rooms = {where.room for where, _ in places}
    if not _CODE_NAME.match(name):
        yield f"{place}: a code is written UPPER_SNAKE_CASE"
    if len(rooms) > 1:
        yield f"{place}: declared in several rooms: {', '.join(sorted(rooms))}"
    if name not in sentences:
        yield f"{place}: no row in resources/messages/{source.room}.csv"
    elif sentences[name][0] not in source.path.parts and sentences[name][0] not in rooms:
        yield f"{sentences[name][1]}: its code is declared in room `{source.room}`"


def _term_problems(root, terms):
    """Keys that the code asks for by name; keys put together at run time are the business of tests."""
    families = {key.rsplit(".", 1)[0] for key in terms if "." in key}
    for source in sources(root):
        code = source.code()
        for match in _TERM_USE.finditer(code):
            if match.group(1) not in terms:
                yield source.at(source.line_at(match.start()), f"no term `{match.group(1)}`")
        for match in _FAMILY_USE.finditer(code):
            if match.group(1) not in families:
                yield source.at(source.line_at(match.start()), f"no term of the family `{match.group(1)}`")


def problems(root):
    found = []
    declared = _declared(root)
    sentences, terms = _tables(root, found)
    for name, places in sorted(declared.items()):
        found.extend(_code_problems(name, places, sentences))
    for name, (_, place) in sorted(sentences.items()):
        if name not in declared:
            found.append(f"{place}: no such code is declared")
    found.extend(_term_problems(root, terms))
    return found
