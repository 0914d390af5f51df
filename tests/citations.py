#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: citations.py LIST PATH...

Every RFC that a file below a PATH names is a line of LIST, and has the section that is named with it. A citation is
written one way: `RFC 9260 section 3.3.1`, `RFC 4303 sections 2.5 and 2.6`, `RFC 1112 appendix I`, `RFC 792 page 4`; of
IEEE it names a clause. A section that stands alone is one of the RFC before it in the same comment.
"""
import pathlib
import re
import sys

KINDS = {".hpp", ".cpp", ".py", ".sh", ".md", ".txt", ".cmake"}
NUMBER = r"(?:\d+(?:\.\d+)*|[IVX]{1,3}|[A-Z](?:\.\d+)*)\b"
PLACE = (rf"(?:(?P<one>section|appendix|annex|page)\s+(?P<number>{NUMBER})"
         rf"|(?P<many>sections|appendixes|pages)\s+(?P<numbers>{NUMBER}(?:,\s+{NUMBER})*,?\s+(?:and|to)\s+{NUMBER}))")
CITATION = re.compile(rf"\bRFC\s+(?P<rfc>[1-9]\d*)\b(?:\s+{PLACE})?")
ALONE = re.compile(rf"\b{PLACE}")
DOCUMENT = re.compile(r"\bRFC\s+([1-9]\d*)|\bTS\s+\d|\bdraft-|\bIEEE\b|\bMQTT\b|Specification|Guide")
# What is no citation, and how it is written.
FORMS = [(re.compile(pattern), how) for pattern, how in (
    (r"(?<![\w[])(?:[Rr][Ff][Cc][-_]?\d+|rfc\s+\d+)", "RFC and a number, with a space between them"),
    (r"\bRFC\s+\d+(?:\s*[,:(]\s*|\s+)(?:Section|Sec\.|sec\.|Appendix|clause|chapter|§)", "section 1.2, appendix A or page 3"),
    (r"\bRFC\s+\d+\s*[,:(]\s*(?:sections?|appendix|annex|pages?)\s+[\dA-Z]", "with the section right behind the number"),
    (r"\b(?:sections?|appendix)\s+[\dA-Z][\d.]*\s+of\s+(?:the\s+)?RFC\s+\d+", "with the section behind the number"),
    (rf"\bRFC\s+\d+\s+section\s+{NUMBER}\s+and\s+\d", "with `sections` where there are two"),
    (rf"\bRFC\s+\d+\s+sections\s+{NUMBER}(?![\d.]*\d|,?\s+(?:and|to)\b|,\s+[\dA-Z])", "with `section` where there is one"),
    (r"\bIEEE\s+[\dA-Z][\w.-]*\s+sections?\b", "with a clause"))]


def expanded(numbers):
    """Of `3.1-6 A-B pages 1-21`: 3.1, 3.2 and so on to 3.6, A, B, and `page 1` and so on."""
    found, kind = set(), ""
    for word in numbers.split():
        if word == "pages":
            kind = "page "
            continue
        before, dot, last = word.rpartition(".")
        first, _, end = last.partition("-")
        if not end:
            names = [first]
        elif first.isdigit():
            names = range(int(first), int(end) + 1)
        else:
            names = map(chr, range(ord(first), ord(end) + 1))
        found.update(f"{kind}{before}{dot}{name}" for name in names)
    return found


def known(listed):
    """The places of each RFC, by its number."""
    rows = {}
    for line in listed.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            number, _, numbers = (column.strip() for column in line.split("|")[:3])
            rows[number] = expanded(numbers)
    return rows


def joined(text, is_prose):
    """The same with each comment, or each paragraph, in one line. Every character stays where it is."""
    between = r"(?<!\n)\n(?!\n)" if is_prose else r"\n[ \t]*(?:///?<?|#)(?=[ \t])"
    return re.sub(between, lambda match: " " * len(match[0]), text)


def places(match):
    for number in re.findall(NUMBER, match["number"] or match["numbers"] or ""):
        yield f"page {number}" if "page" in (match["one"], (match["many"] or "")[:4]) else number


def missing(rfc, match, rows):
    """A sentence for each place of a match that the RFC has not."""
    for place in places(match):
        if place not in rows[rfc]:
            yield match.start(), f"RFC {rfc} has no {place if place.startswith('page') else 'section ' + place}"


def problems(text, rows, cited):
    """Offset and sentence of each."""
    for form, how in FORMS:
        for match in form.finditer(text):
            yield match.start(), f"`{' '.join(match[0].split())}`: it is written {how}"
    for match in CITATION.finditer(text):
        cited.append(match["rfc"])
        if match["rfc"] in rows:
            yield from missing(match["rfc"], match, rows)
        else:
            yield match.start(), f"RFC {match['rfc']} is not listed: look it up, and add a line"
    for match in ALONE.finditer(text):
        before = text[text.rfind("\n", 0, match.start()) + 1:match.start()]
        named = [document[1] for document in DOCUMENT.finditer(before)]
        if named and named[-1] in rows and not re.search(r"RFC\s+\d+\s+$", before):
            yield from missing(named[-1], match, rows)


def main(listed, paths):
    rows, cited, wrong = known(listed), [], []
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix in KINDS and file.is_file() and file.resolve() not in (listed.resolve(), pathlib.Path(__file__).resolve()):
                text = joined(file.read_text(encoding="utf-8", errors="replace"), file.suffix == ".md")
                wrong += [(file, text_line(file, offset), sentence) for offset, sentence in problems(text, rows, cited)]
    lines = sorted({f"{file}:{line}: {sentence}" for file, line, sentence in wrong})
    lines += [f"{listed}: nothing cites RFC {number}" for number in rows if number not in cited]
    print(f"{len(cited)} citations of {len(set(cited))} RFCs")
    return "\n".join(lines) or None


def text_line(file, offset):
    return file.read_text(encoding="utf-8", errors="replace").count("\n", 0, offset) + 1


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]), [pathlib.Path(path) for path in sys.argv[2:]]))
