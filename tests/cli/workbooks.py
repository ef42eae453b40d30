#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Imports lists that LibreOffice and openpyxl have written: workbooks.py FYREN. Ends with 77 where neither is installed.

Nothing of the files is kept: they are made from the texts below, each time."""
import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FYREN = str(Path(sys.argv[1]).resolve())
PASSPHRASE = "påskris-lykta-tegel-skrin-ankare-fyr"
OFFICE = shutil.which("soffice")
HEADINGS = ["Personnummer", "Förnamn", "Efternamn", "Gatuadress", "Postnummer", "Postort", "Folkbokföringsdatum"]
PERSONS = [
    ["20080305-2380", "Elin", "Åberg", "Storgatan 1", "852 30", "Sundsvall", "2008-03-20"],
    ["20090112-2390", "Björn", "Öst", "Norra vägen 5 ”B”", "852 31", "Sundsvall", "2021-08-01"],
    ["20071130-2380", "Åsa-Märta", "von Essen", "Kyrkvägen 2; uppgång 3", "852 32", "Sundsvall", "2007-12-10"],
]
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)
        print("FAULT:", sentence, file=sys.stderr)


def imported(work, file, persons=3):
    """Reads the list into a new register and gives what the program said, having seen that every row came in right."""
    register = work / "r.fyren"
    environment = dict(os.environ, FYREN_PASSPHRASE=PASSPHRASE)
    run = lambda *words: subprocess.run([FYREN, *map(str, words), "--today", "2026-11-22"], capture_output=True, text=True, env=environment)
    register.unlink(missing_ok=True)
    run("new", register, "--kommun", "2281", "--training", "--recovery-out", work / "key.txt")
    (work / "key.txt").unlink(missing_ok=True)
    done = run("import", register, file, "--kind", "folkbokforing", "--json")
    expect(done.returncode == 0, f"{file.name}: ended with {done.returncode}: {done.stderr}")
    said = json.loads(done.stdout) if done.stdout.startswith("{") else {}
    bad = [detail for detail in said.get("details", []) if detail["class"] in ("refused", "unclear")]
    expect(said.get("new") == persons and not bad, f"{file.name}: {said.get('new')} of {persons} persons came in; {bad}")
    again = json.loads(run("import", register, work / "plain.csv", "--kind", "folkbokforing", "--json").stdout)
    expect(again.get("unchanged") == 3, f"{file.name}: another text than the plain list gives: {again.get('details')}")
    return said


def plain(work):
    lines = [";".join(HEADINGS)] + [";".join(f'"{cell}"' for cell in person) for person in PERSONS]
    (work / "plain.csv").write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")


def by_office(work):
    """The same list through LibreOffice, as workbook and as CSV in two encodings."""
    for name, target in (("calc.xlsx", "xlsx"), ("utf8.csv", "csv:Text - txt - csv (StarCalc):44,34,76"), ("windows.csv", "csv:Text - txt - csv (StarCalc):59,34,1")):
        out = work / name.split(".")[0]
        subprocess.run([OFFICE, "--headless", f"-env:UserInstallation=file://{work}/profile", "--infilter=Text - txt - csv (StarCalc):59,34,76",
                        "--convert-to", target, "--outdir", out, work / "plain.csv"], check=True, capture_output=True, timeout=180)
        (made,) = out.iterdir()
        imported(work, made)
    ods = work / "ods"
    subprocess.run([OFFICE, "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", "ods", "--outdir", ods, work / "plain.csv"],
                   check=True, capture_output=True, timeout=180)
    done = subprocess.run([FYREN, "import", work / "r.fyren", ods / "plain.ods", "--kind", "folkbokforing"], capture_output=True, text=True,
                          env=dict(os.environ, FYREN_PASSPHRASE=PASSPHRASE))
    expect(done.returncode != 0 and "OpenDocument" in done.stderr, f"plain.ods: {done.returncode} {done.stderr}")


def by_openpyxl(work, openpyxl):
    book = openpyxl.Workbook()
    book.active.title = "Läs mig"
    book.active.append(["Utdrag ur folkbokföringen", "tre", "personer"])
    sheet = book.create_sheet("Ungdomar")
    sheet.append(["Ungdomar i Sundsvall 2026-11-20"])
    sheet.merge_cells("A1:G1")
    sheet.append([])
    sheet.append(HEADINGS)
    for person in PERSONS:
        day = datetime.date.fromisoformat(person[6])
        sheet.append([int(person[0].replace("-", "")), person[1], person[2], person[3], int(person[4].replace(" ", "")), person[5], day])
    sheet["A5"].number_format = "00000000\\-0000"
    sheet.append(["Antal ungdomar: 3"])
    book.create_sheet("Dold").sheet_state = "hidden"
    for epoch, name in ((openpyxl.utils.datetime.CALENDAR_WINDOWS_1900, "openpyxl.xlsx"), (openpyxl.utils.datetime.CALENDAR_MAC_1904, "openpyxl-1904.xlsx")):
        book.epoch = epoch
        book.save(work / name)
        said = imported(work, work / name)
        expect(said.get("sheet") == "Ungdomar", f"{name}: the sheet {said.get('sheet')} was read")
    # A number that lost its zero, a text that is a number, a formula with its value lost: an honest remark.
    sheet["C4"] = '=B4&"x"'
    book.save(work / "formula.xlsx")
    done = subprocess.run([FYREN, "import", work / "r.fyren", work / "formula.xlsx", "--kind", "folkbokforing", "--dry-run", "--today", "2026-11-22"],
                          capture_output=True, text=True, env=dict(os.environ, FYREN_PASSPHRASE=PASSPHRASE))
    expect("formel utan uträknat värde" in done.stderr, f"formula.xlsx: nothing was said of the formula: {done.stderr}")


def openpyxl_of_debian():
    try:
        import openpyxl
        import openpyxl.utils.datetime
        return openpyxl
    except ImportError:
        return None


if __name__ == "__main__":
    library = openpyxl_of_debian()
    if library is None and sys.executable != "/usr/bin/python3" and Path("/usr/bin/python3").exists():
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])  # where Debian's package is seen
    if OFFICE is None and library is None:
        print("Neither LibreOffice nor openpyxl is installed (tools/install).")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        plain(Path(folder))
        if library is not None:
            by_openpyxl(Path(folder), library)
        if OFFICE is not None:
            by_office(Path(folder))
    sys.exit(1 if faults else 0)
