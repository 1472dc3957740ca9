import { createHash, X509Certificate } from 'node:crypto'
import type { IotHub } from '../../../azure/iot-hub.ts'
import type { FoundHub, IotHubs, WantedHub } from '../../../azure/iot-hubs.ts'
import { UserError } from '../../../core/errors.ts'
import { invalid } from '../../../core/inputs.ts'
import { isObject } from '../../../core/is-object.ts'
import { EDGE_TAG } from '../names.ts'

/** A device as it is wanted in the hub. */
export interface WantedDevice {
  readonly deviceId: string
  readonly auth: DeviceAuth
  /** An IoT Edge device that this one reaches the hub through. */
  readonly parent: string | undefined
  readonly tags: Readonly<Record<string, string>>
}

/** How a device proves who it is. */
export type DeviceAuth =
  | { readonly kind: 'symmetric-key' }
  /** Thumbprints of certificates of its own; none where an authority that the hub knows signed it. */
  | { readonly kind: 'x509'; readonly thumbprint: string | undefined }

export interface RegisteredDevice {
  readonly hostName: string
  readonly deviceId: string
  /** Undefined for a device with a certificate. Secret. */
  readonly connectionString: string | undefined
  readonly isNew: boolean
}

/** The hub, made where there is none and that is wanted. @throws UserError `IOT_HUB_MISSING` and those of Azure */
export const hubFor = async (
  hubs: IotHubs,
  wanted: WantedHub,
  mayCreate: boolean,
  signal: AbortSignal
): Promise<FoundHub> => {
  const found = await hubs.find(wanted.name, signal)
  if (found !== undefined) return found
  if (mayCreate) return hubs.create(wanted, signal)
  throw new UserError('IOT_HUB_MISSING', `There is no IoT hub "${wanted.name}".`, {
    hint: 'Check iot-hub and resource-group, or set create-hub: a hub of sku S1 costs until it is deleted.'
  })
}

/**
 * Registers an IoT Edge device, or takes the one that is there as it is.
 * @param mask is given every secret before it goes anywhere
 * @throws UserError `EDGE_DEVICE_UNFIT`, `EDGE_DEVICE_MISSING` for its parent
 */
export const registerDevice = async (
  hub: IotHub,
  { deviceId, auth, parent, tags }: WantedDevice,
  mask: (secret: string) => void,
  signal: AbortSignal
): Promise<RegisteredDevice> => {
  const there = await hub.device(deviceId, signal)
  const scopes = parent === undefined ? [] : [await scopeOf(hub, parent, signal)]
  const text =
    there ??
    (await hub.createDevice(
      deviceId,
      JSON.stringify({
        deviceId,
        status: 'enabled',
        capabilities: { iotEdge: true },
        authentication: authenticationOf(auth),
        ...(scopes.length > 0 ? { parentScopes: scopes } : {})
      }),
      signal
    ))
  const key = keyIn(text)
  if (key !== undefined) mask(key)
  if (there !== undefined) checkFit(deviceId, auth, there, scopes)
  await setTags(
    hub,
    deviceId,
    there === undefined ? { [EDGE_TAG.made]: 'true', ...tags } : tags,
    signal
  )
  const connectionString =
    key && `HostName=${hub.hostName};DeviceId=${deviceId};SharedAccessKey=${key}`
  if (connectionString) mask(connectionString)
  return {
    hostName: hub.hostName,
    deviceId,
    connectionString: connectionString || undefined,
    isNew: there === undefined
  }
}

/** https://learn.microsoft.com/rest/api/iothub/service/devices/create-or-update-identity */
const authenticationOf = (auth: DeviceAuth) => {
  if (auth.kind === 'symmetric-key') return { type: 'sas' }
  const { thumbprint } = auth
  if (thumbprint === undefined) return { type: 'certificateAuthority' }
  const both = { primaryThumbprint: thumbprint, secondaryThumbprint: thumbprint }
  return { type: 'selfSigned', x509Thumbprint: both }
}

/** The thumbprint of a certificate as the hub compares it. @throws UserError `INPUT_INVALID` */
export const thumbprintOf = (pem: string, input: string): string => {
  try {
    return createHash('sha256').update(new X509Certificate(pem).raw).digest('hex').toUpperCase()
  } catch {
    throw invalid(input, 'is not a certificate in PEM')
  }
}

const keyIn = (identity: string): string | undefined => {
  const { authentication } = JSON.parse(identity)
  const key = isObject(authentication?.symmetricKey)
    ? authentication.symmetricKey.primaryKey
    : undefined
  return authentication?.type === 'sas' && typeof key === 'string' && key !== '' ? key : undefined
}

/** What an identity is was settled when it was made. */
const checkFit = (
  deviceId: string,
  auth: DeviceAuth,
  text: string,
  scopes: readonly string[]
): void => {
  const { capabilities, authentication, parentScopes } = JSON.parse(text)
  const unfit = (why: string): UserError =>
    new UserError('EDGE_DEVICE_UNFIT', `Device "${deviceId}" ${why}.`, {
      hint: 'Choose another device-id, or delete the device first: az iot hub device-identity delete.'
    })
  if (capabilities?.iotEdge !== true) throw unfit('is there, and is not an IoT Edge device')
  const wanted = authenticationOf(auth)
  if (authentication?.type !== wanted.type)
    throw unfit(
      `is there, and proves itself in another way (${authentication?.type}) than device-auth asks for`
    )
  const thumbprint = authentication?.x509Thumbprint?.primaryThumbprint
  if ('x509Thumbprint' in wanted && thumbprint !== wanted.x509Thumbprint?.primaryThumbprint)
    throw unfit('is there, and has another certificate')
  const [scope] = scopes
  if (scope !== undefined && !(parentScopes ?? []).includes(scope))
    throw unfit('is there, and has another parent')
}

/** The scope of a device that others reach the hub through. */
const scopeOf = async (hub: IotHub, parent: string, signal: AbortSignal): Promise<string> => {
  const text = await hub.device(parent, signal)
  if (text === undefined)
    throw new UserError('EDGE_DEVICE_MISSING', `The IoT hub has no device "${parent}".`, {
      hint: 'Register the parent first, as an IoT Edge device.'
    })
  const { deviceScope } = JSON.parse(text)
  if (typeof deviceScope === 'string' && deviceScope !== '') return deviceScope
  throw new UserError('EDGE_DEVICE_UNFIT', `Device "${parent}" is not an IoT Edge device.`, {
    hint: 'Only IoT Edge devices can be parents.'
  })
}

/** Other tags stay. Nothing is written where they are as wanted. */
const setTags = async (
  hub: IotHub,
  deviceId: string,
  tags: Readonly<Record<string, string>>,
  signal: AbortSignal
): Promise<void> => {
  for (;;) {
    const { etag, tags: now = {} } = JSON.parse((await hub.twin(deviceId, signal)) ?? '{}')
    if (Object.entries(tags).every(([name, value]) => now[name] === value)) return
    if (await hub.patchTwin(deviceId, JSON.stringify({ tags }), String(etag), signal)) return
  }
}
