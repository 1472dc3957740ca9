/** The packages of a usual model server, locked, with their wheels in a cache that the benches share. */
import { execFileSync } from 'node:child_process'
import { readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { silent } from '../../src/core/ports.ts'
import { lockEnvironment } from '../../src/image/environment/lock.ts'
import type { Lock } from '../../src/image/environment/locked.ts'
import { linesOf } from '../../src/image/environment/logical-lines.ts'
import { parseRequirementLines } from '../../src/image/environment/requirements-file.ts'
import { lockedWheels } from '../../src/image/environment/wheels.ts'
import { testExec } from '../../testkit/test-exec.ts'

const PACKAGES = ['onnxruntime', 'numpy', 'scikit-learn', 'pandas', 'fastapi', 'uvicorn']

export const environmentCache = path.join(tmpdir(), 'scoreline-bench-environment')

export const environmentTools = {
  platform: process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64',
  exec: testExec,
  log: silent,
  signal: new AbortController().signal,
  cacheDir: environmentCache
} as const

/** For this machine's Python. */
export const lockAll = (): Promise<Lock> => {
  const python = execFileSync('python3', [
    '-c',
    'import sys; print("%d.%d" % sys.version_info[:2])'
  ])
  return lockEnvironment(
    {
      python: python.toString().trim(),
      ...parseRequirementLines(linesOf(PACKAGES.join('\n'), 'bench')),
      constraints: [],
      notes: []
    },
    environmentTools
  )
}

/** All wheels of a lock in one folder, as pip looks for them. */
export const linkWheels = async (lock: Lock, folder: string): Promise<void> => {
  await lockedWheels(lock, environmentTools)
  const kept = path.join(environmentCache, 'wheels')
  for (const hex of readdirSync(kept).filter(name => name.length === 64))
    for (const name of readdirSync(path.join(kept, hex)))
      symlinkSync(path.join(kept, hex, name), path.join(folder, name))
}
