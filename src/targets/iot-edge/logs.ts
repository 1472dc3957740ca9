import { gunzipSync } from 'node:zlib'
import type { IotHub } from '../../azure/iot-hub.ts'
import { UserError } from '../../core/errors.ts'
import { isObject } from '../../core/is-object.ts'
import { AGENT } from './names.ts'

const MOST_BYTES = 64 * 1024 * 1024
const TIMEOUT_SECONDS = 60

/**
 * The last lines of a module, which edgeAgent reads on the device.
 * https://learn.microsoft.com/azure/iot-edge/how-to-retrieve-iot-edge-logs
 * @throws UserError `EDGE_DEVICE_OFFLINE`, `EDGE_LOGS_REFUSED`
 */
export const moduleLogs = async (
  hub: IotHub,
  device: string,
  module: string,
  lines: number,
  signal: AbortSignal
): Promise<readonly string[]> => {
  const request = {
    schemaVersion: '1.0',
    // A regular expression: names of services have nothing that means anything in one.
    items: [{ id: `^${module}$`, filter: { tail: lines } }],
    // An answer has 128 KB.
    encoding: 'gzip',
    contentType: 'text'
  }
  const call = {
    methodName: 'GetModuleLogs',
    payload: JSON.stringify(request),
    responseTimeoutInSeconds: TIMEOUT_SECONDS
  }
  const { status, payload } = await hub.invoke(device, AGENT, call, signal)
  if (status >= 300 || !Array.isArray(payload)) throw refused(module, status, payload)
  return payload
    .flatMap(entry => textOf(entry).split('\n'))
    .map(line => line.replace(/\r$/, ''))
    .filter(line => line !== '')
    .slice(-lines)
}

const textOf = (entry: unknown): string => {
  if (!isObject(entry)) return ''
  const { payload, payloadBytes } = entry
  if (typeof payload === 'string') return payload
  if (typeof payloadBytes !== 'string') return ''
  const options = { maxOutputLength: MOST_BYTES }
  return gunzipSync(Buffer.from(payloadBytes, 'base64'), options).toString()
}

const refused = (module: string, status: number, payload: unknown): UserError =>
  new UserError(
    'EDGE_LOGS_REFUSED',
    `edgeAgent does not give the log of module "${module}" (${status}): ${messageIn(payload)}`,
    { hint: `On the device: sudo iotedge logs ${module}.` }
  )

const messageIn = (payload: unknown): string =>
  isObject(payload) && typeof payload.message === 'string' ? payload.message : 'it says no reason.'
