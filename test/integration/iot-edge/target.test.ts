import { imageOf } from '../../../testkit/azure/aci-bench.ts'
import { edgeBench, factory } from '../../../testkit/azure/edge-bench.ts'
import type { FakeAzure } from '../../../testkit/azure/fake-azure.ts'
import { itIsATarget } from '../../contract/target.contract.ts'

describe('the target iot-edge', () => {
  let azure: FakeAzure

  beforeAll(async () => {
    const made = await factory()
    azure = made.azure
    azure.moduleBehaviour = image =>
      image === imageOf(3).reference ? { exitCode: 1, log: 'broken' } : { log: 'one\ntwo\nthree\n' }
  })
  afterAll(() => azure[Symbol.asyncDispose]())

  const bench = () => edgeBench(azure, { isCrowded: true })

  itIsATarget(() => {
    const spec = async (name: string, version: number, inputs: Record<string, string> = {}) => ({
      ...(await (await bench()).spec(inputs, version)),
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
          spec: await spec(name, 1, { 'environment-variables': `LONG=${'x'.repeat(5000)}` }),
          code: 'EDGE_MANIFEST_INVALID'
        }
      ],
      withoutUrl: 'a module is reached through the hub'
    }
  })
})
