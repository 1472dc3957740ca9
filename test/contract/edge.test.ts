/** What src/contract says of the module is what the scoring runtime, which imports nothing of the rest, really does. */
import { readFileSync } from 'node:fs'
import { EDGE_MODULE, EDGE_VARIABLE } from '../../src/contract/edge.ts'
import * as names from '../../src/runtime/edge/names.ts'
import { readSettings } from '../../src/runtime/settings.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`
const MODULE = {
  IOTEDGE_WORKLOADURI: 'unix:///run/workload.sock',
  IOTEDGE_DEVICEID: 'd',
  IOTEDGE_MODULEID: 'm',
  IOTEDGE_MODULEGENERATIONID: '1',
  IOTEDGE_IOTHUBHOSTNAME: 'h'
}
const edge = (env: Record<string, string>) => readSettings([], { ...MODULE, ...env }, '/').edge

describe('the contract between deployments and the module', () => {
  it('has one name for each thing', () => {
    const { input, output, methods, twin, properties } = EDGE_MODULE
    expect({ input, output, methods, twin, properties }).toEqual({
      input: names.INPUT,
      output: names.OUTPUT,
      methods: { score: names.SCORE, health: names.HEALTH },
      twin: names.TWIN,
      properties: {
        status: names.STATUS,
        error: names.ERROR,
        device: names.SENDERS['$.cdid'],
        module: names.SENDERS['$.cmid']
      }
    })
  })

  it('sets it by variables', () => {
    expect(edge({})?.imageDigest).toBeUndefined()
    expect(edge({ [EDGE_VARIABLE.imageDigest]: DIGEST })?.imageDigest).toBe(DIGEST)
    expect(edge({ [EDGE_VARIABLE.enabled]: 'off' })).toBeUndefined()
  })

  it('is told in docs/edge-module.md', () => {
    const text = readFileSync('docs/edge-module.md', 'utf8')
    const { input, output, methods, twin, properties } = EDGE_MODULE
    const all = [methods, properties, EDGE_VARIABLE].flatMap(group => Object.values<string>(group))
    for (const name of [input, output, twin, ...all]) expect(text).toContain(`\`${name}\``)
  })
})
