# SPDX-License-Identifier: BSL-1.0
"""What the comments in the headers say once, at each declaration that it holds for.

- A comment holds for what stands directly under its declaration, without an empty line between, where that has the
  same name (another form of a function) or is one more literal, makes the type before it (`size_of` behind `size_of_rule`), or is one more of
  several aliases (options that differ in their numbers only).
- What a kind of type always has is said by the table COMMON.
- A header is documented at its list of fields or at its alias: the other one gets that comment. What it is to others is
  documented at the variables of declare/relations.hpp: the alias lists what they say of it. The name of a field lists
  the headers that have it.
- A specialisation is documented where it specialises; what C++ writes itself (`= default`, `= delete`, inherited constructors) and
  iterators, which only begin() names, are left out.
"""
import re

RULE = r"_rule$|^arithmetic$"
GENERATOR = r"_generator$"
SINK = r"_sink$|_socket$|_file$|_port$|^live_frames$"
RUN_TIME = r"^run_time_(context|content)$"
VALUE = r"_address$|^(uint_of|little_endian|flag_set|byte_string)$"
# The type, the declaration in it, what it is.
COMMON = [
    (RULE, r"operator\(\)\(auto const&( \w+)?\)", "The value that it fills a field with; `at` is a @ref umpa::context \"context\"."),
    (RULE, r"^using space\b", "The number space whose names its values have."),
    (RULE, r"^(Rule|Condition|Then|Otherwise|std::uint64_t) \w+;", "A part that it is made of."),
    (RULE, r"^(constexpr )?(explicit )?(constexpr )?\w+\(Rule const&|^constexpr either_rule\(", "Of its parts."),
    (VALUE, r"\bbits =", "How many bits it has in a packet."),
    (VALUE, r"\bkind =", "As messages call it."),
    (VALUE, r"\bwire\(\)", "What is sent, as a number: most significant byte first."),
    (VALUE, r"\bfrom_wire\(", "The value that is sent so: the reverse of wire()."),
    (VALUE, r"\bfrom_number\(", "The value that a program writes as this number."),
    (VALUE, r"^using representation\b|\brepresentation value\b|operator representation\b", "The number itself, in the least unsigned type that holds it."),
    (GENERATOR, r"operator\(\)\(moment const&", "The value of packet `at.k`."),
    (GENERATOR, r"\bmost\(\)", "The largest value that it gives: a field is checked once for all packets."),
    (SINK, r"\b(prefilled|in_one_piece|worthwhile|prepare|frames|submit|flush|completed|another|name|interface|why|times)\b",
     "As @ref umpa::sink \"sink\" asks."),
    (r"^(ipv4|ipv6|link|kind)$", r"\bstring_view (name|first_layer|otherwise) =", "For the sentences of errors."),
    (r"^pad_to$|_padding$", r"\b(traits|pattern|size_behind)\b", "As @ref umpa::any_padding \"any_padding\" says."),
    (RUN_TIME, r".", "As of @ref umpa::context \"context\", for layers that are chosen while the program runs."),
    (r"", r"\boperator(==|<=>)\(", "Compares values."),
    (r"", r"\boperator<<\(std::(basic_)?ostream", "Writes it as text."),
    (r"", r"\boperator(->|\*)\(\)", "What it holds."),
    (r"", r"\b(begin|end)\(\)", "For a loop over all of them."),
    (r"", r"\bwhat\(\) const noexcept override", "The sentence."),
    (r"", r"\bprotocol_name\b", "As messages and printed packets call it."),
    (r"", r"\bfield_infos\b", "Its fields, for whoever lists them: none where it is bytes only."),
    (r"", r"\bhidden_when_empty\b", "Nothing is printed of it where it has no bytes."),
    (r"", r"static constexpr (std::array|auto(?: const&)?) names\b", "The numbers that have a name, as IANA or the RFC writes it."),
    (r"", r"^using (value_type|difference_type|iterator_(concept|category)|reference|pointer)\b", "As std::iterator_traits asks."),
]
LIST = re.compile(r"^inline constexpr auto (\w+) =? ?")
ALIAS = re.compile(r"^using (\w+) = (?:umpa::)?header<(\w+), \"([^\"]*)\"(.*)>;", re.DOTALL)
STRUCT = re.compile(r"^struct (\w+) : (?:umpa::)?header<(\w+), \"([^\"]*)\"(.*?)>", re.DOTALL)
FIELD = re.compile(r"(?:^|[,(])\s*(?:\"([\w ]+)\"_f|([a-z]\w*))\s*(?:\[|= overlay)", re.MULTILINE)
NAME = re.compile(r"^inline constexpr (?:umpa::)?name<\"(\w+)\"> (\w+);$")
SHORT = re.compile(r"^inline constexpr auto const& (\w+) = (\w+);$")
SPECIAL = re.compile(r"template <.*?>\s+(?:requires.*?\)\s+)?(?:inline constexpr )[\w:]+(?: const&?)? (\w+)<(.*?)>\s*=\s*(.*);", re.DOTALL)


def is_specialisation(one):
    return one.head.startswith("template") and one.kind in ("variable", "type") and bool(
        re.search(rf"\b{re.escape(one.name)}\s*<", one.head.split(" = ")[0]))


