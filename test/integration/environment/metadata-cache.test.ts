import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PackageFile } from '../../../src/image/environment/addresses.ts'
import { recallMetadata, rememberMetadata } from '../../../src/image/environment/metadata-cache.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const wheelAt = (url: string): PackageFile => ({
  ...{ kind: 'wheel', name: 'alpha', version: '1.0', url },
  ...{ fileName: 'alpha-1.0-py3-none-any.whl', hash: `sha256:${'0'.repeat(64)}` }
})
const WHEEL = wheelAt('https://user:secret@one.test/alpha-1.0-py3-none-any.whl')
const SAID = { requires: ['beta>=1'], python: '>=3.6', extras: ['fast'] }

describe('what a wheel says it needs', () => {
  it('is known to the next process, of the index that said it', async () => {
    await using folder = await tempFolder()
    expect(await recallMetadata(WHEEL, folder.path)).toBeUndefined()
    await rememberMetadata(WHEEL, SAID, folder.path)
    expect(await recallMetadata(WHEEL, folder.path)).toEqual(SAID)
    const other = wheelAt('https://two.test/alpha-1.0-py3-none-any.whl')
    expect(await recallMetadata(other, folder.path)).toBeUndefined()
    const anybody = wheelAt('https://one.test/alpha-1.0-py3-none-any.whl')
    expect(await recallMetadata(anybody, folder.path)).toEqual(SAID)
  })

  it.each(['', '{', '[]', '{"requires":[1]}', '{"requires":[],"python":3}'])(
    'is not known where something else lies there: %j',
    async text => {
      await using folder = await tempFolder()
      await rememberMetadata(WHEEL, SAID, folder.path)
      const files = await readdir(folder.path, { recursive: true, withFileTypes: true })
      for (const file of files)
        if (file.isFile()) await writeFile(path.join(file.parentPath, file.name), text)
      expect(await recallMetadata(WHEEL, folder.path)).toBeUndefined()
    }
  )
})
