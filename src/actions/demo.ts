import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { oneOf } from '../core/inputs.ts'
import { readParameters, withDefault } from '../core/parameters.ts'
import { duration } from '../core/words.ts'
import type { SmokeReport } from '../smoke/smoke-test.ts'
import { DEFAULT_TARGET } from '../targets/index.ts'
import * as buildImage from './build-image.ts'
import * as cleanUp from './clean-up.ts'
import * as deployTarget from './deploy-target.ts'
import type { Host } from './host/host.ts'
import { unpublished } from './host/quiet.ts'
import { readTargetInputs } from './opening/open-target.ts'
import * as registerModel from './register-model.ts'
import * as smokeTest from './smoke-test.ts'

export const inputs = {
  runtime: withDefault(
    oneOf(['onnx', 'python']),
    'onnx',
    'Which model to use: onnx, or python for a pickle with score.py.'
  )
}
type Values = Readonly<Record<string, string>>

/** The whole story on this machine, for the diabetes model: every part through the action that a workflow uses. */
export const main = async (host: Host): Promise<void> => {
  const { runtime } = readParameters(inputs, host.inputs)
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-demo-'))
  const example = path.join(host.home, '..', 'workflows-examples', 'diabetes')
  const registry = path.join(folder, 'registry')
  const env = { ...host.env, SCORELINE_STATE: path.join(folder, 'state') }
  const stage: Host = { ...unpublished(host), env, inputs: {} }
  const timings: [string, number][] = []
  const part = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const result = await host.phase(`${timings.length + 1}. ${title}`, work)
    timings.push([title, performance.now() - started])
    return result
  }
  const onThisMachine = (inputs: Values): Host => ({
    ...stage,
    inputs: { 'service-name': SERVICE, target: DEFAULT_TARGET, registry, ...inputs }
  })
  try {
    const model = await part('Register the model', () =>
      registerModel.perform(
        readParameters(registerModel.inputs, {
          name: 'diabetes',
          path: path.join(example, runtime === 'onnx' ? 'model.onnx' : 'model.pkl'),
          description: "Ridge regression on scikit-learn's diabetes data set",
          tags: 'data=diabetes\ntype=regression',
          registry
        }),
        stage
      )
    )
    const image = await part('Build an image', () =>
      buildImage.perform(
        readParameters(buildImage.inputs, {
          name: 'diabetes',
          models: model.label,
          registry,
          ...(runtime === 'python' ? codeOf(example) : {})
        }),
        stage
      )
    )
    const { service } = await part('Deploy it to this machine', async () => {
      const there = onThisMachine({ image: image.label })
      return deployTarget.perform(await deployTarget.readDeployment(there), there)
    })
    const scoringUri = service?.scoringUri ?? ''
    const samples = path.join(example, runtime === 'onnx' ? 'samples.json' : 'samples-python.json')
    const test = await part('Test the endpoint', async () => {
      const there = onThisMachine({
        'scoring-uri': scoringUri,
        samples,
        repeat: '50',
        concurrency: '2',
        report: path.join(folder, 'report.json'),
        junit: path.join(folder, 'report.xml')
      })
      const read = await readTargetInputs(smokeTest.inputs, smokeTest.ofTarget, there)
      return smokeTest.perform(read, there)
    })
    const rows = await predictions(samples, scoringUri)
    await part('Clean up', async () =>
      cleanUp.main(onThisMachine({ image: image.label, model: model.label }))
    )
    host.report(
      { predictions: rows, timings: Object.fromEntries(timings), test },
      report(rows, timings, test)
    )
  } finally {
    await cleanUp.main({
      ...onThisMachine({}),
      // Also where the demo was cancelled.
      signal: new AbortController().signal,
      log: { ...host.log, info: () => {}, warning: () => {} }
    })
    await rm(folder, { recursive: true, force: true })
  }
}

const SERVICE = 'diabetes-demo'

const codeOf = (example: string): Values => ({
  'entry-script': 'score.py',
  'source-directory': example,
  'environment-file': path.join(example, 'environment.yml')
})

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

const difference = (expected: number, answered: number): string =>
  expected === answered ? '0' : Math.abs(answered - expected).toExponential(1)

const report = (
  rows: readonly Prediction[],
  timings: readonly (readonly [string, number])[],
  test: SmokeReport
): string =>
  [
    '',
    'Predictions        scikit-learn      service   difference',
    ...rows.map(
      ({ expected, answered }, i) =>
        `  patient ${i + 1}      ${expected.toFixed(4).padStart(12)} ${answered.toFixed(4).padStart(12)} ${difference(expected, answered).padStart(12)}`
    ),
    '',
    'Timings',
    ...timings.map(([title, ms]) => `  ${title.padEnd(28)} ${duration(ms).padStart(10)}`),
    `  ${'one request, median'.padEnd(28)} ${duration(test.p50Ms ?? Number.NaN).padStart(10)}`,
    `  ${'one request, 95th percentile'.padEnd(28)} ${duration(test.p95Ms ?? Number.NaN).padStart(10)}`,
    '',
    `All samples passed: ${test.passed}`,
    ''
  ].join('\n')
