"""Every code has its sentence in both languages, and every sentence its code (resources/messages)."""

import csv
import re

from source_tree import sources

_DECLARATION = re.compile(r'\bCode\s*(?:k\w+\s*)?[({]\s*"(\w+)"\s*[)}]')
_CODE_NAME = re.compile(r"^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
SENTENCE_HEADER = ["code", "zh", "en", "remedy_zh", "remedy_en"]
TERM_HEADER = ["key", "zh", "en"]


def _declared(root):
    """Code name -> [(room, place)] of every declaration."""
    declared = {}
    for source in sources(root):
        code = source.code()
        for match in _DECLARATION.finditer(code):
            place = source.at(source.line_at(match.start()), match.group(1))
            declared.setdefault(match.group(1), []).append((source.room, place))
    return declared


def _pair_problems(place, what, zh, en):
    if not zh.strip() or not en.strip():
        yield f"{place}: {what} is missing in one language"
    elif sorted(set(_PLACEHOLDER.findall(zh))) != sorted(set(_PLACEHOLDER.findall(en))):
        yield f"{place}: {what} mentions different placeholders in zh and en"
    for text in (zh, en):
        if text != text.strip():
            yield f"{place}: {what} has spaces around it"


def _row_problems(place, header, row):
    if len(row) != len(header):
        yield f"{place}: {len(row)} cells instead of {len(header)}"
        return
    yield from _pair_problems(place, "the text", row[1], row[2])
    if header == SENTENCE_HEADER and (row[3] or row[4]):
        yield from _pair_problems(place, "the remedy", row[3], row[4])


def _tables(root, found):
    """Sentences as name -> (room, place); problems of the files go to `found`."""
    sentences = {}
    terms = set()
    for path in sorted((root / "resources" / "messages").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            header = next(reader, [])
            if header not in (SENTENCE_HEADER, TERM_HEADER):
                found.append(f"{path.name}: unknown header")
                continue
            for row in reader:
                place = f"{path.name}:{reader.line_num}: {row[0] if row else ''}"
                found.extend(_row_problems(place, header, row))
                known = sentences if header == SENTENCE_HEADER else terms
                if row and row[0] in known:
                    found.append(f"{place}: defined twice")
                if header == SENTENCE_HEADER and row:
                    sentences[row[0]] = (path.stem, place)
                elif row:
                    terms.add(row[0])
    return sentences


def problems(root):
    found = []
    declared = _declared(root)
    sentences = _tables(root, found)
    for name, places in sorted(declared.items()):
        room, place = places[0]
        if not _CODE_NAME.match(name):
            found.append(f"{place}: a code is written UPPER_SNAKE_CASE")
        if len({where for where, _ in places}) > 1:
            found.append(f"{place}: declared in several rooms: {', '.join(where for _, where in places)}")
        if name not in sentences:
            found.append(f"{place}: no row in resources/messages/{room}.csv")
        elif sentences[name][0] not in {where for where, _ in places}:
            found.append(f"{sentences[name][1]}: its code is declared in room `{room}`")
    for name, (_, place) in sorted(sentences.items()):
        if name not in declared:
            found.append(f"{place}: no such code is declared")
    return found
