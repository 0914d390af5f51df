#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: instructions.py [--json FILE] PROGRAM...

PROGRAM: serialize, generate or read, as built. Prints the instructions that each competitor executes for one packet,
what it calls included, as callgrind counts them: another run, or a busy machine, gives the same numbers. The loop around
is subtracted. --json: the same as a list of rows.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

NOTHING = "nothing but the loop"
TRIGGER = re.compile(r"^desc: Trigger: Client Request: (\d+) (.+): ([^:\n]+)$", re.MULTILINE)
TOTAL = re.compile(r"^(?:summary|totals): (\d+)", re.MULTILINE)


def counted(program, folder):
    """(packets, subject, competitor, instructions) of each part that was counted, in order."""
    subprocess.run(["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={folder}/out", program,
                    "--instructions"], check=True)
    parts = sorted(pathlib.Path(folder).glob("out.*"), key=lambda file: int(file.suffix[1:]))
    for text in (part.read_text(encoding="utf-8") for part in parts):
        said = TRIGGER.search(text)
        if said:
            yield int(said[1]), said[2], said[3], int(TOTAL.search(text)[1])


def rows_of(program):
    """Instructions for a packet."""
    rows, loop = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for packets, subject, competitor, total in counted(program, folder):
            if competitor == NOTHING:
                loop = total
            else:
                rows.append({"program": pathlib.Path(program).name, "subject": subject, "competitor": competitor,
                             "instructions": round((total - loop) / packets, 2)})
    return rows


def print_table(rows):
    subject = None
    for row in rows:
        if row["subject"] != subject:
            subject = row["subject"]
            print(f"\n{subject:64} instructions")
        print(f"{row['competitor']:64} {row['instructions']:12.1f}")


def main(arguments):
    file = None
    if arguments[:1] == ["--json"] and len(arguments) > 1:
        file, arguments = arguments[1], arguments[2:]
    if not arguments or arguments[0].startswith("-"):
        sys.exit(__doc__)
    rows = [row for program in arguments for row in rows_of(program)]
    if not rows:
        sys.exit("instructions.py: nothing was counted")
    print_table(rows)
    if file:
        pathlib.Path(file).write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
