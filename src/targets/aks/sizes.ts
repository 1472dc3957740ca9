import type { ReadArmList } from '../../azure/arm-read.ts'

/** A size of virtual machines in one region, for one subscription. */
export interface VmSize {
  readonly name: string
  readonly vCpus: number
  readonly memoryGb: number
  /** `standardDSv5Family`: what quotas are counted by. */
  readonly family: string
  /** Why the subscription may not use it there; undefined where it may. */
  readonly restricted: string | undefined
}

interface Sku {
  readonly resourceType?: string
  readonly name?: string
  readonly family?: string
  readonly capabilities?: readonly { readonly name?: string; readonly value?: string }[] | null
  readonly restrictions?: readonly { readonly type?: string; readonly reasonCode?: string }[] | null
}

/** What Azure offers in a region. https://learn.microsoft.com/rest/api/compute/resource-skus/list */
export const readVmSizes = async (
  subscriptionId: string,
  location: string,
  readAll: ReadArmList,
  signal: AbortSignal
): Promise<readonly VmSize[]> => {
  const filter = encodeURIComponent(`location eq '${location}'`)
  const path = `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/skus?$filter=${filter}`
  const all = (await readAll(path, '2021-07-01', signal)) as readonly Sku[] | undefined
  return vmSizesIn(all ?? [])
}

/** Pure. A size whose zones alone are restricted can be used without zones. */
const vmSizesIn = (skus: readonly Sku[]): readonly VmSize[] =>
  skus
    .filter(({ resourceType }) => resourceType === 'virtualMachines')
    .map(({ name = '', family = '', capabilities, restrictions }) => {
      const number = (wanted: string): number =>
        Number(capabilities?.find(it => it.name === wanted)?.value ?? 0)
      return {
        name,
        family,
        // Sizes with some of their cores switched off count what is on.
        vCpus: number('vCPUsAvailable') || number('vCPUs'),
        memoryGb: number('MemoryGB'),
        restricted: restrictions?.find(({ type }) => type !== 'Zone')?.reasonCode
      }
    })

/** How much of a quota is used in a region, by family. */
export interface Usage {
  readonly name: string
  readonly used: number
  readonly limit: number
}

/** https://learn.microsoft.com/rest/api/compute/usage/list */
export const readUsages = async (
  subscriptionId: string,
  location: string,
  readAll: ReadArmList,
  signal: AbortSignal
): Promise<readonly Usage[]> => {
  const path = `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/${location}/usages`
  const all = (await readAll(path, '2024-07-01', signal)) as
    | readonly { name?: { value?: string }; currentValue?: number; limit?: number }[]
    | undefined
  return (all ?? []).map(({ name, currentValue = 0, limit = 0 }) => ({
    name: name?.value ?? '',
    used: currentValue,
    limit
  }))
}
