import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { silent } from '../../../../src/core/ports.ts'
import { OP } from '../../../../src/models/pickle/opcodes.ts'
import { registerModel } from '../../../../src/models/register.ts'
import { importNames } from '../../../../src/models/scan/import-names.ts'
import { sarifOf } from '../../../../src/models/scan/sarif.ts'
import { scanFile } from '../../../../src/models/scan/scan-file.ts'
import { verdictLine, verdictOn } from '../../../../src/models/scan/verdict-record.ts'
import { LayoutStore } from '../../../../src/oci/layout/layout-store.ts'
import { byGlobal, call, pickle, proto } from '../../../../testkit/pickle-writer.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const EVIL = pickle(proto(2), call(byGlobal('os', 'system'), 'true'), OP.STOP)
const OWN = pickle(
  proto(2),
  byGlobal('my_package.features', 'Scaler'),
  OP.EMPTY_TUPLE,
  OP.NEWOBJ,
  OP.STOP
)
const FIXTURES = 'test/fixtures/models'
const NONE = { allowed: new Set<string>() }

const register = async (
  folder: string,
  content: Buffer,
  more: Partial<Parameters<typeof registerModel>[0]> = {}
) => {
  const file = path.join(folder, 'model.pkl')
  await writeFile(file, content)
  const store = new LayoutStore(path.join(folder, 'registry'))
  const spec = {
    name: 'm',
    path: file,
    tags: {},
    properties: {},
    newVersion: 'always',
    picklePolicy: 'refuse',
    ...more
  } as const
  const onnxRuntime = () => Promise.reject(new Error('not needed'))
  const model = registerModel(spec, { store, log: silent, onnxRuntime })
  return { model, store }
}

describe('register-model', () => {
  it('refuses, where that is its policy, a pickle that runs something, names it, and registers nothing', async () => {
    await using folder = await tempFolder()
    const { model, store } = await register(folder.path, EVIL)
    await expect(model).rejects.toMatchObject({
      code: 'MODEL_UNSAFE',
      message: expect.stringContaining('imports os.system and calls it'),
      hint: expect.not.stringContaining('allowed-imports')
    })
    expect(await store.tags('models/m')).toEqual([])
  })

  it('registers it with a warning when the policy says so, and keeps the verdict with its digest', async () => {
    await using folder = await tempFolder()
    const { model, store } = await register(folder.path, EVIL, { picklePolicy: 'warn' })
    const { warnings, digest } = await model
    expect(warnings).toEqual([expect.stringContaining('os.system')])
    const kept = await verdictOn(store, 'models/m', digest)
    expect(kept).toMatchObject({ verdict: 'refused', policy: 'warn', pickles: 1 })
    expect(verdictLine('m:1', kept)).toMatchObject({ level: 'warning' })
  })

  it('says that nothing was looked at when the policy is off', async () => {
    await using folder = await tempFolder()
    const { model, store } = await register(folder.path, EVIL, { picklePolicy: 'off' })
    const { warnings, digest } = await model
    expect(warnings).toEqual([expect.stringContaining('pickle-policy is off')])
    expect(await verdictOn(store, 'models/m', digest)).toMatchObject({ verdict: 'unscanned' })
  })

  it('takes the names that the user opens', async () => {
    await using folder = await tempFolder()
    await expect((await register(folder.path, OWN)).model).rejects.toMatchObject({
      code: 'MODEL_UNSAFE',
      hint: expect.stringContaining('allowed-imports: my_package.features.Scaler')
    })
    const opened = { allowedImports: ['my_package.features.Scaler'] }
    const { model, store } = await register(folder.path, OWN, opened)
    const { warnings, digest } = await model
    expect(warnings).toEqual([])
    expect(await verdictOn(store, 'models/m', digest)).toMatchObject({
      verdict: 'accepted',
      allowed: ['my_package.features.Scaler']
    })
  })

  it('looks at every file of a folder', async () => {
    await using folder = await tempFolder()
    const model = path.join(folder.path, 'model')
    await mkdir(path.join(model, 'data'), { recursive: true })
    await writeFile(path.join(model, 'data', 'notes.txt'), EVIL)
    const fixture = await register(folder.path, OWN, { path: model, framework: 'custom' })
    await expect(fixture.model).rejects.toMatchObject({
      message: expect.stringContaining('notes.txt')
    })
  })
})

describe('a benign file is accepted', () => {
  it.each([
    ...[0, 1, 2, 3, 4, 5].map(protocol => `protocol-${protocol}.pkl`),
    'pipeline.joblib',
    'forest.joblib',
    'forest.joblib.z',
    'forest.joblib.gz'
  ])('%s', async name => {
    const scan = await scanFile(path.join(FIXTURES, name), name, NONE)
    expect(scan).toMatchObject({ pickles: 1, findings: [] })
  })

  it.each(['call me Ishmael\nsome years ago\n.', '(see below)\n', '# Nothing\n', '{"a": 1}', ''])(
    'text that only looks like a pickle: %j',
    async text => {
      await using folder = await tempFolder()
      const file = path.join(folder.path, 'README.md')
      await writeFile(file, text)
      expect(await scanFile(file, file, NONE)).toMatchObject({ pickles: 0, findings: [] })
    }
  )
})

describe('what is kept and shown', () => {
  it('is one line for a model that was registered before there were verdicts', () => {
    expect(verdictLine('m:1', undefined)).toMatchObject({ level: 'info' })
  })

  it('is SARIF, with a place in the repository for each finding', async () => {
    const findings = [
      {
        file: 'models/a b.pkl',
        rule: 'import-not-allowed',
        import: 'os.system',
        what: 'imports os.system'
      }
    ] as const
    const sarif = sarifOf(findings, '1.0.0', file => encodeURI(file))
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Scoreline' } },
          results: [
            {
              ruleId: 'import-not-allowed',
              ruleIndex: 0,
              locations: [{ physicalLocation: { artifactLocation: { uri: 'models/a%20b.pkl' } } }]
            }
          ]
        }
      ]
    })
  })

  it.each(['os', 'a..b', 'sklearn.*', 'a b.c'])('an import %j is not taken', text => {
    expect(() => importNames(text, 'allowed-imports')).toThrow('module.name')
  })
})
