/** Machines that one and the same project is built on: everything about them that must not be seen in what comes out. */
import type { Random } from './random.ts'

export interface Machine {
  /** In which order the files are made, which is the order many file systems list them in. */
  readonly order: 'sorted' | 'reversed' | 'shuffled'
  /** `022` */
  readonly umask: string
  readonly timeZone: string
  readonly locale: string
  readonly user: 'root' | 'nobody' | 'this one'
  /** Path of the Node.js program. */
  readonly node: string
  /** The project's folder with relative paths, or another one with absolute paths. */
  readonly workingDirectory: 'project' | 'elsewhere'
  /** Modification time of every file. */
  readonly modified: '1970' | '2001' | 'now' | '2100'
  /** A cache of builds before it, or one that has nothing but unpacked programs. */
  readonly cache: 'warm' | 'own'
  readonly store: 'folder' | 'registry'
}

const VALUES = {
  order: ['sorted', 'reversed', 'shuffled'],
  umask: ['022', '077', '002', '000'],
  timeZone: ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati', 'Europe/Berlin'],
  locale: ['C', 'C.UTF-8', 'POSIX', 'tr_TR.UTF-8', 'sv_SE.UTF-8', 'ja_JP.EUC-JP'],
  workingDirectory: ['project', 'elsewhere'],
  modified: ['1970', '2001', 'now', '2100']
} as const satisfies Partial<Record<keyof Machine, readonly string[]>>

/** Where the machines differ in what this one can do. */
export interface Fleet {
  readonly nodes: readonly string[]
  readonly users: readonly Machine['user'][]
  readonly stores: readonly Machine['store'][]
  /** Every so many machines one has a cache of its own. */
  readonly ownCacheEvery: number
}

/** @param turn spreads users, stores and Node.js evenly; the rest is random. */
export const randomMachine = (turn: number, random: Random, fleet: Fleet): Machine => {
  const { nodes, users, stores, ownCacheEvery } = fleet
  const place = turn % (nodes.length * users.length * stores.length)
  return {
    order: random.pick(VALUES.order),
    umask: random.pick(VALUES.umask),
    timeZone: random.pick(VALUES.timeZone),
    locale: random.pick(VALUES.locale),
    workingDirectory: random.pick(VALUES.workingDirectory),
    modified: random.pick(VALUES.modified),
    node: nodes[place % nodes.length] as string,
    user: users[Math.floor(place / nodes.length) % users.length] as Machine['user'],
    store: stores[Math.floor(place / nodes.length / users.length)] as Machine['store'],
    cache: turn % ownCacheEvery === ownCacheEvery - 1 ? 'own' : 'warm'
  }
}

/** What one build came to. */
export interface Outcome {
  readonly machine: Machine
  readonly digest: string
}

/**
 * Which factors decide the digest: those of which each value always gave the same one. All that differ, where none
 * explains it alone. Empty when there is one digest.
 */
export const guilty = (outcomes: readonly Outcome[]): readonly (keyof Machine)[] => {
  if (new Set(outcomes.map(({ digest }) => digest)).size < 2) return []
  const factors = Object.keys(outcomes[0]?.machine ?? {}) as (keyof Machine)[]
  const varied = factors.filter(factor => valuesOf(outcomes, factor).size > 1)
  const deciding = varied.filter(factor =>
    [...valuesOf(outcomes, factor).values()].every(digests => digests.size === 1)
  )
  return deciding.length > 0 ? deciding : varied
}

const valuesOf = (
  outcomes: readonly Outcome[],
  factor: keyof Machine
): ReadonlyMap<string, ReadonlySet<string>> => {
  const values = new Map<string, Set<string>>()
  for (const { machine, digest } of outcomes)
    values.set(machine[factor], (values.get(machine[factor]) ?? new Set()).add(digest))
  return values
}
