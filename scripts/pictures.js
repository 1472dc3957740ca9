/**
 * Makes docs/pictures/: a session on a terminal and the log of a workflow's step, by running the commands for real.
 * `node scripts/pictures.js [folder of a bundle]`; without a folder, dist/ of this checkout is run.
 *
 * Needs `script` (util-linux), which gives the commands a terminal.
 */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { screenOf } from './terminal-screen.js'
import { svgOf } from './terminal-svg.js'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const PICTURES = path.join(ROOT, 'docs/pictures')
const COLUMNS = 108
const BUNDLE = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'), 'index.js')

const run = promisify(execFile)

/** What a terminal shows of a command, and what the person typed. */
const onTerminal = async (words, cwd, env) => {
  const command = `stty cols ${COLUMNS} rows 50; node '${BUNDLE}' ${words}`
  const { stdout } = await run('script', ['-qec', command, '/dev/null'], { cwd, env }).catch(
    error => error
  )
  return [
    [
      { text: '$ ', style: 'prompt' },
      { text: `scoreline ${words}`, style: 'bold' }
    ],
    ...screenOf(stdout),
    []
  ]
}

/** What a runner shows of a step: groups are folded, an error stands out. */
const onRunner = async (command, inputs, title, cwd, env) => {
  const { stdout } = await run('node', [BUNDLE, command], {
    cwd,
    env: {
      ...env,
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: path.join(cwd, 'outputs'),
      SCORELINE_INPUTS: JSON.stringify(inputs)
    }
  }).catch(error => error)
  const lines = [[{ text: title, style: 'bold' }]]
  let folded = false
  for (const line of stdout.trimEnd().split('\n')) {
    const [, name = '', text = line] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? []
    if (name === 'group') lines.push([{ text: `▸ ${text}`, style: 'group' }])
    if (name === 'group' || name === 'endgroup') folded = name === 'group'
    else if (name === 'error') lines.push([{ text: `Error: ${text}`, style: 'error' }])
    else if (name === '' && !folded) lines.push([{ text, style: '' }])
  }
  return [...lines, []]
}

const OPTIONS = '--target local --service-name diabetes --image'
const SESSION = [
  'register-model --name diabetes --path model.onnx',
  'build-image --name diabetes --models diabetes:1',
  `deploy-target ${OPTIONS} diabetes:1`,
  'smoke-test --service-name diabetes --samples samples.json',
  `deploy-target ${OPTIONS} diabetes:2`
]

const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-pictures-'))
const env = { ...process.env, SCORELINE_STATE: path.join(folder, 'state'), NO_COLOR: '' }
try {
  const work = path.join(folder, 'work')
  await mkdir(work)
  await mkdir(PICTURES, { recursive: true })
  for (const file of ['model.onnx', 'samples.json'])
    await copyFile(path.join(ROOT, 'workflows-examples/diabetes', file), path.join(work, file))
  await writeFile(path.join(work, 'outputs'), '')
  const shown = []
  for (const words of SESSION) shown.push(...(await onTerminal(words, work, env)))
  await writeFile(path.join(PICTURES, 'terminal.svg'), svgOf(shown, COLUMNS, 'Terminal'))
  const given = { 'service-name': 'diabetes', target: 'local' }
  const log = [
    ...(await onRunner(
      'run',
      { ...given, path: 'model.onnx', samples: 'samples.json' },
      'Run scoreline/scoreline@v0',
      work,
      env
    )),
    ...(await onRunner(
      'deploy-target',
      { ...given, image: 'diabetes:2' },
      'Run scoreline/scoreline/actions/deploy-target@v0',
      work,
      env
    ))
  ]
  await writeFile(path.join(PICTURES, 'runner.svg'), svgOf(log, COLUMNS, 'Log of a workflow run'))
} finally {
  await run('node', [BUNDLE, 'clean-up', '--service-name', 'diabetes'], { cwd: folder, env })
  await rm(folder, { recursive: true, force: true })
}
