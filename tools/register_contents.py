#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What a register's image (tools/fyren unseal R.fyren IMAGE) holds, so that two states can be compared row by row:
JSON with "persons" (number → name, the digest of every row about her and of her history, rows per table), "rest" (the
digest of every row about nobody) and "faults" (what makes the image no whole register). What changes by being read
or worked in is left out: settings, the read log, the lines of history themselves (their changes are counted).
  python3 tools/register_contents.py IMAGE"""
import hashlib
import json
import sqlite3
import sys

LEFT_OUT = {"installning", "lasning", "act"}


def digest(rows):
    return hashlib.sha256("\n".join(sorted(rows)).encode()).hexdigest()


def faults(base):
    found = [row[0] for row in base.execute("PRAGMA integrity_check") if row[0] != "ok"]
    orphans = base.execute("SELECT count(*) FROM change WHERE act NOT IN (SELECT seq FROM act)").fetchone()[0]
    if orphans:
        found.append(f"{orphans} changes of no act")
    return found


def rows_by_person(base):
    """Person's id (None: nobody's) → table → its rows as text."""
    found = {}
    tables = [row[0] for row in base.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    for table in sorted(set(tables) - LEFT_OUT):
        columns = [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]
        owner = columns.index("id") if table == "ungdom" else columns.index("ungdom") if "ungdom" in columns else None
        for row in base.execute(f'SELECT * FROM "{table}"'):
            person = row[owner] if owner is not None else None
            if person is None and table == "change":
                continue
            found.setdefault(person, {}).setdefault(table, []).append(f"{table} {row!r}")
    return found


def contents(path):
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    result = {"faults": faults(base), "persons": {}, "rest": ""}
    names = {row[0]: row[1:] for row in base.execute("SELECT id, nummer, fornamn, efternamn FROM ungdom")}
    for person, tables in rows_by_person(base).items():
        every = [row for rows in tables.values() for row in rows]
        if person is None:
            result["rest"] = digest(every)
        elif person not in names:
            result["faults"].append(f"rows of a person who is not there: {sorted(tables)}")
        else:
            number, first, last = names[person]
            key = str(number) if number else person.hex()
            if key in result["persons"]:
                result["faults"].append(f"{key} is there twice")
            result["persons"][key] = {"name": f"{first} {last}", "digest": digest(every),
                                      "rows": {table: len(rows) for table, rows in sorted(tables.items())}}
    return result


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    json.dump(contents(sys.argv[1]), sys.stdout)
