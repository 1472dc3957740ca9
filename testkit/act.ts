/**
 * Workflows as they are, run by act (https://nektosact.com) on this machine: a fresh checkout for each run, our actions from
 * a folder, GitHub's API at the address that a test says.
 */
import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { programPath } from './available.ts'
import { bundledProject } from './bundle.ts'
import { tempFolder } from './temp.ts'

const run = promisify(execFile)

/** What a run of a workflow came to. */
export interface ActRun {
  readonly succeeded: boolean
  /** Of every step that used an action, by the name of the step. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** All that steps wrote to the summary of their job. */
  readonly summary: string
  readonly log: string
}

export interface ActOptions {
  /** A file of workflows-examples/. */
  readonly workflow: string
  /** `pull_request` */
  readonly event: string
  /** What the event says. */
  readonly payload?: object
  readonly env?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
}

export interface ActWorld extends AsyncDisposable {
  /** A file of the repository, as the next run checks it out. */
  write(name: string, text: string | Uint8Array): Promise<void>
  run(options: ActOptions): Promise<ActRun>
  /** The services that jobs started on this machine end; those of GitHub's machines end with them. */
  endServices(): Promise<void>
}

/** `owner/name` of the repository, as the fake GitHub has it. */
const REPOSITORY = 'octo-org/models'

/** Uploads and downloads go through a folder of the world; the tools that others set up are on this machine. */
const STUBS: Readonly<Record<string, readonly string[]>> = {
  'actions/upload-artifact': [
    '{ name: {}, path: {}, if-no-files-found: {} }',
    '[ ! -e "$FROM" ] || { mkdir -p "$SCORELINE_TEST_ARTIFACTS/$NAME" && cp "$FROM" "$SCORELINE_TEST_ARTIFACTS/$NAME/"; }'
  ],
  'actions/download-artifact': [
    '{ name: {}, path: {}, run-id: {}, github-token: {} }',
    'mkdir -p "$FROM" && cp "$SCORELINE_TEST_ARTIFACTS/$NAME"/* "$FROM/"'
  ],
  'actions/setup-python': ['{ python-version: {} }', 'python3 --version']
}

/** @param files of the repository, beside workflows-examples/ */
export const actWorld = async (): Promise<ActWorld> => {
  const folder = await tempFolder()
  const at = (...names: string[]) => path.join(folder.path, ...names)
  // act copies what it is given: links in it would lead out of the copy.
  await cp(await bundledProject(), at('scoreline'), { recursive: true, dereference: true })
  for (const name of ['repository', 'home', 'artifacts', 'stubs']) await mkdir(at(name))
  await cp('workflows-examples', at('repository/workflows-examples'), { recursive: true })
  for (const [name, [inputs = '', script = '']] of Object.entries(STUBS)) {
    await mkdir(at('stubs', name), { recursive: true })
    await writeFile(at('stubs', name, 'action.yml'), stub(name, inputs, script))
  }
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=a', '-c', 'user.email=a@test', ...args], { cwd: at('repository') })
  await git('init', '-q', '-b', 'main')
  await git('remote', 'add', 'origin', `https://github.com/${REPOSITORY}`)
  const env = {
    SCORELINE_STATE: at('state'),
    SCORELINE_TEST_ARTIFACTS: at('artifacts'),
    ...(process.env.HOME
      ? { SCORELINE_CACHE: path.join(process.env.HOME, '.cache/scoreline') }
      : {})
  }
  let count = 0

  return {
    write: async (name, text) => {
      await mkdir(path.dirname(at('repository', name)), { recursive: true })
      await writeFile(at('repository', name), text)
    },
    run: async options => {
      const { workflow, event, payload = {}, vars = {}, secrets = {} } = options
      await git('add', '-A')
      await git('commit', '-q', '--allow-empty', '-m', `Run ${++count}`)
      const file = at(`event-${count}.json`)
      await writeFile(file, JSON.stringify(payload))
      const used = await actionsOf(workflow)
      return runAct(
        [
          event,
          ...['-W', path.join('workflows-examples', workflow), '-e', file],
          ...['-P', 'ubuntu-latest=-self-hosted', '--json', '--no-cache-server'],
          ...['--action-offline-mode', '--action-cache-path', at('cache')],
          ...used.flatMap(each => ['--local-repository', `${each}=${folderOf(each, at)}`]),
          ...pairs('--env', { ...env, ...options.env }),
          ...pairs('--var', vars),
          ...Object.keys(secrets).flatMap(name => ['--secret', name])
        ],
        { cwd: at('repository'), home: at('home'), secrets }
      )
    },
    endServices: () => endServices(at('scoreline/dist/index.js'), env),
    [Symbol.asyncDispose]: async () => {
      await endServices(at('scoreline/dist/index.js'), env)
      await folder[Symbol.asyncDispose]()
    }
  }
}

