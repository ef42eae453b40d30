#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs the command-line sibling as a script would: journey.py FYREN [everybody SIZE]."""
import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

FYREN = str(Path(sys.argv[1]).resolve())
TODAY = "2026-11-22"
PASSPHRASE = "påskris-lykta-tegel-skrin-ankare-fyr"
faults = []
clock = {"today": TODAY}


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)
        print("FAULT:", sentence, file=sys.stderr)


def fyren(*words, code=0, today=None, passphrase=PASSPHRASE):
    """Runs the program; gives back stdout and stderr. Faults when it ends with another code."""
    environment = dict(os.environ, FYREN_PASSPHRASE=passphrase)
    done = subprocess.run([FYREN, *map(str, words), "--today", today or clock["today"]], capture_output=True, text=True, env=environment)
    expect(done.returncode == code, f"fyren {' '.join(map(str, words))}: ended with {done.returncode}, not {code}: {done.stderr}")
    return done.stdout, done.stderr


def as_json(*words, **how):
    out, err = fyren(*words, "--json", **how)
    try:
        return json.loads(out)
    except ValueError:
        expect(False, f"fyren {' '.join(map(str, words))}: no JSON: {out[:200]!r} {err[:500]!r}")
        return {}


def import_all(register, folder, made):
    """Every list in the order that the generator gives; nothing in them may be refused or unclear."""
    for entry in made["files"]:
        if entry["kind"] is None:
            continue
        start = time.monotonic()
        read = as_json("import", register, folder / entry["file"], "--kind", entry["kind"])
        spent = time.monotonic() - start
        print(f"{entry['file']}: {spent:.2f} s", {k: v for k, v in read.items() if k != "details"})
        rows = sum(1 for _ in open(folder / entry["file"], encoding="utf-8-sig")) - 1
        expect(read["rows"] == rows, f"{entry['file']}: {read['rows']} of {rows} rows were counted")
        classes = ("new", "returned", "changed", "unchanged", "unclear", "refused", "protected")
        expect(sum(read[name] for name in classes) == rows, f"{entry['file']}: the classes do not add up to the rows")
        bad = [detail for detail in read["details"] if detail["class"] in ("refused", "unclear")]
        expect(not bad, f"{entry['file']}: {len(bad)} rows were not taken: {bad[:5]}")


def compare_with_facit(register, folder):
    """The rules say the same of everyone as the stories behind the lists."""
    facit = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
    said = {row["personnummer"]: row for row in as_json("omfattning", register)}
    expect(len(said) == len(facit["personer"]), f"{len(said)} persons in the register, {len(facit['personer'])} in the facit")
    wrong = {}
    for person in facit["personer"]:
        row = said.get(person["personnummer"])
        if row is None or row["omfattas"] != person["omfattas"] or row["upphor"] != person["upphor"]:
            wrong.setdefault(person["arketyp"], []).append((person, row))
    for kind, pairs in sorted(wrong.items()):
        expect(False, f"{kind}: {len(pairs)} disagree, for example {pairs[0]}")
    for row in said.values():
        expect([condition["nr"] for condition in row["villkor"]] == [1, 2, 3, 4, 5, 6], "six conditions for everyone")
    monthly = as_json("omfattning", register, "--month-ends", len(facit["manadsslut"]))
    expect(monthly["dagar"] == facit["manadsslut"], "the month-ends are the facit's")
    said = {row["personnummer"]: row["omfattas"] for row in monthly["personer"]}
    wrong = {}
    for person in facit["personer"]:
        if said.get(person["personnummer"]) != person["manader"]:
            wrong.setdefault(person["arketyp"], []).append((person, said.get(person["personnummer"])))
    for kind, pairs in sorted(wrong.items()):
        expect(False, f"{kind}: {len(pairs)} disagree on a month-end, for example {pairs[0]}")
    print(len(said), "persons on", len(monthly["dagar"]), "month-ends compared")
    return facit


