/** A target that the product does not know is registered by one line; every action and command works with it. */

import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { COMMANDS, type CommandName } from '../../../src/actions/commands.ts'
import { type Host, type Main, outputText } from '../../../src/actions/host/host.ts'
import { describedInputs } from '../../../src/actions/inputs/described-inputs.ts'
import { parametersOfKinds } from '../../../src/actions/inputs/target-parameters.ts'
import { main as inspect } from '../../../src/actions/inspect.ts'
import { main as lineage } from '../../../src/actions/lineage.ts'
import { main as list } from '../../../src/actions/list.ts'
import { main as logs } from '../../../src/actions/logs.ts'
import { main as reload } from '../../../src/actions/reload.ts'
import { main as status } from '../../../src/actions/status.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { silent } from '../../../src/core/ports.ts'
import { TARGETS } from '../../../src/targets/index.ts'
import { bundledProject } from '../../../testkit/bundle.ts'
import { type MemoryTarget, memoryTarget } from '../../../testkit/memory-target.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'

type Values = Readonly<Record<string, string>>

describe('a made-up target', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let memory: MemoryTarget
  let home: string
  const lines: string[] = []
  const secrets: string[] = []
  const printing: string[] = []

  const file = (name: string) => path.join(folder.path, name)
  const call = async (main: Main, inputs: Values): Promise<Values> => {
    const outputs: Record<string, string> = {}
    const host: Host = {
      inputs: { registry: file('registry'), ...inputs },
      env: {
        PATH: process.env.PATH,
        SCORELINE_STATE: file('state'),
        SCORELINE_CACHE: file('cache')
      },
      // The one line.
      targets: { ...TARGETS, memory: async () => ({ kind: memory.kind }) },
      log: {
        ...silent,
        info: line => void lines.push(line),
        secret: value => void secrets.push(value)
      },
      exec: testExec,
      clock: systemClock,
      signal: new AbortController().signal,
      home,
      print: text => void printing.push(text),
      report: (_, text) => void printing.push(text),
      phase: (_, work) => work(),
      placeOf: async () => undefined,
      output: (name, value) => {
        outputs[name] = outputText(value)
      },
      summary: async text => void lines.push(text),
      fail: () => {}
    }
    await main(host)
    return outputs
  }
  const act = async (name: CommandName, inputs: Values) =>
    call((await COMMANDS[name]()).main, inputs)
  /** What a command prints for programs. */
  const printed = async (main: Main, inputs: Values): Promise<string> => {
    printing.length = 0
    await call(main, inputs)
    return printing.join('')
  }
  const there = { target: 'memory', shelf: 'top', 'service-name': 'factor' }

  beforeAll(async () => {
    folder = await tempFolder()
    memory = memoryTarget()
    home = path.join(await bundledProject(), 'dist')
    await writeFile(file('factor.txt'), '2')
    await writeFile(file('score.py'), 'def init():\n    pass\n\ndef run(data):\n    return data\n')
    await writeFile(file('samples.json'), '[{"request": {"data": [[1]]}, "expect": [1]}]')
    await act('register-model', {
      name: 'factor',
      path: file('factor.txt'),
      framework: 'custom'
    })
    await act('build-image', {
      name: 'factor',
      models: 'factor:1',
      'entry-script': file('score.py')
    })
  })
  afterAll(async () => {
    await memory[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  it('is deployed to by a plan, refused where the plan is stale, and left alone where nothing changed', async () => {
    const plan = { ...there, image: 'factor:1', plan: 'true', 'plan-file': file('plan.json') }
    expect(await act('deploy-target', plan)).toMatchObject({ changed: 'false', state: '' })
    expect(memory.names()).toEqual([])
    const deploy = { ...there, image: 'factor:1', 'plan-file': file('plan.json') }
    expect(await act('deploy-target', deploy)).toMatchObject({ changed: 'true', state: 'running' })
    expect(memory.names()).toEqual(['top/factor'])
    const again = await act('deploy-target', { ...there, image: 'factor:1' })
    expect([again.changed, JSON.parse(again.plan ?? '').action]).toEqual(['false', 'no-op'])

    await act('deploy-target', { ...plan, size: 'large' })
    await expect(act('deploy-target', deploy)).rejects.toMatchObject({
      code: 'PLAN_STALE',
      message: expect.stringContaining('other settings')
    })
    memory.disturb('top', 'factor')
    await expect(act('deploy-target', { ...deploy, size: 'large' })).rejects.toMatchObject({
      code: 'PLAN_STALE'
    })
    expect((await act('deploy-target', { ...there, image: 'factor:1' })).changed).toBe('true')
  })

  it('is written to files in place of being deployed, where its settings ask for that', async () => {
    const paper = { ...there, image: 'factor:1', 'service-name': 'paper', paper: file('paper') }
    const written = () => readFile(file('paper/manifests/service.yaml'), 'utf8')
    await act('deploy-target', { ...paper, plan: 'true' })
    await expect(written()).rejects.toThrow(/ENOENT/)
    const { changed, state, plan } = await act('deploy-target', paper)
    expect([changed, state]).toEqual(['false', ''])
    expect(JSON.parse(plan ?? '')).toMatchObject({
      action: 'no-op',
      reasons: [
        `2 files are written to ${file('paper')}, and nothing is applied.`,
        'Somebody has to read it.'
      ]
    })
    expect(await written()).toBe('paper: factor:1\n')
    expect(memory.names()).not.toContain('top/paper')
    const approved = { ...paper, 'plan-file': file('plan.json') }
    await expect(act('deploy-target', approved)).rejects.toMatchObject({ code: 'RENDER_PLANNED' })
  })

  it('says at the plan what the deployment refuses', async () => {
    const invisible = { ...there, image: 'factor:1', size: 'large', colour: 'invisible' }
    const { plan } = await act('deploy-target', { ...invisible, plan: 'true' })
    expect(JSON.parse(plan ?? '').problems).toMatchObject([{ code: 'SERVICE_BUSY' }])
    await expect(act('deploy-target', invisible)).rejects.toMatchObject({ code: 'SERVICE_BUSY' })
  })

  it('refuses an approved plan where a secret would do more than it says', async () => {
    const inputs = {
      ...there,
      'service-name': 'secretive',
      image: 'factor:1',
      ladder: 'to-the-top'
    }
    await act('deploy-target', { ...inputs, token: 'first-token' })
    const change = { ...inputs, size: 'large', token: 'first-token', 'plan-file': file('p.json') }
    await act('deploy-target', { ...change, plan: 'true' })
    await expect(act('deploy-target', { ...change, token: 'second-token' })).rejects.toMatchObject({
      code: 'PLAN_STALE',
      message: expect.stringContaining('The token changes.')
    })
    expect((await act('deploy-target', change)).changed).toBe('true')
    await act('clean-up', { target: 'memory', shelf: 'top', 'service-name': 'secretive' })
  })

  it('writes nothing into a plan file that a secret could be guessed from, of the place either', async () => {
    const wanted = async (ladder: string) => {
      const inputs = { ...there, 'service-name': 'unseen', image: 'factor:1', ladder, plan: 'true' }
      await act('deploy-target', { ...inputs, 'plan-file': file('p.json') })
      return readFile(file('p.json'), 'utf8')
    }
    expect(await wanted('a-long-ladder')).toBe(await wanted('another-ladder'))
  })

  it.each([
    ['another target', { target: 'local', shelf: '' }, 'INPUT_NOT_FOR_TARGET'],
    ['a target that is none', { target: 'memroy' }, 'INPUT_INVALID'],
    ['a name with spaces', { target: ' memory' }, 'INPUT_INVALID'],
    ['an input that is none', { sizes: 'x' }, 'INPUT_UNKNOWN'],
    ['a secret that cannot be read', {}, 'INPUT_INVALID']
  ])('masks every secret before it refuses %s, and quotes none', async (_, change, code) => {
    secrets.length = 0
    const given = {
      token: 'token-of-ours',
      tokens: 'a=first-of-many\nsecond-of-many',
      ladder: 'ladder-of-ours',
      'registry-password': 'password-of-ours',
      'azure-client-secret': 'client-secret-of-ours',
      'primary-key': ''
    }
    const error = await act('deploy-target', { ...there, image: 'x', ...given, ...change }).catch(
      (thrown: unknown) => thrown
    )
    expect(error).toMatchObject({ code })
    expect(JSON.stringify([error, String(error), lines])).not.toContain('-of-many')
    expect(secrets).toEqual(
      expect.arrayContaining([
        'token-of-ours',
        'first-of-many',
        'second-of-many',
        'ladder-of-ours',
        'password-of-ours',
        'client-secret-of-ours'
      ])
    )
  })

  it('masks the secrets of actions that have to do with no target', async () => {
    secrets.length = 0
    const given = { 'github-token': 'ghs_oursAlone', name: 'No name', models: 'm:1' }
    await expect(act('build-image', given)).rejects.toMatchObject({ code: 'NAME_INVALID' })
    expect(secrets).toEqual(['ghs_oursAlone'])
  })

  it.each([
    ['null', 'null'],
    ['an array', '[]'],
    ['a plan without anything', JSON.stringify({ schemaVersion: 1, plan: null })],
    [
      'a plan without reasons',
      JSON.stringify({
        schemaVersion: 1,
        target: 'memory',
        service: 'factor',
        wanted: '',
        plan: { action: 'create', basis: '', reasons: null, costs: [] }
      })
    ]
  ])('refuses a plan file with %s', async (_, text) => {
    await writeFile(file('p.json'), text)
    await expect(
      act('deploy-target', { ...there, image: 'factor:1', 'plan-file': file('p.json') })
    ).rejects.toMatchObject({ code: 'PLAN_FILE_INVALID' })
  })

  it('has its own settings refused by others, and refuses theirs, with the nearest that it has', async () => {
    await expect(
      act('deploy-target', { ...there, image: 'factor:1', 'start-timeout-seconds': '5' })
    ).rejects.toMatchObject({
      code: 'INPUT_NOT_FOR_TARGET',
      message: 'Input "start-timeout-seconds" does not apply to target memory.'
    })
    await expect(
      act('deploy-target', {
        target: 'local',
        'service-name': 'factor',
        image: 'factor:1',
        shelf: 'top'
      })
    ).rejects.toMatchObject({
      message: 'Input "shelf" does not apply to target local.'
    })
    await expect(
      act('deploy-target', { ...there, image: 'factor:1', sizes: 'x' })
    ).rejects.toMatchObject({
      code: 'INPUT_UNKNOWN',
      message: 'There is no input "sizes"; did you mean "size"?'
    })
    await expect(act('deploy-target', { target: 'memroy' })).rejects.toMatchObject({
      message: expect.stringContaining('did you mean "memory"?')
    })
  })

  it('is tested with the key it keeps, which is masked', async () => {
    const { 'scoring-uri': uri = '' } = await act('deploy-target', { ...there, image: 'factor:1' })
    const outputs = await act('smoke-test', {
      ...there,
      'scoring-uri': uri,
      samples: file('samples.json'),
      report: file('report.json'),
      junit: file('report.xml')
    })
    expect(outputs.passed).toBe('true')
    expect(secrets).toContain('primary-of-memory')
  })

  it('has keys that are rotated, and lacks what it lacks', async () => {
    expect(await act('keys', { ...there, rotate: 'secondary' })).toEqual({
      enabled: 'true',
      rotated: 'secondary'
    })
    await expect(act('keys', { ...there, target: 'local', shelf: '' })).rejects.toMatchObject({
      code: 'TARGET_LACKS',
      message: 'Target local has no keys.'
    })
    await expect(
      call(reload, { ...there, 'entry-script': file('score.py') })
    ).rejects.toMatchObject({ code: 'TARGET_LACKS' })
  })

  it('is told by logs, inspect and lineage', async () => {
    expect(await printed(logs, { ...there, lines: '1' })).toBe('and well\n')
    const { target, shelf } = there
    const inspected = JSON.parse(
      await printed(inspect, { target, shelf, reference: 'factor', json: 'true' })
    )
    expect(JSON.stringify(inspected)).toContain('"usedBy":["factor"]')
    expect(JSON.parse(await printed(lineage, there))).toMatchObject({
      service: { name: 'factor', state: 'running' }
    })
    await expect(printed(logs, { ...there, 'service-name': 'absent' })).rejects.toMatchObject({
      code: 'SERVICE_UNKNOWN',
      hint: 'Check service-name, shelf. scoreline list shows the services that are known.'
    })
  })

  it('leaves a record that finds the service by its name, and says no secret', async () => {
    const { target: _, shelf: __, ...byName } = there
    expect(await printed(status, byName)).toContain('memory (shelf top)')
    const [listed] = JSON.parse(await printed(list, { json: 'true' }))
    expect(listed).toMatchObject({
      name: 'factor',
      target: 'memory',
      place: { shelf: 'top' },
      state: 'running',
      record: { action: 'update', models: ['factor:1'] }
    })
    const index = await readFile(file('registry/index.json'), 'utf8')
    for (const secret of secrets.filter(each => each.length > 8))
      expect(index).not.toContain(secret)
    const outputs = await act('smoke-test', {
      ...byName,
      samples: file('samples.json'),
      report: file('report.json'),
      junit: file('report.xml')
    })
    expect(outputs.passed).toBe('true')
  })

  it('keeps the image that it runs from being deleted, until the service is', async () => {
    const { target, shelf } = there
    for (const at of [{ target, shelf }, { target: 'local' }])
      await expect(act('clean-up', { ...at, image: 'factor:1' })).rejects.toMatchObject({
        code: 'IMAGE_IN_USE'
      })
    await act('clean-up', there)
    expect(memory.names()).toEqual([])
    expect(JSON.parse(await printed(list, { json: 'true' }))).toEqual([])
  })

  it('is the end of the whole story in one step', async () => {
    const story = {
      ...there,
      path: file('factor.txt'),
      framework: 'custom',
      'entry-script': file('score.py'),
      samples: file('samples.json'),
      report: file('report.json'),
      junit: file('report.xml')
    }
    await expect(act('run', { ...story, samples: file('none.json') })).rejects.toMatchObject({
      code: 'SAMPLES_MISSING'
    })
    await expect(act('run', { ...story, colour: 'red', size: 'huge' })).rejects.toMatchObject({
      code: 'INPUT_INVALID'
    })
    for (const [wrong, code] of [
      [{ colour: 'none' }, 'INPUT_INVALID'],
      [{ 'entry-script': file('none.py') }, 'ENTRY_SCRIPT_MISSING'],
      [{ 'container-engine': 'podman' }, 'INPUT_INVALID'],
      [{ 'verify-signature': file('roots') }, 'INPUT_INVALID']
    ] as const)
      await expect(act('run', { ...story, ...wrong, model: 'unheard-of' })).rejects.toMatchObject({
        code
      })
    await expect(
      act('build-image', {
        name: 'unheard-of',
        models: 'unheard-of',
        'entry-script': file('score.py')
      })
    ).rejects.toMatchObject({ code: 'MODEL_UNKNOWN' })
    const outputs = await act('run', { ...story, model: 'other' })
    expect(outputs).toMatchObject({ model: 'other:1', state: 'running', passed: 'true' })
    await act('clean-up', there)
  })

  it('appears in the inputs that are described', async () => {
    const { inputs, ofTarget } = await import('../../../src/actions/deploy-target.ts')
    const kinds = await parametersOfKinds(
      { ...TARGETS, memory: async () => ({ kind: memory.kind }) },
      ofTarget
    )
    const described = describedInputs(inputs, kinds)
    expect(described.find(({ name }) => name === 'size')).toMatchObject({
      description: 'Target memory: how large it is. Default: small.',
      targets: ['memory']
    })
    expect(described.find(({ name }) => name === 'target')?.description).toContain(
      'memory (the memory of this process)'
    )
  })
})
