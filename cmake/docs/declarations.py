# SPDX-License-Identifier: BSL-1.0
"""The public declarations of a C++ header of ours, found by its brackets: no compiler, but the same for every file.

declarations(text) gives each declaration of a namespace or of the public part of a class, in order. What is in a
namespace `detail` is no one's but ours, and left out; so are private members and the bodies of functions.
"""
import re

# Strings and comments can hold any bracket; a character literal is not the mark in 1'000.
OPAQUE = re.compile(r"""R"(?P<mark>\w*)\(.*?\)(?P=mark)" | "(?:\\.|[^"\\\n])*" | (?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'
                        | //[^\n]* | /\*.*?\*/ | ^[ \t]*\#[^\n]*(?:\\\n[^\n]*)*""", re.VERBOSE | re.DOTALL | re.MULTILINE)
CLASS = re.compile(r"(?:struct|class|union|enum(?:\s+class)?)\s+(?:\[\[[^\]]*\]\]\s*)?(?P<name>[\w:]+)")
NAMESPACE = re.compile(r"(?:inline\s+)?namespace\s+(?P<name>[\w:]*)\s*$")
ACCESS = re.compile(r"(public|private|protected)\s*:(?!:)")
OPEN, CLOSE = "([{", ")]}"


class Declaration:
    """`start` and `end` are places in the text of the file; `head` is what stands before a body or a value."""

    def __init__(self, text, start, end, head, scope):
        self.start, self.end, self.head, self.scope = start, end, " ".join(head.split()), scope
        self.text = text[start:end]
        self.line = text.count("\n", 0, start) + 1
        before = text[:start].rstrip(" \t").split("\n")
        above = before[-2].strip() if len(before) > 1 and not before[-1] else before[-1].strip()
        self.comment, lines = comment_above(before[:-1])
        self.comment_start = start - len("\n".join(["", *before[len(before) - 1 - lines:-1]])) if lines else start
        self.behind = re.match(r"[^\n]*?///<\s*(.*)", text[end:])
        self.directly_below = bool(above) and not above.endswith("{") and not above.startswith("//")
        self.kind, self.name = kind_and_name(self.head)
        if self.kind != "type" and not self.behind:  # a comma or a semicolon may stand before it
            self.behind = re.search(r"///<\s*([^\n]*)", self.text)

    def is_documented(self):
        return bool(self.comment or self.behind)


def comment_above(lines):
    found = []
    while lines and lines[-1].strip().startswith("///"):
        found.insert(0, lines.pop().strip()[3:].lstrip("/").strip())
    return " ".join(found), len(found)


def without_prefixes(head):
    """The head without template<...>, requires(...) and attributes."""
    head = re.sub(r"\[\[.*?\]\]", "", head).strip()
    while match := re.match(r"template\s*<", head):
        depth, place = 1, match.end()
        while depth and place < len(head):
            depth += {"<": 1, ">": -1}.get(head[place], 0) if head[place - 1:place + 1] not in ("->", "<=", ">=") else 0
            place += 1
        head = head[place:].strip()
        if head.startswith("requires"):
            head = re.sub(r"^requires\s*(\((?:[^()]|\([^()]*\))*\)|[\w:]+(?:<[^<>]*>)?)(\s*(&&|\|\|)\s*(\([^()]*\)|[\w:]+(<[^<>]*>)?))*", "",
                          head).strip()
    return head


def kind_and_name(head):
    bare = without_prefixes(head)
    if match := re.match(r"(?:inline constexpr |constexpr )?" + CLASS.pattern, bare):
        return "type", match["name"]
    if match := re.match(r"concept\s+(\w+)", bare):
        return "concept", match[1]
    if match := re.match(r"using\s+(\w+)\s*=", bare + " ="):
        return "alias", match[1]
    if bare.startswith(("using ", "static_assert", "namespace ", "extern ")):
        return "other", ""
    if match := re.search(r"(operator\s*(?:\(\)|\[\]|[^\s(\w]+|\"\"\s*\w+|[\w:<>, ]+?))\s*\(", bare):
        return "function", match[1].replace(" ", "")
    value = re.split(r"(?<![<>=!])=(?!=)", bare)[0]
    if match := re.search(r"([~\w]+)(?:<[^()]*>)?\s*\(", value):
        return "function", match[1]
    names = re.findall(r"([A-Za-z_]\w*)(?:<[^=]*>)?(?:\s*\[[^\]]*\])*\s*$", re.sub(r":\s*\d+$", "", value.strip()).strip())
    return "variable", names[-1] if names else ""


