#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""age_program.py TOOL: the age program and ours open each other's files, and what age brings out of a register
is laid out as src/seal/FORMAT.md says."""
import hashlib
import os
import pty
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

TOOL = os.path.abspath(sys.argv[1])
SIZES = [0, 1, 65535, 65536, 65537, 200000]
PASSPHRASE = "fyr, flamma och fåglar"


def ours(*words):
    return subprocess.run([TOOL, *words], check=True, capture_output=True, text=True).stdout


def age(*words):
    subprocess.run(["age", *words], check=True, capture_output=True)


def age_asking(*words):
    """age takes a passphrase from a terminal only, so it gets one."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvp("age", ["age", *words])
    said = b""
    while True:
        if not select.select([terminal], [], [], 60)[0]:
            raise SystemExit(f"age says nothing: {said!r}")
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # the terminal is closed
            break
        if not piece:
            break
        said += piece
        if said.endswith(b": "):
            os.write(terminal, PASSPHRASE.encode() + b"\n")
    status = os.waitpid(child, 0)[1]
    if status != 0:
        raise SystemExit(f"age {' '.join(words)} failed: {said.decode(errors='replace')}")


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def same(path, data, what):
    # age makes no file at all when there is nothing to put in it.
    opened = read(path) if os.path.exists(path) or data else b""
    if os.path.exists(path):
        os.remove(path)
    if opened != data:
        raise SystemExit(f"not the same bytes: {what}, {len(data)} bytes")
    print(f"ok  {what}, {len(data)} bytes")


def image_of(payload):
    """The payload of version 1, read as FORMAT.md describes it and by nothing of ours."""
    assert payload[:16] == b"fyrenkaa/payload", payload[:16]
    version, rest = struct.unpack_from("<HH", payload, 16)
    assert version == 1
    fields = struct.unpack_from("<BB16sIQqQ32s32s", payload, 20)
    size, digest = fields[6], fields[7]
    image = zlib.decompress(payload[20 + rest:])
    assert len(image) == size and hashlib.sha256(image).digest() == digest
    return image


def main():
    for program in ("age", "age-keygen"):
        if shutil.which(program) is None:
            raise SystemExit(f"{program} is not installed. On Debian: apt-get install age")
    subprocess.run(["age-keygen", "-o", "their.key"], check=True, capture_output=True)
    their_secret = read("their.key").decode().split()[-1]
    their_recipient = subprocess.run(["age-keygen", "-y", "their.key"], check=True, capture_output=True, text=True).stdout.strip()
    our_secret, our_recipient = ours("new-key").split()
    write("our.key", our_secret.encode() + b"\n")

    for size in SIZES:
        data = (b"%d fyren " % size * (size // 8 + 1))[:size]
        write("plain", data)
        ours("seal-to-key", their_recipient, "plain", "sealed")
        age("-d", "-i", "their.key", "-o", "opened", "sealed")
        same("opened", data, "sealed by us to age's key, opened by age")
        ours("seal-to-key", our_recipient, "plain", "sealed")
        age("-d", "-i", "our.key", "-o", "opened", "sealed")
        same("opened", data, "sealed by us to our key, opened by age")
        age("-r", our_recipient, "-o", "sealed", "plain")
        ours("open-with-key", our_secret, "sealed", "opened")
        same("opened", data, "sealed by age to our key, opened by us")
        ours("seal-register", our_recipient, PASSPHRASE, "plain", "register.fyren")
        age("-d", "-i", "our.key", "-o", "payload", "register.fyren")
        write("opened", image_of(read("payload")))
        same("opened", data, "a register, opened by age with the recovery key")

    data = b"en kopia"
    write("plain", data)
    ours("seal-copy", PASSPHRASE, "plain", "sealed")
    age_asking("-d", "-o", "opened", "sealed")
    same("opened", data, "a copy with a passphrase, opened by age")
    age_asking("-p", "-o", "sealed-by-age", "plain")
    ours("open-with-passphrase", PASSPHRASE, "sealed-by-age", "opened")
    same("opened", data, "sealed by age with a passphrase, opened by us")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    main()
    os.chdir("/")
