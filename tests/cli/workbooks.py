#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Imports lists that LibreOffice and openpyxl have written: workbooks.py FYREN. Ends with 77 (skipped) when either
is not installed, having tried what can be tried.

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
LISTS = {
    "folkbokforing": (["Personnummer", "Förnamn", "Efternamn", "Gatuadress", "Postnummer", "Postort", "Folkbokföringsdatum"], [
        ["20080305-2380", "Elin", "Åberg", "Storgatan 1", "852 30", "Sundsvall", "2008-03-20"],
        ["20090112-2390", "Björn", "Öst", "Norra vägen 5 ”B”", "852 31", "Sundsvall", "2021-08-01"],
        ["20071130-2380", "Åsa-Märta", "von Essen", "Kyrkvägen 2; uppgång 3", "852 32", "Sundsvall", "2007-12-10"],
    ]),
    "skolplacering": (["Personnummer", "Skola", "Skolform", "Programtyp", "Program", "Årskurs", "Startdatum", "Slutdatum", "Avgångsorsak"], [
        ["20080305-2380", "Hedbergska skolan", "Gymnasieskola", "NP", "Samhällsvetenskap", "1", "2024-08-19", "2025-01-10", "Studieavbrott"],
        ["20090112-2390", "Västermalms gymnasium", "Gymnasieskola", "NP", "Bygg; hus", "2", "2025-08-18", "", ""],
        ["20071130-2380", "Sundsvalls gymnasium", "Gymnasieskola", "IM", "Språkintroduktion", "1", "2023-08-21", "2026-06-10", "Avslutat"],
    ]),
    "examen": (["Personnummer", "Typ", "Datum"], [
        ["20080305-2380", "Studiebevis", "2026-06-10"],
        ["20090112-2390", "Gymnasieintyg", "2026-06-11"],
        ["20071130-2380", "Gymnasieexamen", "2026-06-12"],
    ]),
}
KINDS = list(LISTS)
HEADINGS, PERSONS = LISTS["folkbokforing"]
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)
        print("FAULT:", sentence, file=sys.stderr)


def fyren(*words):
    environment = dict(os.environ, FYREN_PASSPHRASE=PASSPHRASE)
    return subprocess.run([FYREN, *map(str, words), "--today", "2026-11-22"], capture_output=True, text=True, env=environment)


def imported(work, file, kind="folkbokforing", persons=3):
    """Reads the list into a new register and gives what the program said, having seen that every row came in right."""
    register = work / "r.fyren"
    register.unlink(missing_ok=True)
    fyren("new", register, "--kommun", "2281", "--training", "--recovery-out", work / "key.txt")
    (work / "key.txt").unlink(missing_ok=True)
    if kind != "folkbokforing":
        fyren("import", register, work / "folkbokforing.csv", "--kind", "folkbokforing")
    done = fyren("import", register, file, "--kind", kind, "--json")
    expect(done.returncode == 0, f"{file.name}: ended with {done.returncode}: {done.stderr}")
    said = json.loads(done.stdout) if done.stdout.startswith("{") else {}
    bad = [detail for detail in said.get("details", []) if detail["class"] in ("refused", "unclear")]
    expect(said.get("new") == persons and not bad, f"{file.name}: {said.get('new')} of {persons} rows came in; {bad}")
    again = json.loads(fyren("import", register, work / f"{kind}.csv", "--kind", kind, "--json").stdout)
    expect(again.get("unchanged") == 3, f"{file.name}: another text than the plain list gives: {again.get('details')}")
    return said


def plain(work):
    for kind, (headings, rows) in LISTS.items():
        lines = [";".join(headings)] + [";".join(f'"{cell}"' for cell in row) for row in rows]
        (work / f"{kind}.csv").write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")


def convert(work, file, target, out):
    subprocess.run([OFFICE, "--headless", f"-env:UserInstallation=file://{work}/profile", *(["--infilter=Text - txt - csv (StarCalc):59,34,76"] if file.suffix == ".csv" else []),
                    "--convert-to", target, "--outdir", out, file], check=True, capture_output=True, timeout=300)
    (made,) = out.iterdir()
    return made


def by_office(work):
    """The same lists through LibreOffice, as workbook and as CSV in two encodings."""
    for kind in KINDS:
        for name, target in (("calc", "xlsx"), ("utf8", "csv:Text - txt - csv (StarCalc):44,34,76"), ("windows", "csv:Text - txt - csv (StarCalc):59,34,1")):
            imported(work, convert(work, work / f"{kind}.csv", target, work / f"{kind}-{name}"), kind)
    made = convert(work, work / "folkbokforing.csv", "ods", work / "ods")
    done = fyren("import", work / "r.fyren", made, "--kind", "folkbokforing")
    expect(done.returncode != 0 and "OpenDocument" in done.stderr, f"{made.name}: {done.returncode} {done.stderr}")