def gallring(work, register):
    """Those over the law's limit go; nothing of them is left in the file, unsealed."""
    listed = as_json("gallring", register, "--day", "2030-01-02")
    due = [row["personnummer"] for row in listed if row["maste"]]
    expect(due, "after some years somebody is over the limit")
    fyren("gallring", register, "--day", "2030-01-02", "--apply", code=1)
    fyren("gallring", register, "--day", "2030-01-02", "--apply", "--beslutsfattare", "Maria Lind", "--protocol", work / "p.html")
    fyren("unseal", register, work / "after.sqlite")
    image = (work / "after.sqlite").read_bytes()
    protocol = (work / "p.html").read_text(encoding="utf-8")
    for nummer in due:
        digits = nummer.replace("-", "")
        expect(digits.encode() not in image and int(digits).to_bytes(6, "big") not in image, f"{nummer} is gone from the file")
        expect(nummer not in protocol, "the protocol names nobody")
    expect("Maria Lind" in protocol, "the protocol says who decided")


def sums_agree(table):
    """Women and men are all of them, in every row whose numbers stand there."""
    if table["columns"][1:4] != ["Kvinnor", "Män", "Totalt"]:
        return
    for label, women, men, both, *_ in table["rows"]:
        if all(isinstance(n, int) for n in (women, men, both)):
            expect(women + men == both, f"{table['title']}, {label}: {women} + {men} is not {both}")


def reports(work, register):
    """The report as tables, as a page and as a workbook; what is handed out is remembered by the register."""
    period = ("--from", "2025-12-01", "--to", "2026-11-30")
    for kind in ("stockholm", "sundsvall", "namnd", "skola"):
        tables = as_json("report", register, "--kind", kind, *period)
        expect(tables and all(table["rows"] for table in tables if table["id"] != "skoldagar"), f"{kind}: tables with rows")
        for table in tables:
            expect(all(len(row) == len(table["columns"]) for row in table["rows"]), f"{kind}, {table['id']}: every row is as wide as the head")
            sums_agree(table)
    everybody = as_json("report", register, "--kind", "stockholm", *period, "--protect", "0")
    small = [n for table in everybody if table["id"] != "delmal" for row in table["rows"] for n in row[1:] if isinstance(n, int) and 0 < n < 5]
    expect(small, "some groups are small")
    protected = as_json("report", register, "--kind", "stockholm", *period)
    expect(None in [n for table in protected for row in table["rows"] for n in row], "small groups are hidden unless they are asked for")
    before = register.read_bytes()
    fyren("report", register, "--kind", "namnd", *period, "--html", work / "namnd.html", "--xlsx", work / "namnd.xlsx")
    expect("<h1>" in (work / "namnd.html").read_text(encoding="utf-8"), "the page is there")
    expect((work / "namnd.xlsx").read_bytes()[:2] == b"PK", "the workbook is there")
    expect(register.read_bytes() != before, "what was handed out is kept in the register")
    fyren("report", register, "--kind", "annat", *period, code=2)
    fyren("report", register, "--kind", "namnd", "--from", "2026-12-01", "--to", "2026-11-30", code=2)
    out, _ = fyren("report", register, "--kind", "sundsvall", *period, "--day", "2026-11-01")
    expect("2026-11-01" in out or "1 nov" in out, "the cohort is looked at on the day that was asked for")


