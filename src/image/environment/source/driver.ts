/**
 * The Python program that speaks to a package's build backend, for Python 3.6 and later, and looks after archives.
 * https://peps.python.org/pep-0517/
 */
export const DRIVER = `
import base64, hashlib, json, os, sys, tarfile, zipfile

# Of an archive: no source of a package, and no wheel, comes near.
MOST_BYTES = 4 << 30
MOST_FILES = 200000


def bounded(counts, size):
    counts[0] += 1
    counts[1] += size
    if counts[0] > MOST_FILES or counts[1] > MOST_BYTES: raise SystemExit("it holds more than is unpacked")


def unpack(archive, folder, below):
    """Plain files below one folder; links, devices and paths that lead elsewhere are left out or refused."""
    def target(name):
        place = os.path.normpath(os.path.join(folder, name))
        if not place.startswith(folder + os.sep): raise SystemExit("a path leads out of the archive: %r" % name[:200])
        os.makedirs(os.path.dirname(place), exist_ok=True)
        return place
    counts = [0, 0]
    def write(name, source, mode, size):
        bounded(counts, size)
        with open(target(name), "wb") as file:
            for block in iter(lambda: source.read(1 << 20), b""): file.write(block)
            os.fchmod(file.fileno(), 0o755 if mode & 0o100 else 0o644)
    if archive.endswith(".zip"):
        with zipfile.ZipFile(archive) as opened:
            for member in opened.infolist():
                if not member.filename.endswith("/"):
                    with opened.open(member) as source: write(member.filename, source, member.external_attr >> 16, member.file_size)
    else:
        with tarfile.open(archive) as opened:
            for member in opened:
                if member.isfile(): write(member.name, opened.extractfile(member), member.mode, member.size)
    roots = sorted(name for name in os.listdir(folder) if os.path.isdir(os.path.join(folder, name)))
    if not roots: raise SystemExit("the archive holds no folder")
    return look(folder, os.path.join(roots[0], below))


def look(folder, root):
    """What a source says of how it is built; it may be a folder in it."""
    top = os.path.normpath(os.path.join(folder, root))
    if not os.path.realpath(top).startswith(folder + os.sep) or not os.path.isdir(top): raise SystemExit("it has no folder of that name")
    listed = [os.path.join(place, name, "requires.txt") for place in (top, os.path.join(top, "src")) if os.path.isdir(place)
              for name in sorted(os.listdir(place)) if name.endswith(".egg-info")]
    return {"root": os.path.relpath(top, folder), "pyproject": text_in(os.path.join(top, "pyproject.toml")), "requires": "".join(map(text_in, listed[:1]))}


def text_in(file):
    if not os.path.isfile(file) or os.path.islink(file): return ""
    with open(file, "rb") as opened: return opened.read(1 << 20).decode("utf-8", "replace")


def backend(root, name, paths):
    os.chdir(root)
    sys.argv = ["setup.py"]
    sys.path[:0] = [os.path.join(root, path) for path in paths]
    module, _, attributes = name.partition(":")
    found = __import__(module, fromlist=["_"])
    for attribute in filter(None, attributes.split(".")): found = getattr(found, attribute)
    return found


def requires(root, name, paths):
    hook = getattr(backend(root, name, paths), "get_requires_for_build_wheel", None)
    return {"requires": list(hook({})) if hook else []}


def wheel(root, name, paths, out):
    return {"file": backend(root, name, paths).build_wheel(out, {})}


def for_any_python(text):
    """The description of a wheel without compiled files, whatever Python it was made with."""
    lines = [line for line in text.splitlines() if line and not line.lower().startswith((b"tag:", b"root-is-purelib:"))]
    return b"\\n".join(lines + [b"Root-Is-Purelib: true", b"Tag: py3-none-any", b""])


def recorded(content, name, text):
    """The list of files, of which one has changed since it was written."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(text).digest()).rstrip(b"=")
    row = b"%s,sha256=%s,%d\\n" % (name.encode(), digest, len(text))
    return b"".join(row if line.startswith(name.encode() + b",") else line for line in content.splitlines(True))


def normalise(source, target, pure):
    """Equal contents in an equal order, with one time and uncompressed: no version of a library decides a byte."""
    counts = [0, 0]
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        about = next(each for each in old.namelist() if each.endswith(".dist-info/WHEEL"))
        text = for_any_python(old.read(about)) if pure else old.read(about)
        for member in sorted(old.infolist(), key=lambda each: each.filename):
            if member.filename.endswith("/"): continue
            bounded(counts, member.file_size)
            content = text if member.filename == about else old.read(member)
            if member.filename.endswith(".dist-info/RECORD"):
                content = recorded(content.replace(b"\\r\\n", b"\\n"), about, text)
                content = b"".join(sorted(content.splitlines(True)))
            entry = zipfile.ZipInfo(member.filename, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = (0o100755 if (member.external_attr >> 16) & 0o100 else 0o100644) << 16
            new.writestr(entry, content)
    return {}


result, mode = sys.argv[1:3]
answer = {"unpack": unpack, "look": look, "requires": requires, "wheel": wheel, "normalise": normalise}[mode](*json.loads(sys.argv[3]))
with open(result, "w") as file: json.dump(answer, file)
`
