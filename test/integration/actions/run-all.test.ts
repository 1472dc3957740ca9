/** The whole story in one step: what can be known before is said before anything is done. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { main } from '../../../src/actions/run-all.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { TARGETS } from '../../../src/targets/index.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

describe('the whole story', () => {
  it('registers no model that nothing could serve', async () => {
    await using folder = await tempFolder()
    const registry = path.join(folder.path, 'registry')
    const model = path.join(folder.path, 'wine.pkl')
    // {1: 2}
    await writeFile(model, Buffer.from('80047d944b014b02732e', 'hex'))
    const inputs = { registry, path: model, 'service-name': 'taster', target: 'local' }
    const host = { ...testHost(inputs, { SCORELINE_STATE: folder.path }), targets: TARGETS }
    await expect(main(host)).rejects.toThrow(expect.objectContaining({ code: 'RUNTIME_UNCLEAR' }))
    expect(await new LayoutStore(registry).tags('models/wine')).toEqual([])
  })
})
