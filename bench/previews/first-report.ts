/**
 * From the start of the step `preview` to a pull request's first report, without a cloud, as for a pull request of a fork:
 * `node bench/previews/first-report.ts [--rounds 3] [--limit 60]`. Each round has a workspace and a registry of its own; what a warm runner keeps (the cache of Scoreline, pip's) is kept. Exits 1 when a median in seconds is above the
 * limit. The bundle is that of the sources. Needs PyPI, and a Python 3.11 on PATH for the entry script.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundledProject } from '../../testkit/bundle.ts'
import { useAction } from '../../testkit/composite.ts'
import { Times } from '../measure.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    limit: { type: 'string', default: '60' }
  }
})

/** As project files. */
const PROJECTS = {
  'ONNX model': {
    model: { name: 'diabetes', path: 'model.onnx' },
    samples: 'samples.json'
  },
  'entry script, scikit-learn': {
    model: { name: 'diabetes', path: 'model.pkl' },
    image: { 'entry-script': 'score.py', 'environment-file': 'environment.yml' },
    samples: 'samples-python.json'
  }
}

const EVENT = {
  action: 'opened',
  number: 12,
  pull_request: {
    number: 12,
    state: 'open',
    head: { sha: 'a'.repeat(40), ref: 'better', repo: { full_name: 'somebody/models' } },
    base: { sha: 'b'.repeat(40), ref: 'main', repo: { full_name: 'octo-org/models' } }
  }
}

const checkout = await bundledProject()
const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-previews-'))
const event = path.join(folder, 'event.json')
await writeFile(event, JSON.stringify(EVENT))
const times = new Times()

/** One step on a checkout as it comes; it has to succeed, and to have written its report. */
const preview = async (project: object, name: string): Promise<void> => {
  const workspace = await mkdtemp(path.join(folder, 'workspace-'))
  await cp('workflows-examples/diabetes', workspace, { recursive: true })
  const text = JSON.stringify({
    ...project,
    service: 'diabetes',
    environments: { preview: { target: 'local' } }
  })
  await writeFile(path.join(workspace, 'scoreline.yml'), text)
  const { exitCode, log, summary } = await times.note(name, () =>
    useAction(path.join(checkout, 'actions/preview'), { environment: 'preview' }, workspace, {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: 'octo-org/models',
      SCORELINE_CACHE: path.join(folder, 'cache')
    })
  )
  if (exitCode !== 0 || !summary.includes('✅')) throw new Error(log)
  await readFile(path.join(workspace, '.scoreline/reports/preview.json'))
  await rm(workspace, { recursive: true, force: true })
}

try {
  for (const [name, project] of Object.entries(PROJECTS)) {
    await preview(project, `${name}, first time`)
    for (let round = 0; round < Number(values.rounds); round++) await preview(project, name)
    const warm = times.median(name)
    process.stdout.write(
      `${name.padEnd(28)} ${warm.toFixed(1).padStart(6)} s  first time on the machine ${times.median(`${name}, first time`).toFixed(1)} s\n`
    )
    if (warm > Number(values.limit)) process.exitCode = 1
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
