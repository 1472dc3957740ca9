import { invalid, lines, type Parser } from '../../core/inputs.ts'

/** https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export interface Toleration {
  readonly key: string
  readonly operator: 'Equal' | 'Exists'
  readonly value?: string
  readonly effect?: string
}

const EFFECTS: readonly string[] = ['NoSchedule', 'PreferNoSchedule', 'NoExecute']

/** One toleration a line, as `kubectl taint` writes taints: `key=value:effect`, `key:effect`, `key=value` or `key`. */
export const tolerations: Parser<readonly Toleration[]> = (text, name) =>
  lines(text, name).map(line => {
    const [, key = '', value, effect] = /^([^=:\s]+)(?:=([^=:\s]*))?(?::(\w+))?$/.exec(line) ?? []
    if (key === '' || (effect !== undefined && !EFFECTS.includes(effect)))
      throw invalid(
        name,
        `needs key=value:effect on each line, with an effect of ${EFFECTS.join(', ')}, not "${line}"`
      )
    return {
      key,
      ...(value === undefined ? { operator: 'Exists' } : { operator: 'Equal', value }),
      ...(effect === undefined ? {} : { effect })
    } as const
  })
