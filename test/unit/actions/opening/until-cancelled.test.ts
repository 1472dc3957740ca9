import path from 'node:path'
import { untilCancelled } from '../../../../src/actions/opening/until-cancelled.ts'
import { digestOf } from '../../../../src/oci/digest.ts'
import { LayoutStore } from '../../../../src/oci/layout/layout-store.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

it('a store takes nothing more once the step is cancelled, and still answers', async () => {
  await using folder = await tempFolder()
  const cancelled = new AbortController()
  const store = untilCancelled(new LayoutStore(path.join(folder.path, 'r')), cancelled.signal)
  const bytes = Buffer.from('{"schemaVersion":2,"manifests":[]}')
  const document = { mediaType: 'application/vnd.oci.image.index.v1+json', bytes }
  await store.put('models/a', document, '1')
  cancelled.abort(new Error('Cancelled'))
  await expect(store.put('models/a', document, '2')).rejects.toThrow('Cancelled')
  expect(await store.tags('models/a')).toEqual(['1'])
  expect((await store.resolve('models/a', '1'))?.digest).toBe(digestOf(bytes))
})
