/** A slice of bench/fuzz/layers.ts. */
import { type Fault, layerFault, layoutFault } from '../../../testkit/mutants.ts'
import { type Random, randomFrom } from '../../../testkit/random.ts'

const faultsOf = async (count: number, faultOf: (random: Random) => Promise<Fault>) => {
  const faults: string[] = []
  for (let turn = 0; turn < count; turn++) {
    const fault = await faultOf(randomFrom(1_000_003 + turn))
    if (fault !== undefined) faults.push(`${turn}: ${fault}`)
  }
  return faults
}

describe('mutants', () => {
  it('of layers are taken or refused', async () => {
    expect(await faultsOf(150, layerFault)).toEqual([])
  })

  it('of registry folders are taken or refused', async () => {
    expect(await faultsOf(40, layoutFault)).toEqual([])
  })
})
