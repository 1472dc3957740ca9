/** What a sample input may be. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { main } from '../../../src/actions/register-model.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

describe('the sample input of a model', () => {
  it('is refused in a sentence where its lists lie too deep in each other', async () => {
    await using folder = await tempFolder()
    const model = path.join(folder.path, 'wine.pkl')
    // {1: 2}
    await writeFile(model, Buffer.from('80047d944b014b02732e', 'hex'))
    const sample = path.join(folder.path, 'sample.json')
    await writeFile(sample, `${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    const registry = path.join(folder.path, 'registry')
    const inputs = { registry, path: model, name: 'wine', 'sample-input': sample }
    await expect(main(testHost(inputs, { SCORELINE_STATE: folder.path }))).rejects.toMatchObject({
      code: 'SAMPLE_INPUT_INVALID',
      message: expect.stringContaining('nested too deep')
    })
  })
})
