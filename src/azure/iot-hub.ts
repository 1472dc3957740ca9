/**
 * One IoT hub, as services reach it: plain requests instead of npm azure-iothub, which is 1.2 MB in a bundle
 * (docs/adrs/0035-iot-edge-over-plain-requests.md). https://learn.microsoft.com/rest/api/iothub/service
 */
import { UserError } from '../core/errors.ts'
import type { AzureAccess } from './access.ts'
import { hubRequests, quoted } from './iot-hub-requests.ts'

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

export const openIotHub = (access: AzureAccess, hostName: string): IotHub => {
  const { patient, once, read } = hubRequests(access, hostName)
  return {
    hostName,
    device: (id, signal) => read(`read the device "${id}"`, devicePath(id), signal),
    createDevice: async (id, json, signal) => {
      const { text } = await patient(`register the device "${id}"`, {
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
      await patient(`delete the device "${id}"`, { ...request, headers }, [404])
    },
    twin: (device, signal) => read(`read the twin of device "${device}"`, twinPath(device), signal),
    patchTwin: async (device, json, etag, signal) => {
      const headers = { 'if-match': quoted(etag) }
      const request = { method: 'PATCH', path: twinPath(device), json, headers, signal } as const
      const doing = `change the twin of device "${device}"`
      return (await patient(doing, request, [412])).status !== 412
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
      await patient(`deploy to the device "${device}"`, request)
    },
    invoke: async (device, module, { methodName, payload, responseTimeoutInSeconds }, signal) => {
      const path = `${twinPath(device)}/modules/${encodeURIComponent(module)}/methods`
      const call = { methodName, responseTimeoutInSeconds, connectTimeoutInSeconds: 10 }
      const json = `${JSON.stringify(call).slice(0, -1)},"payload":${payload}}`
      const doing = `call "${methodName}" of module "${module}" on device "${device}"`
      const { text } = await once(doing, { method: 'POST', path, json, signal })
      return methodAnswer(text, doing)
    }
  }
}

const devicePath = (id: string): string => `/devices/${encodeURIComponent(id)}`
const twinPath = (id: string): string => `/twins/${encodeURIComponent(id)}`

const methodAnswer = (text: string, doing: string): MethodAnswer => {
  try {
    const { status, payload } = JSON.parse(text)
    return { status: Number(status), payload }
  } catch (cause) {
    throw new UserError('AZURE_REFUSED', `The IoT hub did not ${doing}: its answer is not JSON.`, {
      hint: 'Run the step again; check what answers in place of the hub: a proxy?',
      cause
    })
  }
}
