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

/** Writes a source distribution of version 1.0 that brings its build backend along, and returns its path. */
export const writeSource = async (
  folder: string,
  name: string,
  {
    body = 'pass',
    tag = 'py3-none-any',
    requires
  }: {
    readonly body?: string
    readonly tag?: string
    /** Lines that setuptools wrote down of what the package needs. */
    readonly requires?: readonly string[]
  } = {}
): Promise<string> => {
  const work = await mkdtemp(path.join(tmpdir(), 'scoreline-test-'))
  try {
    const tree = path.join(work, `${name}-1.0`)
    await mkdir(tree)
    await writeFile(
      path.join(tree, 'PKG-INFO'),
      `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`
    )
    await writeFile(path.join(tree, 'pyproject.toml'), PROJECT)
    await writeFile(path.join(tree, 'own.py'), backend(name, body, tag))
    if (requires !== undefined) {
      await mkdir(path.join(tree, `${name}.egg-info`))
      await writeFile(path.join(tree, `${name}.egg-info`, 'requires.txt'), requires.join('\n'))
    }
    const archive = path.join(folder, `${name}-1.0.tar.gz`)
    execFileSync('tar', ['-czf', archive, '-C', work, `${name}-1.0`])
    return archive
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
