"""tests/ mirrors src/ and ui/: x_test.cpp lies where the mirrored x.cpp, x.hpp or folder x lies, so that both are found
at once."""

ROOM_FOLDERS = ("src", "include/parkcarbon", ".")
UNMIRRORED = ("tests/lint/", "tests/system/", "tests/bench/", "tests/fuzz/")
# Tests of a property that several files bring about together: path -> what it is.
PROPERTIES = {
    "tests/cli/import_commands_test.cpp": "import and export, command after command",
    "tests/cli/inventory_commands_test.cpp": "inventory, explain, report and check of one project",
    "tests/cli/project_commands_test.cpp": "init, history, undo, redo and verify of one project",
    "tests/engine/checks/finding_limit_test.cpp": "how much the checks together may say",
    "tests/engine/checks/samples_test.cpp": "all checks on the sample parks",
    "tests/engine/flows/coupled_systems_test.cpp": "flow systems with products of unknowns, solved as a whole",
    "tests/engine/flows/degenerate_systems_test.cpp": "flow systems at the edge: nothing measured, all exact, zero, contradictory",
    "tests/engine/inventory/chp_test.cpp": "combined heat and power from fuel to buyers",
    "tests/exchange/workbook/corpus_test.cpp": "damaged and odd workbooks, through the reader and the whole import",
    "tests/store/file_format_test.cpp": "docs/file-format.md",
    "tests/ui/shell/consultant_tour_test.cpp": "a consultant's way through the window, from the sample to the report",
}


def _mirrors(root, test):
    for folder in ROOM_FOLDERS:
        for suffix in (".cpp", ".hpp", ""):
            if (root / folder / test).with_name(test.name.removesuffix("_test.cpp") + suffix).exists():
                return True
    return False


def problems(root):
    found = []
    for path in sorted((root / "tests").rglob("*_test.cpp")):
        name = path.relative_to(root).as_posix()
        if name.startswith(UNMIRRORED) or name in PROPERTIES or _mirrors(root, path.relative_to(root / "tests")):
            continue
        found.append(f"{name}: no file of that name in the mirrored folder")
    return found
