#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Gathers the licence texts of what is built in. Arguments: the output, then name=folder for each."""
import pathlib
import sys

PUBLIC_DOMAIN = "SQLite is in the public domain: its authors disclaim copyright to the source code. https://sqlite.org/copyright.html\n"

# What Emscripten adds to every program it makes; Debian's package has no licence file beside the sources.
# LLVM's exception frees compiled programs from carrying its text.
EMSCRIPTEN = """Emscripten: Copyright (c) 2010-2024 Emscripten authors, see its AUTHORS file.
musl (the C library): Copyright (c) 2005-2024 Rich Felker, et al.
dlmalloc: by Doug Lea, released to the public domain (CC0).
LLVM's libc++, libc++abi and compiler-rt: the Apache License 2.0 with LLVM exceptions, https://llvm.org/LICENSE.txt

Emscripten and musl are available under the MIT license:

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def notice(name, folder):
    if name == "sqlite":
        return PUBLIC_DOMAIN
    if name == "emscripten":
        return EMSCRIPTEN
    for pattern in ("LICENSE*", "usr/share/doc/*/copyright"):
        for file in sorted(folder.glob(pattern)):
            return file.read_text(encoding="utf-8")
    sys.exit(f"{name}: no licence text in {folder}")


def main(output, *pairs):
    parts = []
    for pair in pairs:
        name, folder = pair.split("=", 1)
        parts.append(f"── {name} ──\n\n{notice(name, pathlib.Path(folder)).strip()}\n")
    pathlib.Path(output).write_text("\n".join(parts), encoding="utf-8")


main(*sys.argv[1:])