def rows_of(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def day_before_20(nummer):
    year, month, day = int(nummer[:4]) + 20, int(nummer[4:6]), int(nummer[6:8])
    if (month, day) == (2, 29) and year % 4:
        day = 28
    return (date(year, month, day) - timedelta(days=1)).isoformat()


def recounted(folder, first, last):
    """Women, men and all of those in the register, sought and reached, from the lists alone."""
    found = {"registret": set(), "sokta": set(), "nadda": set()}
    for row in rows_of(folder, "registrering"):
        end = min(row["Avregistreringsdatum"] or "9999", day_before_20(row["Personnummer"]))
        if row["Registreringsdatum"] <= last and end >= max(first, row["Registreringsdatum"]):
            found["registret"].add(row["Personnummer"])
    for row in rows_of(folder, "kontakt"):
        if row["Personnummer"] not in found["registret"] or not first <= row["Datum"] <= last:
            continue
        reached = row["Riktning"] == "Inkommande" or row["Utfall"] in ("Nådd", "Vårdnadshavare svarade", "Vill inte")
        if reached or row["Riktning"] == "Utgående":
            found["sokta"].add(row["Personnummer"])
        if reached:
            found["nadda"].add(row["Personnummer"])
    sides = {}
    for name, persons in found.items():
        women = sum(int(nummer[-2]) % 2 == 0 for nummer in persons)
        sides[name] = [women, len(persons) - women, len(persons)]
    return sides


def compare_with_lists(register, folder):
    """The report says what whoever counts in the lists by hand finds."""
    for year in (2024, 2025, 2026):
        first, last = f"{year}-01-01", f"{year}-12-31"
        tables = {table["id"]: table for table in as_json("report", register, "--kind", "stockholm", "--from", first, "--to", last, "--protect", "0")}
        count = recounted(folder, first, min(last, TODAY))
        expect(tables["tabell1"]["rows"][0][1:] == count["registret"], f"{year}: in the register {tables['tabell1']['rows'][0]}, by the lists {count['registret']}")
        expect(tables["tabell2"]["rows"][1][1:] == count["nadda"], f"{year}: reached {tables['tabell2']['rows'][1]}, by the lists {count['nadda']}")
        expect(tables["tabell2"]["rows"][2][1:] == count["sokta"], f"{year}: sought {tables['tabell2']['rows'][2]}, by the lists {count['sokta']}")


def journey(work):
    register, folder = work / "r.fyren", work / "listor"
    fyren("new", register, "--kommun", "2281", "--training", "--recovery-out", work / "key.txt")
    expect((work / "key.txt").stat().st_mode & 0o777 == 0o600, "the recovery key is for its owner alone")
    fyren("new", register, "--kommun", "2281", "--training", code=2)
    made = as_json("generate", folder, "--size", 300, "--seed", 7, "--ugly")
    population = folder / "folkbokforing.csv"

    before = register.read_bytes()
    dry = as_json("import", register, population, "--kind", "folkbokforing", "--dry-run", "--save-profile", work / "p.json")
    expect(dry["new"] == 300 and not dry["applied"], "a dry run tells what would come")
    expect(register.read_bytes() == before, "a dry run writes nothing")
    import_all(register, folder, made)
    again = as_json("import", register, population, "--kind", "folkbokforing", "--profile", work / "p.json")
    expect(again["unchanged"] == again["rows"] == 300 and again["left"] == 0, f"the same list again changes nothing: {again}")
    facit = compare_with_facit(register, folder)
    expect(len(facit["fula"]) == 5, "five ugly lists")
    for ugly in facit["fula"]:
        read = as_json("import", register, folder / ugly["fil"], "--kind", ugly["slag"], "--dry-run")
        print(ugly["fil"], {k: v for k, v in read.items() if k != "details"})
        bad = [detail for detail in read["details"] if detail["class"] in ("refused", "unclear")]
        expect(read["unchanged"] == ugly["rader"] and not bad, f"{ugly['fil']}: the same list in another form changes nothing: {bad[:3]}")

    nummer = json.loads((folder / "facit.json").read_text(encoding="utf-8"))["personer"][0]["personnummer"]
    one = as_json("omfattning", register, "--personnummer", nummer.replace("-", ""))
    expect([row["personnummer"] for row in one] == [nummer], "one person alone")
    table, _ = fyren("omfattning", register)
    expect(table.startswith("Personnummer"), "the table has Swedish headings")

    findings = as_json("check", register, "--period", "2026H1")
    expect(not [f for f in findings if f["niva"] == "röd"], f"nothing red in a municipality without errors: {findings[:3]}")
    delivery = as_json("scb", register, "--period", "2026H1", "--out", work / "kaa.txt")
    sent = (work / "kaa.txt").read_bytes()
    expect(hashlib.sha256(sent).hexdigest() == delivery["sha256"], "the digest is of the file's bytes")
    expect(delivery["rows"] == sent.count(b"\r\n") - 1 > 0 and delivery["difference"] is None, f"rows as told: {delivery}")
    same = as_json("scb", register, "--period", "2026H1", "--out", work / "kaa2.txt")
    expect((work / "kaa2.txt").read_bytes() == sent, "the same register gives the same bytes")
    difference = same["difference"] or {}
    expect(difference.get("unchanged", 0) == same["persons"] and not difference.get("persons"), f"no difference: {difference}")
    compare_with_lists(register, folder)
    reports(work, register)
    refusals(work, register)
    gallring(work, register)


def refusals(work, register):
    """What must not work, and that it leaves every byte as it was."""
    before = register.read_bytes()
    listed = work / "listor" / "folkbokforing.csv"
    _, said = fyren("import", register, listed, "--kind", "folkbokforing", code=3, passphrase="fel lösenfras")
    expect("Lösenfrasen passar inte" in said, f"a wrong passphrase is told as such: {said}")
    _, said = fyren("import", register, register, "--kind", "folkbokforing", code=1)
    expect(said != "", "a register is no list")
    fyren("import", register, listed, "--kind", "okand", code=2)
    fyren("omfattning", register, "--okand", code=2)
    fyren("todo", register, code=2)
    fyren("scb", register, "--period", "2030H1", "--out", work / "none.txt", code=1)
    fyren("scb", register, "--period", "2026H1", "--out", register, code=2)
    fyren("scb", register, "--period", "2026H1", "--out", work / "listor", code=3)
    fyren("scb", register, "--period", "2026H1", "--out", work / "nowhere" / "kaa.txt", code=3)
    expect(not (work / "none.txt").exists(), "a refused delivery writes nothing")
    expect(register.read_bytes() == before, "refused commands leave the register as it was")

    (work / "cut.fyren").write_bytes(before[:-1000])
    fyren("omfattning", work / "cut.fyren", code=3)
    (work / "foreign.fyren").write_bytes(b"PK\3\4 something else")
    fyren("omfattning", work / "foreign.fyren", code=3)
    fyren("omfattning", work / "missing.fyren", code=3)

    fyren("unseal", register, work / "bare.sqlite", passphrase=(work / "key.txt").read_text(encoding="utf-8"))
    fyren("seal", work / "bare.sqlite", work / "again.fyren", passphrase="en annan fras")
    fyren("unseal", work / "again.fyren", work / "bare2.sqlite", passphrase="en annan fras")
    expect((work / "bare.sqlite").read_bytes() == (work / "bare2.sqlite").read_bytes(), "what was sealed comes out the same")
    expect(not [name for name in work.iterdir() if name.suffix.startswith(".fyren.")], "no temporary files are left")


def compare_findings(register, facit, period):
    """Found and told are the same set, over all rules: every finding that the stories make, and nothing else."""
    found = {(row["regel"], row["personnummer"]) for row in as_json("check", register, "--period", period, code=1)}
    told = {(row["regel"], row["personnummer"]) for row in facit["fynd"]}
    for rule in sorted({pair[0] for pair in found | told}):
        more = sorted(pair for pair in found - told if pair[0] == rule)
        less = sorted(pair for pair in told - found if pair[0] == rule)
        expect(not more, f"{rule}: {len(more)} findings that no story tells, for example {more[:3]}")
        if rule == "E8":  # the stories know who is covered where the lists leave it open
            continue
        expect(not less, f"{rule}: {len(less)} findings that were not found, for example {less[:3]}")
    print(len(found), "findings compared with", len(told), "told:", {rule: sum(pair[0] == rule for pair in found) for rule in sorted({pair[0] for pair in found})})
    return found


def planted(work):
    """Errors that were planted are found, stop the delivery, and are told with their persons."""
    register, folder = work / "e.fyren", work / "fel"
    fyren("new", register, "--kommun", "2281", "--training", "--recovery-out", work / "key2.txt")
    made = as_json("generate", folder, "--size", 300, "--seed", 3, "--errors")
    lists = [entry for entry in made["files"] if entry["kind"]]
    together, alone = lists[:3], lists[3:]
    read = as_json("import", register, *[folder / entry["file"] for entry in together], "--kind", ",".join(entry["kind"] for entry in together))
    expect([one["kind"] for one in read["lists"]] == [entry["kind"] for entry in together], "three lists are one run")
    expect(read["lists"][0]["new"] == 300 and read["applied"], f"all of the first list is new: {read['lists'][0]['new']}")
    fyren("import", register, folder / lists[0]["file"], folder / lists[1]["file"], "--kind", lists[0]["kind"], code=2)
    for entry in alone:
        as_json("import", register, folder / entry["file"], "--kind", entry["kind"])
    facit = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
    expect({odd["slag"] for odd in facit["sarskilda"]} >= {"dubblett", "plus", "telefon", "gallring", "skyddSent", "skola", "annanKommun", "grazon"}, "more is planted than broken rules")
    later = as_json("import", register, folder / "folkbokforing-senare.csv", "--kind", "folkbokforing", "--dry-run")
    expect(later["protected"] == sum(odd["slag"] == "skyddSent" for odd in facit["sarskilda"]), "the later list marks the planted ones")
    found = compare_findings(register, facit, made["period"])
    for error in facit["planterade"]:
        expect((error["regel"], error["personnummer"]) in found, f"{error} was not found")
    expect(facit["planterade"], "errors were planted")
    red = {pair for pair in found if pair[0] in ("R1", "R2", "R3", "R4", "R5", "R6")}
    expect(red == {(e["regel"], e["personnummer"]) for e in facit["planterade"] if e["regel"][0] == "R"}, f"and no other is red: {red}")
    before = register.read_bytes()
    refused = as_json("scb", register, "--period", made["period"], "--out", work / "fel.txt", code=1)
    expect(refused["written"] is False and not (work / "fel.txt").exists(), "red findings stop the delivery")
    expect(register.read_bytes() == before, "a stopped delivery leaves the register as it was")


def before_the_reform(work):
    """Month-ends on both sides of 1 July 2018, by the law of each day (lag 2018:749)."""
    clock["today"] = "2019-03-15"
    register, folder = work / "gammal.fyren", work / "gammal"
    fyren("new", register, "--kommun", "2281", "--training", "--recovery-out", work / "key4.txt")
    made = as_json("generate", folder, "--size", 600, "--seed", 5)
    import_all(register, folder, made)
    facit = compare_with_facit(register, folder)
    days = facit["manadsslut"]
    expect(days[0] < "2018-06-30" in days and "2018-07-31" in days, f"month-ends before and after the reform: {days}")
    reform = days.index("2018-07-31")
    changed = [person for person in facit["personer"] if person["manader"][reform - 1] == "1" and person["manader"][reform] == "0"]
    expect(any(person["arketyp"] == "introduktionsprogram" for person in changed), "pupils of introduktionsprogram went out with the reform")
    clock["today"] = TODAY


def everybody(work, size):
    """A load-test municipality, everyone compared."""
    register, folder = work / "r.fyren", work / "listor"
    fyren("new", register, "--kommun", "2281", "--load-test", "--recovery-out", work / "key.txt")
    made = as_json("generate", folder, "--size", size, "--seed", 11, "--load-test")
    import_all(register, folder, made)
    compare_with_facit(register, folder)
    shutil.rmtree(folder)
    register.unlink()
    with_errors(work, size)


def with_errors(work, size):
    """A load-test municipality with planted errors: all of them are found."""
    register, folder = work / "e.fyren", work / "fel"
    fyren("new", register, "--kommun", "2281", "--load-test", "--recovery-out", work / "key3.txt")
    made = as_json("generate", folder, "--size", size, "--seed", 13, "--load-test", "--errors")
    for entry in made["files"]:
        if entry["kind"]:
            as_json("import", register, folder / entry["file"], "--kind", entry["kind"])
    facit = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
    expect({error["regel"] for error in facit["planterade"]} >= {"R1", "R2", "R3", "R4", "R5", "R6", "Y1", "Y2", "Y3", "Y4"}, "every kind of error is planted")
    found = {(row["regel"], row["personnummer"]) for row in as_json("check", register, "--period", made["period"], code=1)}
    expect({(error["regel"], error["personnummer"]) for error in facit["planterade"]} <= found, "and every planted one is found")


with tempfile.TemporaryDirectory() as scratch:
    if len(sys.argv) > 3:
        everybody(Path(scratch), int(sys.argv[3]))
    else:
        journey(Path(scratch))
        planted(Path(scratch))
        before_the_reform(Path(scratch))
sys.exit(1 if faults else 0)