def as_cell(heading, text):
    """What somebody who types into a spreadsheet gets: days as days, numbers as numbers."""
    if heading.endswith("datum") and text or heading == "Datum":
        return datetime.date.fromisoformat(text)
    if heading == "Personnummer":
        return int(text.replace("-", ""))
    if heading == "Postnummer":
        return int(text.replace(" ", ""))
    return text or None


def filled(openpyxl, kind):
    """A workbook with the list on its second sheet, below a line that is none and above a total."""
    headings, rows = LISTS[kind]
    book = openpyxl.Workbook()
    book.active.title = "Läs mig"
    book.active.append(["Utdrag ur registret", "tre", "personer"])
    sheet = book.create_sheet("Ungdomar")
    sheet.append(["Ungdomar i Sundsvall 2026-11-20"])
    sheet.merge_cells("A1:C1")
    sheet.append([])
    sheet.append(headings)
    for row in rows:
        sheet.append([as_cell(heading, text) for heading, text in zip(headings, row)])
    sheet["A5"].number_format = "00000000\\-0000"
    sheet.append(["Antal ungdomar: 3"])
    book.create_sheet("Dold").sheet_state = "hidden"
    return book


def by_openpyxl(work, openpyxl):
    for kind in KINDS:
        book = filled(openpyxl, kind)
        for epoch, name in ((openpyxl.utils.datetime.CALENDAR_WINDOWS_1900, f"{kind}.xlsx"), (openpyxl.utils.datetime.CALENDAR_MAC_1904, f"{kind}-1904.xlsx")):
            book.epoch = epoch
            book.save(work / name)
            said = imported(work, work / name, kind)
            expect(said.get("sheet") == "Ungdomar", f"{name}: the sheet {said.get('sheet')} was read")
    # A formula with its value lost: an honest remark.
    imported(work, work / "folkbokforing.csv")
    book = filled(openpyxl, "folkbokforing")
    book["Ungdomar"]["C4"] = '=B4&"x"'
    book.save(work / "formula.xlsx")
    done = fyren("import", work / "r.fyren", work / "formula.xlsx", "--kind", "folkbokforing", "--dry-run")
    expect("formel utan uträknat värde" in done.stderr, f"formula.xlsx: nothing was said of the formula: {done.stderr}")


def by_merged_headings(work, openpyxl):
    """Headings on two lines, cells merged over columns and over rows, as schools' systems give them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Ungdom", None, None, "Bostad", None, None, "Folkbokföringsdatum"])
    sheet.append([*HEADINGS[:6], None])
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("D1:F1")
    sheet.merge_cells("G1:G2")
    for row in PERSONS:
        sheet.append([as_cell(heading, text) for heading, text in zip(HEADINGS, row)])
    book.save(work / "merged.xlsx")
    imported(work, work / "merged.xlsx")


def by_both(work, openpyxl):
    """Formulas that openpyxl writes and LibreOffice computes: their values are what is read."""
    book = filled(openpyxl, "folkbokforing")
    sheet = book["Ungdomar"]
    for row, person in enumerate(PERSONS, start=4):
        given, family = person[1], person[2]
        sheet.cell(row, 2).value = f'=CONCATENATE("{given[:2]}","{given[2:]}")'
        sheet.cell(row, 7).value = "=DATE({},{},{})".format(*map(int, person[6].split("-")))
        sheet.cell(row, 7).number_format = "yyyy-mm-dd"
        sheet.cell(row, 3).value = f'=IF(1=1,"{family}","")'
    book.save(work / "formulas.xlsx")
    imported(work, convert(work, work / "formulas.xlsx", "xlsx:Calc MS Excel 2007 XML", work / "computed"))


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
    missing = [name for name, there in (("LibreOffice", OFFICE), ("openpyxl", library)) if there is None]
    with tempfile.TemporaryDirectory() as folder:
        plain(Path(folder))
        if library is not None:
            by_openpyxl(Path(folder), library)
            by_merged_headings(Path(folder), library)
        if OFFICE is not None:
            by_office(Path(folder))
        if not missing:
            by_both(Path(folder), library)
    if missing:
        print("NOT ALL TRIED:", " and ".join(missing), "not installed (apt-get install libreoffice-calc python3-openpyxl).", file=sys.stderr)
    sys.exit(1 if faults else 77 if missing else 0)
