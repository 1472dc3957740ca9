import { execFile } from 'node:child_process'
import { cp, link, readFile, rename, symlink, truncate, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { inspectModel } from '../../../../src/models/format.ts'
import type { OnnxRuntime } from '../../../../src/models/onnx/runtime-check.ts'
import { modelWithoutWeights } from '../../../../src/models/onnx/stub.ts'
import { onnxModel } from '../../../../testkit/onnx-model.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const FIXTURES = 'test/fixtures/models'
const runtime: OnnxRuntime = createRequire(import.meta.url)('onnxruntime-node')
const onnxRuntime = async () => runtime
const inspect = (given: string, framework?: string) =>
  inspectModel(given, { onnxRuntime, framework })

/** In a process of its own: onnxruntime knows only the typed arrays of the main realm. */
const PREDICT = `
  const { readFileSync } = require('node:fs')
  const { InferenceSession, Tensor } = require('onnxruntime-node')
  const [file, copy, folder] = process.argv.slice(1)
  const row = Array.from({ length: 64 }, (_, i) => i)
  const feeds = {
    X: new Tensor('float32', Float32Array.from(row), [1, 64]),
    X64: new Tensor('float64', Float64Array.from(row), [1, 64])
  }
  const predict = async (model, session) => {
    const { Y, Y64 } = await (await InferenceSession.create(readFileSync(model), { extra: { session } })).run(feeds)
    return { Y: [...Y.data], Y64: [...Y64.data] }
  }
  const mapped = { model_external_initializers_file_folder_path: require('node:path').resolve(folder) }
  Promise.all([predict(file, {}), predict(copy, mapped)]).then(both => console.log(JSON.stringify(both)))
`

describe('what onnxruntime says of a model', () => {
  it.each(['classifier', 'text-input', 'axes', 'ir3', 'optional', 'weights'])(
    'agrees with what was read of %s.onnx',
    async name => {
      expect(await inspect(`${FIXTURES}/${name}.onnx`)).toMatchObject({
        framework: 'onnx',
        warnings: []
      })
    }
  )

  it('is the reason when it refuses a model', async () => {
    await expect(inspect(`${FIXTURES}/no-such-operator.onnx`)).rejects.toMatchObject({
      code: 'MODEL_ONNX_BROKEN',
      message: expect.stringContaining('Levitate')
    })
  })

  it('is not asked about operators it does not bring: a warning tells what to do', async () => {
    const { warnings, notServed } = await inspect(`${FIXTURES}/custom-operator.onnx`)
    expect(warnings).toEqual([expect.stringContaining('my.company')])
    expect(notServed).toContain('my.company')
  })

  it.each([
    ['a newer format', { ir: 99 }, /Unsupported model IR version: 99/],
    ['a newer operator set', { opset: 99 }, /ONNX Runtime only \*guarantees\* support/],
    ['bfloat16', { type: 16 }, /its bindings for Node.js have no type bfloat16, which "x" is of/],
    ['a type without code', { type: 14 }, /tensor\(complex64\) is not currently registered/],
    [
      'an operator it does not have',
      { domain: 'com.microsoft', operator: 'Levitate' },
      /com.microsoft:Levitate/
    ],
    [
      'an operator without code for its type',
      { type: 11, operator: 'Acosh' },
      /implementation for Acosh/
    ]
  ])('is a warning when it does not have %s, which ONNX allows', async (_what, model, reason) => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'model.onnx')
    await writeFile(file, onnxModel(model))
    const { warnings, notServed, signature } = await inspect(file)
    expect(notServed).toMatch(reason)
    expect(warnings).toEqual([expect.stringContaining('cannot be served without code')])
    expect(signature?.inputs).toHaveLength(1)
  })

  it('does not count where this machine lacks the locale of a text model', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'model.onnx')
    const attributes = { case_change_action: 'LOWER', locale: 'xx_YY.UTF-8' }
    const nodes = [{ operator: 'StringNormalizer', inputs: ['x'], outputs: ['y'], attributes }]
    const value = (name: string) => [{ name, type: 8, shape: [null] }]
    await writeFile(file, onnxModel({ nodes, inputs: value('x'), outputs: value('y') }))
    expect(await inspect(file)).toMatchObject({ framework: 'onnx', warnings: [] })
  })

  it('is asked with a copy of the model that holds no large weights, and computes the same with it', async () => {
    const file = `${FIXTURES}/weights.onnx`
    const stub = modelWithoutWeights(file, 1024 * 1024)
    expect(stub?.length).toBeLessThan(1024)
    await using folder = await tempFolder()
    const copy = path.join(folder.path, 'copy.onnx')
    await writeFile(copy, stub ?? '')
    const answers = await promisify(execFile)(process.execPath, [
      '-e',
      PREDICT,
      file,
      copy,
      FIXTURES
    ])
    const [expected, actual] = JSON.parse(answers.stdout)
    expect(expected.Y).toHaveLength(64)
    expect(actual).toEqual(expected)
  })

  it('is not asked about a model that is large even without its weights', () => {
    expect(modelWithoutWeights(`${FIXTURES}/weights.onnx`, 100)).toBeUndefined()
  })

  it('is compared: a model whose input it sees otherwise is refused', async () => {
    const other: OnnxRuntime = {
      InferenceSession: {
        create: async () => ({
          inputMetadata: [{ name: 'X', isTensor: true, type: 'float64', shape: [] }],
          outputMetadata: [],
          release: async () => {}
        })
      }
    } as unknown as OnnxRuntime
    await expect(
      inspectModel(`${FIXTURES}/ir3.onnx`, { onnxRuntime: async () => other })
    ).rejects.toMatchObject({
      code: 'MODEL_ONNX_BROKEN',
      message: expect.stringContaining('float64')
    })
  })
})

