/** Kinds of which `kubectl get` gave nothing: those that a cluster need not have, or that a sign-in may not list. */
export interface Unseen {
  /** As they were asked for. */
  readonly unseen: readonly string[]
  /** Whether something else went wrong too. */
  readonly others: boolean
}

/** `certificates.cert-manager.io is forbidden: User "ci" cannot list …`; `the server doesn't have a resource type "x"` */
const REFUSED = /^Error from server \(Forbidden\): (\S+) is forbidden: /
const UNKNOWN = /^error: the server doesn't have a resource type "([^"]+)"/

/**
 * Reads what `kubectl get` says on stderr. Pure.
 * @param maybe kinds that may be missing, as they were asked for: `certificates.v1.cert-manager.io`
 */
export const unseenIn = (stderr: string, maybe: readonly string[]): Unseen => {
  const errors = stderr.split('\n').filter(line => /^(error|Error)/.test(line))
  const found = errors.map(line => {
    const name = REFUSED.exec(line)?.[1] ?? UNKNOWN.exec(line)?.[1]
    return maybe.find(
      kind => name !== undefined && [withoutVersion(kind), short(kind)].includes(name)
    )
  })
  return {
    unseen: found.filter(kind => kind !== undefined),
    others: found.some(kind => kind === undefined)
  }
}

const withoutVersion = (kind: string): string => kind.replace(/^([^.]+)\.[^.]+\./, '$1.')
const short = (kind: string): string => kind.split('.')[0] ?? kind
