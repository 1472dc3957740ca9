import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { inspectModel } from '../../../src/models/format.ts'
import { registerModel } from '../../../src/models/register.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const DIABETES = 'workflows-examples/diabetes'
const onnxRuntime = async () => createRequire(import.meta.url)('onnxruntime-node')
const inspect = (file: string, framework?: string) => inspectModel(file, { onnxRuntime, framework })

describe('inspectModel', () => {
  it('reads the signature and operator sets of an ONNX model', async () => {
    expect(await inspect(`${DIABETES}/model.onnx`)).toMatchObject({
      framework: 'onnx',
      format: 'onnx',
      mainFile: 'model.onnx',
      signature: {
        inputs: [{ name: 'X', type: 'float32', shape: [null, 10] }],
        outputs: [{ name: 'variable', type: 'float32', shape: [null, 1] }]
      },
      opset: { 'ai.onnx.ml': 1 }
    })
  })

  it('knows a scikit-learn pickle and the version that made it', async () => {
    expect(await inspect(`${DIABETES}/model.pkl`)).toMatchObject({
      framework: 'scikit-learn',
      frameworkVersion: '1.7.2',
      format: 'pickle',
      mainFile: 'model.pkl'
    })
  })

  it('refuses an ONNX model cut off at any byte before its last field, an operator set it does not use', async () => {
    await using folder = await tempFolder()
    const whole = await readFile(`${DIABETES}/model.onnx`)
    const cut = path.join(folder.path, 'model.onnx')
    for (let length = 1; length < 312; length++) {
      await writeFile(cut, whole.subarray(0, length))
      await expect(inspect(cut)).rejects.toMatchObject({ code: 'MODEL_ONNX_BROKEN' })
    }
  })

  it('refuses a path that is not there', async () => {
    await expect(inspect('no/such/model.pkl')).rejects.toMatchObject({ code: 'MODEL_PATH_MISSING' })
  })

  it('refuses a folder without a model, and names what it holds', async () => {
    await using folder = await tempFolder()
    await writeFile(path.join(folder.path, 'README.md'), '# Nothing here')
    await expect(inspect(folder.path)).rejects.toMatchObject({
      code: 'MODEL_NOT_FOUND',
      message: expect.stringContaining('README.md')
    })
  })

  it('takes any files when the user says what they are', async () => {
    await using folder = await tempFolder()
    await writeFile(path.join(folder.path, 'weights.xyz'), 'x')
    expect((await inspect(folder.path, 'custom')).files).toHaveLength(1)
  })

  it('follows links inside the folder and refuses those that lead out', async () => {
    await using folder = await tempFolder()
    const model = path.join(folder.path, 'model')
    await mkdir(path.join(model, 'blobs'), { recursive: true })
    await copyFile(`${DIABETES}/model.onnx`, path.join(model, 'blobs', 'abc'))
    await symlink('blobs/abc', path.join(model, 'model.onnx'))
    expect((await inspect(model)).mainFile).toBe('model.onnx')
    await writeFile(path.join(folder.path, 'secret'), '')
    await symlink('../secret', path.join(model, 'stolen'))
    await expect(inspect(model)).rejects.toMatchObject({ code: 'MODEL_LINK_OUTSIDE' })
  })
})

describe('registerModel', () => {
  const spec = {
    name: 'Mymodel',
    path: `${DIABETES}/model.onnx`,
    tags: { key: '0.1' },
    properties: {},
    description: 'test',
    newVersion: 'when-changed'
  } as const

  it('counts versions up, and gives the version that exists for the same bytes and metadata', async () => {
    await using folder = await tempFolder()
    const tools = { store: new LayoutStore(path.join(folder.path, 'r')), log: silent, onnxRuntime }
    const labels = [
      await registerModel(spec, tools),
      await registerModel(spec, tools),
      await registerModel({ ...spec, tags: { key: '0.2' } }, tools),
      await registerModel(spec, tools),
      await registerModel({ ...spec, newVersion: 'always' }, tools)
    ].map(({ label, changed }) => [label, changed])
    expect(labels).toEqual([
      ['Mymodel:1', true],
      ['Mymodel:1', false],
      ['Mymodel:2', true],
      ['Mymodel:1', false],
      ['Mymodel:3', true]
    ])
  })

  it('registers nothing of a broken model', async () => {
    await using folder = await tempFolder()
    const broken = path.join(folder.path, 'model.onnx')
    await writeFile(broken, 'no protobuf')
    const store = new LayoutStore(path.join(folder.path, 'r'))
    await expect(
      registerModel({ ...spec, path: broken }, { store, log: silent, onnxRuntime })
    ).rejects.toMatchObject({ code: 'MODEL_ONNX_BROKEN' })
    expect(await store.tags('models/mymodel')).toEqual([])
  })
})
