#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the small pictures test-picture.c reads. Needs ImageMagick, cwebp (webp) and heif-enc (libheif-examples).

All are 64 × 48 pixels in four quarters: red, green / blue, white. The "swapped" ones carry a profile whose red primary is
sRGB's green and the other way round, so that whoever follows it sees green, red / blue, white.
"""

import pathlib
import struct
import subprocess
import tempfile

HERE = pathlib.Path(__file__).parent
# The primaries of sRGB adapted to D50 (IEC 61966-2-1, as in the ICC's own profile).
RED, GREEN, BLUE = (0.4360, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
D50 = (0.9642, 1.0, 0.8249)


def xyz(values):
    return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def text(signature, words):
    if signature == b"text":
        return b"text\0\0\0\0" + words + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(words) + 1) + words + b"\0" + bytes(78)


def profile(red, green, blue):
    """An ICC profile, version 2, of three primaries and a gamma of 2.2 (ICC.1:2001-04)."""
    gamma = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256))
    tags = {
        b"desc": text(b"desc", b"swapped"), b"cprt": text(b"text", b"none"), b"wtpt": xyz(D50),
        b"rXYZ": xyz(red), b"gXYZ": xyz(green), b"bXYZ": xyz(blue),
        b"rTRC": gamma, b"gTRC": gamma, b"bTRC": gamma,
    }
    table, data = struct.pack(">I", len(tags)), b""
    offset = 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        content += bytes(-len(content) % 4)
        table += name + struct.pack(">II", offset + len(data), len(content))
        data += content
    head = struct.pack(">I4sI4s4s4s", 128 + len(table) + len(data), b"none", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += b"".join(struct.pack(">i", round(value * 65536)) for value in D50)
    return head + bytes(128 - len(head)) + table + data


def run(*arguments):
    subprocess.run([str(argument) for argument in arguments], check=True, capture_output=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        plain, swapped, icc = folder / "plain.png", folder / "swapped.png", folder / "swapped.icc"
        icc.write_bytes(profile(GREEN, RED, BLUE))
        run("convert", "-size", "32x24", "(", "xc:#ff0000", "xc:#00ff00", "+append", ")",
            "(", "xc:#0000ff", "xc:#ffffff", "+append", ")", "-append", "-strip",
            "PNG24:" + str(plain))  # heif-enc 1.15 cannot read palettes
        # To a picture without a profile this one is only attached; nothing is converted.
        run("convert", plain, "-profile", icc, "PNG24:" + str(swapped))
        run("convert", swapped, "-define", "png:exclude-chunks=date,time", "PNG24:" + str(HERE / "swapped.png"))
        run("cwebp", "-lossless", plain, "-o", HERE / "plain.webp")
        run("cwebp", "-q", "95", "-metadata", "icc", swapped, "-o", HERE / "swapped.webp")
        run("heif-enc", "-q", "95", plain, "-o", HERE / "plain.heic")
        run("heif-enc", "-q", "95", swapped, "-o", HERE / "swapped.heic")
        run("convert", plain, "-colorspace", "CMYK", "-quality", "95", HERE / "cmyk.jpg")
        run("convert", plain, "-colorspace", "Gray", "-depth", "16", "-define", "png:bit-depth=16",
            "-define", "png:exclude-chunks=date,time", HERE / "gray-16.png")


if __name__ == "__main__":
    main()
