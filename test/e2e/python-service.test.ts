/** A script behind an endpoint, and everything that can be wrong with one. Needs Python, but no package. */
import { readdirSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { type StepResult, useAction } from '../../testkit/composite.ts'
import { tempFolder } from '../../testkit/temp.ts'

const SCRIPT = `
import json, os

def init():
    global factor
    with open(os.path.join(os.environ["AZUREML_MODEL_DIR"], "factor.txt")) as file:
        factor = float(file.read())

def run(data):
    return [[value * factor for value in row] for row in json.loads(data)["data"]]
`

describeWith('python3', 'a script behind an endpoint', () => {
  let project: string
  let folder: Awaited<ReturnType<typeof tempFolder>>
  const at = (...names: string[]) => path.join(folder.path, ...names)
  /** Steps and the command line find the same services. */
  const env = () => ({ SCORELINE_STATE: at('.scoreline') })
  const step = (action: string, inputs: Record<string, string>): Promise<StepResult> =>
    useAction(path.join(project, 'actions', action), inputs, folder.path, env())
  const reload = (options: Record<string, string>) =>
    scoreline(project, folder.path, 'reload', options, { env: env() })
  const build = (extra: Record<string, string> = {}) =>
    step('build-image', {
      name: 'factor',
      models: 'factor:1',
      'entry-script': 'score.py',
      'source-directory': 'src',
      ...extra
    })
  const deploy = (extra: Record<string, string> = {}) =>
    step('deploy-target', { target: 'local', 'service-name': 'factor', image: 'factor', ...extra })
  const script = (text: string) => writeFile(at('src', 'score.py'), text)
  const ask = async (uri: string): Promise<unknown> =>
    (
      await fetch(uri, {
        method: 'POST',
        body: '{"data": [[2, 4]]}',
        headers: { 'content-type': 'application/json' }
      })
    ).json()
  const blobs = () => readdirSync(at('.scoreline/registry/blobs/sha256'))

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    await mkdir(at('src'))
    await script(SCRIPT)
    await writeFile(at('factor.txt'), '2.5')
    const registered = await step('register-model', {
      name: 'factor',
      path: 'factor.txt',
      framework: 'custom'
    })
    expect([registered.log, registered.exitCode]).toEqual([expect.any(String), 0])
  })

  afterAll(async () => {
    await step('clean-up', { 'service-name': 'factor' })
    await folder[Symbol.asyncDispose]()
  })

  let uri = ''

  it('answers', async () => {
    const built = await build()
    expect([built.log, built.exitCode]).toEqual([expect.not.stringContaining('::error'), 0])
    const { outputs, log, exitCode } = await deploy()
    expect([log, exitCode]).toEqual([expect.not.stringContaining('::error'), 0])
    uri = outputs['scoring-uri'] ?? ''
    expect(await ask(uri)).toEqual([[5, 10]])
  })

  it('writes only the code layer, config, manifest, SBOM and provenance when only the script changes', async () => {
    const before = new Set(blobs())
    await script(SCRIPT.replace('value * factor', 'value * factor + 1'))
    const { outputs } = await build()
    expect(outputs.image).toBe('factor:2')
    expect(blobs().filter(name => !before.has(name))).toHaveLength(7)
    await build()
    expect(blobs()).toHaveLength(before.size + 7)
  })

  it('updates without refusing a single request', async () => {
    let failed = 0
    let answered = 0
    let over = false
    const load = async (): Promise<void> => {
      while (!over) {
        const answer = await ask(uri).catch(() => undefined)
        if (Array.isArray(answer)) answered++
        else {
          failed++
          await new Promise(resolve => setTimeout(resolve, 20))
        }
      }
    }
    const clients = Array.from({ length: 4 }, load)
    const { outputs } = await deploy()
    over = true
    await Promise.all(clients)
    expect(JSON.parse(outputs.plan ?? '').action).toBe('update')
    expect(outputs['scoring-uri']).toBe(uri)
    expect(failed).toBe(0)
    expect(answered).toBeGreaterThan(10)
    expect(await ask(uri)).toEqual([[6, 11]])
  })

  it('shows where init() failed, and leaves the old service serving', async () => {
    await script(
      `${SCRIPT}\n_init = init\ndef init():\n    _init()\n    raise ValueError("no luck")\n`
    )
    await build()
    const { exitCode, log } = await deploy()
    expect(exitCode).toBe(1)
    expect(log).toMatch(
      /^::error file=src\/score\.py,line=15::Service "factor" did not start: ValueError: no luck/m
    )
    expect(log).toContain('raise ValueError("no luck")')
    expect(log).toContain('The previous one still serves.')
    expect(await ask(uri)).toEqual([[6, 11]])
  })

  it.each([
    ['a script without run()', 'def init():\n  pass\n', 'ENTRY_SCRIPT_INVALID'],
    ['no script', undefined, 'ENTRY_SCRIPT_MISSING']
  ])('refuses %s', async (_, text, code) => {
    await script(text ?? '')
    const { exitCode, log, outputs } = await build(
      text === undefined ? { 'entry-script': 'nowhere.py' } : {}
    )
    expect(exitCode).toBe(1)
    expect(log).toContain(`[${code}]`)
    expect(outputs.image).toBe('')
  })

  it('refuses an environment file that does not parse, and says where', async () => {
    await script(SCRIPT)
    await writeFile(at('environment.yml'), 'dependencies:\n  - python=3.11\n - pip\n')
    const { exitCode, log } = await build({ 'environment-file': 'environment.yml' })
    expect(exitCode).toBe(1)
    expect(log).toMatch(/^::error file=environment\.yml,line=3/m)
  })

  it('names the port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const { exitCode, log } = await deploy({ port, image: 'factor:2' })
    other.close()
    expect(exitCode).toBe(1)
    expect(log).toContain(`Port ${port} of 127.0.0.1 is in use`)
    expect(await ask(uri)).toEqual([[6, 11]])
  })

  it('comes back after a crash', async () => {
    await script(
      SCRIPT.replace('def run(data):', 'def run(data):\n    if "crash" in data: os._exit(1)')
    )
    await build()
    await deploy()
    const crash = await fetch(uri, {
      method: 'POST',
      body: '"crash"',
      headers: { 'content-type': 'application/json' }
    })
    expect(crash.status).toBe(500)
    let answer: unknown
    for (let i = 0; i < 50 && !Array.isArray(answer); i++) answer = await ask(uri)
    expect(answer).toEqual([[5, 10]])
  })

  it('takes in a changed script without a new image, until it is deployed again', async () => {
    const changed = () =>
      reload({
        'service-name': 'factor',
        'entry-script': 'score.py',
        'source-directory': 'src'
      })
    const images = blobs()
    await script(
      SCRIPT.replace('value * factor', 'value * factor + more()').replace(
        'def run',
        'from extra import more\ndef run'
      )
    )
    await writeFile(at('src', 'extra.py'), 'def more():\n    return 100\n')
    const { exitCode, stderr } = await changed()
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining(uri)])
    expect(await ask(uri)).toEqual([[105, 110]])
    expect(blobs()).toEqual(images)

    await script('def init():\n    raise ValueError("again no luck")\ndef run(data):\n    pass\n')
    const failed = await changed()
    expect([failed.exitCode, failed.stderr]).toEqual([1, expect.stringContaining('again no luck')])
    expect(await ask(uri)).toEqual([[105, 110]])

    const { outputs } = await deploy({ image: 'factor:1' })
    expect(JSON.parse(outputs.plan ?? '').action).toBe('update')
    expect(await ask(uri)).toEqual([[5, 10]])
  })

  it('says that there is no service to reload', async () => {
    await script(SCRIPT)
    const { exitCode, stderr } = await reload({
      'service-name': 'nobody',
      'entry-script': 'src/score.py'
    })
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('SERVICE_UNKNOWN')])
  })

  it('refuses a changed script of another name, which the service would not run', async () => {
    await writeFile(at('src', 'other.py'), SCRIPT)
    const { exitCode, stderr } = await reload({
      'service-name': 'factor',
      'entry-script': 'src/other.py'
    })
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('Option --entry-script does not name "score.py"')
    ])
  })

  it('keeps the log of the service', async () => {
    const log = await readFile(at('.scoreline/services/factor/service.log'), 'utf8')
    expect(log).toContain('no luck')
  })
})
