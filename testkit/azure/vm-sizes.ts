import { checkVersion } from './container-group-checks.ts'
import type { Answer, Asked } from './http.ts'

interface Size {
  readonly vCpus: number
  readonly memoryGb: number
  readonly family: string
  readonly available?: number
  readonly restricted?: 'NotAvailableForSubscription' | 'QuotaId'
}

/** Sizes and families as Azure names them: https://learn.microsoft.com/azure/virtual-machines/sizes/overview */
export const SIZES: Readonly<Record<string, Size>> = {
  Standard_D2s_v5: { vCpus: 2, memoryGb: 8, family: 'standardDSv5Family' },
  Standard_D4s_v5: { vCpus: 4, memoryGb: 16, family: 'standardDSv5Family' },
  Standard_D16s_v5: { vCpus: 16, memoryGb: 64, family: 'standardDSv5Family' },
  'Standard_E4-2s_v5': { vCpus: 4, available: 2, memoryGb: 32, family: 'standardESv5Family' },
  Standard_D3_v2: { vCpus: 4, memoryGb: 14, family: 'standardDv2Family' },
  Standard_B1s: { vCpus: 1, memoryGb: 1, family: 'standardBSFamily' },
  Standard_NP10s: { vCpus: 10, memoryGb: 168, family: 'standardNPSFamily' },
  Standard_M8ms: {
    vCpus: 8,
    memoryGb: 218,
    family: 'standardMSFamily',
    restricted: 'NotAvailableForSubscription'
  }
}

export const REGIONS = ['westeurope', 'northeurope', 'eastus']

/** What one subscription may use of virtual machines in its regions. */
export class FakeCompute {
  /** Cores in use and allowed, by family; `cores` are all of them. */
  readonly quotas = new Map<string, { used: number; limit: number }>([
    ['cores', { used: 0, limit: 100 }],
    ...Object.values(SIZES).map(
      ({ family }) => [family, { used: 0, limit: 50 }] as [string, { used: number; limit: number }]
    )
  ])

  /** Undefined for paths that are not Compute's. @param inside below the subscription */
  handle(asked: Asked, inside: string): Answer | undefined {
    if (inside === '/providers/Microsoft.Compute/skus') return this.#skus(asked)
    const [, location] =
      /^\/providers\/Microsoft\.Compute\/locations\/([^/]+)\/usages$/.exec(inside) ?? []
    return location === undefined ? undefined : this.#usages(asked)
  }

  /** In two pages, disks among them, as Azure does. */
  #skus(asked: Asked): Answer {
    checkVersion(asked, '2021-07-01')
    const wanted = /^location eq '([^']+)'$/.exec(asked.query.get('$filter') ?? '')?.[1]
    const locations = REGIONS.filter(it => wanted === undefined || it === wanted)
    const all = locations.flatMap(location => [
      { resourceType: 'disks', name: 'Premium_LRS', locations: [location], capabilities: [] },
      ...Object.entries(SIZES).map(([name, size]) => skuOf(name, size, location))
    ])
    const from = Number(asked.query.get('$skiptoken') ?? 0)
    const next = new URLSearchParams(asked.query)
    next.set('$skiptoken', '4')
    return {
      status: 200,
      body: {
        value: from === 0 ? all.slice(0, 4) : all.slice(from),
        ...(from === 0 && all.length > 4
          ? { nextLink: `${asked.origin}${asked.path}?${next}` }
          : {})
      }
    }
  }

  #usages(asked: Asked): Answer {
    checkVersion(asked, '2024-07-01')
    const value = [...this.quotas].map(([name, { used, limit }]) => ({
      unit: 'Count',
      currentValue: used,
      limit,
      name: { value: name, localizedValue: name }
    }))
    return { status: 200, body: { value } }
  }
}

const skuOf = (name: string, size: Size, location: string) => ({
  resourceType: 'virtualMachines',
  name,
  family: size.family,
  locations: [location],
  capabilities: [
    { name: 'vCPUs', value: String(size.vCpus) },
    ...(size.available ? [{ name: 'vCPUsAvailable', value: String(size.available) }] : []),
    { name: 'MemoryGB', value: String(size.memoryGb) },
    { name: 'CpuArchitectureType', value: 'x64' }
  ],
  restrictions: [
    // Zones alone are no restriction of the region.
    { type: 'Zone', values: [location], reasonCode: 'NotAvailableForSubscription' },
    ...(size.restricted
      ? [{ type: 'Location', values: [location], reasonCode: size.restricted }]
      : [])
  ]
})
