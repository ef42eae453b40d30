# SPDX-License-Identifier: EUPL-1.2
"""For tools/release: the folder packed as a zip with no trace of when or by whom, and the words beside it."""
import pathlib
import re
import sys
import zipfile

WORDS = """Fyren {version}
Kontrollsumma för innehållet: {contents}

fyren.html  Hela programmet i en fil. Spara den på datorn eller nätverksdisken och dubbelklicka.
fyren       Mappen för en webbplats: lägg den på valfri plats, inga inställningar behövs.
fyren.zip   Samma mapp, packad.
SHA256SUMS  Kontrollsummor: sha256sum -c SHA256SUMS
            (Windows: certutil -hashfile fyren.html SHA256, jämför med raden i filen)

Version och kontrollsumma för innehållet står också i programmet, under Fil och inställningar, Om Fyren.
Licens: EUPL-1.2. Villkoren för det som ingår: fyren/notices.txt.
"""


def main():
    root, to = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    version = re.search(r"project\(fyren VERSION (\S+)", (root / "CMakeLists.txt").read_text(encoding="utf-8"))[1]
    contents = re.search(r"const VERSION = '([0-9a-f]+)'", (to / "fyren" / "sw.js").read_text(encoding="utf-8"))[1]
    (to / "LAS-MIG.txt").write_text(WORDS.format(version=version, contents=contents), encoding="utf-8", newline="\r\n")
    with zipfile.ZipFile(to / "fyren.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(path for path in (to / "fyren").rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(to).as_posix(), (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())


main()
