#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""strip_font.py IN.ttf OUT.ttf: the font without its tables of kerning and variation names. The program
draws letter by letter, and the page, which shows the same font in its fields, shall set it in the same way."""
import struct
import sys

DROPPED = {b"GPOS", b"STAT", b"DSIG"}


def checksum(data):
    data += b"\0" * (-len(data) % 4)
    return sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF


def strip(font):
    count, = struct.unpack_from(">H", font, 4)
    tables = {}
    for i in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * i)
        if tag not in DROPPED:
            tables[tag] = font[offset:offset + length]
    head = bytearray(tables[b"head"])
    head[8:12] = b"\0\0\0\0"  # checkSumAdjustment is counted with itself as zero
    tables[b"head"] = bytes(head)
    power = 2 ** (len(tables).bit_length() - 1)
    directory = font[:4] + struct.pack(">HHHH", len(tables), power * 16, power.bit_length() - 1, (len(tables) - power) * 16)
    body, at = b"", 12 + 16 * len(tables)
    where = 0
    for tag in sorted(tables):
        if tag == b"head":
            where = at + len(body) + 8
        directory += struct.pack(">4sIII", tag, checksum(tables[tag]), at + len(body), len(tables[tag]))
        body += tables[tag] + b"\0" * (-len(tables[tag]) % 4)
    whole = bytearray(directory + body)
    struct.pack_into(">I", whole, where, (0xB1B0AFBA - checksum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as source:
        stripped = strip(source.read())
    with open(sys.argv[2], "wb") as target:
        target.write(stripped)
