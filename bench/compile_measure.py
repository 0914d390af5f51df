# SPDX-License-Identifier: BSL-1.0
"""What compiling one source takes: time, memory, instantiations, and what comes out."""
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LONG = 4.0  # seconds
LANGUAGE = ["-std=c++20", f"-I{ROOT}/include"]


def version_of(compiler):
    return subprocess.run([compiler, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]


def name_of(compiler):
    """ "g++ 12", "clang 19" """
    number = subprocess.run([compiler, "-dumpversion"], capture_output=True, text=True, check=True).stdout
    return ("clang " if "clang" in os.path.basename(compiler) else "g++ ") + number.split(".")[0].strip()


def timed(command):
    """CPU seconds and MiB at most; None when it does not compile."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        return None
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def instantiations(compiler, file):
    """Of class and function templates, as clang traces them; g++ does not tell."""
    if "clang" not in os.path.basename(compiler):
        return None
    made = file.with_suffix(".traced.o")
    subprocess.run([compiler, *LANGUAGE, "-O2", "-c", file, "-o", made, "-ftime-trace", "-ftime-trace-granularity=0"],
                   check=True)
    trace = file.with_suffix(".traced.json").read_text(encoding="utf-8")
    return len(re.findall(r'"name":"Instantiate(?:Class|Function)"', trace))


def functions(compiler, file):
    """What g++ does tell: how many functions it had to make, those in the object file at -O0."""
    if "clang" in os.path.basename(compiler):
        return None
    made = file.with_suffix(".whole.o")
    subprocess.run([compiler, *LANGUAGE, "-O0", "-c", file, "-o", made], check=True)
    symbols = subprocess.run(["nm", "--defined-only", made], capture_output=True, text=True, check=True).stdout
    return sum(line.split()[-2] in "tTwW" for line in symbols.splitlines())


def object_bytes(made):
    """Code and data, without what is only for linkers and debuggers."""
    table = subprocess.run(["size", made], capture_output=True, text=True, check=True).stdout.splitlines()
    return int(table[1].split()[3])


class compiled:
    """A source, compiled at -O2 as often as `again` is called."""

    def __init__(self, compiler, what, size, source, folder):
        self.compiler, self.what, self.size, self.runs = compiler, what, size, []
        self.file = pathlib.Path(folder) / f"{re.sub('[^a-z0-9]+', '_', what)}_{size}.cpp"
        self.file.write_text(source, encoding="utf-8")
        self.made = self.file.with_suffix(".o")

    def again(self):
        """Once is enough for what takes long: little that others do changes it by much."""
        if not self.runs or (self.compiles() and self.seconds() < LONG):
            self.runs.append(timed([self.compiler, *LANGUAGE, "-O2", "-c", str(self.file), "-o", str(self.made)]))
            if self.runs == [None]:
                print(f"{name_of(self.compiler)}: {self.what}, {self.size}: does not compile", file=sys.stderr)

    def compiles(self):
        return self.runs != [] and None not in self.runs

    def seconds(self):
        """The least: what others do on the machine only adds to it."""
        return min(seconds for seconds, _ in self.runs)

    def most_seconds(self):
        return max(seconds for seconds, _ in self.runs)

    def row(self, counts):
        """As it is written to compile.json; the counts cost compilations of their own."""
        return {"compiler": name_of(self.compiler), "what": self.what, "size": self.size,
                "seconds": round(self.seconds(), 3), "memory_mb": round(max(mebi for _, mebi in self.runs), 1),
                "instantiations": instantiations(self.compiler, self.file) if counts else None,
                "functions": functions(self.compiler, self.file) if counts else None,
                "object_bytes": object_bytes(self.made)}
