import { aciBench, type Bench, imageOf } from '../../../testkit/azure/aci-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'
import { itIsATarget } from '../../contract/target.contract.ts'

describe('the target aci', () => {
  let azure: FakeAzure
  let bench: Bench

  beforeAll(async () => {
    azure = await fakeAzure({
      behaviour: image =>
        image === imageOf(3).reference
          ? { crash: { exitCode: 1 }, log: 'broken' }
          : { log: 'one\ntwo\nthree\n' }
    })
    azure.registries.add(GROUP, 'team')
    bench = await aciBench(azure)
  })
  afterAll(() => azure[Symbol.asyncDispose]())

  itIsATarget(() => ({
    target: bench.target,
    spec: async (name, version) => ({ ...(await bench.spec({}, version)), name })
  }))
})
