"""Stands in for micromamba, which no registry of packages has for tests: its arguments and output, with the solver and the
linker of rattler (py-rattler), which lay packages down and move prefixes as conda does.

micromamba.py build-channel FOLDER < packages.json   makes a channel of small packages
micromamba.py create ...                             as micromamba; what it was asked for is added to $CONDA_FAKE_LOG
"""
import argparse, asyncio, base64, hashlib, io, json, os, sys, tarfile
from pathlib import Path

import rattler
from rattler.index import index_fs

HELP = "--prefix --file --yes --quiet --platform --no-pyc --skip-run-link-scripts"


def build_channel(folder, packages):
    for package in packages:
        target = folder / package["subdir"]
        target.mkdir(parents=True, exist_ok=True)
        name = f"{package['name']}-{package['version']}-{package['build']}"
        paths, members = [], {}
        for path, file in package["files"].items():
            if "link" in file:
                members[path] = file
                paths.append({"_path": path, "path_type": "softlink", "sha256": "0" * 64, "size_in_bytes": 0})
                continue
            content = base64.b64decode(file["base64"])
            members[path] = {**file, "content": content}
            entry = {
                "_path": path,
                "path_type": "hardlink",
                "sha256": hashlib.sha256(content).hexdigest(),
                "size_in_bytes": len(content),
            }
            if "prefix" in file:
                entry.update(prefix_placeholder=file["prefix"], file_mode=file["fileMode"])
            paths.append(entry)
        index = {key: package[key] for key in ("name", "version", "build", "subdir")}
        index.update(build_number=0, depends=package.get("depends", []), timestamp=1700000000000)
        if package["subdir"] == "noarch":
            index.update(noarch=package.get("noarch", "generic"))
        info = {"index.json": index, "paths.json": {"paths": paths, "paths_version": 1}}
        if package.get("noarch") == "python":
            info["link.json"] = {
                "noarch": {"type": "python", "entry_points": package.get("entryPoints", [])},
                "package_metadata_version": 1,
            }
        with tarfile.open(target / f"{name}.tar.bz2", "w:bz2") as archive:
            for path, value in info.items():
                add(archive, f"info/{path}", {"content": json.dumps(value).encode()})
            for path, member in members.items():
                add(archive, path, member)
    for subdir in ("noarch", "linux-64", "linux-aarch64"):
        (folder / subdir).mkdir(parents=True, exist_ok=True)
    asyncio.run(index_fs(folder, write_zst=False, write_shards=False))


def add(archive, path, member):
    entry = tarfile.TarInfo(path)
    entry.mode = 0o755 if member.get("executable") else 0o644
    if "link" in member:
        entry.type, entry.linkname = tarfile.SYMTYPE, member["link"]
        archive.addfile(entry)
    else:
        entry.size = len(member["content"])
        archive.addfile(entry, io.BytesIO(member["content"]))


async def create(args):
    request = Path(args.file).read_text()
    mode = oct(os.stat(args.file).st_mode & 0o777)
    log = os.environ.get("CONDA_FAKE_LOG")
    if log:
        said = {"argv": sys.argv[1:], "request": request, "mode": mode}
        said["env"] = {k: v for k, v in os.environ.items() if k.startswith(("CONDA_", "MAMBA_"))}
        with open(log, "a") as file:
            file.write(json.dumps(said) + "\n")
    gateway = rattler.Gateway(cache_dir=Path(os.environ["MAMBA_ROOT_PREFIX"]) / "repodata")
    platforms = [args.platform, "noarch"]
    if "@EXPLICIT" in request:
        urls = [line.split("#")[0] for line in request.splitlines() if "://" in line]
        channels = sorted({url.rsplit("/", 2)[0] for url in urls})
        names = [rattler.MatchSpec(url.rsplit("/", 1)[1].rsplit("-", 2)[0]) for url in urls]
        found = await gateway.query(channels, platforms, names, recursive=False)
        records = [record for group in found for record in group if record.url in urls]
    else:
        wanted = json.loads(request)
        records = await rattler.solve(
            wanted.get("channels", []),
            wanted["dependencies"],
            gateway=gateway,
            platforms=platforms,
            virtual_packages=rattler.VirtualPackage.detect(rattler.VirtualPackageOverrides.from_env()),
        )
    await rattler.install(
        records,
        args.prefix,
        cache_dir=Path(os.environ["MAMBA_ROOT_PREFIX"]) / "pkgs",
        platform=rattler.Subdir(args.platform) if callable(getattr(rattler, "Subdir", None)) else args.platform,
        execute_link_scripts=False,
        show_progress=False,
    )


def main():
    if sys.argv[1:] == ["--version"]:
        return print("2.3.2")
    if sys.argv[1:] == ["create", "--help"]:
        return print(HELP)
    if sys.argv[1] == "build-channel":
        return build_channel(Path(sys.argv[2]), json.load(sys.stdin))
    parser = argparse.ArgumentParser(prog="micromamba")
    parser.add_argument("command", choices=["create"])
    for name in ("prefix", "file", "platform"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("yes", "quiet", "no-pyc", "skip-run-link-scripts"):
        parser.add_argument(f"--{name}", action="store_true", required=True)
    args = parser.parse_args()
    try:
        asyncio.run(create(args))
    except Exception as error:
        print(f"error    libmamba Could not solve for environment specs\n{error}\ncritical libmamba Could not solve for environment specs", file=sys.stderr)
        return 1


code = main()
sys.stdout.flush()
sys.stderr.flush()
# Threads of rattler's may still be at work, and an interpreter that ends in the ordinary way crashes on them now and then.
os._exit(code or 0)
