import { itIsATarget } from '../../contract/target.contract.ts'
import { aciBench, type Bench, imageOf } from '../../fakes/azure/aci-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from '../../fakes/azure/fake-azure.ts'

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
