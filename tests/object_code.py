#!/usr/bin/env python3
"""usage: object_code.py FILE COMPILER [FLAG...]

Compiles FILE at -O2 and reads what came out. Of the functions that FILE names in its comments,

    // STRAIGHT: f, g    have no call and no jump backwards
    // CONSTANT: h       only move constants to their place: no arithmetic, no call, no jump
    // STORES: f 7 of 42 bytes, g 3 of 20 bytes     store so often to the first bytes of what they write
    // CALLS: f memcpy, g nothing       call this and nothing else outside of the file, but where they are cold
    // NO DIVISION: f, g
    // RODATA: d 60 bytes               is no function, but so many constant bytes

and nothing in the whole file allocates, throws, or calls through a table. A file that says

    // SAME WITHOUT: X   has the same object code, byte by byte, with -DX and without
    // SETS UP: why      may allocate and throw, for this reason, in other functions than these
"""
import pathlib
import re
import subprocess
import sys
import tempfile

FORBIDDEN = re.compile(r"^(malloc|calloc|realloc|free|_Zn[wa]|_Zd[la]|__cxa_|_Unwind_)")
ARITHMETIC = re.compile(r"^(add|sub|adc|sbb|mul|imul|div|shl|shr|sar|rol|ror|xor|or|and|not|neg|bswap|padd|psub)")
DIVISION = re.compile(r"^(div|idiv)")
NOTHING = re.compile(r"^(xorps|xorpd|pxor|vxorps|vpxor)$")
SAID = re.compile(r"^// ([A-Z ]+): ", re.MULTILINE)
KINDS = {"STRAIGHT", "CONSTANT", "STORES", "CALLS", "NO DIVISION", "RODATA", "SAME WITHOUT", "SETS UP"}
# What lies on the stack is not what a function is asked to write.
STORE = re.compile(r"^(?:.*,)?(-?0x[0-9a-f]+)?\(%(?!rsp)\w+\)$")


# Stands between the operands of an instruction and the name that is put into them.
RELOCATED = " => "


def output(*command):
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout


def wanted(file, what):
    return [name for line in open(file, encoding="utf-8") if line.startswith(f"// {what}: ")
            for name in line.split(": ", 1)[1].strip().split(", ")]


def functions(listing):
    """Of each function its instructions: address, mnemonic, operands with the name that is put into them."""
    found, current = {}, None
    for line in listing.splitlines():
        put = re.match(r"^\s*[0-9a-f]+: R_\S+\s+(.*)$", line)
        if put:
            address, mnemonic, operands = current.pop()
            current.append((address, mnemonic, operands + RELOCATED + put[1]))
            continue
        head = re.match(r"^[0-9a-f]+ <(.+)>:$", line)
        if head:
            current = found.setdefault(head[1].split("(")[0], [])
        code = re.match(r"^\s*([0-9a-f]+):\s+(?:(?:data16|cs|rep|notrack|bnd)\s+)*(\S+)\s*(.*)$", line)
        if code and current is not None:
            current.append((int(code[1], 16), code[2], code[3]))
    return found


def without_arguments(symbol):
    """The name of a function without its result, template and other arguments."""
    while symbol != (symbol := re.sub(r"<[^<>]*>|\([^()]*\)(?: const)?", "", symbol)):
        pass
    return symbol.split(" [clone")[0].split(" ")[-1]


def callees(name, code):
    """What a function calls, or goes on as, outside of itself: symbols, or "a table"."""
    for _, mnemonic, operands in code:
        inside = re.search(r"<(.+?)(?:\+0x[0-9a-f]+)?>$", operands)
        if not mnemonic.startswith(("call", "j")):
            continue
        if RELOCATED in operands:
            yield re.sub(r"[-+]0x[0-9a-f]+$", "", operands.split(RELOCATED)[1])
        elif operands.startswith("*"):
            yield "a table"
        elif inside and inside[1] != name:
            yield inside[1]


def reached(name, code, is_left_out):
    """A function and all that it calls, and what that calls in turn as far as it lies in the same file."""
    found, to_visit = set(), [name]
    while to_visit:
        one = to_visit.pop()
        if one not in found and not is_left_out(one):
            found.add(one)
            to_visit.extend(callees(one, code.get(one, [])))
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


def listing_of(made):
    return functions(output("objdump", "-drC", "--no-show-raw-insn", made))


