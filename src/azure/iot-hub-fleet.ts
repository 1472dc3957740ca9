/**
 * What an IoT hub has for many devices at once: automatic deployments ("configurations") and queries.
 * https://learn.microsoft.com/rest/api/iothub/service/configuration
 */
import { UserError } from '../core/errors.ts'
import type { AzureAccess } from './access.ts'
import { hubRequests, quoted } from './iot-hub-requests.ts'

export interface HubFleet {
  /** All deployments of the hub, as a JSON list. */
  deployments(signal: AbortSignal): Promise<string>
  /** @returns false where there is one of this id */
  create(id: string, json: string, signal: AbortSignal): Promise<boolean>
  /** @returns false where it no longer has this ETag, or is gone */
  update(id: string, json: string, etag: string, signal: AbortSignal): Promise<boolean>
  /** One that is not there is a success. */
  remove(id: string, signal: AbortSignal): Promise<void>
  /** Every row of a query, in the language of IoT Hub, all pages. */
  query(text: string, signal: AbortSignal): Promise<readonly Readonly<Record<string, unknown>>[]>
}

/** "A paid hub has 100 deployments, a free one 10": https://learn.microsoft.com/azure/iot-edge/iot-edge-limits */
export const MOST_DEPLOYMENTS = 100
/** The largest page: a hub answers 20 queries a minute, and each page is one. */
const PAGE = 1000

export const openHubFleet = (access: AzureAccess, hostName: string): HubFleet => {
  const { patient, read } = hubRequests(access, hostName)
  return {
    deployments: async signal =>
      (await read('list its deployments', '/configurations', signal, {
        top: String(MOST_DEPLOYMENTS)
      })) ?? '[]',
    create: async (id, json, signal) => {
      const request = { method: 'PUT', path: pathOf(id), json, signal } as const
      return (await patient(`create the deployment "${id}"`, request, [409])).status !== 409
    },
    update: async (id, json, etag, signal) => {
      const headers = { 'if-match': quoted(etag) }
      const request = { method: 'PUT', path: pathOf(id), json, headers, signal } as const
      const { status } = await patient(`change the deployment "${id}"`, request, [404, 412])
      return status < 300
    },
    remove: async (id, signal) => {
      const request = { method: 'DELETE', path: pathOf(id), signal } as const
      await patient(`delete the deployment "${id}"`, request, [404])
    },
    query: async (text, signal) => {
      const rows: Readonly<Record<string, unknown>>[] = []
      for (let continuation: string | undefined = ''; continuation !== undefined; ) {
        const answer = await patient('answer a query', {
          method: 'POST',
          path: '/devices/query',
          json: JSON.stringify({ query: text }),
          headers: {
            'x-ms-max-item-count': String(PAGE),
            ...(continuation === '' ? {} : { 'x-ms-continuation': continuation })
          },
          signal
        })
        rows.push(...rowsIn(answer.text))
        // A page may be empty and have one after it.
        continuation = answer.header('x-ms-continuation') || undefined
      }
      return rows
    }
  }
}

const pathOf = (id: string): string => `/configurations/${encodeURIComponent(id)}`

const rowsIn = (text: string): readonly Readonly<Record<string, unknown>>[] => {
  try {
    const rows = JSON.parse(text)
    if (Array.isArray(rows)) return rows
  } catch {}
  throw new UserError('AZURE_REFUSED', 'The IoT hub answered a query with what is no list.', {
    hint: 'Run the step again; check what answers in place of the hub: a proxy?'
  })
}
