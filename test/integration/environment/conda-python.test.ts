/** The Python of a conda part as the one that builds what lies on top of it. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { condaPythonOf } from '../../../src/image/environment/conda/python.ts'
import { interpreterFor } from '../../../src/image/environment/source/interpreter.ts'
import type { EnvironmentTools } from '../../../src/image/environment/tools.ts'
import { MEDIA } from '../../../src/oci/manifest.ts'
import { readChunks } from '../../../src/oci/read-chunks.ts'
import { describeWith } from '../../../testkit/available.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'

/** Says of itself what a real one would, for a version that no machine has. */
const STUB =
  '#!/bin/sh\nhere=$(cd "$(dirname "$0")/.." && pwd)\necho "$here"\necho "$here/bin/python3"\n'

const layerIn = async (folder: string) => {
  const bin = path.join(folder, 'root/opt/scoreline/conda/bin')
  await mkdir(bin, { recursive: true })
  await writeFile(path.join(bin, 'python3'), STUB)
  await chmod(path.join(bin, 'python3'), 0o755)
  const file = path.join(folder, 'layer.tar.gz')
  execFileSync('tar', ['-czf', file, '-C', path.join(folder, 'root'), 'opt'])
  const blob = {
    ...{ mediaType: MEDIA.layerGzip, label: 'conda', digest: `sha256:${'0'.repeat(64)}` as const },
    ...{ size: 1, open: () => readChunks(file) }
  }
  return { layer: { blob, diffId: () => blob.digest } }
}

const HERE = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64'

const toolsFor = (
  folder: string,
  platform: EnvironmentTools['platform'] = HERE
): EnvironmentTools => ({
  ...{ platform, exec: testExec, log: silent, signal: new AbortController().signal },
  cacheDir: folder
})

describeWith('python3', 'the Python of a conda part', () => {
  it('builds where this machine has no such Python, and is gone afterwards', async () => {
    await using folder = await tempFolder()
    const made = await layerIn(folder.path)
    const tools = toolsFor(folder.path)
    let prefix = ''
    {
      await using python = condaPythonOf(made, tools)
      const found = await interpreterFor('3.99', { ...tools, condaPython: python.program })
      prefix = found?.prefix ?? ''
      expect(found).toMatchObject({ version: '3.99', isWanted: true })
      expect(found?.program).toBe(path.join(prefix, 'bin/python3'))
      expect(prefix).toMatch(/\/opt\/scoreline\/conda$/)
      expect(await python.program()).toBe(found?.program)
    }
    expect(existsSync(prefix)).toBe(false)
    expect(await interpreterFor('3.99', tools)).toMatchObject({ isWanted: false })
  })

  it('is not run for another kind of machine', async () => {
    await using folder = await tempFolder()
    const other = HERE === 'linux/amd64' ? 'linux/arm64' : 'linux/amd64'
    await using python = condaPythonOf(await layerIn(folder.path), toolsFor(folder.path, other))
    expect(await python.program()).toBeUndefined()
  })
})
