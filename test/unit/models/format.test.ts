import { once } from 'node:events'
import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { inspectModel } from '../../../src/models/format.ts'
import { frameworkNamed } from '../../../src/models/frameworks.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const FIXTURES = 'test/fixtures/models'
const onnxRuntime = async () => {
  throw new Error('not asked for here')
}
const inspect = (given: string, framework?: string) =>
  inspectModel(given, { onnxRuntime, framework })

/** A folder with these files; a content that starts with `@` is copied from the fixtures. */
const folderOf = async (files: Record<string, string>) => {
  const folder = await tempFolder()
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(folder.path, name)
    await mkdir(path.dirname(target), { recursive: true })
    if (content.startsWith('@')) await copyFile(path.join(FIXTURES, content.slice(1)), target)
    else await writeFile(target, content, 'latin1')
  }
  return folder
}

describe('what a path is taken for', () => {
  it.each([
    [
      'a pickle under any name',
      { weights: '@protocol-4.pkl' },
      'scikit-learn',
      'pickle',
      'weights'
    ],
    ['a joblib file', { 'm.joblib': '@forest.joblib' }, 'scikit-learn', 'joblib', 'm.joblib'],
    [
      'the pickle named model.pkl',
      { 'a.pkl': '@protocol-4.pkl', 'model.pkl': '@protocol-2.pkl' },
      'scikit-learn',
      'pickle',
      'model.pkl'
    ],
    ['PyTorch weights', { 'net.pt': 'PK', 'README.md': '#' }, 'pytorch', 'pt', 'net.pt'],
    [
      'a saved model of TensorFlow',
      { 'saved_model.pb': 'x', 'variables/variables.index': 'x' },
      'tensorflow',
      'pb',
      'saved_model.pb'
    ],
    [
      'an XGBoost model in JSON',
      { 'm.json': '{"learner":{"attributes":{}}}', 'config.json': '{}' },
      'xgboost',
      'json',
      'm.json'
    ],
    [
      'a LightGBM model in text',
      { 'm.txt': 'tree\nversion=v4\n', 'notes.txt': 'x' },
      'lightgbm',
      'txt',
      'm.txt'
    ],
    [
      'safetensors in two parts',
      { 'a.safetensors': 'x', 'b.safetensors': 'x' },
      'other',
      'safetensors',
      undefined
    ]
  ] as const)('%s', async (_, files, framework, format, mainFile) => {
    await using folder = await folderOf(files)
    const found = await inspect(folder.path)
    expect(found).toMatchObject({ framework, format })
    expect(found.mainFile).toBe(mainFile)
  })

  it('is what MLmodel says, where the content shows less', async () => {
    const mlmodel = (flavor: string, ...lines: string[]): string =>
      [
        'flavors:',
        '  python_function: {}',
        `  ${flavor}:`,
        ...lines.map(line => `    ${line}`),
        ''
      ].join('\n')
    await using pytorch = await folderOf({
      MLmodel: mlmodel('pytorch', 'pytorch_version: 2.10', 'model_data: data'),
      'data/model.bin': 'weights'
    })
    expect(await inspect(pytorch.path)).toMatchObject({
      ...{ framework: 'pytorch', frameworkVersion: '2.10', mainFile: 'data/model.bin' }
    })
    await using older = await folderOf({
      MLmodel: mlmodel('sklearn', 'sklearn_version: 0.1', 'pickled_model: model.pkl'),
      'model.pkl': '@protocol-4.pkl'
    })
    const found = await inspect(older.path)
    expect([found.framework, found.mainFile]).toEqual(['scikit-learn', 'model.pkl'])
    expect(found.frameworkVersion).not.toBe('0.1')
    await using broken = await folderOf({ MLmodel: 'flavors: [', 'm.txt': 'x' })
    await expect(inspect(broken.path)).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' })
  })

  it('lists the files sorted, with their sizes', async () => {
    await using folder = await folderOf({ 'b.pkl': '@protocol-4.pkl', 'a/x.txt': '123' })
    const { size } = await readFile(`${FIXTURES}/protocol-4.pkl`).then(({ length }) => ({
      size: length
    }))
    expect((await inspect(folder.path)).files).toMatchObject([
      { path: 'a/x.txt', size: 3 },
      { path: 'b.pkl', size }
    ])
  })

  it('warns when none of several ONNX files is the main one', async () => {
    await using folder = await folderOf({ 'a.onnx': '@ir3.onnx', 'b.onnx': '@ir3.onnx' })
    const { mainFile, warnings, framework } = await inspect(folder.path)
    expect({ mainFile, framework }).toEqual({ mainFile: undefined, framework: 'onnx' })
    expect(warnings).toEqual([expect.stringContaining('a.onnx, b.onnx')])
  })

  it('is known through its compression', async () => {
    await using folder = await folderOf({ 'model.joblib': '@forest.joblib.xz' })
    expect(await inspect(folder.path)).toMatchObject({ framework: 'scikit-learn', warnings: [] })
  })

  it('warns of a .pkl file that is no pickle', async () => {
    await using folder = await folderOf({ 'model.pkl': '<!DOCTYPE html>' })
    expect((await inspect(folder.path)).warnings).toEqual([
      expect.stringContaining('not a pickle by its content')
    ])
  })

  it('is what the user says, in any spelling', async () => {
    await using folder = await folderOf({ 'weights.xyz': 'x' })
    expect(await inspect(folder.path, 'ScikitLearn')).toMatchObject({ framework: 'scikit-learn' })
    expect(['Onnx', 'TensorFlow', 'sklearn', 'scikit-learn', 'my own'].map(frameworkNamed)).toEqual(
      ['onnx', 'tensorflow', 'scikit-learn', 'scikit-learn', 'my own']
    )
  })
})

