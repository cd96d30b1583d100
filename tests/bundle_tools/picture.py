"""The colours of a PNG, read without a library."""

import struct
import zlib
from collections import Counter


def rows_of(png):
    """Each row as a list of (red, green, blue)."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    if depth != 8 or kind not in (2, 6) or png[28]:
        raise ValueError("only plain 8-bit pictures in true colour are read here")
    size = 3 if kind == 2 else 4
    at, packed = 8, b""
    while at < len(png):
        length, = struct.unpack(">I", png[at:at + 4])
        if png[at + 4:at + 8] == b"IDAT":
            packed += png[at + 8:at + 8 + length]
        at += 12 + length
    data, before, rows = zlib.decompress(packed), bytes(width * size), []
    for row in range(height):
        start = row * (width * size + 1)
        line = bytearray(data[start + 1:start + 1 + width * size])
        unfilter(data[start], line, before, size)
        rows.append([tuple(line[x:x + 3]) for x in range(0, len(line), size)])
        before = line
    return rows


def unfilter(kind, line, before, size):
    for x in range(len(line)):
        left, up = (line[x - size] if x >= size else 0), before[x]
        corner = before[x - size] if x >= size else 0
        line[x] = (line[x] + (0, left, up, (left + up) // 2, nearest(left, up, corner))[kind]) % 256


def nearest(left, up, corner):
    guess = left + up - corner
    return min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]


def colours(rows):
    return Counter(pixel for row in rows for pixel in row)