def compiled(file, compiler, *flags):
    """The object file's bytes, and what problems_of_object finds in it."""
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "made.o"
        subprocess.run([compiler, *flags, "-O2", "-c", file, "-o", made], check=True)
        return made.read_bytes(), list(problems_of_object(file, made))


def problems_of_stores(claims, code):
    for claim in claims:
        name, count, size = re.fullmatch(r"(\w+) (\d+) of (\d+) bytes", claim).groups()
        found = stores(code.get(name, []), int(size))
        print(f"{name}: {found} stores to {size} bytes")
        if found != int(count):
            yield f"{name}: {found} stores to the first {size} bytes, not {count}"


def problems_of_calls(claims, made):
    """What the compiler takes to be cold is left out, and what is allowed is not looked into."""
    code = functions(output("objdump", "-dr", "--no-show-raw-insn", made))
    table = [line.split() for line in output("objdump", "-t", made).splitlines() if "\t" in line]
    cold = {line[-1] for line in table if any(word.startswith(".text.unlikely") for word in line)}
    symbols = sorted(code.keys() | {one for name in code for one in callees(name, code[name])})
    plain = dict(zip(symbols, map(without_arguments, output("c++filt", *symbols).splitlines()))) if claims else {}
    for claim in claims:
        name, *allowed = claim.split()
        if name not in code:
            yield f"{name}: no such function"
            continue
        found = reached(name, code, lambda one: one in cold or one.startswith(".text.unlikely") or
                        one.endswith(".cold") or plain[one] in allowed)
        print(f"{name}: calls {', '.join(allowed)}")
        for one in sorted(found - code.keys()):
            yield f"{name}: calls {plain[one]}, and is to call {' and '.join(allowed)}"


def problems_of_divisions(names, code):
    for name in names:
        if name not in code:
            yield f"{name}: no such function"
        for _, mnemonic, operands in code.get(name, []):
            if DIVISION.match(mnemonic):
                yield f"{name}: divides: {mnemonic} {operands}"


def problems_of_constants(claims, made):
    """A constant lies in a section that nobody writes to, and nothing runs to make it."""
    symbols = {line.split()[-1]: line.split() for line in output("objdump", "-t", made).splitlines() if "\t" in line}
    for claim in claims:
        name, size = re.fullmatch(r"(\w+) (\d+) bytes", claim).groups()
        *_, section, found, _ = symbols.get(name, ["", "no section", "0", ""])
        print(f"{name}: {int(found, 16)} bytes in {section}")
        if not section.startswith(".rodata") or int(found, 16) != int(size):
            yield f"{name}: {int(found, 16)} bytes in {section}, not {size} bytes in .rodata"


def problems_of_object(file, made):
    """Where the object file `made` is not as `file` says."""
    said = set(SAID.findall(pathlib.Path(file).read_text(encoding="utf-8")))
    if not said or said - KINDS:
        yield f"{file}: says {', '.join(said) or 'nothing'} of its object code, and not one of {', '.join(KINDS)}"
        return
    code = listing_of(made)
    for what in ("STRAIGHT", "CONSTANT"):
        for name in wanted(file, what):
            yield from problems(name, code.get(name, []), what == "CONSTANT")
            print(f"{name}: {len(code.get(name, []))} instructions")
    yield from problems_of_stores(wanted(file, "STORES"), code)
    yield from problems_of_calls(wanted(file, "CALLS"), made)
    yield from problems_of_divisions(wanted(file, "NO DIVISION"), code)
    yield from problems_of_constants(wanted(file, "RODATA"), made)
    if "SETS UP" in said:
        return
    for name in (output("nm", "-uC", made) + output("nm", "-u", made)).split():
        if FORBIDDEN.match(name):
            yield f"{file}: needs {name}"
    for name, body in code.items():
        if any(mnemonic.startswith("call") and operands.startswith("*") for _, mnemonic, operands in body):
            yield f"{name}: calls through a table"


def main(file, compiler, *flags):
    whole, wrong = compiled(file, compiler, *flags)
    for macro in wanted(file, "SAME WITHOUT"):
        if compiled(file, compiler, *flags, f"-D{macro}")[0] != whole:
            wrong.append(f"{file}: other object code with -D{macro}")
    return "\n".join(wrong) or None


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
