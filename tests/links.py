#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: links.py PAGE...

What the pages link to is there: files and folders beside them, and headings. Links to other sites are not followed.
"""
import pathlib
import re
import sys
import urllib.parse

FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"!?\[[^\]]*\]\(([^()\s]+)\)")
HEADING = re.compile(r"^#+ +(.+?) *#*$", re.MULTILINE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:")


def prose(page):
    """The text without its blocks of code, which keep their lines."""
    return FENCED.sub(lambda block: "\n" * block[0].count("\n"), page.read_text(encoding="utf-8"))


def anchor(heading):
    """As GitHub makes it: small letters, what is neither letter nor digit left out, a hyphen for each space."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "")
    return re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")


def anchors(page):
    found = set()
    for heading in HEADING.findall(prose(page)):
        name, number = anchor(heading), 0
        while (f"{name}-{number}" if number else name) in found:
            number += 1
        found.add(f"{name}-{number}" if number else name)
    return found


def broken(page):
    text = prose(page)
    for link in LINK.finditer(re.sub(r"`[^`\n]*`", lambda code: " " * len(code[0]), text)):
        if ELSEWHERE.match(link[1]):
            continue
        where, _, heading = link[1].partition("#")
        target = page.parent / urllib.parse.unquote(where) if where else page
        line = text.count("\n", 0, link.start()) + 1
        if not target.exists():
            yield f"{page}:{line}: there is no {link[1]}"
        elif heading and target.suffix == ".md" and heading not in anchors(target):
            yield f"{page}:{line}: {target.name} has no heading for #{heading}"


def main(*pages):
    if not pages:
        return __doc__
    return "\n".join(each for page in pages for each in broken(pathlib.Path(page))) or None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
