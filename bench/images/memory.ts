import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { peakMemory } from '../measure.ts'
import { startDiscardingRegistry } from './discarding-registry.ts'
import type { Row } from './rows.ts'

/** The most memory that registering a sparse file takes. Its bytes are read, hashed and sent; nobody keeps them. */
export const sparseModelPeak = async (folder: string, gibibytes: number): Promise<Row> => {
  const model = path.join(folder, 'sparse.bin')
  const project = await bundledProject()
  await using registry = await startDiscardingRegistry()
  const file = await open(model, 'w')
  await file.truncate(gibibytes * 1024 ** 3)
  await file.close()
  try {
    const own = await peakMemory(
      process.execPath,
      [
        path.join(project, 'dist/index.js'),
        'register-model',
        ...['--name', 'sparse', '--path', model, '--registry', `${registry.host}/bench`]
      ],
      { cwd: folder, env: { ...process.env, SCORELINE_CACHE: path.join(folder, 'cache') } }
    )
    if (registry.received() < gibibytes * 1024 ** 3) throw new Error('not every byte was sent')
    return {
      what: `peak memory, a sparse model of ${gibibytes} GiB`,
      own,
      unit: 'MiB',
      aim: '≤ 143 MiB (150 MB)'
    }
  } finally {
    await rm(model)
  }
}
