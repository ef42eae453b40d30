#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""strip_font.py IN.ttf OUT.ttf: the font with only what is drawn here. The program draws letter by letter, and the page, which
shows the same font in its fields, shall set it in the same way: no kerning, no ligatures, no other shapes of a letter. Of the
letters those that names are written with stay; phonetic signs and coins' signs go. A sign that is not in the font is
drawn as any other unknown one."""
import struct
import sys

KEPT_TABLES = (b"OS/2", b"cmap", b"gasp", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post", b"prep")
PHONETIC = ((0x01C0, 0x01C3), (0x0250, 0x02B8), (0x02BD, 0x02C5), (0x02C8, 0x02D7), (0x02DE, 0x02FF), (0x1D00, 0x1DBF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF))
COINS = ((0x20A0, 0x20AB), (0x20AD, 0x20CF))  # all but the euro
# Letters that lie among the phonetic signs and that languages are written with (Azerbaijani, and the African alphabets).
LETTERS = {0x0253, 0x0254, 0x0256, 0x0257, 0x0259, 0x025B, 0x0260, 0x0263, 0x0268, 0x0269, 0x026F, 0x0272, 0x0275, 0x0283, 0x0288,
           0x0289, 0x028A, 0x028B, 0x0292, 0x2C65, 0x2C66, 0xA78C}


def is_kept(sign):
    return sign in LETTERS or not any(first <= sign <= last for first, last in PHONETIC + COINS)


def checksum(data):
    data += b"\0" * (-len(data) % 4)
    return sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF


def read_tables(font):
    count, = struct.unpack_from(">H", font, 4)
    entries = [struct.unpack_from(">4sIII", font, 12 + 16 * i) for i in range(count)]
    return {tag: font[offset:offset + length] for tag, _, offset, length in entries if tag in KEPT_TABLES}


def read_signs(cmap):
    """Sign to glyph, from the subtable of format 4 (all these fonts have one)."""
    subtables = [struct.unpack_from(">HHI", cmap, 4 + 8 * i)[2] for i in range(struct.unpack_from(">H", cmap, 2)[0])]
    start = next(offset for offset in subtables if struct.unpack_from(">H", cmap, offset)[0] == 4)
    doubled, = struct.unpack_from(">H", cmap, start + 6)
    signs = {}
    for at in range(start + 14, start + 14 + doubled, 2):
        last, = struct.unpack_from(">H", cmap, at)
        first, delta, jump = (struct.unpack_from(">H", cmap, at + 2 + doubled * i)[0] for i in (1, 2, 3))
        for sign in range(first, min(last, 0xFFFE) + 1):
            glyph = (sign + delta) & 0xFFFF
            if jump:
                glyph, = struct.unpack_from(">H", cmap, at + 2 + doubled * 3 + jump + 2 * (sign - first))
                glyph = (glyph + delta) & 0xFFFF if glyph else 0
            if glyph:
                signs[sign] = glyph
    return signs


def write_signs(signs):
    """A cmap of one subtable, format 12."""
    groups = []
    for sign, glyph in sorted(signs.items()):
        if groups and sign == groups[-1][1] + 1 and glyph - groups[-1][2] == sign - groups[-1][0]:
            groups[-1][1] = sign
        else:
            groups.append([sign, sign, glyph])
    body = b"".join(struct.pack(">III", *group) for group in groups)
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + struct.pack(">HHIII", 12, 0, 16 + len(body), 0, len(groups)) + body


def components(outline):
    """Where in an outline made of other glyphs their numbers stand."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return
    at, flags = 10, 0x20
    while flags & 0x20:
        flags, = struct.unpack_from(">H", outline, at)
        yield at + 2
        at += 4 + (4 if flags & 0x01 else 2) + (2 if flags & 0x08 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0)


def choose_glyphs(tables):
    """Leaves in the tables only the glyphs of the signs that are kept, and what they are made of."""
    count, = struct.unpack_from(">H", tables[b"maxp"], 4)
    is_long, = struct.unpack_from(">h", tables[b"head"], 50)
    ends = struct.unpack(f">{count + 1}{'I' if is_long else 'H'}", tables[b"loca"])
    ends = [end * (1 if is_long else 2) for end in ends]
    outlines = [bytearray(tables[b"glyf"][ends[i]:ends[i + 1]]) for i in range(count)]
    signs = {sign: glyph for sign, glyph in read_signs(tables[b"cmap"]).items() if is_kept(sign)}
    kept, waiting = {0}, sorted(signs.values())
    while waiting:
        glyph = waiting.pop()
        if glyph not in kept:
            kept.add(glyph)
            waiting += [struct.unpack_from(">H", outlines[glyph], at)[0] for at in components(outlines[glyph])]
    number = {glyph: i for i, glyph in enumerate(sorted(kept))}
    for glyph in kept:
        for at in components(outlines[glyph]):
            struct.pack_into(">H", outlines[glyph], at, number[struct.unpack_from(">H", outlines[glyph], at)[0]])
    write_glyphs(tables, [outlines[glyph] for glyph in sorted(kept)], read_widths(tables, sorted(kept)))
    tables[b"cmap"] = write_signs({sign: number[glyph] for sign, glyph in signs.items()})


def read_widths(tables, glyphs):
    full, = struct.unpack_from(">H", tables[b"hhea"], 34)
    def width(glyph):
        advance = tables[b"hmtx"][4 * min(glyph, full - 1):][:2]
        side = tables[b"hmtx"][4 * glyph + 2:][:2] if glyph < full else tables[b"hmtx"][4 * full + 2 * (glyph - full):][:2]
        return advance + side
    return b"".join(width(glyph) for glyph in glyphs)


def write_glyphs(tables, outlines, widths):
    body, ends = b"", [0]
    for outline in outlines:
        body += bytes(outline) + b"\0" * (len(outline) % 2)
        ends.append(len(body) // 2)
    tables[b"glyf"], tables[b"hmtx"] = body, widths
    tables[b"loca"] = struct.pack(f">{len(ends)}H", *ends)
    tables[b"head"] = tables[b"head"][:50] + struct.pack(">h", 0) + tables[b"head"][52:]
    tables[b"maxp"] = tables[b"maxp"][:4] + struct.pack(">H", len(outlines)) + tables[b"maxp"][6:]
    tables[b"hhea"] = tables[b"hhea"][:34] + struct.pack(">H", len(outlines)) + tables[b"hhea"][36:]
    tables[b"post"] = struct.pack(">I", 0x30000) + tables[b"post"][4:32]  # without the glyphs' names


def strip(font):
    tables = read_tables(font)
    choose_glyphs(tables)
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
