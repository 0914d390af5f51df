#!/usr/bin/env python3
"""usage: summary.py DIRECTORY

Sums up the stages of tests/run.sh. DIRECTORY holds one file for each, sorted by name:
STAGE.xml (what `ctest --output-junit` wrote), STAGE.passed, STAGE.failed or STAGE.skipped (a sentence).
Ends with 0 only if nothing failed and something passed.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree

LAST_LINES = 60
WHOLE = "the whole stage"
# Tests that do nothing without rights: sockets, network namespaces, capabilities.
NEEDS_RIGHTS = re.compile(r"^(send|netns)\.|^receive\.(Live|Cable)Capture|^root\.Privileges")

def outcome(case):
    """passed, failed or skipped, and what there is to say about it."""
    status = case.get("status")
    if status == "run":
        return "passed", ""
    reason = case.find("skipped")
    said = reason.get("message", "") if reason is not None else ""
    # ctest also calls a test "not run" when its program is missing or its fixture failed.
    if status == "disabled" or said.startswith("SKIP_"):
        return "skipped", skip_reason(case.findtext("system-out", ""))
    output = case.findtext("system-out", "").rstrip().splitlines()
    return "failed", "\n      ".join([said, *output[-LAST_LINES:]])


def skip_reason(output):
    plain = re.search(r"^SKIPPED: (.+)$", output, re.MULTILINE)
    if plain:
        return plain[1]
    gtest = re.search(r": Skipped\n(.*?)\n*^\[  SKIPPED \]", output, re.MULTILINE | re.DOTALL)
    return " ".join(gtest[1].split()) if gtest and gtest[1].strip() else "no reason given"


def results(file):
    if file.suffix == ".xml":
        cases = list(xml.etree.ElementTree.parse(file).getroot().iter("testcase"))
        for case in cases:
            yield case.get("name"), *outcome(case)
        if not cases:
            yield WHOLE, "skipped", "there is nothing to run in it"
    else:
        yield WHOLE, file.suffix[1:], file.read_text(encoding="utf-8").strip()


def main(directory):
    totals = {"passed": 0, "failed": 0, "skipped": 0}
    lines, failures, skips = [], [], []
    with_rights = dict.fromkeys(totals, 0)
    for file in sorted(pathlib.Path(directory).iterdir()):
        if file.suffix not in (".xml", ".passed", ".failed", ".skipped"):
            continue
        counts = dict.fromkeys(totals, 0)
        for name, what, why in results(file):
            counts[what] += 1
            totals[what] += 1
            with_rights[what] += NEEDS_RIGHTS.search(name) is not None
            if what != "passed":
                (failures if what == "failed" else skips).append(f"  {file.stem}: {name}" + (f": {why}" if why else ""))
        lines.append(f"  {file.stem:34}" + "".join(f"{counts[what]:7} {what}" for what in totals))
    print("Stages", *lines, sep="\n")
    print(f"\n  {'of these, tests that need rights':34}" + "".join(f"{with_rights[what]:7} {what}" for what in totals))
    if skips:
        print("\nSKIPPED", *skips, sep="\n")
    if failures:
        print("\nFAILED", *failures, sep="\n")
    print()
    print(", ".join(f"{count} {what}" for what, count in totals.items()))
    return 1 if totals["failed"] or not totals["passed"] else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