const stub = (name: string, inputs: string, script: string): string =>
  [
    `name: ${name}`,
    `inputs: ${inputs}`,
    'runs:',
    '  using: composite',
    '  steps:',
    '    - shell: bash',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: expressions of GitHub's.
    '      env: { NAME: "${{ inputs.name }}", FROM: "${{ inputs.path }}" }',
    `      run: ${JSON.stringify(script)}`,
    ''
  ].join('\n')

/** The actions that a workflow uses, as `owner/name@ref`; a checkout is what act does itself. */
const actionsOf = async (workflow: string): Promise<readonly string[]> => {
  const { jobs } = parse(await readFile(path.join('workflows-examples', workflow), 'utf8')) as {
    jobs: Record<string, { steps: { uses?: string }[] }>
  }
  const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []))
  return [
    ...new Set(
      uses
        .map(each => each.replace(/^([^/]+\/[^/@]+)[^@]*@/, '$1@'))
        .filter(each => !each.startsWith('actions/checkout@'))
    )
  ]
}

const folderOf = (action: string, at: (...names: string[]) => string): string => {
  const [name = ''] = action.split('@')
  if (name === 'scoreline/scoreline') return at('scoreline')
  if (!Object.hasOwn(STUBS, name)) throw new Error(`Nothing stands in for ${action}`)
  return at('stubs', name)
}

const pairs = (option: string, values: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])

/** One line of what act writes as JSON. */
interface Line {
  readonly msg?: string
  readonly step?: string
  readonly stepID?: readonly string[]
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
  readonly jobResult?: string
}

const runAct = (
  args: readonly string[],
  {
    cwd,
    home,
    secrets
  }: {
    readonly cwd: string
    readonly home: string
    readonly secrets: Readonly<Record<string, string>>
  }
): Promise<ActRun> =>
  new Promise((resolve, reject) => {
    const { PATH = '', TMPDIR, ...own } = process.env
    const kept = Object.entries(own).filter(([name]) => /^(?:PIP|UV|SSL)_/.test(name))
    const child = spawn(programPath('act') ?? 'act', args, {
      cwd,
      env: {
        ...Object.fromEntries(kept),
        PATH,
        HOME: home,
        ...(TMPDIR ? { TMPDIR } : {}),
        ...secrets
      },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let [out, err] = ['', '']
    child.stdout.on('data', chunk => {
      out += chunk
    })
    child.stderr.on('data', chunk => {
      err += chunk
    })
    child.on('error', reject)
    child.on('close', () => resolve(runOf(out, err)))
  })

const runOf = (out: string, err: string): ActRun => {
  const lines = `${out}\n${err}`.split('\n').flatMap((text): readonly Line[] => {
    try {
      return [JSON.parse(text) as Line]
    } catch {
      return text === '' ? [] : [{ msg: text }]
    }
  })
  const outputs: Record<string, Record<string, string>> = {}
  for (const { command, step, stepID = [], name, arg } of lines)
    if (command === 'set-output' && step && name && stepID.length === 1) {
      outputs[step] = { ...outputs[step], [name]: arg ?? '' }
    }
  const results = lines.flatMap(({ jobResult }) => jobResult ?? [])
  return {
    succeeded: results.length > 0 && results.every(result => result === 'success'),
    outputs,
    summary: lines
      .flatMap(({ command, content = '' }) => (command === 'summary' ? content : []))
      .join(''),
    log: lines.map(({ msg = '' }) => msg).join('\n')
  }
}

/** What jobs left running on this machine, by the state folder that they shared. */
const endServices = async (
  bundle: string,
  env: Readonly<Record<string, string>>
): Promise<void> => {
  const cli = (...args: string[]) =>
    run(process.execPath, [bundle, ...args], { env: { PATH: process.env.PATH ?? '', ...env } })
  const { stdout } = await cli('list', '--json')
  for (const { name } of JSON.parse(stdout) as { name: string }[])
    await cli('clean-up', '--service-name', name, '--target', 'local')
}
