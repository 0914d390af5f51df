#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: make_docs.py SOURCE OUTPUT [DOXYGEN]

Pages of every public name, OUTPUT/html/index.html, from the headers of SOURCE and its README.md. Fails where a public name has
no comment, and on every other warning of Doxygen.

Doxygen 1.9.4 reads copies of the headers, OUTPUT/input, because
- in our own namespaces `detail` it takes a type that derives from itself with other arguments for one without end;
- it asks for a comment at each of several declarations that one comment is about: said_once.py;
- macros, which are gone again at the end of the file that has them, are nobody's to use;
- it knows no groups by folder: each file is put into that of its folder here.
The copies have the same lines, so its warnings name those of the headers.
"""
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True  # nothing is left beside the sources
from declarations import blanked, declarations, past
from said_once import Tree, comments, shown

HERE = pathlib.Path(__file__).resolve().parent
OURS = re.compile(r"^(?:inline )?namespace (?:\w+::)*(?:detail|boost|hana)\b[\w:]* *\{", re.MULTILINE)
PUBLIC = re.compile(r"^namespace umpa[\w:]* *\{", re.MULTILINE)
LINK = re.compile(r"(!?)\[([^\]]*)\]\((?!https?:)([^)]*)\)")


def without_lines(text, start, end):
    """The text with that part blank, but for its ends of lines."""
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def as_doxygen_reads(text, group, tree):
    """The copy of a header, and pairs of a line and a name that has no comment."""
    all_of = list(declarations(text))
    bare = []
    left = list(shown(all_of, tree.defined))
    kept = {id(one) for one in left}
    edits = []
    end = 0
    for one in all_of:
        if id(one) not in kept and one.start >= end:
            edits.append((one.start, one.end, None))
            end = one.end
    for one, comment in comments(left, tree):
        if comment is None:
            bare.append((one.line, one.name))
        if said := tree.said_elsewhere(one):
            # Of a comment above and one behind Doxygen shows one: they are made one.
            edits.append((one.start, one.start, f"/** {one.comment or comment} {said} */ "))
            edits.append((one.comment_start, one.start, None))
        elif comment:
            edits.append((one.start, one.start, f"/** {comment} */ "))
        if behind := tree.comment_behind(one):
            edits.append((one.end, one.end, f" /**< {behind} */"))
    code = blanked(text)
    inner = [(match.start(), past(code, match.end() - 1)) for match in OURS.finditer(code)]
    for start, end, added in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        if start == end and added is None:
            continue
        if added is not None:
            text = text[:start] + added + text[end:]
        elif not any(begin <= start < close for begin, close in inner):
            text = without_lines(text, start, end)
    code = blanked(text)
    for match in OURS.finditer(code):
        text = without_lines(text, match.start(), past(code, match.end() - 1))
    text = re.sub(r"^#(define|undef) .*", "", text, flags=re.MULTILINE)
    for match in reversed(list(PUBLIC.finditer(code := blanked(text)))):
        close = past(code, match.end() - 1) - 1
        text = f"{text[:match.end()]} /** @addtogroup {group} */ /** @{{ */{text[match.end():close]}/** @}} */ {text[close:]}"
    return text, bare


def group_of(file):
    """The folder that a header is in; see groups.dox."""
    if file.name == "fields.hpp":
        return "names"
    folders = file.parts[:-1]
    return "_".join(folders[:2] if "protocols" in folders else folders[:1]) or "the_rest"


def page(text):
    """README.md as the main page: what it links to is beside it, and not among these pages."""
    text = re.sub(r"<!-- refusals: .*?<!-- end of refusals -->", "See the table in README.md.", text, flags=re.DOTALL)
    text = re.sub(r"<!--.*?-->\n?", "", text)
    text = re.sub(r"</?(details|summary)>", "", text)
    return LINK.sub(lambda link: "" if link[1] else link[2], text)


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def main(source="", output="", doxygen="doxygen"):
    if not output:
        return __doc__
    source, output = pathlib.Path(source).resolve(), pathlib.Path(output).resolve()
    include, copies = source / "include", output / "input"
    texts = {file: file.read_text(encoding="utf-8") for file in sorted(include.rglob("*.hpp"))}
    tree = Tree({file: list(declarations(text)) for file, text in texts.items()})
    for file in copies.rglob("*.hpp"):
        file.unlink()
    warnings = set()  # Doxygen has none for types without members
    for file, text in texts.items():
        copy, bare = as_doxygen_reads(text, group_of(file.relative_to(include / "umpa")), tree)
        write(copies / file.relative_to(include), copy)
        warnings |= {f"{file}:{line}: error: {name} has no comment" for line, name in bare}
    write(copies / "README.md", page((source / "README.md").read_text(encoding="utf-8")))
    settings = (HERE / "Doxyfile").read_text(encoding="utf-8")
    write(output / "Doxyfile", settings.replace("@INPUT@", f"{copies} {HERE / 'groups.dox'}").replace("@COPIES@", str(copies))
          .replace("@OUTPUT@", str(output)))
    ran = subprocess.run([doxygen, str(output / "Doxyfile")], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    warnings |= {line.replace(str(copies), str(include)) for line in ran.stderr.splitlines() if line.strip()}
    print("\n".join(sorted(warnings)))
    if ran.returncode != 0 or warnings:
        return f"{len(warnings)} warnings"
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
