import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { readChunks } from '../../../src/oci/read-chunks.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { artifactOf, blobOf } from '../../contract/store.contract.ts'

describe('reading files in chunks', () => {
  it('gives the bytes asked for, across chunk borders', async () => {
    await using folder = await tempFolder()
    const bytes = randomBytes(5 * 1024 * 1024 + 17)
    const file = path.join(folder.path, 'file')
    await writeFile(file, bytes)
    const chunks: Buffer[] = []
    for await (const chunk of readChunks(file, 1000, 4 * 1024 * 1024))
      chunks.push(Buffer.from(chunk))
    expect(Buffer.concat(chunks).equals(bytes.subarray(1000, 1000 + 4 * 1024 * 1024))).toBe(true)
  })

  it('lets a reader of a blob keep every chunk', async () => {
    await using folder = await tempFolder()
    const bytes = randomBytes(8 * 1024 * 1024)
    const store = new LayoutStore(path.join(folder.path, 'r'))
    const layer = await store.stage('models/iris', blobOf(bytes))
    await store.publish('models/iris', artifactOf([layer]), '1')
    const kept: Uint8Array[] = []
    for await (const chunk of store.stream('models/iris', layer)) kept.push(chunk)
    expect(Buffer.concat(kept).equals(bytes)).toBe(true)
  })
})
