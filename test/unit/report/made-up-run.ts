/** A run with something in each section of its report. */
import type { ImageFacts, RunReport } from '../../../src/report/run-report.ts'
import type { SampleReport, SmokeReport } from '../../../src/smoke/smoke-test.ts'

export const good: SampleReport = {
  name: 'good',
  file: 'samples/good.json',
  passed: true,
  requests: 20,
  status: 200,
  p50Ms: 3.25,
  p95Ms: 12
}

export const bad: SampleReport = {
  ...good,
  name: 'bad <|"&> one',
  passed: false,
  requests: 1,
  failure: {
    why: 'differs at $[0]: expected 152.1, got 99',
    path: '$[0]',
    sent: '{"data":[[1]]}',
    received: '["```", "]]>"]',
    expected: '[152.1]',
    status: 200
  }
}

export const tested = (changes: Partial<SmokeReport> = {}): SmokeReport => ({
  passed: true,
  samples: [good],
  p50Ms: 3.25,
  p95Ms: 12,
  p99Ms: 14,
  histogram: [
    { fromMs: 2, toMs: 8, count: 15 },
    { fromMs: 8, toMs: 14, count: 5 }
  ],
  requests: 20,
  failedRequests: 0,
  warnings: [],
  ...changes
})

const digest = (sign: string): string => `sha256:${sign.repeat(64)}`

export const image: ImageFacts = {
  label: 'diabetes:2',
  digest: digest('b'),
  models: ['diabetes:2'],
  base: { name: 'docker.io/library/python:3.11-slim', digest: digest('9') },
  layers: [
    { holds: '', digest: digest('1'), bytes: 30_000_000 },
    { holds: 'packages', digest: digest('3'), bytes: 90_000_000 },
    { holds: 'model diabetes:2', digest: digest('4'), bytes: 600 }
  ],
  packages: { numpy: '2.1.0', scipy: '1.14.0' }
}

export const before: ImageFacts = {
  ...image,
  label: 'diabetes:1',
  digest: digest('a'),
  models: ['diabetes:1'],
  layers: [
    { holds: '', digest: digest('1'), bytes: 30_000_000 },
    { holds: 'packages', digest: digest('2'), bytes: 80_000_000 }
  ],
  packages: { numpy: '2.0.2', joblib: '1.4.0', scipy: '1.14.0' }
}

export const run: RunReport = {
  test: tested({
    comparison: {
      comparedWith: 'the running diabetes',
      compared: 2,
      changed: [
        {
          sample: 'a|b',
          count: 1,
          outputs: [{ path: '$[0]', before: '2', after: '4', difference: 1 }]
        }
      ],
      added: ['new one'],
      missing: [],
      incomparable: [],
      distribution: [
        { upTo: 0, count: 3 },
        { upTo: 1, count: 1 },
        { upTo: Number.POSITIVE_INFINITY, count: 0 }
      ]
    }
  }),
  service: {
    name: 'diabetes',
    target: 'Azure Container Instances',
    scoringUri: 'http://diabetes.example/score',
    action: 'update',
    reasons: ['The memory changes from 1 to 2 GB.']
  },
  image,
  before,
  phases: [
    { title: 'Build image diabetes', milliseconds: 4000 },
    { title: 'Test the service', milliseconds: 900 }
  ],
  lineage: {
    models: [
      { name: 'diabetes:2', digest: digest('7'), properties: { r2: '0.51', run: 'javascript:x' } }
    ],
    builds: [
      {
        source: 'git+https://github.com/octo-org/models@refs/heads/main',
        commit: 'c'.repeat(40),
        run: 'https://github.com/octo-org/models/actions/runs/7'
      }
    ],
    deployed: { by: 'mona', commit: 'd'.repeat(40) }
  }
}
