import type { EdgeReported } from '../../../src/contract/edge.ts'
import type { AgentReport, ReportedModule } from '../../../src/targets/iot-edge/sight.ts'
import { verdictOf } from '../../../src/targets/iot-edge/verdict.ts'

const DIGEST = `sha256:${'1'.repeat(64)}` as const
const IMAGE = { reference: `team.azurecr.io/images/iris@${DIGEST}`, digest: DIGEST }
const RUNNING: ReportedModule = {
  image: IMAGE.reference,
  runtimeStatus: 'running',
  restartCount: 0,
  exitCode: undefined,
  statusDescription: ''
}

const verdict = (
  module: Partial<ReportedModule> | undefined,
  more: Partial<AgentReport> = {},
  reported: string | undefined = DIGEST
) =>
  verdictOf(
    {
      versions: { agent: 4 },
      agent: {
        version: '1.6.1',
        architecture: 'x86_64',
        isConnected: true,
        lastDesiredVersion: 4,
        lastDesiredStatus: { code: 200, description: '' },
        modules: module ? { iris: { ...RUNNING, ...module } } : {},
        ...more
      },
      module: { imageDigest: reported } as EdgeReported
    },
    'iris',
    IMAGE
  )

describe('whether a module runs as it is wanted', () => {
  it('does when edgeAgent says that it runs and the module which image it is', () => {
    expect(verdict({})).toEqual({ kind: 'up' })
  })

  it.each([
    ['edgeAgent has an older deployment', verdict({}, { lastDesiredVersion: 3 })],
    ['the device is away', verdict({}, { lastDesiredVersion: 3, isConnected: false })],
    ['the module is not reported', verdict(undefined)],
    ['another image runs', verdict({ image: 'other' })],
    ['the module says another image', verdict({}, {}, 'sha256:2')],
    ['it ended once', verdict({ runtimeStatus: 'backoff', restartCount: 1 })],
    ['it is stopped', verdict({ runtimeStatus: 'stopped' })]
  ])('may still come: %s', (_, found) => {
    expect(found.kind).toBe('wait')
  })

  it('is in trouble while edgeAgent cannot start it', () => {
    const lastDesiredStatus = { code: 500, description: 'no such image' }
    expect(verdict(undefined, { lastDesiredStatus })).toEqual({
      kind: 'trouble',
      why: 'edgeAgent could not start it (500): no such image'
    })
  })

  it.each([400, 412, 417])('never comes after %d', code => {
    const lastDesiredStatus = { code, description: 'why' }
    expect(verdict({}, { lastDesiredStatus })).toMatchObject({ kind: 'failed' })
  })

  it('never comes when it ends again and again, or is given up', () => {
    expect(verdict({ runtimeStatus: 'backoff', restartCount: 3, exitCode: 1 })).toEqual({
      kind: 'failed',
      why: 'it ends again and again (exit code 1)'
    })
    expect(verdict({ runtimeStatus: 'dead' })).toMatchObject({ kind: 'failed' })
  })
})
