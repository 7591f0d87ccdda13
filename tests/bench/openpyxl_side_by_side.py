#!/usr/bin/env python3
"""How much faster ParkCarbon reads a large sheet than openpyxl does in read-only mode, on the same files, one after the
other on the same machine:

    cmake --preset bench && cmake --build build/bench --target parkcarbon_workbook_bench
    tests/bench/openpyxl_side_by_side.py build/bench/bin/parkcarbon_workbook_bench

Three sheets of 100 000 rows x 20 columns: numbers, texts (shared), half and half. Both read every value; each side counts
with the best of its runs. Wall time is what a user waits for; where other programs keep the machine busy, compare the
processor time (of all threads). Ends with 1 where the bar of 9 is missed. Needs python3-openpyxl."""

import argparse
import json
import resource
import subprocess
import tempfile
import time
from pathlib import Path

import openpyxl

BAR = 9.0
SHEETS = ("numbers", "texts", "mixed")
CELLS = 100_000 * 20


def read_with_openpyxl(path):
    workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
    cells = sum(len(row) for row in workbook.worksheets[0].iter_rows(values_only=True))
    workbook.close()
    assert cells == CELLS, f"openpyxl read {cells} cells"


def time_openpyxl(path, runs):
    spent = []
    for _ in range(runs):
        wall, processor = time.perf_counter(), time.process_time()
        read_with_openpyxl(path)
        spent.append((time.perf_counter() - wall, time.process_time() - processor))
    return min(wall for wall, _ in spent), min(processor for _, processor in spent)


def time_parkcarbon(program, folder, sheet, runs):
    """Wall time as the benchmark states it; processor time of the whole process, its start included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run(
        [program, "--workbooks", folder, f"--benchmark_filter=^{sheet}/", "--benchmark_min_time=0.001",
         f"--benchmark_repetitions={runs}", "--benchmark_format=json"],
        check=True, capture_output=True, text=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    entries = [entry for entry in json.loads(output)["benchmarks"] if entry["run_type"] == "iteration"]
    iterations = sum(entry["iterations"] for entry in entries)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return min(entry["real_time"] for entry in entries) / 1000.0, processor / iterations


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="parkcarbon_workbook_bench")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([options.program, "--workbooks", folder, "--benchmark_filter=none^"], check=True,
                       capture_output=True)
        worst = float("inf")
        print(f"openpyxl {openpyxl.__version__}; seconds, best of {options.runs}")
        print(f"{'sheet':10}{'openpyxl':>10}{'ParkCarbon':>12}{'ratio':>8}{'processor':>12}{'':>12}{'ratio':>8}")
        for sheet in SHEETS:
            theirs = time_openpyxl(Path(folder) / f"parkcarbon_{sheet}.xlsx", options.runs)
            ours = time_parkcarbon(options.program, folder, sheet, options.runs)
            wall, processor = (their / our for their, our in zip(theirs, ours))
            worst = min(worst, wall)
            print(f"{sheet:10}{theirs[0]:10.2f}{ours[0]:12.3f}{wall:8.1f}{theirs[1]:12.2f}{ours[1]:12.3f}{processor:8.1f}")
    return 0 if worst >= BAR else 1


if __name__ == "__main__":
    raise SystemExit(main())
