import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process, distinguished from a later one with the same number. */
export interface Owner {
  readonly pid: number
  /** Start time in clock ticks since boot (field 22 of /proc/<pid>/stat); 0 where there is no /proc. */
  readonly started: number
  /** Process numbers mean something only within one boot of one machine and one pid namespace. */
  readonly scope: string
}

export const thisProcess = (): Owner => ({
  pid: process.pid,
  started: startTime(process.pid) ?? 0,
  scope: scopeHere()
})

/** Reads what was written down of a process; undefined for anything else. Pure. */
export const parseOwner = (text: string): Owner | undefined => {
  try {
    const { pid, started, scope }: Partial<Owner> = JSON.parse(text) ?? {}
    return Number.isSafeInteger(pid) && Number.isSafeInteger(started) && typeof scope === 'string'
      ? { pid: Number(pid), started: Number(started), scope }
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether the process still runs. Of a process in another container or on another machine nothing can be seen:
 * it counts as alive for `patience` milliseconds after `since`.
 */
export const isAlive = (owner: Owner, since: number, patience: number): boolean => {
  if (owner.scope !== scopeHere()) return Date.now() - since < patience
  const started = startTime(owner.pid)
  if (started !== undefined) return started === owner.started
  return owner.started === 0 && answersSignal(owner.pid)
}

/** Whether the process ran here, and is seen not to run any more: of others nothing is known. */
export const isGone = (owner: Owner): boolean =>
  owner.started > 0 && owner.scope === scopeHere() && startTime(owner.pid) !== owner.started

const startTime = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The program's name, in parentheses, may hold spaces: count fields behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : Number(fields[19])
  } catch {
    return undefined
  }
}

const answersSignal = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

let scope: string | undefined
const scopeHere = (): string => {
  scope ??= [hostname(), ...['boot', 'pid'].map(describeScope)].join('|')
  return scope
}

const describeScope = (kind: string): string => {
  try {
    return kind === 'boot'
      ? readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
      : readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}
