/** What a version did in a while, read from the scoring runtime's own /metrics. Pure. */
export interface Traffic {
  readonly requests: number
  /** Those answered with a status of 500 or above. */
  readonly errors: number
  /** Requests that took at most so many seconds, by the bounds of the runtime's histogram. */
  readonly within: ReadonlyMap<number, number>
}

export const NO_TRAFFIC: Traffic = { requests: 0, errors: 0, within: new Map() }

/** @param page in Prometheus' text format; what is not ours in it is passed over */
export const trafficIn = (page: string): Traffic => {
  let requests = 0
  let errors = 0
  const within = new Map<number, number>()
  for (const line of page.split('\n')) {
    const [, name = '', labels = '', value = ''] = METRIC.exec(line) ?? []
    const count = Number(value)
    if (!Number.isFinite(count) || !ROUTES.includes(labelIn(labels, 'route') ?? '')) continue
    if (name === 'scoreline_requests_total') {
      requests += count
      if (Number(labelIn(labels, 'status')) >= 500) errors += count
    } else if (name === 'scoreline_request_seconds_bucket') {
      const bound = boundIn(labels)
      within.set(bound, (within.get(bound) ?? 0) + count)
    }
  }
  return { requests, errors, within }
}

/** Those that ask for predictions. */
const ROUTES = ['/score', '/v2']

/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
const METRIC = /^(\w+)\{([^}]*)\} (\S+)/

const labelIn = (labels: string, name: string): string | undefined =>
  new RegExp(`(?:^|,)${name}="([^"]*)"`).exec(labels)?.[1]

const boundIn = (labels: string): number => {
  const text = labelIn(labels, 'le')
  return text === '+Inf' ? Infinity : Number(text)
}

/** What happened between two looks at some replicas: one that is new, or began again, counts from nothing. */
export const trafficBetween = (
  before: ReadonlyMap<string, Traffic>,
  after: ReadonlyMap<string, Traffic>
): Traffic =>
  [...after].map(([name, now]) => since(before.get(name), now)).reduce(together, NO_TRAFFIC)

const since = (before: Traffic | undefined, now: Traffic): Traffic => {
  if (before === undefined || before.requests > now.requests) return now
  return {
    requests: now.requests - before.requests,
    errors: now.errors - before.errors,
    within: new Map(
      [...now.within].map(([bound, count]) => [bound, count - (before.within.get(bound) ?? 0)])
    )
  }
}

const together = (a: Traffic, b: Traffic): Traffic => ({
  requests: a.requests + b.requests,
  errors: a.errors + b.errors,
  within: new Map(
    [...new Set([...a.within.keys(), ...b.within.keys()])].map(bound => [
      bound,
      (a.within.get(bound) ?? 0) + (b.within.get(bound) ?? 0)
    ])
  )
})

/** Per cent of the requests that failed; 0 where there were none. */
export const errorPercent = ({ requests, errors }: Traffic): number =>
  requests === 0 ? 0 : (errors / requests) * 100

/**
 * The time that 95 of 100 requests do not exceed, in milliseconds, between the bounds of a histogram as
 * https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile does it; undefined without requests.
 */
export const p95Of = ({ within }: Traffic): number | undefined => {
  const bounds = [...within].sort(([a], [b]) => a - b)
  const total = bounds.at(-1)?.[1] ?? 0
  if (total === 0) return undefined
  const rank = 0.95 * total
  let [from, below] = [0, 0]
  for (const [bound, count] of bounds) {
    if (count >= rank) {
      if (bound === Infinity) return from * 1000
      return (from + ((bound - from) * (rank - below)) / (count - below)) * 1000
    }
    from = bound
    below = count
  }
  return from * 1000
}
