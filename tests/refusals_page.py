#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: refusals_page.py check|write PAGE

The programs of tests/compile_fail as tables in PAGE, between the lines BEGIN and END: what is written, and what the
first error says. `write` puts them there, `check` fails where they are not what `write` would put.
"""
import pathlib
import re
import sys

BEGIN = "<!-- refusals: made by tests/refusals_page.py write -->"
END = "<!-- end of refusals -->"
FOLDER = pathlib.Path(__file__).resolve().parent / "compile_fail"
EXPECT = re.compile(r"// EXPECT(?:\(first-line\))?: (.+)")

# Subjects in the order of the page; each program belongs to the one whose expression its name matches.
SUBJECTS = [
    ("Declaring", r"default_|negative_default|width_|wide_|two_fields|fields_not|too_few_named|named_value|rule_gives|"
                  r"overlay_(in|of)_|address_of_a_wrong"),
    ("Names of fields and of bits", r"misspelt_field_(binding|literal)$|get_of|undeclared|unknown_bit|field_|no_rule|"
                                    r"binding_of_another|overlay_has|number_read|comparison"),
    ("Values", r"constant_|value_of|values_|names_and|text_for|too_few_values|bad_|address_of_another|octet_|"
               r"dns_name_too|binding_of_a_header|payload_(of|too)|to_bytes"),
    ("Order of layers", r"\w+_cannot_carry|include_|slash_|packet_without"),
    ("Options and other parts, trailers", r"options?_|parts_|trailer_|layer_behind_a_trailer|sack_|dns_record"),
    ("Reading, capturing, cutting", r"parsed?_|misspelt_field_of_a_view|rule_of_a_view|value_too_large_for_a_view|"
                                    r"checksum_of|file_of|fragments_of|answered_by"),
    ("Generating", r"observe_|vary_|zipf_|stream_|mix_|transmit_|bpf_|live_"),
    ("Proofs", r"(picture|alias|rest|matches|struct|layout|diagram|export|budget)_"),
]


def subject_of(stem):
    found = [subject for subject, expression in SUBJECTS if re.match(expression, stem)]
    if len(found) != 1:
        sys.exit(f"{stem} belongs to {' and to '.join(found) or 'no subject'}: see SUBJECTS in {sys.argv[0]}")
    return found[0]


def rows():
    """Of each subject its rows: the program, and its sentences."""
    found = {subject: [] for subject, _ in SUBJECTS}
    for file in sorted(FOLDER.glob("*.cpp")):
        sentences = []
        for line in file.read_text(encoding="utf-8").splitlines():
            match = EXPECT.fullmatch(line.strip())
            if not match:
                break
            sentences.append(match[1].strip())
        found[subject_of(file.stem)].append((file.stem, sentences))
    return found


def as_code(sentence):
    mark = "``" if "`" in sentence else "`"
    space = " " if "`" in sentence else ""
    return f"{mark}{space}{sentence}{space}{mark}".replace("|", "\\|")


def tables():
    lines = [BEGIN]
    for subject, programs in rows().items():
        if not programs:
            continue
        lines += ["<details>", f"<summary>{subject}: {len(programs)}</summary>", ""]
        lines += ["| refused | the first error says |", "|---|---|"]
        for stem, sentences in programs:
            words = " ... ".join(as_code(one) for one in sentences)
            lines.append(f"| [{stem.replace('_', ' ')}](tests/compile_fail/{stem}.cpp) | {words} |")
        lines += ["", "</details>", ""]
    return "\n".join([*lines, END])


def main(command="", page=""):
    if command not in ("check", "write") or not page:
        return __doc__
    file = pathlib.Path(page)
    text = file.read_text(encoding="utf-8")
    between = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    if len(between.findall(text)) != 1:
        return f"{page}: the lines `{BEGIN}` and `{END}` are to stand there once"
    made = between.sub(lambda _: tables(), text)
    if command == "write":
        file.write_text(made, encoding="utf-8")
    elif made != text:
        return f"{page}: its tables of refused programs are stale: run {sys.argv[0]} write {page}"
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
