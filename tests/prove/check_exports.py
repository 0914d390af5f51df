#!/usr/bin/env python3
"""usage: check_exports.py DIRECTORY

Reads NAME.json, NAME.mmd and NAME.svg of many protocols as other programs would, and says what is wrong with them:
fields that overlap or leave gaps, pictures that disagree, labels that do not fit in their boxes.
"""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
WIDEST = 0.62  # of the size of a font, a character of common fonts of one width


def unique(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), f"a key stands twice: {keys}"
    return dict(pairs)


def check_json(text):
    """Gives the size in bits, and where each field lies."""
    layout = json.loads(text, object_pairs_hook=unique)
    end = 0
    for field in layout["fields"]:
        if field["kind"] == "overlay":
            continue
        assert field["offset"] == end, f"{field['name']} does not lie behind the field before it"
        end += field["width"]
        assert (field["kind"] == "automatic") == ("rule" in field), f"the rule of {field['name']}"
        assert len(field.get("bits", [])) in (0, field["width"]), f"the bits of {field['name']}"
        if "default" in field:
            default = int(field["default"], 16) if field["width"] > 64 else int(field["default"])
            assert default < 1 << field["width"], f"the default of {field['name']}"
    assert end == 8 * layout["bytes"], f"the fields have {end} bits"
    return end, {(field["offset"], field["offset"] + field["width"]) for field in layout["fields"]}


def check_mermaid(text, size, fields):
    """Each range is a field, or a bit of one."""
    head, ranges = text.split("packet-beta\n")
    assert re.fullmatch(r'---\ntitle: "[^"\n]+"\n---\n', head)
    boxes, end = [], 0
    for line in ranges.splitlines():
        match = re.fullmatch(r'(\d+)(?:-(\d+))?: "[^"]+"', line)
        assert match, line
        first, last = int(match[1]), int(match[2] or match[1])
        assert first == end and last >= first, line
        end = last + 1
        assert (first, end) in fields or end - first == 1, line
        boxes.append((first, end))
    assert end == size, f"the ranges end at {end}"
    return boxes


def box_of(rectangle):
    x, y, width, height = (float(rectangle.get(key)) for key in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def extent_of(text):
    """What a text covers at most, turned as it is."""
    size, x, y = (float(text.get(key)) for key in ("font-size", "x", "y"))
    half = WIDEST * size * len(text.text) / 2
    corners = [(x - half, y - 0.8 * size), (x + half, y + 0.25 * size)]
    turned = text.get("transform")
    if turned:
        cx, cy = map(float, re.fullmatch(r"rotate\(-90 ([\d.]+) ([\d.]+)\)", turned).groups())
        corners = [(cx + (py - cy), cy - (px - cx)) for px, py in corners]
    xs, ys = zip(*corners)
    return min(xs), min(ys), max(xs), max(ys)


def is_inside(inner, outer):
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def overlap(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def check_svg(text, boxes):
    root = ElementTree.fromstring(text)
    page = (0, 0, float(root.get("width")), float(root.get("height")))
    groups = root.findall(f"{SVG}g[@class='field']")
    assert len(groups) == len(boxes), f"{len(groups)} fields are drawn"
    seen = []
    for group, (first, end) in zip(groups, boxes):
        title = group.find(f"{SVG}title").text
        assert re.search(rf": bits? {first}( to {end - 1})?$", title), title
        rectangles = [box_of(one) for one in group.findall(f"{SVG}rect")]
        texts = group.findall(f"{SVG}text")
        assert texts, f"{title} has no label"
        for one in texts:
            assert any(is_inside(extent_of(one), box) for box in rectangles), f'"{one.text}" does not fit: {title}'
        for box in rectangles:
            assert is_inside(box, page), title
            assert not any(overlap(box, other) for other in seen), f"{title} lies on another field"
        seen += rectangles
    for one in root.findall(f"{SVG}text"):
        end = float(one.get("x")) + WIDEST * float(one.get("font-size")) * len(one.text)
        assert end <= page[2] and float(one.get("y")) < page[3], f'"{one.text}" leaves the page'


def main(directory):
    wrong = []
    files = sorted(pathlib.Path(directory).glob("*.json"))
    for file in files:
        try:
            size, fields = check_json(file.read_text(encoding="utf-8"))
            boxes = check_mermaid(file.with_suffix(".mmd").read_text(encoding="utf-8"), size, fields)
            check_svg(file.with_suffix(".svg").read_text(encoding="utf-8"), boxes)
        except (AssertionError, ValueError, ElementTree.ParseError) as error:
            wrong.append(f"{file.stem}: {error}")
    print("\n".join(wrong) or f"{len(files)} protocols are well")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
