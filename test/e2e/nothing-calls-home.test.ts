/** No command and no image speaks to anybody, or leaves files anywhere, that its user did not ask for. */
import { cp, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { readTrace, type Trace, type TracedCommand, traced } from '../../testkit/trace.ts'

const EXAMPLE = path.resolve(import.meta.dirname, '../../workflows-examples/diabetes')
const REQUEST = { data: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] }
const SCRIPT =
  'import json\n\ndef init():\n    pass\n\ndef run(data):\n    return json.loads(data)["data"]\n'
/** Parts that were fetched before: fetching them is what a user asks for, and not what is watched here. */
const CACHE =
  process.env.SCORELINE_CACHE ??
  path.join(
    process.env.RUNNER_TOOL_CACHE ??
      process.env.XDG_CACHE_HOME ??
      path.join(process.env.HOME ?? '', '.cache'),
    'scoreline'
  )

describeWith('strace', 'nothing calls home', () => {
  let project: string
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let env: Readonly<Record<string, string>>
  let traces = 0
  const at = (...names: string[]) => path.join(folder.path, ...names)
  const start = (command: readonly string[], own = {}): TracedCommand =>
    traced(command, { cwd: at('work'), env: { ...env, ...own }, log: at(`trace-${traces++}`) })
  /** Commands one after the other; what they start is watched until it ends. */
  const story = async (...commands: readonly string[]): Promise<void> => {
    const script = [
      'set -e',
      `scoreline() { "$NODE" "$BUNDLE" "$@"; }`,
      // A service that is left over would be watched for ever.
      'trap "scoreline clean-up --service-name iris >/dev/null 2>&1 || true" EXIT',
      ...commands
    ].join('\n')
    const started = start(['sh', '-c', script])
    const { exitCode, trace } = await started.ended
    if (exitCode !== 0) throw new Error(`It ended with ${exitCode}:\n${started.output()}`)
    expectQuiet(trace)
  }
  const expectQuiet = ({ connections, changed }: Trace): void => {
    // Services and their files are kept there: https://specifications.freedesktop.org/basedir-spec/latest/#variables
    const asked = [at('work'), at('temp'), at('home', '.local', 'state', 'scoreline'), CACHE]
    const above = [at('home', '.local'), at('home', '.local', 'state')]
    // Python keeps what it compiled beside what it read, where it may.
    const isCompiled = (file: string) => file.startsWith(project) && file.includes('/__pycache__')
    expect(connections).toEqual([])
    expect(
      changed.filter(
        file =>
          !/^\/(dev\/|proc\/|tmp\/scoreline-[\w-]+$)/.test(file) &&
          !isCompiled(file) &&
          !above.includes(file) &&
          !asked.some(one => `${file}/`.startsWith(`${one}/`))
      )
    ).toEqual([])
  }
  /** Starts a server, asks it once, ends it. */
  const serve = async (command: readonly string[], own: object): Promise<void> => {
    const server = start(command, own)
    const port = await new Promise<string>((resolve, reject) => {
      const look = setInterval(() => {
        const found = /Listening on .*:(\d+)/.exec(server.output())?.[1]
        if (found === undefined) return
        clearInterval(look)
        resolve(found)
      }, 20)
      void server.ended.then(() => {
        clearInterval(look)
        reject(new Error(server.output()))
      })
    })
    const answer = await fetch(`http://127.0.0.1:${port}/score`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(REQUEST)
    })
    expect([await answer.text(), answer.status]).toEqual([expect.any(String), 200])
    server.kill('SIGTERM')
    expectQuiet((await server.ended).trace)
  }

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    for (const name of ['work', 'home', 'temp']) await mkdir(at(name))
    await cp(path.join(EXAMPLE, 'model.onnx'), at('work', 'model.onnx'))
    await writeFile(at('work', 'score.py'), SCRIPT)
    await writeFile(at('work', 'samples.json'), JSON.stringify(REQUEST))
    // No CI variable: onnxruntime holds its tongue where it sees one, and would only seem to be quiet.
    env = {
      PATH: process.env.PATH ?? '',
      HOME: at('home'),
      TMPDIR: at('temp'),
      SCORELINE_CACHE: CACHE,
      NODE: process.execPath,
      BUNDLE: path.join(project, 'dist', 'index.js')
    }
    // Fetches what is not in the cache yet, unwatched.
    for (const [command, own] of [
      ['register-model', { path: 'model.onnx' }],
      ['build-image', { models: 'iris:1' }]
    ] as const)
      await scoreline(
        project,
        at('work'),
        command,
        { name: 'iris', registry: at('warm'), ...own },
        { env: { SCORELINE_CACHE: CACHE } }
      )
  })
  afterAll(() => folder[Symbol.asyncDispose]())

  /** @param number of the model and of the image: a number that was removed is not given again */
  const testAndCleanUp = (number: number): string[] => [
    'uri=$(sed -n "s/^scoring-uri=//p" deployed)',
    'scoreline smoke-test --scoring-uri "$uri" --samples samples.json',
    `scoreline clean-up --service-name iris --image iris:${number} --model iris:${number}`
  ]

  it('from registering an ONNX model to cleaning up', async () => {
    await story(
      'scoreline register-model --name iris --path model.onnx',
      'scoreline build-image --name iris --models iris:1',
      'scoreline deploy-target --target local --service-name iris --image iris:1 >deployed',
      ...testAndCleanUp(1)
    )
  })

  it('with an entry script', async () => {
    await story(
      'scoreline register-model --name iris --path model.onnx',
      'scoreline build-image --name iris --models iris:2 --entry-script score.py',
      'scoreline deploy-target --target local --service-name iris --image iris:2 >deployed',
      ...testAndCleanUp(2)
    )
  })

  it.each([
    ['a model', ['--model-dir', 'model.onnx'], {}],
    ['a model in threads', ['--model-dir', 'model.onnx'], { SCORELINE_ONNX_THREADS: '2' }],
    ['a script', ['--entry-script', 'score.py'], {}]
  ])('from serving %s', async (_what, args, own) => {
    const address = ['--host', '127.0.0.1', '--port', '0']
    await serve([process.execPath, env.BUNDLE ?? '', 'serve', ...args, ...address], own)
  })
})

it('sees connections and files in what the kernel was asked', () => {
  const log = [
    '7 connect(20<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0',
    '7 connect(20<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(5001), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '7 connect(21<TCPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2603::1", &sin6_addr), sin6_scope_id=0}, 28) = -1 EINPROGRESS (Operation now in progress)',
    '8 openat(AT_FDCWD</w>, "a/b", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 3</w/a/b>',
    '8 openat(AT_FDCWD</w>, "read", O_RDONLY) = 3</w/read>',
    '8 rename("/w/x", "../y") = 0',
    '8 symlink("/elsewhere", "link") = 0',
    '8 mkdir("/w/there", 0777) = -1 EEXIST (File exists)'
  ].join('\n')
  expect(readTrace(log, '/w')).toEqual({
    connections: ['127.0.0.53:53', '2603::1:443'],
    changed: ['/w/a/b', '/w/link', '/w/x', '/y']
  })
})
