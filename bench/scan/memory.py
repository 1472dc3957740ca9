"""Writes the files of memory.ts into a folder: large ones, and those that take as much memory as can be asked for.

    python memory.py FOLDER
"""

import bz2
import gzip
import lzma
import struct
import sys
import zipfile
from pathlib import Path

GIB = 1 << 30
PIECE = 1 << 20


def repeated(file, content, size):
    piece = content * (PIECE // len(content))
    for _ in range(size // len(piece)):
        file.write(piece)


def write(folder):
    with open(folder / "array.pkl", "wb") as file:
        file.write(b"\x80\x04\x8e" + struct.pack("<Q", GIB))
        file.truncate(file.tell() + GIB)
        file.seek(0, 2)
        file.write(b".")
    with open(folder / "opcodes.pkl", "wb") as file:
        repeated(file, b"N0", GIB)
    with open(folder / "memo.pkl", "wb") as file:
        file.write(b"\x80\x04N")
        repeated(file, b"\x94", GIB // 8)
    with open(folder / "stack.pkl", "wb") as file:
        repeated(file, b"N", GIB // 8)
    with open(folder / "texts.pkl", "wb") as file:
        file.write(b"\x80\x04")
        repeated(file, b"\x8c\x06model0\x9400", GIB // 8)
    # The memo, the stack and the dictionary of the decoder at once.
    both = b"\x80\x04N" + b"\x94" * (24 << 20) + b"N" * (3 << 20) + b"N0" * (60 << 20) + b"0" * (3 << 20) + b"."
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 1, "dict_size": 1 << 26}]
    (folder / "all.xz.pkl").write_bytes(lzma.compress(both, filters=filters))
    (folder / "all.gz.pkl").write_bytes(gzip.compress(both, 1))
    (folder / "memo.bz2.pkl").write_bytes(bz2.compress(both[: 1 << 24]))
    nested = lzma.compress(both, filters=filters)
    nested = lzma.compress(nested + bytes(1 << 27), filters=filters)
    (folder / "xz-in-xz.pkl").write_bytes(nested)
    with zipfile.ZipFile(folder / "files.zip", "w") as archive:
        for number in range(60_000):
            archive.writestr(f"data/{number}", b"\x80\x04N.")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    write(folder)
