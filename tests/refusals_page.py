#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: refusals_page.py check|write PAGE

Some programs of tests/compile_fail as a table in PAGE, between the lines BEGIN and END: what is written, and what the
first error says. `write` puts it there, `check` fails where it is not what `write` would put.
"""
import pathlib
import re
import sys

BEGIN = "<!-- refusals: made by tests/refusals_page.py write -->"
END = "<!-- end of refusals -->"
FOLDER = pathlib.Path(__file__).resolve().parent / "compile_fail"
EXPECT = re.compile(r"// EXPECT(?:\(first-line\))?: (.+)")

# The most telling of them, in the order of the page.
SHOWN = [
    "two_fields_of_one_name",
    "fields_not_whole_bytes",
    "misspelt_field_binding",
    "unknown_bit",
    "constant_too_large",
    "bad_ipv4_literal",
    "option_without_its_header",
    "payload_too_long_for_total_length",
    "parsed_without_that_header",
    "vary_of_a_misspelt_field",
    "picture_with_another_width",
    "struct_member_in_the_other_order",
]


def sentences_of(stem):
    lines = (FOLDER / f"{stem}.cpp").read_text(encoding="utf-8").splitlines()
    return [match[1].strip() for match in map(EXPECT.fullmatch, lines) if match]


def as_code(sentence):
    mark = "``" if "`" in sentence else "`"
    space = " " if "`" in sentence else ""
    return f"{mark}{space}{sentence}{space}{mark}".replace("|", "\\|")


def table():
    lines = [BEGIN, "| refused | the first error says |", "|---|---|"]
    for stem in SHOWN:
        words = " ... ".join(map(as_code, sentences_of(stem)))
        lines.append(f"| [{stem.replace('_', ' ')}](tests/compile_fail/{stem}.cpp) | {words} |")
    return "\n".join([*lines, END])


def main(command="", page=""):
    if command not in ("check", "write") or not page:
        return __doc__
    file = pathlib.Path(page)
    text = file.read_text(encoding="utf-8")
    between = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    if len(between.findall(text)) != 1:
        return f"{page}: the lines `{BEGIN}` and `{END}` are to stand there once"
    made = between.sub(lambda _: table(), text)
    if command == "write":
        file.write_text(made, encoding="utf-8")
    elif made != text:
        return f"{page}: its table of refused programs is stale: run {sys.argv[0]} write {page}"
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
