/** Numbers and names as people read them. */

/** `1.5 MB`: decimal units, as registries and disks count. */
export const bytes = (count: number): string => {
  let scaled = count
  let unit = 0
  // What would be shown as 1000 is one of the next unit.
  for (; Math.round(scaled) >= 1000 && unit < UNITS.length - 1; unit++) scaled /= 1000
  return `${unit === 0 || scaled >= 99.95 ? Math.round(scaled) : scaled.toFixed(1)} ${UNITS[unit]}`
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

/** A name of any length, as far as a sentence takes it. */
export const short = (name: string, most = 200): string =>
  name.length <= most ? name : `${name.slice(0, most - 1)}…`

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '100 %' : `${Math.floor((100 * part) / whole)} %`

/** `850 ms`, `2.4 s`, `3 min 5 s`. */
export const duration = (milliseconds: number): string => {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** `1 sample`, `2 samples`. @param noun with a plural in -s */
export const counted = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : `${noun}s`}`

/** Milliseconds of a request: `3.3 ms`, `12 ms`. */
export const latency = (milliseconds: number): string =>
  `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`
