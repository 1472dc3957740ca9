import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A build backend that runs `body` and writes a wheel of one module, `found` in it, and of what `more` maps names to. */
const backend = (name: string, body: string, tag: string): string => `
import os, zipfile
def get_requires_for_build_wheel(settings=None):
    return []
def build_wheel(folder, settings=None, metadata=None):
    found = []
${body
  .split('\n')
  .map(line => `    ${line}`)
  .join('\n')}
    name = "${name}-1.0-${tag}.whl"
    with zipfile.ZipFile(os.path.join(folder, name), "w") as wheel:
        wheel.writestr("${name}.py", "found = %r\\n" % (found,))
        for file, text in locals().get("more", {}).items(): wheel.writestr(file, text)
        wheel.writestr("${name}-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1.0\\n")
        wheel.writestr("${name}-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: ${tag}\\n")
        wheel.writestr("${name}-1.0.dist-info/RECORD", "${name}.py,,\\n${name}-1.0.dist-info/RECORD,,\\n")
    return name
`

const PROJECT = '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n'

interface Of {
  readonly body?: string
  readonly tag?: string
  /** Lines that setuptools wrote down of what the package needs. */
  readonly requires?: readonly string[]
}

/** The files of a package of version 1.0 that brings its build backend along. */
export const sourceFiles = (
  name: string,
  { body = 'pass', tag = 'py3-none-any', requires }: Of = {}
): Readonly<Record<string, string>> => ({
  'PKG-INFO': `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`,
  'pyproject.toml': PROJECT,
  'own.py': backend(name, body, tag),
  ...(requires ? { [`${name}.egg-info/requires.txt`]: requires.join('\n') } : {})
})

/** Writes a source distribution of it, and returns its path. */
export const writeSource = async (folder: string, name: string, of: Of = {}): Promise<string> => {
  const work = await mkdtemp(path.join(tmpdir(), 'scoreline-test-'))
  try {
    for (const [file, text] of Object.entries(sourceFiles(name, of))) {
      const place = path.join(work, `${name}-1.0`, file)
      await mkdir(path.dirname(place), { recursive: true })
      await writeFile(place, text)
    }
    const archive = path.join(folder, `${name}-1.0.tar.gz`)
    execFileSync('tar', ['-czf', archive, '-C', work, `${name}-1.0`])
    return archive
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
