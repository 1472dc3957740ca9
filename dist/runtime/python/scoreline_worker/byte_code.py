"""Byte code in folders that nothing installs: those of PYTHONPATH and of mounted volumes, and those that a script searches.
Python knows a source by its size and second, and files that are copied or synchronized may keep both."""

import importlib.machinery
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
INSTALLED = {"site-packages", "dist-packages"}
BYTE_CODE = tuple(importlib.machinery.BYTECODE_SUFFIXES)


class CarefulLoader(importlib.machinery.SourceFileLoader):
    """Takes byte code only if it was written after the last change of its source, by the clock that no program sets."""

    def path_stats(self, path):
        # What lies beside a single file that is mounted is not of that file, and must not be written there.
        if os.path.join(path, "") in MOUNTS:
            raise OSError("no byte code")
        return super().path_stats(path)

    def get_data(self, path):
        if path.endswith(BYTE_CODE) and not is_newer(path, self.path):
            raise OSError("it may be that of another source")
        return super().get_data(path)


def is_newer(code, source):
    """Whether byte code was written after its source, or the link to that, was changed or put there."""
    changed = max(os.stat(source).st_ctime_ns, os.lstat(source).st_ctime_ns)
    return os.stat(code).st_ctime_ns > changed


def take_carefully():
    """For all imports from now on. Python's own modules, ours and installed packages keep the usual loader: they change
    with an image or by an installer, which compiles them again. A volume that is mounted over them does not."""
    search_with(CarefulLoader, lambda folder: not is_kept(folder) or is_mounted(os.path.join(folder, "")))


def is_mounted(place):
    """Whether a folder lies in a volume, or has one in it."""
    return any(place.startswith(point) or point.startswith(place) for point in MOUNTS)


def mounts():
    """Where volumes and single files are mounted, each as a folder is written. None where the system does not say it.
    https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html"""
    try:
        with open("/proc/self/mountinfo", encoding="utf-8", errors="surrogateescape") as lines:
            points = [line.split(" ")[4].replace("\\040", " ") for line in lines]
    except OSError:
        return ()
    return tuple(os.path.join(point, "") for point in points if point != "/")


def search_with(loader, is_meant):
    """Modules in the folders that are meant are loaded by this loader."""
    loaders = (
        (importlib.machinery.ExtensionFileLoader, importlib.machinery.EXTENSION_SUFFIXES),
        (loader, importlib.machinery.SOURCE_SUFFIXES),
        (importlib.machinery.SourcelessFileLoader, importlib.machinery.BYTECODE_SUFFIXES),
    )

    def finder_of(folder):
        if not is_meant(folder) or not os.path.isdir(folder):
            raise ImportError("for the usual finder", path=folder)
        return importlib.machinery.FileFinder(folder, *loaders)

    sys.path_hooks.insert(0, finder_of)
    for folder in filter(is_meant, list(sys.path_importer_cache)):
        del sys.path_importer_cache[folder]


def is_kept(folder):
    """Whether a folder is Python's own, ours, or one that a package manager lays files down in."""
    # Nearly all are, and following links takes time at every start.
    if is_installed(folder):
        return True
    place = whole(folder)
    return place.startswith(OURS) or is_installed(place)


def is_installed(folder):
    return not INSTALLED.isdisjoint(folder.split(os.sep))


def whole(folder):
    """A folder without links on the way, so written that only what lies in it starts with it."""
    return os.path.join(os.path.realpath(folder), "")


OURS = (whole(os.path.dirname(os.__file__)), whole(os.path.dirname(HERE)))
MOUNTS = mounts()
