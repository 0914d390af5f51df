#!/usr/bin/env python3
"""usage: compile_fail.py FILE COMPILER [FLAG...]

Compiles FILE twice. Without -DREFUSED it must pass; with it, it must fail, and the first error must
hold every sentence that FILE names at its top:

    // EXPECT: sentence                  anywhere in the first error
    // EXPECT(first-line): sentence      on the line that says `error:` (clang 14: anywhere in the first error)
"""
import os
import re
import subprocess
import sys

EXPECT = re.compile(r"// EXPECT(\(first-line\))?: (.+)")
ERROR = re.compile(r"\berror: ")
# g++ says where an error is before it says what it is: these lines belong to the error after them.
CONTEXT = re.compile(r"^In file included from|^\s+from |: (In|At) |: +(recursively )?required |: +in 'constexpr' ")
CHARACTER = r"'(?:\\.[0-9a-f]*|[^'\\])'"


def expectations(lines):
    found = []
    for line in lines:
        match = EXPECT.fullmatch(line.strip())
        if not match:
            break
        found.append((bool(match[1]), match[2].strip()))
    return found


def join_characters(text):
    """clang 14 prints a composed string as a list of characters: 'T', 'C', 'P'."""
    def join(run):
        characters = (each[1:-1] for each in re.findall(CHARACTER, run[0]))
        return "".join("" if re.fullmatch(r"\\(0|x00)", each) else each[-1] for each in characters)
    return re.sub(f"{CHARACTER}(?:, ?{CHARACTER})+", join, text)


def join_pieces(text):
    """clang 19 prints a sentence in pieces: fixed_string<4>{"TCP "}, fixed_string<7UL - 1>{"cannot"}."""
    return re.sub(r'"\}, (?:umpa::)?fixed_string<[^<>]*>\{"', "", text).replace('\\"', '"')


def first_error(output, own_lines):
    """The lines of the first error and its notes, without the lines of FILE itself that are quoted in it."""
    lines = output.splitlines()
    errors = [number for number, line in enumerate(lines) if ERROR.search(line)]
    if not errors:
        return []
    end = errors[1] if len(errors) > 1 else len(lines)
    while end < len(lines) and end > errors[0] + 1 and CONTEXT.search(lines[end - 1]):
        end -= 1
    own = {line.strip() for line in own_lines}
    kept = [line for line in lines[errors[0]:end] if re.sub(r"^\s*\d+ \| ", "", line).strip() not in own]
    return [join_pieces(join_characters(line)) for line in kept]


def main(file, compiler, *flags):
    with open(file, encoding="utf-8") as opened:
        own_lines = opened.read().splitlines()
    expected = expectations(own_lines)
    if not expected:
        return f"{file}:1: the first line is to be `// EXPECT: sentence`"

    command = [compiler, *flags, "-fsyntax-only", "-fdiagnostics-color=never", file]
    def compile_it(*more):
        return subprocess.run([*command, *more], env={**os.environ, "LC_ALL": "C"}, text=True, encoding="utf-8",
                              errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    allowed = compile_it()
    if allowed.returncode != 0:
        return f"{allowed.stdout}\n{file}: does not compile even without -DREFUSED"
    refused = compile_it("-DREFUSED")
    if refused.returncode == 0:
        return f"{file}: compiles with -DREFUSED, and was expected not to"

    error = first_error(refused.stdout, own_lines)
    anywhere = "clang++-14" in os.path.basename(compiler)
    for on_first_line, sentence in expected:
        where = error[:1] if on_first_line and not anywhere else error
        if not any(sentence in line for line in where):
            place = "the first line of the first error" if on_first_line and not anywhere else "the first error"
            return f"{refused.stdout}\n{file}: {place} does not say: {sentence}"
    return None


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
