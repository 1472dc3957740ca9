import { UserError } from '../core/errors.ts'
import type { AzureAccess } from './access.ts'
import { explainArm } from './arm-errors.ts'
import { type AzureAnswer, AzureReply } from './http.ts'
import { clientIdOf } from './sign-in.ts'

/** What a hub refuses with. Its codes mislead (403 is a quota, too), so they are read by status first. */
class HubFailure extends Error {
  readonly status: number
  /** `DeviceNotOnline`; '' where it says none. */
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** `{"Message":"ErrorCode:DeviceNotFound;…","ExceptionMessage":"…"}`, the message being JSON at times. */
export const hubFailureOf = ({
  status,
  text
}: Pick<AzureAnswer, 'status' | 'text'>): HubFailure => {
  const said = messageIn(text)
  const inner = messageIn(said)
  const code = /ErrorCode:(\w+)/.exec(said)?.[1] ?? codeIn(said) ?? ''
  const words = (inner || said).replace(/ErrorCode:\w+;\s*/, '').replace(/\s+/g, ' ')
  return new HubFailure(status, code, words.trim() || `status ${status}`)
}

const messageIn = (text: string): string => {
  try {
    const { Message, message } = JSON.parse(text)
    return String(Message ?? message ?? '')
  } catch {
    return ''
  }
}

const codeIn = (text: string): string | undefined => {
  try {
    const { errorCode } = JSON.parse(text)
    return errorCode === undefined ? undefined : String(errorCode)
  } catch {
    return undefined
  }
}

type HubContext = AzureAccess & { readonly hostName: string }

/**
 * What a refusal of a hub means to the user, and the next step.
 * @param doing what was being done: `deploy to the device "d"`
 */
export const explainHub = (error: unknown, doing: string, hub: HubContext): unknown => {
  if (!(error instanceof HubFailure)) return explainArm(error, doing, hub)
  const { status, code, message } = error
  const explained = RULES.find(rule => rule.when(error))
  if (explained)
    return new UserError(explained.code, `The IoT hub refused to ${doing}: ${message}`, {
      hint: explained.hint(hub),
      cause: error
    })
  const reply = new AzureReply(
    { method: 'GET', url: `https://${hub.hostName}/` },
    status,
    JSON.stringify({ error: { code: code || String(status), message } })
  )
  return explainArm(reply, doing, hub)
}

interface Rule {
  readonly code: string
  when(failure: HubFailure): boolean
  hint(hub: HubContext): string
}

const RULES: readonly Rule[] = [
  {
    code: 'EDGE_DEVICE_OFFLINE',
    when: ({ status, code }) =>
      status === 404 ? /NotOnline|404103/.test(code) : status === 504 || /504101/.test(code),
    hint: () =>
      'The device, or the module on it, is not connected. On the device: sudo iotedge list, sudo iotedge check.'
  },
  {
    code: 'IOT_HUB_ROLE_MISSING',
    when: ({ status, code }) =>
      status === 401 || (status === 403 && !/Quota|Maximum|Limit/.test(code)),
    hint: ({ hostName, subscriptionId, resourceGroup, signIn }) =>
      `Grant it with: az role assignment create --assignee ${clientIdOf(signIn) ?? '<client id>'} --role "IoT Hub Data Contributor" --scope /subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Devices/IotHubs/${hostName.split('.')[0]}. A new role takes some minutes to count. If it has the role, the sign-in has ended: run the step again.`
  },
  {
    code: 'IOT_HUB_QUOTA_EXCEEDED',
    when: ({ status }) => status === 403,
    hint: () => 'Free what is not needed any more, or give the hub more units or a larger sku.'
  },
  {
    code: 'IOT_HUB_THROTTLED',
    when: ({ status }) => status === 429,
    hint: () =>
      'The hub is asked too much for its units. Run fewer deployments at once, and this one again.'
  },
  {
    code: 'IOT_HUB_CONFLICT',
    when: ({ status }) => status === 409 || status === 412,
    hint: () => 'Somebody else changed it at the same time. Run the step again.'
  }
]
