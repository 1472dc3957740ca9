/** Every input of every action, one at a time, with text of all the languages that a job's text passes through. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { COMMANDS, type CommandName } from '../../../src/actions/commands.ts'
import { inputsOfCommand } from '../../../src/actions/inputs/described-inputs.ts'
import { layered } from '../../../src/actions/project/layers.ts'
import { runAction } from '../../../src/cli/run.ts'
import { runnerHost } from '../../../src/cli/runner-host.ts'
import { TARGETS } from '../../../src/targets/index.ts'
import { commandsIn } from '../../../testkit/runner-commands.ts'
import { type ScoringServer, scoringServer } from '../../../testkit/scoring-server.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const CHECKOUT = process.cwd()
/** A file that stands there once somebody has let a shell read the text. */
const TRACE = 'pwned-by-a-shell'
const PIECES = [
  '::set-output name=passed::true',
  ' \t::error file=a,line=1::b',
  '##[add-mask]c',
  `$(touch ${TRACE})`,
  `\`touch ${TRACE}\``,
  `'; touch ${TRACE} #`,
  `"|touch ${TRACE}&`,
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[a](javascript:alert(1)) | b | <!-- c --> @everyone #1',
  // It leaves the working directory, and stays in the folder of the test.
  '../../outside/../own',
  'passed<<END\ntrue\nEND',
  'Authorization: Bearer x\r\nX-Own: y',
  '{a: &a [*a], !!js/function b: 1}',
  '\u001b]0;title\u0007\u001b[2J\u202e\u2066\u0000',
  '::add-mask::a-word-of-the-log',
  '::stop-commands::x\u2028::notice::e\u2029##vso[task.setvariable variable=PATH]f',
  ']]></script></textarea></style><svg onload=alert(1)><a href="data:text/html,x">',
  '[r]: javascript:alert(1) "t"\n[r][r] ![i](https://a.example/p.png) @octo-org/team GH-1 a/b#1',
  '\u200b\u200d\ufeff\u00ad\u2067\u2069\u{e0041}',
  `| a | b |\n|---|---|\n${'long '.repeat(2000)}`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
  '%0A::warning::d %25 ${{ secrets.TOKEN }} ${HOME}'
]
const HALF = Math.ceil(PIECES.length / 2)
const TEXTS = [
  PIECES.join('\n'),
  PIECES.slice(0, HALF).join(' '),
  PIECES.slice(HALF).reverse().join(' ')
]
/** What lies beside the working directory at the end: what steps keep at home, what they were told to write, the runner's files. */
const LEFT = [
  ...[
    '.cache',
    '.local',
    'data.csv',
    'registry',
    'report.html',
    'report.json',
    'report.xml',
    'work'
  ],
  ...['env', 'output', 'path', 'summary']
]
/** An output, as the toolkit writes it into the runner's file. */
const OUTPUT = /^([a-z0-9-]+)<<(ghadelimiter_\S+)\n[\s\S]*?\n\2\n/gm
/** What we say to a runner ourselves. */
const OURS = ['debug', 'warning', 'error', 'group', 'endgroup', 'add-mask']

const inputsOf = async (name: CommandName): Promise<readonly string[]> =>
  (await inputsOfCommand(await COMMANDS[name](), TARGETS)).map(input => input.name)

/** The outputs that the action has. */
const outputsOf = async (name: CommandName): Promise<readonly string[]> => {
  const folder = path.resolve(CHECKOUT, name === 'run' ? '.' : path.join('actions', name))
  const { outputs } = parse(await readFile(path.join(folder, 'action.yml'), 'utf8'))
  return Object.keys(outputs)
}

describe.each(Object.keys(COMMANDS) as CommandName[])('the inputs of %s', name => {
  const { write } = process.stdout
  const { env } = process
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let server: ScoringServer
  let files: Record<'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY' | 'GITHUB_ENV' | 'GITHUB_PATH', string>

  beforeEach(async () => {
    folder = await tempFolder()
    server = await scoringServer({ answer: JSON.stringify(TEXTS[0]) })
    const at = (file: string): string => path.join(folder.path, file)
    files = {
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      GITHUB_ENV: at('env'),
      GITHUB_PATH: at('path')
    }
    for (const file of Object.values(files)) await writeFile(file, '')
    await writeFile(at('data.csv'), 'age,bmi\n59,32.1\n48,21.6\n')
    // A registry is a folder wherever its name says.
    await mkdir(at('work/two/deep'), { recursive: true })
    process.chdir(at('work/two/deep'))
    process.env = { PATH: env.PATH, HOME: folder.path, RUNNER_TEMP: folder.path, ...files }
  })

  afterEach(async () => {
    process.stdout.write = write
    process.env = env
    process.chdir(CHECKOUT)
    await server[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  /** With what the step gets as far as it can without a cluster, a cloud or an engine. */
  const base = (): Record<string, string> => ({
    registry: path.join(folder.path, 'registry'),
    name: 'diabetes',
    ...(name === 'register-model'
      ? { path: path.join(CHECKOUT, 'workflows-examples/diabetes/model.onnx') }
      : {}),
    ...(name === 'smoke-test'
      ? {
          'scoring-uri': server.uri,
          samples: path.join(CHECKOUT, 'workflows-examples/diabetes/samples.json'),
          report: path.join(folder.path, 'report.json'),
          junit: path.join(folder.path, 'report.xml'),
          'ready-timeout-seconds': '0',
          'request-timeout-seconds': '2'
        }
      : {}),
    ...(name === 'samples' ? { from: path.join(folder.path, 'data.csv') } : {}),
    'service-name': 'diabetes',
    image: 'diabetes:1'
  })

  /** What a step prints, runs into, and leaves in the runner's files. */
  const ran = async (inputs: Readonly<Record<string, string>>) => {
    const printed: string[] = []
    process.stdout.write = text => printed.push(String(text)) > 0
    const host = runnerHost(folder.path, inputs, new AbortController().signal)
    const error = await runAction(layered(name, await COMMANDS[name]()), host)
    process.stdout.write = write
    return { error, log: printed.join('') }
  }

  it('change nothing but text', async () => {
    const known = await inputsOf(name)
    const usual = base()
    const takes = Object.fromEntries(
      Object.entries(usual).filter(([input]) => known.includes(input))
    )
    let refused = 0
    for (const input of known)
      for (const text of TEXTS) {
        const { error, log } = await ran({ ...takes, [input]: text })
        const commands = commandsIn(log).map(command => command.split(' ')[0] ?? '')
        expect([input, text, commands.filter(command => !OURS.includes(command))]).toEqual([
          input,
          text,
          []
        ])
        expect(log).not.toMatch(/^\s*::add-mask::a-word-of-the-log/m)
        const summary = await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')
        expect(summary).not.toMatch(
          /<script>|<img src|<\/?(?:script|style|textarea|svg|a)[ >]|(?<!\\)\]\(javascript:/
        )
        if (error !== undefined) refused++
        expect(existsSync(TRACE)).toBe(false)
      }
    expect(refused).toBeGreaterThan(known.length)
    expect(LEFT).toEqual(expect.arrayContaining(await readdir(folder.path)))
    const outputs = await readFile(files.GITHUB_OUTPUT, 'utf8')
    expect(outputs.replace(OUTPUT, '')).toBe('')
    const names = [...outputs.matchAll(OUTPUT)].map(([, output]) => output)
    expect(await outputsOf(name)).toEqual(expect.arrayContaining(names))
    for (const file of [files.GITHUB_ENV, files.GITHUB_PATH])
      expect(await readFile(file, 'utf8')).toBe('')
  })
})
