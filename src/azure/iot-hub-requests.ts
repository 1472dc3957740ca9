/** Requests to one IoT hub: signed, asked again while it is asked too much, refusals explained. */
import { setTimeout as pause } from 'node:timers/promises'
import type { AzureAccess } from './access.ts'
import { type AzureAnswer, type AzureRequest, lazyPipeline } from './http.ts'
import { explainHub, hubFailureOf } from './iot-hub-errors.ts'

/** Entra's name of the service, in every cloud. */
const IOT_SCOPE = 'https://iothubs.azure.net/.default'
const API_VERSION = '2021-04-12'
/** So often is asked that a hub refuses for the moment, beyond what the pipeline does by itself: a minute and more. */
const TURNS = 6

type HubRequest = Omit<AzureRequest, 'url'> & {
  readonly path: string
  /** Beside the version of the API. */
  readonly query?: Readonly<Record<string, string>>
}

/** @param doing finishes "The IoT hub refused to …" @param accepted statuses above 299 that are answers, too */
type Send = (
  doing: string,
  request: HubRequest,
  accepted?: readonly number[]
) => Promise<AzureAnswer>

export interface HubRequests {
  readonly patient: Send
  /** For what may have been carried out although no answer came. */
  readonly once: Send
  /** A document; undefined where there is none. */
  read(
    doing: string,
    path: string,
    signal: AbortSignal,
    query?: HubRequest['query']
  ): Promise<string | undefined>
}

export const hubRequests = (access: AzureAccess, hostName: string): HubRequests => {
  const { credential, http } = access
  const signer = { of: credential, scope: IOT_SCOPE }
  const hub = { hostName, ...access }
  const reached = async <T>(doing: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw explainHub(error, doing, hub)
    }
  }
  const sendBy =
    (pipeline: ReturnType<typeof lazyPipeline>): Send =>
    async (doing, { path, query, ...request }, accepted = []) => {
      const url = `https://${hostName}${path}?${new URLSearchParams({ ...query, 'api-version': API_VERSION })}`
      for (let turn = 1; ; turn++) {
        const answer = await reached(doing, async () =>
          (await pipeline()).text({ ...request, url })
        )
        if (answer.status < 300 || accepted.includes(answer.status)) return answer
        const failure = hubFailureOf(answer)
        if (failure.status !== 429 || turn === TURNS) throw explainHub(failure, doing, hub)
        const { signal } = request
        await pause(http.retryDelayMs * 2 ** turn, undefined, signal ? { signal } : {})
      }
    }
  const patient = sendBy(lazyPipeline(http, signer))
  return {
    patient,
    once: sendBy(lazyPipeline({ ...http, maxRetries: 0 }, signer)),
    read: async (doing, path, signal, query) => {
      const request = { method: 'GET', path, signal, ...(query ? { query } : {}) } as const
      const { status, text } = await patient(doing, request, [404])
      return status === 404 ? undefined : text
    }
  }
}

/** The quotes are part of the header, and not of the property `etag`: https://www.rfc-editor.org/rfc/rfc9110#field.etag */
export const quoted = (etag: string): string => `"${etag}"`
