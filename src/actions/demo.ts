import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { duration } from '../core/words.ts'
import { COMMANDS, type CommandName } from './commands.ts'
import type { Host } from './host.ts'

type Runtime = 'onnx' | 'python'
type Values = Readonly<Record<string, string>>

/** The whole story on this machine, for the diabetes model: every part through the action that a workflow uses. */
export const demo = async (runtime: Runtime, host: Host): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-demo-'))
  const example = path.join(host.home, '..', 'workflows-examples', 'diabetes')
  const registry = path.join(folder, 'registry')
  const stage = { ...host, env: { ...host.env, SCORELINE_STATE: path.join(folder, 'state') } }
  const timings: [string, number][] = []
  const part = async (title: string, name: CommandName, inputs: Values): Promise<Values> => {
    host.log.info(`\n${timings.length + 1}. ${title}`)
    const started = performance.now()
    const outputs = await runPart(name, { ...inputs, registry }, stage)
    timings.push([title, performance.now() - started])
    return outputs
  }
  try {
    const model = await part('Register the model', 'register-model', {
      name: 'diabetes',
      path: path.join(example, runtime === 'onnx' ? 'model.onnx' : 'model.pkl'),
      description: "Ridge regression on scikit-learn's diabetes data set",
      tags: 'data=diabetes\ntype=regression'
    })
    const image = await part('Build an image', 'build-image', {
      name: 'diabetes',
      models: model.model ?? '',
      ...(runtime === 'python' ? codeOf(example) : {})
    })
    const service = await part('Deploy it to this machine', 'deploy-target', {
      target: 'local',
      'service-name': 'diabetes-demo',
      image: image.image ?? ''
    })
    const samples = path.join(example, runtime === 'onnx' ? 'samples.json' : 'samples-python.json')
    const test = await part('Test the endpoint', 'smoke-test', {
      'scoring-uri': service['scoring-uri'] ?? '',
      samples,
      repeat: '50',
      concurrency: '2',
      report: path.join(folder, 'report.json'),
      junit: path.join(folder, 'report.xml')
    })
    const rows = await predictions(samples, service['scoring-uri'] ?? '')
    await part('Clean up', 'clean-up', {
      'service-name': 'diabetes-demo',
      image: image.image ?? '',
      model: model.model ?? ''
    })
    process.stdout.write(report(rows, timings, test))
  } finally {
    await runPart(
      'clean-up',
      { 'service-name': 'diabetes-demo', registry },
      // Also where the demo was cancelled.
      { ...stage, signal: new AbortController().signal, log: { ...host.log, info: () => {} } }
    )
    await rm(folder, { recursive: true, force: true })
  }
}

const codeOf = (example: string): Values => ({
  'entry-script': 'score.py',
  'source-directory': example,
  'environment-file': path.join(example, 'environment.yml')
})

/** Runs an action with only the inputs it has, and collects its outputs. */
const runPart = async (name: CommandName, given: Values, host: Host): Promise<Values> => {
  const { inputs, main } = await COMMANDS[name]()
  const outputs: Record<string, string> = {}
  await main({
    ...host,
    inputs: Object.fromEntries(Object.entries(given).filter(([key]) => key in inputs)),
    output: (key, value) => {
      outputs[key] = value
    }
  })
  return outputs
}

interface Prediction {
  readonly expected: number
  readonly answered: number
}

/** What the service answers for the first sample, beside what scikit-learn gives. */
const predictions = async (samples: string, uri: string): Promise<readonly Prediction[]> => {
  const [first] = JSON.parse(await readFile(samples, 'utf8'))
  const response = await fetch(uri, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(first.request)
  })
  const answered: number[] = ((await response.json()) as unknown[]).flat() as number[]
  const expected: number[] = first.expect.flat()
  return expected.map((value, i) => ({ expected: value, answered: answered[i] ?? Number.NaN }))
}

const report = (
  rows: readonly Prediction[],
  timings: readonly (readonly [string, number])[],
  test: Values
): string =>
  [
    '',
    'Predictions        scikit-learn      service   difference',
    ...rows.map(
      ({ expected, answered }, i) =>
        `  patient ${i + 1}      ${expected.toFixed(4).padStart(12)} ${answered.toFixed(4).padStart(12)} ${Math.abs(
          answered - expected
        )
          .toExponential(1)
          .padStart(12)}`
    ),
    '',
    'Timings',
    ...timings.map(([title, ms]) => `  ${title.padEnd(28)} ${duration(ms).padStart(10)}`),
    `  ${'one request, median'.padEnd(28)} ${duration(Number(test['p50-ms'])).padStart(10)}`,
    `  ${'one request, 95th percentile'.padEnd(28)} ${duration(Number(test['p95-ms'])).padStart(10)}`,
    '',
    `All samples passed: ${test.passed}`,
    ''
  ].join('\n')
