"""Runs one lint: run_lint.py NAME ROOT. Prints what is wrong, one line each; exit code 1 when there is anything."""

import importlib
import sys
from pathlib import Path

if __name__ == "__main__":
    name, root = sys.argv[1], Path(sys.argv[2]).resolve()
    sys.dont_write_bytecode = True
    found = importlib.import_module(name).problems(root)
    for problem in found:
        print(problem)
    print(f"lint {name}: {len(found)} problem(s)")
    sys.exit(1 if found else 0)
