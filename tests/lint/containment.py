"""Things that have one place: SQL in store, QSettings in ui/settings, message boxes in ui; and things that have none."""

import re
from dataclasses import dataclass

from source_tree import sources

_SQL = (
    r'"(?:\w*\()?\s*(?:SELECT\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(?:TABLE|INDEX|VIEW)\s|'
    r"ALTER\s+TABLE\s|DROP\s+TABLE\s|PRAGMA\s|SAVEPOINT\s|VACUUM\b|ATTACH\s)"
)


@dataclass(frozen=True)
class Rule:
    pattern: re.Pattern
    home: str  # regular expression of the paths where it may stand; "" = nowhere
    message: str


RULES = [
    Rule(re.compile(_SQL), r"^(src|include/parkcarbon)/store/", "SQL belongs into room `store`"),
    Rule(re.compile(r"\bQSettings\b"), r"^ui/settings", "QSettings belongs into ui/settings"),
    Rule(re.compile(r"\bQ(?:MessageBox|ErrorMessage)\b"), r"^ui/", "message boxes belong into ui"),
    Rule(
        re.compile(r"#\s*include\s*<Qt?(?:Core|Gui|Widgets|Concurrent|Test|PrintSupport)>|#\s*include\s*<Qt\w+/Qt\w+>"),
        "",
        "umbrella include: name the class's own header",
    ),
    Rule(re.compile(r"#\s*include\s*<bits/"), "", "internal header of the compiler"),
    Rule(
        re.compile(r"\bstatic\s+[\w:<>]+\s*[&*]\s*(?:instance|self|global|singleton)\w*\s*\(", re.IGNORECASE),
        "",
        "global singleton: pass the object to those who need it",
    ),
    Rule(re.compile(r"\busing\s+namespace\s+std\s*;"), "", "`using namespace std`"),
]


def problems(root):
    found = []
    for source in sources(root):
        code = source.code()
        for rule in RULES:
            if rule.home and re.search(rule.home, str(source.path)):
                continue
            for match in rule.pattern.finditer(code):
                found.append(source.at(source.line_at(match.start()), rule.message))
    return found
