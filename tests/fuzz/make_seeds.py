#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes the seeds of fuzz_payload, fuzz_image and fuzz_manifest anew: small inputs of the right form (src/seal/FORMAT.md,
src/app/copy_state.cpp, src/app/backup_record.cpp), so that the fuzzer begins inside the formats.
  python3 tests/fuzz/make_seeds.py"""
import hashlib
import pathlib
import sqlite3
import struct
import tempfile
import zlib

CORPUS = pathlib.Path(__file__).parent / "corpus"


def small_image():
    """A SQLite image of a few pages, with the register's application id and schema number, but not its schema."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "small.sqlite"
        base = sqlite3.connect(path)
        base.executescript("""PRAGMA page_size = 512; PRAGMA application_id = 0x4679726e; PRAGMA user_version = 3;
            CREATE TABLE ungdom(id BLOB PRIMARY KEY, nummer INTEGER, fornamn TEXT);
            INSERT INTO ungdom VALUES(x'01', 200803052380, 'Elin');""")
        base.close()
        return path.read_bytes()


def payload(image, *, packed=None, size=None, kind=1, packing=1, version=1, kommun=b"Sundsvall", digest=None):
    rest = struct.pack("<BB16sIQqQ", kind, packing, bytes(range(16)), 3, 8, 1795359600, len(image) if size is None else size)
    rest += digest or hashlib.sha256(image).digest()
    rest += bytes(32)
    for text in (kommun, b"Fyren 0.1.0"):
        rest += struct.pack("<H", len(text)) + text
    packed = zlib.compress(image, 9) if packed is None else packed
    return b"fyrenkaa/payload" + struct.pack("<HH", version, len(rest)) + rest + packed


def payloads():
    image = small_image()
    stored = zlib.compressobj(0)
    dynamic = b"".join(bytes([i % 251]) * (i % 7 + 1) for i in range(900))
    fixed = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_FIXED)
    yield "image", payload(image)
    yield "empty-image", payload(b"")
    yield "stored", payload(image, packed=stored.compress(image) + stored.flush())
    yield "fixed-codes", payload(dynamic, packed=fixed.compress(dynamic) + fixed.flush())
    yield "dynamic-codes", payload(dynamic)
    yield "size-too-small", payload(image, size=len(image) - 1)
    yield "size-too-large", payload(image, size=len(image) + 1)
    yield "other-digest", payload(image, digest=bytes(32))
    yield "cut", payload(image)[:-9]
    yield "something-follows", payload(image) + b"x"
    yield "later-version", payload(image, version=2)
    yield "not-utf-8", payload(image, kommun=b"\xc4lvdalen")
    yield "kind-of-none", payload(image, kind=4)
    # What the target lays behind a header of its own, whose image is as large as the first two bytes say.
    yield "packed-alone", zlib.compress(bytes(0x78DA), 9)


def patch(place, values):
    return struct.pack(">I", place)[1:] + bytes([len(values) - 1]) + bytes(values)


def images():
    yield "small-sqlite", small_image()
    yield "header-alone", small_image()[:100]
    yield "page-size", patch(16, [2, 0])
    yield "journal-mode", patch(18, [2, 2])
    yield "size-in-pages", patch(28, [0, 0, 0, 2])
    yield "freelist", patch(32, [0, 0, 0, 3, 0, 0, 0, 9])
    yield "older-schema", patch(60, [0, 0, 0, 1])
    yield "later-schema", patch(60, [0, 0, 0, 99])
    yield "another-program", patch(68, [0, 0, 0, 0])
    yield "encoding", patch(56, [0, 0, 0, 2])
    yield "schema-root", patch(100, [5])
    yield "cells-of-the-schema", patch(103, [255, 255])
    for page in (1, 2, 5, 20):
        yield f"page-{page}-type", patch(page * 4096, [2])
        yield f"page-{page}-cells", patch(page * 4096 + 3, [0, 200])
        yield f"page-{page}-pointer", patch(page * 4096 + 8, [15, 255, 0, 0])
    yield "several", patch(60, [0, 0, 0, 2]) + patch(4096, [13]) + patch(8192 + 1, [0, 9])


def manifest(flush, generations, following=None):
    plain = struct.pack("<QQ", flush, len(generations)) + struct.pack(f"<{len(generations)}I", *generations)
    if following is None:
        return plain
    return plain + struct.pack("<II", following[0], len(following[1])) + struct.pack(f"<{len(following[1])}I", *following[1])


def backup(number, reason, generations, pages=None, version=1):
    """cereal's portable binary: one byte that says the order of bytes, then the fields."""
    head = struct.pack("<BIIBqiqI5qI", 1, version, number, reason, 1795350000000, 20779, 1795349000000, 3, 600, 412, 1811, 77, 90,
                       len(generations) if pages is None else pages)
    return head + struct.pack(f"<{len(generations)}I", *generations)


def manifests():
    yield "first-form", manifest(7, [1, 2, 7])
    yield "with-backups", manifest(12, [1, 12, 3, 3], (6, [4, 5]))
    yield "without-pages", manifest(1, [], (1, []))
    yield "cut", manifest(12, [1, 12, 3], (6, [4, 5]))[:-1]
    yield "too-many-pages", struct.pack("<QQ", 1, 1 << 40)
    yield "backup", backup(7, 2, [1, 2, 0xFFFFFFFF])
    yield "backup-without-pages", backup(1, 6, [])
    yield "backup-of-no-reason", backup(1, 0, [1])
    yield "backup-too-many-pages", backup(1, 1, [1], pages=1 << 30)
    yield "backup-later-version", backup(1, 1, [1], version=2)


for name, seeds in {"payload": payloads(), "image": images(), "manifest": manifests()}.items():
    (CORPUS / name).mkdir(exist_ok=True)
    for seed, made in seeds:
        (CORPUS / name / seed).write_bytes(made)
