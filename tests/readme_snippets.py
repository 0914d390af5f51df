#!/usr/bin/env python3
"""The ```cpp blocks of README.md and other pages, as files that compile.

usage: readme_snippets.py extract DIRECTORY PAGE...    write them below DIRECTORY
       readme_snippets.py check PAGE...                fail if a block has no mark
       readme_snippets.py compare EXPECTED PROGRAM     run PROGRAM, compare what it prints with the file EXPECTED

The line before a block marks it:

    <!-- snippet: program -->             compiled as it is; if a ```text block marked <!-- output --> follows,
                                          it is run, and prints exactly that
    <!-- snippet: declarations -->        at namespace scope
    <!-- snippet: statements -->          in a function
    <!-- snippet: refused "sentence" -->  must not compile, and the first error holds the sentence; a whole program
                                          if it has a main, else statements
    <!-- snippet: none -->                left alone

Declarations, statements and refusals have <iostream>, <umpa/umpa.hpp> and the using-directives before them. With `continued`
before the arrow, also everything from the blocks since the last one that was not continued.
"""
import difflib
import pathlib
import re
import subprocess
import sys

MARK = re.compile(r'<!-- snippet: (program|declarations|statements|refused "(.+)"|none)( continued)? -->')
OPENING = "#include <iostream>\n#include <umpa/umpa.hpp>"
USINGS = "using namespace umpa;\nusing namespace umpa::fields;\nusing namespace umpa::literals;"


class Block:
    def __init__(self, page, start, language, text, mark):
        self.page, self.start, self.language, self.text, self.mark = page, start, language, text, mark


def blocks(page):
    """Every fenced block of the page, with the last line of text before it."""
    lines = page.read_text(encoding="utf-8").splitlines()
    mark, number = "", 0
    while number < len(lines):
        line = lines[number].strip()
        number += 1
        if line.startswith("```"):
            start = number
            while number < len(lines) and not lines[number].startswith("```"):
                number += 1
            yield Block(page, start + 1, line[3:].strip(), lines[start:number], mark)
            number += 1
            mark = ""
        elif line:
            mark = line


def is_cpp(block):
    return block.language in ("cpp", "c++")


def check(pages):
    wrong = [block for page in pages for block in blocks(page) if is_cpp(block) and not MARK.fullmatch(block.mark)]
    return "\n".join(f"{block.page}:{block.start - 1}: this block has no `<!-- snippet: ... -->` before it"
                     for block in wrong) or None


def split(block):
    """The #include lines, and the rest; each knows its line in the page, for the compiler's messages."""
    includes = [line for line in block.text if line.startswith("#include")]
    rest = ["" if line.startswith("#include") else line for line in block.text]
    return includes, "\n".join([f'#line {block.start} "{block.page}"', *rest])


def page_snippets(page):
    """Pairs of a file name and its text."""
    includes, outside, inside = [], [], []
    previous = None
    for block in blocks(page):
        if block.language == "text" and block.mark == "<!-- output -->" and previous:
            yield f"program/{previous}.txt", "\n".join(block.text) + "\n"
        previous = None
        mark = MARK.fullmatch(block.mark) if is_cpp(block) else None
        if not mark or mark[1] == "none":
            continue
        kind, sentence, continued = mark.groups()
        name = f"{page.stem}_{block.start}"
        if kind == "program":
            yield f"program/{name}.cpp", f'#line {block.start} "{page}"\n' + "\n".join(block.text) + "\n"
            previous = name
            continue
        if not continued:
            includes, outside, inside = [], [], []
        more, body = split(block)
        if sentence:
            whole = any(re.match(r"\s*int main\(", line) for line in block.text)
            text = [f"// EXPECT: {sentence}", OPENING, *includes, *more]
            if not whole:
                text += [USINGS, *outside, "void snippet() {", *inside]
            text += ["#ifdef REFUSED", body, "#endif"]
            if not whole:
                text.append("}")
            yield f"refused/{name}.cpp", "\n".join(text) + "\n"
            continue
        includes += more
        (outside if kind == "declarations" else inside).append(body)
        text = [OPENING, *includes, USINGS, *outside]
        if inside:
            text += [f"void {name}();", f"void {name}() {{", *inside, "}"]
        yield f"part/{name}.cpp", "\n".join(text) + "\n"


def extract(directory, pages):
    wanted = {directory / name: text for page in pages for name, text in page_snippets(page)}
    for file in directory.glob("*/*"):
        if file not in wanted:
            file.unlink()
    for file, text in wanted.items():
        # A file that did not change keeps its time, and is not compiled again.
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


def compare(expected, program):
    ran = subprocess.run([program], stdout=subprocess.PIPE, text=True, encoding="utf-8")
    if ran.returncode != 0:
        return f"{program} ended with {ran.returncode}"
    wanted = pathlib.Path(expected).read_text(encoding="utf-8")
    return "".join(difflib.unified_diff(wanted.splitlines(True), ran.stdout.splitlines(True),
                                        "the page says", "the program prints")) or None


def main(command="", *arguments):
    if command == "extract" and arguments:
        return extract(pathlib.Path(arguments[0]), [pathlib.Path(each) for each in arguments[1:]])
    if command == "check":
        return check([pathlib.Path(each) for each in arguments])
    if command == "compare" and len(arguments) == 2:
        return compare(*arguments)
    return __doc__


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
