/** Served models answer as onnxruntime does in Python: 500 random inputs here, 10,000 by bench/identity. */
import { execFileSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describeWhere } from '../../testkit/available.ts'
import { compareWithPython } from '../../testkit/identity.ts'
import { tempFolder } from '../../testkit/temp.ts'

const PYTHON = process.env.SCORELINE_TEST_PYTHON
const ROOT = path.resolve(import.meta.dirname, '../..')

describeWhere(PYTHON !== undefined, 'SCORELINE_TEST_PYTHON', 'answers of served models', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  beforeAll(async () => {
    folder = await tempFolder()
    execFileSync(String(PYTHON), [
      path.join(ROOT, 'bench/identity/vectors.py'),
      path.join(folder.path, 'models'),
      '500',
      path.join(ROOT, 'test/fixtures/models/classifier.onnx')
    ])
  })
  afterAll(async () => {
    await folder[Symbol.asyncDispose]()
  })
  const all = async (callers: number) => {
    const models = path.join(folder.path, 'models')
    const found: [string, Awaited<ReturnType<typeof compareWithPython>>][] = []
    for (const model of (await readdir(models)).toSorted())
      found.push([model, await compareWithPython(path.join(models, model), callers)])
    return found
  }

  it('are those of Python to the last bit, one at a time', async () => {
    const found = await all(1)
    expect(found.map(([model]) => model)).toEqual(['classifier', 'convolution', 'small', 'wide'])
    for (const [, { different }] of found) expect(different).toBe(0)
  })

  it('are within a millionth when computed together', async () => {
    for (const [, { largest }] of await all(32)) expect(largest).toBeLessThanOrEqual(1e-6)
  })
})
