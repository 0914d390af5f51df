#!/usr/bin/env python3
"""usage: tshark ... -T pdml | tshark_fields.py

One line for each field that tshark found, with tabs between: the number of the frame, the name, the bit that it begins
at, its width in bits, its bytes in hexadecimal digits ("-" where it has a part of them only), and what is shown.
"""
import re
import sys
import xml.etree.ElementTree


def bits_of(field):
    """The first bit, the width, and whether that is a part of the bytes that tshark points at."""
    first, width = 8 * int(field.get("pos", "0")), 8 * int(field.get("size", "0"))
    # The bits of a mask are drawn before the words: "...0 0000 = Offset: 0".
    drawn = re.match(r"([01. ]+) = ", field.get("showname", ""))
    mask = drawn and re.fullmatch(r"(\.*)([01]+)\.*", drawn[1].replace(" ", ""))
    if not mask or not width:
        return first, width, "unmaskedvalue" in field.attrib
    before = len(mask[1])
    if width == 8 and len(mask[0]) == 12:
        # The flags of TCP: a byte and a half are drawn, and one of the two bytes is pointed at.
        before += 4 if before < 4 else -4
    return first + before, len(mask[2]), True


frame = 0
for _, element in xml.etree.ElementTree.iterparse(sys.stdin.buffer, ["end"]):
    if element.tag != "packet":
        continue
    frame += 1
    for field in element.iter("field"):
        first, width, is_part = bits_of(field)
        digits = "-" if is_part else field.get("value") or "-"
        shown = " ".join(field.get("show", "").split()) or "-"
        print(frame, field.get("name") or "-", first, width, digits.replace(" ", ""), shown, sep="\t")
    element.clear()
