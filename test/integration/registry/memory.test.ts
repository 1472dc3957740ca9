import { appendFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { systemClock } from '../../../src/core/clock.ts'
import { silent } from '../../../src/core/ports.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { MEDIA } from '../../../src/oci/manifest.ts'
import { memoryIn, stageFiles } from '../../../src/oci/memory.ts'
import { readChunks } from '../../../src/oci/read-chunks.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import type { Store } from '../../../src/oci/store.ts'
import { startFakeRegistry } from '../../../testkit/fake-registry.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { artifactOf } from '../../contract/store.contract.ts'

/** Ten seconds on, so that a file made just now is an old one. */
const later = { ...systemClock, now: () => Date.now() + 10_000 }

const set = async () => {
  const folder = await tempFolder()
  const file = path.join(folder.path, 'weights.bin')
  await writeFile(file, Buffer.alloc(100_000, 1))
  let reads = 0
  const stage = async (store: Store, { clock = later, recipe = 'tar iris' } = {}) => {
    const blob = {
      mediaType: MEDIA.layer,
      label: 'weights',
      open: () => {
        reads++
        return readChunks(file)
      }
    }
    const memory = memoryIn(path.join(folder.path, 'memory'))
    const diffId = () => digestOf('tar')
    const made = { blob, diffId, recipe, files: [file] }
    return (await stageFiles(store, 'models/iris', made, { memory, clock, log: silent })).descriptor
  }
  return { folder, file, stage, reads: () => reads }
}

describe('remembering unchanged files', () => {
  const publish = async (store: Store, stage: (store: Store) => ReturnType<Store['stage']>) =>
    store.publish('models/iris', artifactOf([await stage(store)]), '1')

  it('does not read them again for the same store, nor for another repository of the host', async () => {
    const { folder, stage, reads } = await set()
    await using _ = folder
    await using registry = await startFakeRegistry()
    const one = new RegistryStore(`${registry.host}/one`)
    const other = new RegistryStore(`${registry.host}/other`)
    await publish(one, stage)
    const first = reads()
    await publish(one, stage)
    await publish(other, stage)
    one.close()
    other.close()
    expect([first > 0, reads() - first]).toEqual([true, 0])
    expect(registry.manifests.has('other/models/iris:1')).toBe(true)
  })

  it('reads them again when they changed, or make another blob', async () => {
    const { folder, file, stage, reads } = await set()
    await using _ = folder
    const store = new LayoutStore(path.join(folder.path, 'registry'))
    await publish(store, stage)
    const before = reads()
    await stage(store, { recipe: 'tar rose' })
    expect(reads()).toBeGreaterThan(before)
    const changed = reads()
    await appendFile(file, 'x')
    expect((await stage(store)).size).toBe(100_001)
    expect(reads()).toBeGreaterThan(changed)
  })

  it('reads them again when they were so fresh that they could change unseen', async () => {
    const { folder, stage, reads } = await set()
    await using _ = folder
    const store = new LayoutStore(path.join(folder.path, 'registry'))
    await stage(store, { clock: systemClock })
    expect(await readdir(folder.path)).not.toContain('memory')
    const before = reads()
    await stage(store, { clock: systemClock })
    expect(reads()).toBeGreaterThan(before)
  })

  it('is no harm when what it remembers is broken', async () => {
    const { folder, stage, reads } = await set()
    await using _ = folder
    const store = new LayoutStore(path.join(folder.path, 'registry'))
    await publish(store, stage)
    const memory = path.join(folder.path, 'memory')
    for (const name of await readdir(memory)) await writeFile(path.join(memory, name), '{"digest')
    const before = reads()
    await stage(store)
    expect(reads()).toBeGreaterThan(before)
  })
})
