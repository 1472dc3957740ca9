/** What the runtime counts about itself, written in Prometheus' text format. Counting costs a few additions a request. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const ROWS = [1, 2, 4, 8, 16, 32, 64, 128]

/** Counts how many values lie at or below each bound. https://prometheus.io/docs/concepts/metric_types/#histogram */
export class Histogram {
  readonly #bounds: readonly number[]
  readonly #counts: number[]
  #sum = 0
  #total = 0

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds
    this.#counts = bounds.map(() => 0)
  }

  add(value: number): void {
    this.#sum += value
    this.#total++
    for (let i = 0; i < this.#bounds.length; i++)
      if (value <= (this.#bounds[i] as number)) {
        this.#counts[i] = (this.#counts[i] as number) + 1
        return
      }
  }

  lines(name: string, labels = ''): string[] {
    let below = 0
    const prefix = labels === '' ? '' : `${labels},`
    const buckets = this.#bounds.map((bound, i) => {
      below += this.#counts[i] as number
      return `${name}_bucket{${prefix}le="${bound}"} ${below}`
    })
    const own = labels === '' ? '' : `{${labels}}`
    return [
      ...buckets,
      `${name}_bucket{${prefix}le="+Inf"} ${this.#total}`,
      `${name}_sum${own} ${this.#sum}`,
      `${name}_count${own} ${this.#total}`
    ]
  }
}

/** Numbers asked for when the page is read. */
export interface Gauges {
  readonly inFlight: number
  readonly busyRatio: number
  readonly waiting: number
  readonly collectedLost: number
}

export class Meter {
  readonly #requests = new Map<string, number>()
  readonly #seconds = new Map<string, Histogram>()
  readonly #batches = new Histogram(ROWS)
  #restarts = 0

  request(route: string, status: number, milliseconds: number): void {
    const key = `${route} ${status}`
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1)
    let histogram = this.#seconds.get(route)
    if (histogram === undefined) {
      histogram = new Histogram(SECONDS)
      this.#seconds.set(route, histogram)
    }
    histogram.add(milliseconds / 1000)
  }

  /** Rows that were computed together. */
  batch(rows: number): void {
    this.#batches.add(rows)
  }

  workerRestarted(): void {
    this.#restarts++
  }

  /** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
  page({ inFlight, busyRatio, waiting, collectedLost }: Gauges): string {
    const memory = process.memoryUsage.rss()
    const { user, system } = process.cpuUsage()
    const lines = [
      ...head('scoreline_requests_total', 'counter', 'Requests answered.'),
      ...[...this.#requests].map(([key, count]) => {
        const [route, status] = key.split(' ')
        return `scoreline_requests_total{route="${route}",status="${status}"} ${count}`
      }),
      ...head('scoreline_request_seconds', 'histogram', 'Time from request to answer.'),
      ...[...this.#seconds].flatMap(([route, histogram]) =>
        histogram.lines('scoreline_request_seconds', `route="${route}"`)
      ),
      ...head('scoreline_batch_rows', 'histogram', 'Rows computed in one run of the model.'),
      ...this.#batches.lines('scoreline_batch_rows'),
      ...single('scoreline_requests_in_flight', 'gauge', 'Requests being answered.', inFlight),
      ...single(
        'scoreline_busy_ratio',
        'gauge',
        'Part of the last seconds in which workers were busy, 0 to 1.',
        busyRatio
      ),
      ...single('scoreline_requests_waiting', 'gauge', 'Requests that wait for a place.', waiting),
      ...single('scoreline_worker_restarts_total', 'counter', 'Workers replaced.', this.#restarts),
      ...single(
        'scoreline_collected_lost_total',
        'counter',
        'Samples that were not collected because storage was too slow.',
        collectedLost
      ),
      ...single('process_resident_memory_bytes', 'gauge', 'Resident memory.', memory),
      ...single(
        'process_cpu_seconds_total',
        'counter',
        'Processor time used.',
        (user + system) / 1e6
      )
    ]
    return `${lines.join('\n')}\n`
  }
}

const head = (name: string, type: string, help: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`
]

const single = (name: string, type: string, help: string, value: number): string[] => [
  ...head(name, type, help),
  `${name} ${value}`
]
