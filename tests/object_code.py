#!/usr/bin/env python3
"""usage: object_code.py FILE COMPILER [FLAG...]

Compiles FILE at -O2 and reads what came out. Of the functions that FILE names in its comments,

    // STRAIGHT: f, g    have no call and no jump backwards
    // CONSTANT: h       only move constants to their place: no arithmetic, no call, no jump
    // STORES: f 7 of 42 bytes, g 3 of 20 bytes     store so often to the first bytes of what they write

and nothing in the whole file allocates, throws, or calls through a table. A file that says

    // SAME WITHOUT: X   has the same object code, byte by byte, with -DX and without
"""
import pathlib
import re
import subprocess
import sys
import tempfile

FORBIDDEN = re.compile(r"^(malloc|calloc|realloc|free|_Zn[wa]|_Zd[la]|__cxa_|_Unwind_)")
ARITHMETIC = re.compile(r"^(add|sub|adc|sbb|mul|imul|div|shl|shr|sar|rol|ror|xor|or|and|not|neg|bswap|padd|psub)")
NOTHING = re.compile(r"^(xorps|xorpd|pxor|vxorps|vpxor)$")
SAID = re.compile(r"^// ([A-Z ]+): ", re.MULTILINE)
KINDS = {"STRAIGHT", "CONSTANT", "STORES", "SAME WITHOUT"}
# What lies on the stack is not what a function is asked to write.
STORE = re.compile(r"^(?:.*,)?(-?0x[0-9a-f]+)?\(%(?!rsp)\w+\)$")


def output(*command):
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout


def wanted(file, what):
    return [name for line in open(file, encoding="utf-8") if line.startswith(f"// {what}: ")
            for name in line.split(": ", 1)[1].strip().split(", ")]


def functions(listing):
    """Of each function its instructions: address, mnemonic, operands."""
    found, current = {}, None
    for line in listing.splitlines():
        head = re.match(r"^[0-9a-f]+ <(.+)>:$", line)
        if head:
            current = found.setdefault(head[1].split("(")[0], [])
        code = re.match(r"^\s*([0-9a-f]+):\s+(?:(?:data16|cs|rep|notrack|bnd)\s+)*(\S+)\s*(.*)$", line)
        if code and current is not None:
            current.append((int(code[1], 16), code[2], code[3]))
    return found


def problems(name, code, is_constant):
    if not code:
        yield f"{name}: no such function"
    for address, mnemonic, operands in code:
        if mnemonic.startswith("call"):
            yield f"{name}: calls {operands}"
        if mnemonic.startswith("j"):
            target = re.match(r"[0-9a-f]+", operands)
            if is_constant or not target or int(target[0], 16) <= address:
                yield f"{name}: {mnemonic} {operands}"
        if is_constant and ARITHMETIC.match(mnemonic) and not NOTHING.match(mnemonic):
            yield f"{name}: {mnemonic} {operands}"


def stores(code, size):
    """How many instructions write to the first `size` bytes behind a pointer."""
    targets = [STORE.match(operands) for _, mnemonic, operands in code if mnemonic.startswith(("mov", "vmov"))]
    return sum(0 <= int(target[1] or "0", 16) < size for target in targets if target)


def compiled(file, compiler, *flags):
    """The object file's bytes, the names that it needs, and its functions."""
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "made.o"
        subprocess.run([compiler, *flags, "-O2", "-c", file, "-o", made], check=True)
        undefined = output("nm", "-uC", made) + output("nm", "-u", made)
        return made.read_bytes(), undefined, functions(output("objdump", "-dC", "--no-show-raw-insn", made))


def main(file, compiler, *flags):
    said = set(SAID.findall(pathlib.Path(file).read_text(encoding="utf-8")))
    if not said or said - KINDS:
        return f"{file}: says {', '.join(said) or 'nothing'} of its object code, and not one of {', '.join(KINDS)}"
    whole, undefined, code = compiled(file, compiler, *flags)
    wrong = [f"{file}: needs {name}" for name in undefined.split() if FORBIDDEN.match(name)]
    for what in ("STRAIGHT", "CONSTANT"):
        for name in wanted(file, what):
            wrong.extend(problems(name, code.get(name, []), what == "CONSTANT"))
            print(f"{name}: {len(code.get(name, []))} instructions")
    for claim in wanted(file, "STORES"):
        name, count, size = re.fullmatch(r"(\w+) (\d+) of (\d+) bytes", claim).groups()
        found = stores(code.get(name, []), int(size))
        print(f"{name}: {found} stores to {size} bytes")
        if found != int(count):
            wrong.append(f"{name}: {found} stores to the first {size} bytes, not {count}")
    for macro in wanted(file, "SAME WITHOUT"):
        if compiled(file, compiler, *flags, f"-D{macro}")[0] != whole:
            wrong.append(f"{file}: other object code with -D{macro}")
    indirect = [name for name, body in code.items() for _, mnemonic, operands in body
                if mnemonic.startswith("call") and operands.startswith("*")]
    wrong.extend(f"{name}: calls through a table" for name in indirect)
    return "\n".join(wrong) or None


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
