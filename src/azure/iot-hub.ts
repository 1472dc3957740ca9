/**
 * One IoT hub, as services reach it: plain requests instead of npm azure-iothub, which is 1.2 MB in a bundle
 * (docs/adrs/0035-iot-edge-over-plain-requests.md). https://learn.microsoft.com/rest/api/iothub/service
 */
import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../core/errors.ts'
import type { AzureAccess } from './access.ts'
import { type AzureAnswer, type AzureRequest, lazyPipeline } from './http.ts'
import { explainHub, hubFailureOf } from './iot-hub-errors.ts'

/** What a direct method answers. */
export interface MethodAnswer {
  readonly status: number
  readonly payload: unknown
}

export interface MethodCall {
  readonly methodName: string
  /** JSON, sent as it stands. */
  readonly payload: string
  /** 5 to 300. */
  readonly responseTimeoutInSeconds: number
}

/** Documents are texts: numbers and order in them are not ours to change (core/exact-json.ts). */
export interface IotHub {
  readonly hostName: string
  /** The identity of a device with its keys. */
  device(id: string, signal: AbortSignal): Promise<string | undefined>
  /** Creates a device. @returns its identity with its keys */
  createDevice(id: string, json: string, signal: AbortSignal): Promise<string>
  /** One that is not there is a success. */
  deleteDevice(id: string, signal: AbortSignal): Promise<void>
  twin(device: string, signal: AbortSignal): Promise<string | undefined>
  /** Changes tags or desired properties. @returns false where the twin no longer has this ETag */
  patchTwin(device: string, json: string, etag: string, signal: AbortSignal): Promise<boolean>
  moduleTwin(device: string, module: string, signal: AbortSignal): Promise<string | undefined>
  /** Replaces what runs on a device. @param json `{"modulesContent": …}` */
  apply(device: string, json: string, signal: AbortSignal): Promise<void>
  /** @throws UserError `EDGE_DEVICE_OFFLINE` where nobody answers */
  invoke(
    device: string,
    module: string,
    call: MethodCall,
    signal: AbortSignal
  ): Promise<MethodAnswer>
}

/** Entra's name of the service, in every cloud. */
export const IOT_SCOPE = 'https://iothubs.azure.net/.default'
const API_VERSION = '2021-04-12'
/** So often is asked that a hub refuses for the moment, beyond what the pipeline does by itself. */
const TURNS = 6

export const openIotHub = (access: AzureAccess, hostName: string): IotHub => {
  const { credential, http } = access
  const signer = { of: credential, scope: IOT_SCOPE }
  const patient = lazyPipeline(http, signer)
  // A method may have been carried out although no answer came.
  const once = lazyPipeline({ ...http, maxRetries: 0 }, signer)
  const hub = { hostName, ...access }
  const send = async (
    doing: string,
    pipeline: typeof patient,
    request: Omit<AzureRequest, 'url'> & { readonly path: string },
    accepted: readonly number[] = []
  ): Promise<AzureAnswer> => {
    const { path, ...rest } = request
    const url = `https://${hostName}${path}?api-version=${API_VERSION}`
    for (let turn = 1; ; turn++) {
      const answer = await reached(doing, async () => (await pipeline()).text({ ...rest, url }))
      if (answer.status < 300 || accepted.includes(answer.status)) return answer
      const failure = hubFailureOf(answer)
      if (failure.status !== 429 || turn === TURNS) throw explainHub(failure, doing, hub)
      await pause(
        http.retryDelayMs * 2 ** turn,
        undefined,
        rest.signal ? { signal: rest.signal } : {}
      )
    }
  }
  const reached = async <T>(doing: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw explainHub(error, doing, hub)
    }
  }
  const read = async (doing: string, path: string, signal: AbortSignal) => {
    const { status, text } = await send(doing, patient, { method: 'GET', path, signal }, [404])
    return status === 404 ? undefined : text
  }
  return {
    hostName,
    device: (id, signal) => read(`read the device "${id}"`, devicePath(id), signal),
    createDevice: async (id, json, signal) => {
      const { text } = await send(`register the device "${id}"`, patient, {
        method: 'PUT',
        path: devicePath(id),
        json,
        signal
      })
      return text
    },
    deleteDevice: async (id, signal) => {
      const request = { method: 'DELETE', path: devicePath(id), signal } as const
      const headers = { 'if-match': '*' }
      await send(`delete the device "${id}"`, patient, { ...request, headers }, [404])
    },
    twin: (device, signal) => read(`read the twin of device "${device}"`, twinPath(device), signal),
    patchTwin: async (device, json, etag, signal) => {
      const headers = { 'if-match': quoted(etag) }
      const request = { method: 'PATCH', path: twinPath(device), json, headers, signal } as const
      const doing = `change the twin of device "${device}"`
      return (await send(doing, patient, request, [412])).status !== 412
    },
    moduleTwin: (device, module, signal) =>
      read(
        `read the module "${module}" of device "${device}"`,
        `${twinPath(device)}/modules/${encodeURIComponent(module)}`,
        signal
      ),
    apply: async (device, json, signal) => {
      const path = `${devicePath(device)}/applyConfigurationContent`
      const request = { method: 'POST', path, json, signal } as const
      await send(`deploy to the device "${device}"`, patient, request)
    },
    invoke: async (device, module, { methodName, payload, responseTimeoutInSeconds }, signal) => {
      const path = `${twinPath(device)}/modules/${encodeURIComponent(module)}/methods`
      const call = { methodName, responseTimeoutInSeconds, connectTimeoutInSeconds: 10 }
      const json = `${JSON.stringify(call).slice(0, -1)},"payload":${payload}}`
      const doing = `call "${methodName}" of module "${module}" on device "${device}"`
      const { text } = await send(doing, once, { method: 'POST', path, json, signal })
      return methodAnswer(text, doing)
    }
  }
}

const devicePath = (id: string): string => `/devices/${encodeURIComponent(id)}`
const twinPath = (id: string): string => `/twins/${encodeURIComponent(id)}`

/** The quotes are part of the header, and not of the property `etag`: https://www.rfc-editor.org/rfc/rfc9110#field.etag */
const quoted = (etag: string): string => `"${etag}"`

const methodAnswer = (text: string, doing: string): MethodAnswer => {
  try {
    const { status, payload } = JSON.parse(text)
    return { status: Number(status), payload }
  } catch (cause) {
    throw new UserError('AZURE_REFUSED', `The IoT hub did not ${doing}: its answer is no JSON.`, {
      hint: 'Run the step again; check what answers in place of the hub: a proxy?',
      cause
    })
  }
}
