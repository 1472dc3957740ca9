import { imageOf } from '../../../testkit/azure/aci-bench.ts'
import { fleetBench, fleetFactory } from '../../../testkit/azure/edge-bench.ts'
import type { FakeAzure } from '../../../testkit/azure/fake-azure.ts'
import { itIsATarget } from '../../contract/target.contract.ts'

describe('the target iot-edge for a fleet', () => {
  let azure: FakeAzure

  beforeAll(async () => {
    const made = await fleetFactory(5)
    azure = made.azure
    azure.moduleBehaviour = image =>
      image === imageOf(3).reference ? { exitCode: 1, log: 'broken' } : { log: 'one\ntwo\nthree\n' }
  })
  afterAll(() => azure[Symbol.asyncDispose]())

  const bench = () => fleetBench(azure, { isCrowded: true })

  itIsATarget(() => {
    const spec = async (name: string, version: number, inputs: Record<string, string> = {}) => ({
      ...(await (await bench()).spec({ 'step-seconds': '0', ...inputs }, version)),
      name
    })
    return {
      open: async () => (await bench()).target,
      spec,
      writes: async () => azure.writes().length,
      refused: async name => [
        {
          spec: await spec(name, 1, {
            routes:
              'next=FROM /messages/modules/refused/* INTO BrokeredEndpoint("/modules/nobody/inputs/x")'
          }),
          code: 'EDGE_MANIFEST_INVALID'
        },
        {
          spec: await spec(name, 1, { 'target-condition': "tags.line = 'south'" }),
          code: 'EDGE_FLEET_EMPTY'
        }
      ],
      withoutUrl: 'a module is reached through the hub'
    }
  })
})
