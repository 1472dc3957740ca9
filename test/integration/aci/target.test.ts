import { aciBench, imageOf, REGISTRY } from '../../../testkit/azure/aci-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'
import { itIsATarget } from '../../contract/target.contract.ts'

describe('the target aci', () => {
  let azure: FakeAzure

  beforeAll(async () => {
    azure = await fakeAzure({
      behaviour: image =>
        image === imageOf(3).reference
          ? { crash: { exitCode: 1 }, log: 'broken' }
          : { log: 'one\ntwo\nthree\n' }
    })
    azure.registries.add(GROUP, 'team')
  })
  afterAll(() => azure[Symbol.asyncDispose]())

  itIsATarget(() => {
    const spec = async (name: string, version: number, inputs: Record<string, string> = {}) => ({
      ...(await (await aciBench(azure, { registry: REGISTRY })).spec(inputs, version)),
      name
    })
    return {
      open: async () => (await aciBench(azure)).target,
      spec,
      writes: async () => azure.writes().length,
      refused: async name => [
        {
          spec: await spec(name, 1, { cpu: '2', 'allow-replace': 'false' }),
          code: 'ACI_REPLACE_REFUSED'
        },
        { spec: await spec(name, 1, { cpu: '30' }), code: 'ACI_SIZE_UNAVAILABLE' },
        {
          spec: await spec('another', 1, { 'dns-name-label': takenLabel(azure) }),
          code: 'ACI_DNS_LABEL_TAKEN'
        }
      ]
    }
  })
})

/** A host name that somebody else has. */
const takenLabel = ({ subscription }: FakeAzure): string => {
  subscription.takenLabels.add('taken-label')
  return 'taken-label'
}