def is_left_out(one, defined):
    """What needs no comment of its own and is not shown. `defined` are the names of the types that are more than declared."""
    if one.name.split("::")[-1] == "iterator" and one.kind == "type":
        return True
    if one.kind == "function" and re.search(r"=\s*(default|delete);$", one.text) or re.match(r"using [\w:<>., ]*::\w+;", one.text):
        return True
    if one.kind == "type" and one.text.endswith(";") and "{" not in one.text and one.name in defined:
        return True
    if one.kind == "function" and re.search(rf"\) -> {re.escape(one.name)}<", one.head):  # a deduction guide
        return True
    if re.match(r"template [^<]", one.head) or re.search(rf"\w(<.*>)?::{re.escape(one.name)}(?!\w)", one.head.split(" = ")[0].split("(")[0]):
        return True
    return is_specialisation(one)


def defined_types(all_of):
    return {one.name for one in all_of if one.kind == "type" and "{" in one.text and not is_specialisation(one)}


def shown(all_of, defined):
    """What is not left out, nor within what is. `defined` are the types that some header defines."""
    end = 0
    for one in all_of:
        if one.start < end:
            continue
        if is_left_out(one, defined):
            end = one.end
        else:
            yield one


def header_of(one):
    """Its name, its list of fields, and what it is called; for an alias or a type that is a header."""
    text = " ".join(one.text.split())
    return ALIAS.match(text) or STRUCT.match(text)


class Tree:
    """What all headers together declare: who has a field of a name, and what a protocol is to others."""

    def __init__(self, files):
        self.comments, self.headers, self.protocols_of, self.relations = {}, {}, {}, {}
        every = [one for all_of in files.values() for one in all_of]
        self.defined = defined_types(every)
        for one in every:
            self.comments[one.name] = one.comment
            if match := header_of(one):
                self.headers.setdefault(match[2], []).append(match[1])
            if is_specialisation(one) and (match := SPECIAL.match(one.text)):
                line = " ".join(f"{match[1]}<{match[2]}> = {match[3]}".split())
                last = match[2].split(",")[-1].strip()
                self.relations.setdefault(last, []).append(line if len(line) < 120 else line[:116] + " ...")
        for one in every:
            if "= field_list(" in one.text and one.kind == "variable":
                for field in FIELD.finditer(one.text[one.text.index("field_list("):]):
                    found = self.protocols_of.setdefault(field[1] or field[2], [])
                    found += [each for each in self.headers.get(one.name, []) if each not in found]

    def comment_for(self, one):
        """The comment of a declaration that is made of data, or an empty text."""
        if match := header_of(one):
            said = self.comments.get(match[2], "")
            return said if said.startswith(match[3]) or not said else f"{match[3]}: {said}"
        if one.name in self.headers:
            have = [each for each in self.headers.get(one.name, []) if self.comments[each]]
            return "The fields of " + references(have) + "." if have else ""
        if match := NAME.match(one.text):
            have = self.protocols_of.get(match[1], [])
            return "A field of " + references(have) + "." if have else "A named bit, or a field of a layer of another kind."
        if match := SHORT.match(one.text):
            return f"Scapy's name of {match[2]}."
        return ""

    def comment_behind(self, one):
        """The comment of a type, for the variable of it that the same declaration makes."""
        return one.comment if one.kind == "type" and re.search(r"\} \w+(\{\})?;$", one.text) else ""

    def said_elsewhere(self, one):
        """Of a header: where its fields are, and what others say of it."""
        match = header_of(one)
        if not match:
            return ""
        lines = "".join(f"<br><tt>{in_html(line)}</tt>" for line in self.relations.get(match[1], []))
        return f"Its fields: {references([match[2]])}.{lines}"


def references(names):
    return ", ".join(f'@ref umpa::{each} "{each}"' for each in names)


def in_html(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "\\@").replace("#", "\\#").replace("*/", "* /")


LITERAL = re.compile(r"operator_\w+$")  # its quotes are blank
ERROR = re.compile(r"_error$|^(dont_fragment_set|mtu_too_small|impossible_cut|unknown_field|unreadable)$")


def common(one):
    owner = one.scope[-1].split(" ")[-1] if one.scope and " " in one.scope[-1] else ""
    if owner or one.name == "operator<<":
        if one.name == owner and one.kind == "function" and ERROR.search(owner):
            return "Makes its sentence of these."
        for of, declared, sentence in COMMON:
            if re.search(of, owner) and re.search(declared, " ".join(one.text.split("{")[0].split())):
                return sentence
    return ""


def comments(all_of, tree):
    """Pairs of a declaration and the comment that it is to have: an empty text where it has its own, None where there
    is none."""
    last, declared = {}, set()
    for one in all_of:
        before, said = last.get(one.scope, (None, ""))
        own = one.comment or (one.behind[1] if one.behind else "")
        made = tree.comment_for(one)
        if made and not one.comment:
            result = made
        elif one.is_documented() or one.kind == "other":
            result = ""
        else:
            result = common(one)
            if not result and one.kind == "enumerator":
                result = last.get(one.scope[:-1], (None, ""))[1]
            if not result and one.directly_below and before and said and shares(before, one):
                result = said
            if not result and (one.scope, one.head) in declared:
                result = ""  # it was declared before, and is documented there
            elif not result:
                result = None
        if result is not None:
            declared.add((one.scope, one.head))
        last[one.scope] = (one, own or result or "")
        yield one, result


def shares(before, one):
    if before.kind == one.kind == "function" and (before.name == one.name or LITERAL.match(before.name) and LITERAL.match(one.name)):
        return True
    if before.kind == one.kind == "alias":
        return True
    return before.kind == "type" and bool(re.search(rf"\b{re.escape(before.name)}\b", one.text))
