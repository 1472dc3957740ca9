/** A redeploy of a service: nothing, something new, and something that fails. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openStore } from '../../../src/actions/opening/stores.ts'
import { main as redeploy } from '../../../src/actions/redeploy.ts'
import { main as registerModel } from '../../../src/actions/register-model.ts'
import { main as runAll } from '../../../src/actions/run-all.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { listRecords } from '../../../src/services/records.ts'
import { TARGETS } from '../../../src/targets/index.ts'
import { bundledProject } from '../../../testkit/bundle.ts'
import { type MemoryTarget, memoryTarget } from '../../../testkit/memory-target.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { type TestHost, testHost } from '../../../testkit/test-host.ts'

const SCRIPT = 'def init():\n    pass\n\ndef run(data):\n    return data\n'

describe('redeploy', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  /** The parts of images are made ready once. */
  let cache: Awaited<ReturnType<typeof tempFolder>>
  let home: string
  let memory: MemoryTarget
  let answer: (image: string) => string
  let summaries: string[]

  const file = (name: string) => path.join(folder.path, name)
  const hostOf = (inputs: Readonly<Record<string, string>>): TestHost => ({
    ...testHost(
      { registry: file('registry'), ...inputs },
      {
        PATH: process.env.PATH ?? '',
        SCORELINE_STATE: file('state'),
        SCORELINE_CACHE: cache.path
      }
    ),
    clock: systemClock,
    home,
    targets: { ...TARGETS, memory: async () => ({ kind: memory.kind }) },
    summary: async text => void summaries.push(text)
  })
  const story = () => ({
    target: 'memory',
    shelf: 'top',
    'service-name': 'factor',
    model: 'factor',
    'entry-script': file('score.py'),
    samples: file('samples.json'),
    report: file('smoke.json'),
    junit: file('smoke.xml')
  })
  const run = async (more: Readonly<Record<string, string>> = {}) => {
    summaries = []
    const host = hostOf({ ...story(), ...more })
    const error: unknown = await redeploy(host).then(
      () => undefined,
      (thrown: unknown) => thrown
    )
    return { error, outputs: host.outputs, said: host.said, warnings: host.warnings }
  }
  const register = async (text: string) => {
    await writeFile(file('factor.txt'), text)
    await registerModel(hostOf({ name: 'factor', path: file('factor.txt'), framework: 'custom' }))
  }
  const records = async () =>
    (await listRecords(await openStore(file('registry'), hostOf({})))).records

  beforeAll(async () => {
    home = path.join(await bundledProject(), 'dist')
    cache = await tempFolder()
  })
  afterAll(async () => {
    await cache[Symbol.asyncDispose]()
  })
  beforeEach(async () => {
    folder = await tempFolder()
    answer = () => '[1]'
    summaries = []
    memory = memoryTarget(image => answer(image))
    await writeFile(file('score.py'), SCRIPT)
    await writeFile(file('samples.json'), '[{"request": {"data": [[1]]}, "expect": [1]}]')
    await register('2')
    await runAll(hostOf(story()))
  })
  afterEach(async () => {
    await memory[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  it('does nothing where nothing is new, and says so', async () => {
    const before = await records()
    const { error, outputs, said } = await run()
    expect(error).toBeUndefined()
    expect(outputs).toMatchObject({
      outcome: 'unchanged',
      changed: 'false',
      image: 'factor:1',
      differences: '[]'
    })
    expect(said.join('\n')).toContain('Service "factor" is up to date with factor:1')
    expect(summaries.join('\n')).toMatch(/^### ✅ Service `factor` is up to date\n/)
    expect(summaries.join('\n')).toContain('nothing was published or deployed')
    expect(await records()).toEqual(before)
  })

  it('deploys the newest version of the model', async () => {
    await register('3')
    const { error, outputs } = await run()
    expect(error).toBeUndefined()
    expect(outputs).toMatchObject({
      outcome: 'deployed',
      changed: 'true',
      image: 'factor:2',
      'previous-image': 'factor:1',
      passed: 'true'
    })
    expect(JSON.parse(outputs.differences ?? '')).toEqual([
      { kind: 'model', name: 'factor', before: '1', after: '2' }
    ])
    expect(summaries[0]).toMatch(/^### ✅ Service `factor`: `factor:2` took over from `factor:1`\n/)
    expect(summaries[0]).toContain('| Model factor | 1 | 2 |')
  })

  it('follows a tag that is moved from version to version', async () => {
    const store = await openStore(file('registry'), hostOf({}))
    const move = async (version: string) => {
      const found = await store.resolve('models/factor', version)
      if (found === undefined) throw new Error('no such version')
      const bytes = await store.read('models/factor', found)
      await store.put('models/factor', { mediaType: found.mediaType, bytes }, 'production')
    }
    await register('3')
    await move('1')
    expect((await run({ model: 'factor:production' })).outputs).toMatchObject({
      outcome: 'unchanged'
    })
    await move('2')
    expect((await run({ model: 'factor:production' })).outputs).toMatchObject({
      outcome: 'deployed',
      differences: expect.stringContaining('"after":"2"')
    })
  })

  it('names the entry script where that alone is new', async () => {
    await writeFile(file('score.py'), `${SCRIPT}# better\n`)
    const { outputs } = await run()
    expect(JSON.parse(outputs.differences ?? '')).toMatchObject([{ kind: 'code' }])
  })

  it('deploys new settings of the same image', async () => {
    const { outputs } = await run({ size: 'large' })
    expect(outputs).toMatchObject({ outcome: 'deployed', image: 'factor:1', differences: '[]' })
    expect(summaries[0]).toContain('has its new settings')
  })

  it('puts the image back that ran before where the new one fails, and does not try it again', async () => {
    const [before] = await records()
    await register('3')
    answer = image => (image === 'factor:2' ? '[99]' : '[1]')
    const { error, outputs } = await run()
    expect(error).toMatchObject({
      code: 'REDEPLOY_RESTORED',
      message: expect.stringMatching(
        /factor:2 .*failed, and factor:1 runs again: .*SMOKE_TEST_FAILED/
      )
    })
    expect(outputs).toMatchObject({
      outcome: 'restored',
      changed: 'false',
      image: 'factor:1',
      'scoring-uri': before?.scoringUri,
      state: 'running'
    })
    expect(summaries[0]).toMatch(
      /^### ❌ Service `factor`: `factor:2` failed, and `factor:1` runs again\n/
    )
    expect(await records()).toMatchObject([
      {
        image: { label: 'factor:1' },
        refused: { label: 'factor:2' },
        scoringUri: before?.scoringUri
      }
    ])

    const again = await run()
    expect(again.error).toMatchObject({ code: 'REDEPLOY_REFUSED' })
    expect(again.outputs).toMatchObject({ outcome: 'refused', image: 'factor:1' })
    expect(await records()).toMatchObject([{ image: { label: 'factor:1' } }])

    // A better one is tried, and nothing is refused any more.
    await register('4')
    expect((await run()).outputs).toMatchObject({ outcome: 'deployed', image: 'factor:3' })
    expect((await records())[0]?.refused).toBeUndefined()
  })

  it('puts nothing back that the registry has no more', async () => {
    const store = await openStore(file('registry'), hostOf({}))
    await register('3')
    await store.remove('factor', '1')
    answer = () => '[99]'
    const { error, outputs } = await run()
    expect(error).toMatchObject({ code: 'REDEPLOY_STUCK' })
    expect(outputs).toMatchObject({ outcome: 'stuck' })
  })

  it('leaves what runs where the new version cannot be built', async () => {
    await writeFile(file('score.py'), 'def init():\n    pass\n')
    const { error } = await run()
    expect(error).toMatchObject({ code: 'ENTRY_SCRIPT_INVALID' })
    expect(await records()).toMatchObject([{ image: { label: 'factor:1' } }])
  })

  it('deploys a service that does not run yet, and warns where nothing tests it', async () => {
    const { outputs, warnings } = await run({ 'service-name': 'second', samples: '' })
    expect(outputs).toMatchObject({ outcome: 'deployed', 'previous-image': '' })
    expect(warnings.join('\n')).toContain('No samples are given')
    expect(summaries[0]).toContain('runs for the first time')
  })
})