describe('weights in files beside the model', () => {
  const problem = (text: string) => ({
    code: 'MODEL_ONNX_EXTERNAL_DATA',
    message: expect.stringContaining(text)
  })

  /** A copy of the model in a folder of its own, whose weights are said to be at `location`. */
  const modelAt = async (folder: string, location = 'weights.bin'): Promise<string> => {
    const model = path.join(folder, 'm')
    await cp(`${FIXTURES}/external`, model, { recursive: true })
    const bytes = await readFile(path.join(model, 'model.onnx'))
    const padded = Buffer.from(location.padEnd('weights.bin'.length, '\0'))
    bytes.set(padded, bytes.indexOf('weights.bin'))
    await writeFile(path.join(model, 'model.onnx'), bytes)
    return model
  }

  it('are taken when they are plain files of the folder', async () => {
    expect(await inspect(`${FIXTURES}/external`)).toMatchObject({
      mainFile: 'model.onnx',
      files: [{ path: 'model.onnx' }, { path: 'weights.bin' }]
    })
  })

  it('are asked for when the .onnx file is given alone', async () => {
    await expect(inspect(`${FIXTURES}/external/model.onnx`)).rejects.toMatchObject(
      problem('is not among the files that are registered')
    )
  })

  it.each([
    ['../etc/hide', "lies outside of the model's folder"],
    ['a/../../etc', "lies outside of the model's folder"],
    ['/etc/passwd', "lies outside of the model's folder"],
    ['C:\\weights1', "lies outside of the model's folder"],
    ['..\\weights2', "lies outside of the model's folder"],
    ['missing.bin', 'is not among the files that are registered']
  ])('at %s are refused', async (location, reason) => {
    await using folder = await tempFolder()
    await expect(inspect(await modelAt(folder.path, location))).rejects.toMatchObject(
      problem(reason)
    )
  })

  it('are refused behind a link', async () => {
    await using folder = await tempFolder()
    const model = await modelAt(folder.path)
    await rename(path.join(model, 'weights.bin'), path.join(model, 'real.bin'))
    await symlink('real.bin', path.join(model, 'weights.bin'))
    await expect(inspect(model)).rejects.toMatchObject(problem('only by a link'))
  })

  it('are refused when they are a hard link to another file', async () => {
    await using folder = await tempFolder()
    const model = await modelAt(folder.path)
    await rename(path.join(model, 'weights.bin'), path.join(folder.path, 'secret'))
    await link(path.join(folder.path, 'secret'), path.join(model, 'weights.bin'))
    await expect(inspect(model)).rejects.toMatchObject(problem('hard link'))
  })

  it('are refused when they are cut off', async () => {
    await using folder = await tempFolder()
    const model = await modelAt(folder.path)
    await truncate(path.join(model, 'weights.bin'), 16000)
    await expect(inspect(model)).rejects.toMatchObject(problem('16000 of 16384 bytes'))
  })
})
