import { main as deployTarget } from '../../../src/actions/deploy-target.ts'
import type { Host } from '../../../src/actions/host.ts'
import { baseFor } from '../../../src/actions/run-all.ts'
import { silent } from '../../../src/core/ports.ts'

const hostWith = (inputs: Record<string, string>): Host => ({
  inputs,
  env: {},
  log: silent,
  exec: async () => ({ exitCode: 0, stdout: '', stderr: '' }),
  clock: { now: () => 0, sleep: async () => {} },
  signal: new AbortController().signal,
  home: '.',
  output: () => {},
  summary: async () => {},
  fail: () => {}
})

describe('the root action', () => {
  it('builds on the default base where an engine will start the image', () => {
    expect(baseFor({ target: 'aci' })).toEqual({ 'base-image': 'default' })
    expect(baseFor({ target: 'aci', 'base-image': 'debian:12' })).toEqual({})
    expect(baseFor({ target: 'local' })).toEqual({})
  })
})

describe('deploy-target', () => {
  it('refuses what only Azure has a use for, on this machine', async () => {
    const given = { target: 'local', 'service-name': 'iris', image: 'iris:1', cpu: '2' }
    await expect(deployTarget(hostWith(given))).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: 'Input "cpu" is of no use to target local.'
    })
  })
})
