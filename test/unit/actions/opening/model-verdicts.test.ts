import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { tellVerdicts } from '../../../../src/actions/opening/model-verdicts.ts'
import type { SourcePlace } from '../../../../src/core/errors.ts'
import { silent } from '../../../../src/core/ports.ts'
import { OP } from '../../../../src/models/pickle/opcodes.ts'
import { registerModel } from '../../../../src/models/register.ts'
import type { PicklePolicy } from '../../../../src/models/scan/gate.ts'
import { LayoutStore } from '../../../../src/oci/layout/layout-store.ts'
import { byGlobal, call, pickle, proto } from '../../../../testkit/pickle-writer.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const CONTENT = {
  'runs a command': pickle(proto(2), call(byGlobal('os', 'system'), 'true'), OP.STOP),
  'is data': pickle(proto(2), OP.EMPTY_DICT, OP.STOP)
}
const NEVER = { name: 'm', label: 'm:7', digest: `sha256:${'a'.repeat(64)}` as const }

/** What is said of a model that was registered with one policy, when it is asked for with another. */
const said = async (
  content: keyof typeof CONTENT,
  registered: PicklePolicy,
  asked: PicklePolicy | undefined
): Promise<{ readonly lines: readonly string[]; readonly code?: string }> => {
  await using folder = await tempFolder()
  const file = path.join(folder.path, 'model.pkl')
  await writeFile(file, CONTENT[content])
  const store = new LayoutStore(path.join(folder.path, 'registry'))
  const { label, digest } = await registerModel(
    {
      name: 'm',
      path: file,
      tags: {},
      properties: {},
      newVersion: 'always',
      picklePolicy: registered
    },
    { store, log: silent, onnxRuntime: () => Promise.reject(new Error('not asked for')) }
  )
  return await sayOf(store, [{ name: 'm', label, digest, isPickle: true }], asked)
}

const sayOf = async (
  store: LayoutStore,
  models: Parameters<typeof tellVerdicts>[1],
  asked: PicklePolicy | undefined
) => {
  const lines: string[] = []
  const log = {
    ...silent,
    info: (text: string) => void lines.push(`info: ${text}`),
    warning: (text: string, at?: SourcePlace) => void lines.push(`warning at ${at?.file}: ${text}`)
  }
  try {
    const placeOf = async (input: string) => ({ file: `the file with ${input}` })
    await tellVerdicts(store, models, asked, 'models', { log, placeOf })
    return { lines }
  } catch (error) {
    return { lines, code: (error as { code: string }).code }
  }
}

describe('the verdict on a model that is built or deployed', () => {
  it.each<
    [keyof typeof CONTENT, PicklePolicy, PicklePolicy | undefined, string, string | undefined]
  >([
    ['is data', 'refuse', 'refuse', '', undefined],
    ['runs a command', 'warn', undefined, 'although loading it is not safe', undefined],
    ['runs a command', 'warn', 'warn', 'although loading it is not safe', undefined],
    ['runs a command', 'warn', 'refuse', '', 'MODEL_UNSAFE'],
    ['runs a command', 'warn', 'off', '', undefined],
    ['is data', 'off', undefined, 'was not looked into', undefined],
    ['is data', 'off', 'refuse', '', 'MODEL_UNSAFE']
  ])(
    '%s, registered with %s, asked for with %s',
    async (content, registered, asked, line, code) => {
      const { lines, code: thrown } = await said(content, registered, asked)
      expect(thrown).toBe(code)
      expect(lines).toEqual(
        line === '' ? [] : [expect.stringMatching(`^warning at the file with models: .*${line}`)]
      )
    }
  )

  it('is asked for even when there was none to keep', async () => {
    await using folder = await tempFolder()
    const store = new LayoutStore(path.join(folder.path, 'registry'))
    const pickled = [{ ...NEVER, isPickle: true }]
    expect(await sayOf(store, pickled, undefined)).toEqual({
      lines: [expect.stringContaining('info: Model "m:7" was registered before')]
    })
    expect(await sayOf(store, pickled, 'refuse')).toEqual({ lines: [], code: 'MODEL_UNSAFE' })
    expect(await sayOf(store, [{ ...NEVER, isPickle: false }], 'refuse')).toEqual({ lines: [] })
  })
})
