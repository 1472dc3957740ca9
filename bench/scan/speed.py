"""Writes the files of speed.ts into a folder, and times picklescan on one of them.

    python speed.py write FOLDER
    python speed.py scan FILE        prints seconds
"""

import io
import pickle
import sys
import time
from pathlib import Path


def write(folder):
    import random

    rng = random.Random(1)
    numbers = [rng.randrange(1 << 30) for _ in range(3_000_000)]
    (folder / "numbers.pkl").write_bytes(pickle.dumps(numbers, 4))
    (folder / "small-numbers.pkl").write_bytes(pickle.dumps([n % 200 for n in numbers], 4))
    (folder / "texts.pkl").write_bytes(pickle.dumps({f"word{n}": i % 250 for i, n in enumerate(numbers[:1_000_000])}, 4))
    (folder / "tuples.pkl").write_bytes(pickle.dumps([(n % 100, n % 50, 0.5) for n in numbers[:500_000]], 4))
    (folder / "arrays.pkl").write_bytes(pickle.dumps([bytes(1 << 20) for _ in range(512)], 4))
    # The shape of a forest: many objects with small arrays.
    (folder / "blocks.pkl").write_bytes(b"\x80\x04](" + (b"C\x80" + bytes(128) + b"\x94") * 2_000_000 + b"e.")


def scan(file):
    from picklescan.scanner import scan_pickle_bytes

    data = io.BytesIO(Path(file).read_bytes())
    start = time.perf_counter()
    scan_pickle_bytes(data, file)
    print(time.perf_counter() - start)


if __name__ == "__main__":
    if sys.argv[1] == "write":
        folder = Path(sys.argv[2])
        folder.mkdir(parents=True, exist_ok=True)
        write(folder)
    else:
        scan(sys.argv[2])
