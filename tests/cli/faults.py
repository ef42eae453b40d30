#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The disk refuses everything that the command-line sibling asks of it, one thing at a time: faults.py FYREN FAILING_DISK.
Afterwards the register is the old one to the last byte or the new one, it opens, and nothing else lies beside it."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from register_contents import contents  # noqa: E402

FYREN, DISK = (str(Path(word).resolve()) for word in sys.argv[1:3])
PASSPHRASE = "påskris-lykta-tegel-skrin-ankare-fyr"
HEAD = "Personnummer;Förnamn;Efternamn;Postort\n"
FIRST = HEAD + "20080305-2380;Elin;Berg;Sundsvall\n"
SECOND = FIRST + "20080306-2389;Amina;Ali;Sundsvall\n"
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)
        print("FAULT:", sentence, file=sys.stderr)


def fyren(*words, fail_at=0):
    """The code it ended with, and what the disk refused; nothing: nothing."""
    environment = dict(os.environ, FYREN_PASSPHRASE=PASSPHRASE)
    if fail_at:
        environment.update(LD_PRELOAD=DISK, FYREN_FAIL_AT=str(fail_at), ASAN_OPTIONS="verify_asan_link_order=0:detect_leaks=0")
    done = subprocess.run([FYREN, *map(str, words), "--today", "2026-11-22"], capture_output=True, text=True, env=environment)
    refused = [line[14:] for line in done.stderr.splitlines() if line.startswith("failing_disk: ")]
    return done.returncode, refused[0] if refused else ""


def persons(folder, register):
    """Who is in it, and that it is whole."""
    image = folder / "image.sqlite"
    code, _ = fyren("unseal", register, image)
    expect(code == 0, f"{register.name} cannot be opened any more")
    found = contents(image)
    image.unlink()
    expect(found["faults"] == [], f"{register.name}: {found['faults']}")
    return {number: person["name"] for number, person in found["persons"].items()}


def every_refusal(folder, command, check):
    """Runs `command` once for each thing that it asks of the disk; gives what was refused."""
    refused = []
    while True:
        code, what = fyren(*command(), fail_at=len(refused) + 1)
        if not what:
            expect(code == 0, f"{command()[0]} ended with {code} though nothing was refused")
            return refused
        refused.append(what)
        check(code, f"{command()[0]}, {what} refused ({len(refused)})")
        expect(len(refused) < 100, "no end of it")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    register = folder / "register.fyren"
    (folder / "forst.csv").write_text(FIRST, encoding="utf-8")
    (folder / "sedan.csv").write_text(SECOND, encoding="utf-8")
    lists = {"forst.csv", "sedan.csv"}

    def beside():
        return {path.name for path in folder.iterdir()} - lists

    def after_new(code, what):
        expect(code == 3 or register.exists(), f"{what}: ended with {code}, and there is no register")
        if code == 0:
            persons(folder, register)
        else:
            expect(beside() <= {"nyckel.txt"}, f"{what}: {beside()} was left behind")
        for path in beside():
            (folder / path).unlink()

    made = every_refusal(folder, lambda: ("new", register, "--kommun", "2281", "--training", "--recovery-out", folder / "nyckel.txt"), after_new)
    expect({"mkostemp", "write", "fsync", "fchmod", "rename"} <= set(made), f"only {made} was refused of a new register")
    (folder / "nyckel.txt").unlink()

    expect(fyren("import", register, folder / "forst.csv", "--kind", "folkbokforing")[0] == 0, "the first list was not taken")
    old, before = register.read_bytes(), persons(folder, register)
    expect(len(before) == 1, f"{before} after the first list")

    def after_import(code, what):
        expect(beside() == {"register.fyren"}, f"{what}: {beside()} lies there")
        now = persons(folder, register)
        if code == 0:
            expect(len(now) == 2 and before.items() <= now.items(), f"{what}: called done, and holds {now}")
        else:
            expect(code == 3 and register.read_bytes() == old, f"{what}: ended with {code}, and the register is another")
        register.write_bytes(old)

    done = every_refusal(folder, lambda: ("import", register, folder / "sedan.csv", "--kind", "folkbokforing"), after_import)
    expect({"mkostemp", "write", "fsync", "fchmod", "rename"} <= set(done), f"only {done} was refused of an import")
    expect(len(persons(folder, register)) == 2, "the second list was not taken when nothing was refused")
    print(f"refused of a new register: {made}; of an import: {done}")

sys.exit(1 if faults else 0)
