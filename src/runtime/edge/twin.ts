/** The desired properties of a module's twin, kept as they are at the hub. */
import { isObject } from '../json.ts'
import { patched } from './desired.ts'
import { TWIN } from './names.ts'
import type { Reporter } from './reporter.ts'
import type { Session } from './session.ts'

export interface Twin {
  /** A change came: only what changed. */
  readonly change: (patch: unknown) => void
  /** A new connection: what it missed is asked for, then all is reported. */
  readonly connected: (session: Session) => void
}

/** How long until a twin that edgeHub cannot give is asked for again. */
const AGAIN_MS = 10_000

/** @param onSettings called with the section that is ours, each time it may have changed */
export const openTwin = (onSettings: (desired: unknown) => void, reporter: Reporter): Twin => {
  let desired: Record<string, unknown> = {}
  let current: Session | undefined

  const take = (found: Record<string, unknown>): void => {
    desired = found
    onSettings(desired[TWIN])
  }

  const ask = async (session: Session): Promise<void> => {
    const found = await session.twin().catch(() => undefined)
    if (session !== current) return
    const whole = isObject(found) && isObject(found.desired) ? found.desired : undefined
    // A change that overtook the answer is in the next one.
    if (whole !== undefined && versionOf(whole) >= versionOf(desired)) return take(whole)
    setTimeout(() => {
      if (session === current) void ask(session)
    }, AGAIN_MS).unref()
  }

  const begin = async (session: Session): Promise<void> => {
    current = session
    desired = {}
    void session.closed.then(() => {
      if (session === current) current = undefined
    })
    await ask(session)
    if (session === current) reporter.connected(session.report)
  }

  return {
    change: patch => {
      if (!isObject(patch) || versionOf(patch) < versionOf(desired)) return
      take(patched(desired, patch) as Record<string, unknown>)
    },
    connected: session => void begin(session)
  }
}

/** Of a document that has none, it is as good as any. */
const versionOf = ({ $version: version }: Record<string, unknown>): number =>
  typeof version === 'number' ? version : 0