describe('what is refused', () => {
  it.each([
    ['an empty folder', {}, 'MODEL_EMPTY'],
    ['an empty file', { 'model.pkl': '' }, 'MODEL_EMPTY'],
    [
      'a folder without a model',
      { 'README.md': '# Hello', 'config.json': '{}' },
      'MODEL_NOT_FOUND'
    ],
    [
      'a Git LFS pointer',
      { 'model.pkl': 'version https://git-lfs.github.com/spec/v1\noid' },
      'MODEL_LFS_POINTER'
    ],
    ['a pickle that is cut off', { 'model.pkl': '\x80\x04K' }, 'MODEL_PICKLE_BROKEN'],
    ['what only begins as a pickle', { 'model.pkl': '\x80\x04K\x01\xff' }, 'MODEL_PICKLE_BROKEN']
  ] as const)('%s', async (_, files, code) => {
    await using folder = await folderOf(files)
    await expect(inspect(folder.path)).rejects.toMatchObject({ code })
  })

  it('a folder with a socket in it', async () => {
    await using folder = await folderOf({ 'model.pkl': '@protocol-4.pkl' })
    const server = createServer().listen(path.join(folder.path, 'socket'))
    await once(server, 'listening')
    await expect(inspect(folder.path)).rejects.toMatchObject({ code: 'MODEL_FILE_UNSUPPORTED' })
    server.close()
  })

  it('a name that is not UTF-8, and says so', async () => {
    await using folder = await tempFolder()
    await writeFile(path.join(folder.path, 'model.pkl'), 'x')
    await writeFile(Buffer.from(`${folder.path}/w\xe4rme.bin`, 'latin1'), 'x')
    await expect(inspect(folder.path)).rejects.toMatchObject({
      code: 'MODEL_FILE_UNSUPPORTED',
      message: expect.stringContaining('is not UTF-8')
    })
  })

  it('a link that leads nowhere', async () => {
    await using folder = await folderOf({ 'model.pkl': '@protocol-4.pkl' })
    await symlink('gone', path.join(folder.path, 'old.pkl'))
    await expect(inspect(folder.path)).rejects.toMatchObject({ code: 'MODEL_FILE_UNSUPPORTED' })
  })
})
