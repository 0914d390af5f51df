#!/usr/bin/env python3
"""usage: includes.py DIRECTORY

The headers below DIRECTORY/umpa include one way: each folder only itself and those before it in this list.
"""
import pathlib
import re
import sys

ORDER = ["errors", "types", "declare", "protocols", "build", "read", "show", "prove", "generate", "privileges.hpp", "send", "receive",
         "umpa.hpp", "run_time.hpp", "compiled_tables.hpp"]


def main(directory):
    root = pathlib.Path(directory)
    wrong = []
    for file in sorted(root.glob("umpa/**/*.hpp")):
        own = file.relative_to(root).parts[1]
        if own not in ORDER:
            wrong.append(f"{file}: its folder is not in the list of {sys.argv[0]}")
            continue
        for included in re.findall(r"#include <umpa/([^/>]+)", file.read_text(encoding="utf-8")):
            if included not in ORDER or ORDER.index(included) > ORDER.index(own):
                wrong.append(f"{file}: {own} includes {included}")
    return "\n".join(wrong) or None


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
