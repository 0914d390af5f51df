# SPDX-License-Identifier: BSL-1.0
"""Where a header can be changed, by one operator or constant, and the header that can be changed at any of them."""
import dataclasses
import re

OPERATIONS = {"==": ("eq", "!="), "!=": ("ne", "=="), "<": ("lt", "<="), "<=": ("le", "<"), ">": ("gt", ">="),
              ">=": ("ge", ">"), "+": ("add", "-"), "-": ("sub", "+"), "*": ("mul", "+"), "/": ("div", "*"),
              "%": ("mod", "/"), "<<": ("shl", ">>"), ">>": ("shr", "<<")}
LOGIC = {"&&": ("both", "||"), "||": ("either", "&&")}
WORDS = {"true": "false", "false": "true"}
PLACE = re.compile(r"""(?P<fold>(?<=\ )(\+|&&|\|\|)\ \.\.\.(\ \+(?=\ ))?)
                     | (?<=\ )(?P<logic>&&|\|\|)(?=\s)
                     | (?<=\ )(?P<operation>==|!=|<=|>=|<<|>>|[<>+*/%-])(?=\s)
                     | \b(?P<word>true|false)\b
                     | (?<![\w.'])(?P<number>[0-9]+)(?![\w.'])""", re.VERBOSE)
# Lines that are no code, and text of errors, which the tests of compile errors look at. What follows a `<<` that starts a
# line, or `> ` that ends a template's parameters, is no comparison.
NO_CODE = re.compile(r'^\s*(#|template|static_assert|requires)|"')
HIDDEN = re.compile(r"//[^\n]*|'(?:\\.|[^'\\\n])+'(?!\w)")
OPENS, CLOSES = "([{", ")]}"


@dataclasses.dataclass(frozen=True)
class Place:
    start: int
    end: int
    kind: str
    text: str
    other: str
    line: int


def hidden(text):
    """The same without comments and characters, at the same places."""
    return HIDDEN.sub(lambda found: " " * len(found[0]), text)


def places(text):
    code = hidden(text)
    skipped = set()
    lines = code.split("\n")
    start = 0
    found = []
    for number, line in enumerate(lines):
        for match in [] if NO_CODE.search(line) else PLACE.finditer(line):
            kind, was = match.lastgroup, match[match.lastgroup]
            if kind == "fold":
                sign = was.split()[0]
                other = was.replace(sign, {"+": "-", "&&": "||", "||": "&&"}[sign])
            elif kind == "number":
                other = str(int(was) + 1)
            else:
                other = {"logic": LOGIC, "operation": OPERATIONS}[kind][was][1] if kind != "word" else WORDS[was]
            if not (kind == "operation" and line[match.end():].lstrip().startswith("...")):
                found.append(Place(start + match.start(), start + match.end(), kind, was, other, number))
        start += len(line) + 1
    return found


def changed(text, place):
    return text[:place.start] + place.other + text[place.end:]


def line_of(text, place):
    return text.split("\n")[place.line].strip()


def left_of(code, at, sign):
    """Where what stands left of `&&` or `||` begins."""
    depth, i = 0, at - 1
    while i >= 0:
        one = code[i]
        if one in CLOSES:
            depth += 1
        elif one in OPENS:
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            if one in ";,?" or one == ":" and ":" not in (code[i - 1], code[i + 1]):
                break
            if one == "=" and code[i + 1] in " \n" and code[i - 1] not in "=!<>" or code[i - 1:i + 1] == "||" and sign == "&&":
                break
            if one in " \n" and re.search(r"\breturn$", code[max(0, i - 8):i]):
                break
        i -= 1
    i += 1
    while code[i].isspace():
        i += 1
    return i


def right_of(code, at, sign):
    """Where what stands right of it ends."""
    depth, i = 0, at
    while i < len(code):
        one = code[i]
        if one in OPENS:
            depth += 1
        elif one in CLOSES:
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            if one in ";,?" or one == ":" and ":" not in (code[i - 1], code[i + 1]):
                break
            if code[i:i + 2] == "||" or code[i:i + 2] == "&&" and sign == "&&":
                break
        i += 1
    while code[i - 1].isspace():
        i -= 1
    return i


def lines_of(text, place):
    """The lines in which something is written when the place is switched."""
    if place.kind != "logic":
        return range(place.line, place.line + 1)
    code = hidden(text)
    start, end = left_of(code, place.start, place.text), right_of(code, place.end, place.text)
    return range(code.count("\n", 0, start), code.count("\n", 0, end) + 1)


def switched(text, numbered):
    """`text` in which each of the (number, place) asks whether it is the one that is changed."""
    code = hidden(text)
    opens, closes, replaced = [], [], {}
    for number, place in numbered:
        if place.kind in ("number", "word"):
            call = "number" if place.kind == "number" else "flag"
            opens.append((place.start, -place.end, f"umpa_mutant::{call}<{number}>("))
            closes.append((place.end, -place.start, ")"))
        elif place.kind == "operation":
            other = OPERATIONS[place.other][0]
            between = f"umpa_mutant::place<{number}, umpa_mutant::{other}>{{}}"
            replaced[place.start] = (place.end, f"{place.text} {between} {place.text}")
        elif place.kind == "logic":
            call = LOGIC[place.text][0]
            start, end = left_of(code, place.start, place.text), right_of(code, place.end, place.text)
            opens.append((start, -end, f"umpa_mutant::{call}<{number}>([&]() -> bool {{ return bool("))
            replaced[place.start] = (place.end, "); }, [&]() -> bool { return bool(")
            closes.append((end, -start, "); })"))
    out, at = [], 0
    events = sorted([(p, 0, order, t) for p, order, t in closes] + [(p, 1, order, t) for p, order, t in opens]
                    + [(p, 2, 0, t) for p, (_, t) in replaced.items()])
    for position, kind, _, inserted in events:
        out.append(text[at:position])
        out.append(inserted)
        at = replaced[position][0] if kind == 2 else position
    out.append(text[at:])
    return "".join(out)
