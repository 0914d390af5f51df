#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""usage: docs_refused.py [DOXYGEN]

A public name without a comment is found by cmake/docs/make_docs.py, and nothing else is: it is run on a header of its own,
whose lines say which of them are to be named.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

MAKE_DOCS = pathlib.Path(__file__).resolve().parent.parent / "cmake" / "docs" / "make_docs.py"
HEADER = '''#pragma once
namespace umpa {
/// Said.
struct said {
    int bare = 0; // MISSING
    int behind = 0; ///< said
    /// Said.
    int one() const { return bare; }
    int one(int) const { return bare; }
    int two() const { return bare; } // MISSING
    said() = default;
    friend bool operator==(said const&, said const&) = default;
    class iterator {
    public:
        int nothing;
    };

private:
    int hidden = 0;
};
struct plain {}; // MISSING
/// Said.
struct context {};
/// Said.
template <class T>
struct size_rule {
    int operator()(auto const& at) const { return at.size(); }
    int other(auto const& at) const { return at.size(); } // MISSING
};
template <class T>
inline constexpr size_rule<T> size{};

template <class T>
inline constexpr int not_below{}; // MISSING

/// A header, RFC 0.
inline constexpr auto mail_fields = field_list(
    sender [8] = 0);
using mail = header<mail_fields, "Mail">;

inline constexpr auto bare_fields = field_list(sender [8] = 0); // MISSING
using bare = header<bare_fields, "Bare">; // MISSING

template <> inline constexpr auto number_in<post, mail> = 7;
/// Said.
enum class colour { red, green };
enum class form { round }; // MISSING
template <class T>
    requires(sizeof(T) > 1)
int constrained(T const&) { return 1; } // MISSING
/// Said.
template <class T>
    requires(sizeof(T) > 2)
int constrained_said(T const& a, int b = (1 + (2))) { return b; }
template <class T>
int constrained_said(T const&) { return 1'000; }
int last(); // MISSING
/// Said.
int declared(int number);

int declared(int number) { return number; }
namespace detail {
int ours();
struct derived : derived<int> {};
}
}
namespace umpa::fields {
inline constexpr name<"sender"> sender;
}
'''


def main(doxygen="doxygen"):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        header = root / "include" / "umpa" / "build" / "some.hpp"
        header.parent.mkdir(parents=True)
        header.write_text(HEADER, encoding="utf-8")
        (root / "README.md").write_text("# some\n", encoding="utf-8")
        ran = subprocess.run([sys.executable, MAKE_DOCS, root, root / "out", doxygen], stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, text=True)
        lines = HEADER.splitlines()
        wanted = {number for number, line in enumerate(lines, 1) if "MISSING" in line}
        found = {int(number) for number in re.findall(rf"^{re.escape(str(header))}:(\d+):.*(?: has no comment| is not documented)", ran.stdout, re.MULTILINE)}
        # Doxygen gives a template by the line of its name or of what stands before it.
        close = {number for number in wanted if found & {number - 2, number - 1, number}}
        strangers = {number for number in found if not wanted & {number, number + 1, number + 2}}
        problems = [f"{number}: a comment is missing, and that is not said: {lines[number - 1]}" for number in sorted(wanted - close)]
        problems += [f"{number}: named for no reason: {lines[number - 1]}" for number in sorted(strangers)]
        others = [line for line in ran.stdout.splitlines()
                  if line.strip() and not re.search(r"is not documented|has no comment|'umpa::bare_fields'", line)]
        if ran.returncode == 0:
            problems.append("it ends well")
        return "\n".join(problems + others) or None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
