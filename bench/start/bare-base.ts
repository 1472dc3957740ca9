/** A base as Docker's images of Python are: the standard library without byte code. */
import { existsSync } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { run } from '../measure.ts'

const LIBRARY = 'usr/lib/python3.11'

export interface BareBases {
  readonly ours: string
  /** The same after `RUN pip install`, which leaves byte code of what pip itself imports. */
  readonly peers: string
}

/** @param base files of a Debian with Python @param python one with pip, of the same minor version */
export const makeBareBases = async (
  work: string,
  base: string,
  python: string
): Promise<BareBases> => {
  const bases = { ours: path.join(work, 'base-bare'), peers: path.join(work, 'base-pip') }
  if (existsSync(bases.peers)) return bases
  await run('cp', ['-a', base, bases.ours])
  await run('find', [bases.ours, '-name', '__pycache__', '-exec', 'rm', '-rf', '{}', '+'])
  await run('cp', ['-a', bases.ours, bases.peers])
  const files = (await run(python, ['-c', IMPORTED_BY_PIP])).trim().split('\n')
  const there = files.filter(file => existsSync(path.join(bases.peers, LIBRARY, file)))
  const paths = there.map(file => `/${LIBRARY}/${file}`)
  await run('chroot', [bases.peers, 'python3', '-m', 'py_compile', ...paths])
  return bases
}

/** The modules of the standard library that an installation imports, by their files in it. */
const IMPORTED_BY_PIP = `
import os, runpy, sys
sys.argv = ["pip", "install", "--quiet", "--no-index", "--target", "/tmp/none", "no-such-package"]
sys.stderr = open(os.devnull, "w")
try: runpy.run_module("pip", run_name="__main__")
except SystemExit: pass
library = os.path.dirname(os.__file__) + "/"
for module in list(sys.modules.values()):
    file = getattr(module, "__file__", None) or ""
    if file.startswith(library) and file.endswith(".py") and "site-packages" not in file:
        print(file[len(library):])
`

/** Pushes the base with the variables by which Docker's images say what they are. */
export const pushBareBase = async (work: string, base: string, target: string): Promise<void> => {
  const layout = path.join(work, 'bare-layout')
  const tar = path.join(work, 'bare.tar')
  await rm(layout, { recursive: true, force: true })
  await run('tar', ['cf', tar, '-C', base, '.'])
  const image = ['--image', `${layout}:latest`]
  await run('umoci', ['init', '--layout', layout])
  await run('umoci', ['new', ...image])
  await run('umoci', ['raw', 'add-layer', ...image, tar])
  const variables = ['PATH=/usr/bin:/bin', 'PYTHON_VERSION=3.11.2', 'PYTHON_SHA256=0']
  await run('umoci', ['config', ...image, ...variables.flatMap(each => ['--config.env', each])])
  await run('skopeo', [
    ...['copy', '--quiet', '--dest-tls-verify=false'],
    ...[`oci:${layout}:latest`, `docker://${target}`]
  ])
}

/** The library of a base with what an image lays over it: containers of this bench see folders, not layers. */
export const libraryOver = async (
  base: string,
  image: string
): Promise<Readonly<Record<string, string>>> => {
  const library = path.join(image, 'library')
  if (!existsSync(library)) {
    await mkdir(library)
    await run('cp', ['-a', `${path.join(base, LIBRARY)}/.`, library])
    await cp(path.join(image, LIBRARY), library, { recursive: true })
  }
  return { [`/${LIBRARY}`]: library }
}
