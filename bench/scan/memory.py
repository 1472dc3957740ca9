"""Writes the files of memory.ts into a folder: large ones, and those that take as much memory as can be asked for.

    python memory.py FOLDER
"""

import bz2
import gzip
import io
import lzma
import struct
import sys
import tarfile
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
    write_pickles(folder)
    write_archives(folder)
    write_headers(folder)


def stream(file, make, size, head=b"\x80\x04"):
    """Opcodes that differ from each other."""
    with open(file, "wb") as written:
        written.write(head)
        number = 0
        while written.tell() < size:
            written.write(b"".join(make(number + i) for i in range(10_000)))
            number += 10_000
        written.write(b".")


def text(value):
    return b"X" + struct.pack("<I", len(value)) + value


def write_pickles(folder):
    size = 64 << 20
    stream(folder / "imports.pkl", lambda n: b"cm%d\nn%d\n0" % (n, n), size)
    stream(folder / "long-imports.pkl", lambda n: b"cm%d" % n + b"m" * 2000 + b"\nn\n0", size)
    stream(folder / "calls.pkl", lambda n: b"cm%d\nn\n(cm%d\nn\nNNNtR0" % (n % 5000, n % 20000), size)
    stream(folder / "distinct-texts.pkl", lambda n: text(b"text%d" % n) + b"\x940", size)
    stream(folder / "stack-globals.pkl", lambda n: text(b"m%d" % n) + text(b"x" * 200 + b"%d" % n) + b"\x930", size)
    stream(folder / "dicts.pkl", lambda n: b"}" + text(b"a%d" % n) + b"Ns0", size)
    stream(folder / "lines.pkl", lambda n: b"S'%d'\n0" % n, size)
    stream(folder / "persistent-ids.pkl", lambda n: b"P%d\n0" % n, size)
    stream(folder / "pickles-in-bytes.pkl", lambda n: b"C\x05\x80\x04N0.0", 4 << 20)
    (folder / "marks.pkl").write_bytes(b"\x80\x02" + b"(" * size)
    # Tuples of three of the tuple before.
    laughs = b"cx\ny\ncos\nsystem\n\x85" + b"22\x87" * 25 + b"R."
    (folder / "tuples-in-tuples.pkl").write_bytes(b"\x80\x02" + laughs)


def write_archives(folder):
    evil = b"\x80\x02cos\nsystem\nX\x04\x00\x00\x00true\x85R."
    write_zip(folder / "findings.zip", ((f"d/{i}.pkl", evil) for i in range(60_000)))
    write_zip(folder / "long-names.zip", ((f"{i}" + "n" * 60_000, b"x") for i in range(1000)))
    inner = io.BytesIO()
    write_zip(inner, ((f"d/{i}", b"\x80\x04N.") for i in range(60_000)))
    write_zip(folder / "zip-in-zip.zip", ((f"a{i}.zip", inner.getvalue()) for i in range(4)))
    with tarfile.open(folder / "files.tar", "w") as archive:
        for number in range(60_000):
            member = tarfile.TarInfo(f"d/{number}")
            member.size = 4
            archive.addfile(member, io.BytesIO(b"\x80\x04N."))


def write_zip(file, entries):
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in entries:
            archive.writestr(name, content)


def write_headers(folder):
    with zipfile.ZipFile(folder / "config.keras", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", b'{"a":[' + b"{}," * (20 << 20) + b"0]}")
    layers = b",".join(b'{"module":"m%d","class_name":"X%d"}' % (i, i) for i in range(2_000_000))
    (folder / "classes.h5").write_bytes(bytes.fromhex("894844460d0a1a0a") + layers)
    tensors = b",".join(b'"t%d":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}' % i for i in range(1_500_000))
    notes = b",".join(b'"k%d":"v"' % i for i in range(6_000_000))
    values = b'"a":[' + b"{}," * 33_000_000 + b"0]"
    for name, header in (("tensors", tensors), ("notes", b'"__metadata__":{' + notes + b"}"), ("values", values)):
        header = b"{" + header + b"}"
        (folder / f"{name}.safetensors").write_bytes(struct.pack("<Q", len(header)) + header)
    with open(folder / "keys.gguf", "wb") as file:
        file.write(b"GGUF" + struct.pack("<IQQ", 3, 0, 8))
        for _ in range(8):
            file.write(struct.pack("<Q", 15 << 20) + b"k" * (15 << 20) + struct.pack("<II", 4, 0))
    header = b"{'descr': '|O'" + b"," * 200_000_000
    (folder / "header.npy").write_bytes(b"\x93NUMPY\x02\0" + struct.pack("<I", len(header)) + header)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    write(folder)
