/**
 * Every file that a command opens, makes or deletes for a hostile checkout, as the system saw it: none lies outside of
 * the workspace, the temporary, the state and the cache folder, but for what programs and libraries read themselves.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { tempFolder } from '../../testkit/temp.ts'

let project = ''
const SCRIPT = 'def init(): pass\ndef run(data): return 1\n'

beforeAll(async () => {
  project = await bundledProject()
})

/** A checkout with links, pipes and planted caches wherever something is looked for. */
const hostileCheckout = (root: string): void => {
  const at = (...parts: string[]) => path.join(root, ...parts)
  for (const folder of [
    'ws/src',
    'ws/.scoreline/layers',
    'ws/.scoreline/services',
    'home/.ssh',
    'home/.docker',
    'temp'
  ])
    mkdirSync(at(folder), { recursive: true })
  writeFileSync(at('home/.ssh/id_rsa'), 'KEY')
  writeFileSync(at('home/.docker/config.json'), '{"auths":{}}')
  writeFileSync(at('ws/m.pkl'), readFileSync('test/fixtures/models/protocol-4.pkl'))
  writeFileSync(at('ws/src/score.py'), SCRIPT)
  writeFileSync(at('ws/src/.env'), 'SECRET=1')
  writeFileSync(at('ws/src/.gitignore'), 'ignored\n')
  symlinkSync(at('home'), at('ws/src/ignored'))
  symlinkSync(at('home/.ssh/id_rsa'), at('ws/linked.pkl'))
  symlinkSync(at('home'), at('ws/.scoreline/services/svc'))
  symlinkSync(at('home'), at('ws/.scoreline/layers/a'))
  symlinkSync(at('home'), at('ws/.scoreline/reports'))
  symlinkSync(at('home'), at('ws/.scoreline/locks'))
  symlinkSync(at('home/.ssh/id_rsa'), at('ws/sample.json'))
  execFileSync('mkfifo', [at('ws/pipe.json')])
}

/** Paths of calls that opened, made, moved or deleted something, from what strace wrote. Pure. */
export const touchedIn = (trace: string, cwd: string): readonly string[] =>
  trace.split('\n').flatMap(line => {
    const call =
      /^(?:\d+ +)?(open|openat|creat|mkdir|mkdirat|rmdir|unlink|unlinkat|rename|renameat|renameat2|link|linkat|symlink|symlinkat|truncate|chmod|fchmodat|utimensat|chown)\((.*)\) += (-?\d+)/.exec(
        line
      )
    if (call === null || call[3]?.startsWith('-')) return []
    const names = [...(call[2] ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(
      ([, name]) => name ?? ''
    )
    // What a link says is no file that is touched.
    const files = /^symlink/.test(call[1] ?? '') ? names.slice(1) : names
    return files.map(name => path.resolve(cwd, name))
  })

describeWith('strace', 'a hostile checkout', () => {
  it('leads no command to a file of the home folder', async () => {
    await using temp = await tempFolder()
    const root = realpathSync(temp.path)
    const at = (...parts: string[]) => path.join(root, ...parts)
    hostileCheckout(root)
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: at('home'),
      GITHUB_WORKSPACE: at('ws'),
      RUNNER_TEMP: at('temp'),
      TMPDIR: at('temp'),
      SCORELINE_CACHE:
        process.env.SCORELINE_CACHE ?? path.join(process.env.HOME ?? '', '.cache/scoreline'),
      ...(process.env.SCORELINE_TEST_PYTHON
        ? { SCORELINE_PYTHON: process.env.SCORELINE_TEST_PYTHON }
        : {})
    }
    const touched = new Set<string>()
    const run = (command: string, options: Readonly<Record<string, string>>): string => {
      const trace = at('trace')
      const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`)
      const done = spawnSync(
        'strace',
        [
          '-f',
          // Programs that are started are not followed: one of them stays, and strace would stay with it.
          '-b',
          'execve',
          '-qq',
          '-s',
          '4096',
          '-e',
          'trace=%file',
          '-e',
          'signal=none',
          '-o',
          trace,
          process.execPath,
          path.join(project, 'dist/index.js'),
          command,
          ...args
        ],
        { cwd: at('ws'), env, encoding: 'utf8', timeout: 120_000 }
      )
      for (const file of touchedIn(readFileSync(trace, 'utf8'), at('ws'))) touched.add(file)
      return done.stdout + done.stderr
    }
    run('register-model', { name: 'mod', path: 'm.pkl' })
    expect(run('register-model', { name: 'bad', path: 'linked.pkl' })).toContain(
      'MODEL_LINK_OUTSIDE'
    )
    expect(
      run('register-model', { name: 'bad', path: 'm.pkl', 'sample-input': 'pipe.json' })
    ).toContain('SAMPLE_INPUT_INVALID')
    const image = { name: 'img', models: 'mod:1', runtime: 'python', 'entry-script': 'score.py' }
    expect(run('build-image', { ...image, 'source-directory': 'src' })).toMatch(
      /Built|OUTPUT_REFUSED/
    )
    run('deploy-target', { target: 'local', image: 'img:1', 'service-name': 'svc' })
    const uri = { 'scoring-uri': 'http://127.0.0.1:1/score', 'ready-timeout-seconds': '0' }
    expect(run('smoke-test', { ...uri, samples: 'sample.json' })).toContain('SAMPLE_INVALID')
    writeFileSync(at('ws/good.json'), '{"data": [[1]]}')
    run('smoke-test', { ...uri, samples: 'good.json' })
    run('clean-up', { 'service-name': 'svc', image: 'img:1', model: 'mod:1' })
    const home = [...touched].filter(file => file.startsWith(at('home')) && file !== at('home'))
    const ours = [
      // Where a client's credentials are, by the user's own settings: https://docs.docker.com/reference/cli/docker/login
      at('home/.docker/config.json'),
      // What the checkout's services are, and how they are reached, lies outside of it.
      at('home/.local'),
      at('home/.local/state'),
      at('home/.local/state/scoreline')
    ]
    expect(
      home.filter(
        file => !ours.includes(file) && !file.startsWith(at('home/.local/state/scoreline/'))
      )
    ).toEqual([])
    expect(readdirSync(at('home')).sort()).toEqual(['.docker', '.local', '.ssh'])
    expect(readFileSync(at('home/.ssh/id_rsa'), 'utf8')).toBe('KEY')
    // The bundle of a test lies in a checkout with node_modules.
    const own = [
      ...[at('ws'), at('temp'), at('home/.local'), env.SCORELINE_CACHE, project],
      path.resolve('node_modules')
    ]
    const written = [...touched].filter(file => !own.some(folder => file.startsWith(folder)))
    expect(written.filter(file => !OF_THE_SYSTEM.test(file))).toEqual([])
  })
})

/** What programs and their libraries read of themselves. */
const OF_THE_SYSTEM =
  /^\/(proc|sys|dev|etc|usr|lib|lib64|bin|opt|run)(\/|$)|\/(node_modules|\.npmrc|package\.json|pyvenv\.cfg)$|^\/[^/]*$/
