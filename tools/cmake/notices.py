#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Gathers the licence texts of what is built in. Arguments: the output, then name=folder for each."""
import pathlib
import sys

PUBLIC_DOMAIN = "SQLite is in the public domain: its authors disclaim copyright to the source code. https://sqlite.org/copyright.html\n"


def notice(name, folder):
    if name == "sqlite":
        return PUBLIC_DOMAIN
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