def emptied_parentheses(head):
    while head != (shorter := re.sub(r"\([^()]*\)", "\0", head)):
        head = shorter
    return head.replace("\0", "()")


def outside_parentheses(head):
    return emptied_parentheses(re.sub(r"operator\s*[^\s\w(]+", "", head)).replace("()", "")


def blanked(text):
    """The text with strings, comments and preprocessor lines as spaces."""
    return OPAQUE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def past(code, place):
    """The place behind the bracket that closes the one at `place`."""
    depth = 0
    for i in range(place, len(code)):
        if code[i] in OPEN:
            depth += 1
        elif code[i] in CLOSE:
            depth -= 1
            if depth == 0:
                return i + 1
    raise ValueError(f"no end of the bracket at {place}")


def declarations(text):
    yield from in_scope(text, blanked(text), 0, len(text), ())


def in_scope(text, code, place, end, scope):
    is_public = not (scope and scope[-1].startswith("class "))
    while True:
        while place < end and (code[place].isspace() or code[place] == ";"):
            place += 1
        if place >= end or code[place] in CLOSE:
            return
        if match := ACCESS.match(code, place):
            is_public, place = match[1] == "public", match.end()
            continue
        start = place
        head, place, inside = one(code, place, end)
        if match := NAMESPACE.match(head.strip()):
            if "detail" not in match["name"].split("::") and not match["name"].startswith("boost"):
                yield from in_scope(text, code, inside + 1, place - 1, (*scope, match["name"]))
            continue
        if not is_public:
            continue
        declaration = Declaration(text, start, place, head, scope)
        yield declaration
        if declaration.kind == "type" and inside and not re.match(r"enum\b", without_prefixes(head)):
            keyword = "class " if re.match(r"class\b", without_prefixes(head)) else "struct "
            yield from in_scope(text, code, inside + 1, past(code, inside) - 1, (*scope, keyword + declaration.name))
        elif declaration.kind == "type" and inside:
            yield from enumerators(text, code, inside + 1, past(code, inside) - 1, (*scope, "enum " + declaration.name))


def enumerators(text, code, place, end, scope):
    for match in re.finditer(r"\s*([A-Za-z_]\w*)[^,]*,?", code[place:end]):
        start = place + match.start(1)
        found = Declaration(text, start, place + match.end(), match[1], scope)
        found.kind = "enumerator"
        yield found


def one(code, place, end):
    """Of the declaration at `place`: its head, where it ends, and where its braces open (0 where it has none)."""
    start, inside, head_end = place, 0, 0
    while place < end:
        letter = code[place]
        if letter == ";":
            return code[start:head_end or place], place + 1, inside
        if letter in "([":
            place = past(code, place)
            continue
        if letter == "{":
            head = code[start:place].rstrip()
            if re.search(r"(\brequires|=|&&|\|\|)\s*requires(\s*\(\))?$", emptied_parentheses(head)):
                place = past(code, place)
                continue
            inside, head_end = inside or place, head_end or place
            place = past(code, place)
            bare = without_prefixes(" ".join(code[start:head_end].split()))
            if NAMESPACE.match(bare):
                return head, place, inside
            is_type = re.match(r"(?:inline constexpr |constexpr )?" + CLASS.pattern, bare) and "(" not in bare
            is_value = re.search(r"(?<![<>=!])=(?!=)", outside_parentheses(bare)) or "(" not in bare
            if is_type or is_value:
                continue
            rest = code[place:end].lstrip()
            if rest[:1] in ("{", ","):
                continue
            return code[start:head_end], place, inside
        place += 1
    return code[start:end], end, inside
