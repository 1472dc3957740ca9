/**
 * Finds secrets in text that is not ours, however it writes them: what was sent to a service is looked for after decoding,
 * whole or in part, so that masking does not depend on a list of encodings. Pure, and linear in the text.
 */
import { DECODINGS, type Decoded, packedIn, sourceOf, undecoded } from './decodings.ts'
import { SHORTEST_GIVEN } from './secret-forms.ts'

/** What is put where a secret was. */
const HIDDEN = '***'

/** More of a text is not shown where there is something to hide in it: nobody reads so much of a log's line. */
export const MOST_SEARCHED = 64 * 1024

/** Longer than what a secret is written with. */
const MARGIN = 16 * 1024

/** Ways of writing inside one another: JSON in a query in JSON. In packed bytes, where most is noise, one more. */
const DEPTH = 3

/** Takes known secrets out of texts. */
export interface SecretSearch {
  add(secret: string): void
  /** The text with `***` for every secret in it, and for every part of one that is long enough to give it away. */
  hide(text: string): string
}

export const secretSearch = (): SecretSearch => {
  const secrets = new Set<string>()
  const needles = new Needles()
  return {
    add: secret => {
      if (secret.trim().length < SHORTEST_GIVEN || secrets.has(secret)) return
      secrets.add(secret)
      needles.add(secret)
    },
    hide: text => {
      if (secrets.size === 0) return text
      // What is cut in two at the end is looked at whole.
      const searched = text.slice(0, MOST_SEARCHED + MARGIN)
      const hidden = withoutRanges(searched, rangesIn(undecoded(searched), needles, 0))
      if (text.length <= MOST_SEARCHED) return hidden
      return `${hidden.slice(0, MOST_SEARCHED)}… (${text.length - MOST_SEARCHED} more characters)`
    }
  }
}

type Range = readonly [from: number, to: number]

/** Where in the source of a text secrets stand, in any way of writing up to `DEPTH` inside one another. */
const rangesIn = (source: Decoded, needles: Needles, depth: number): readonly Range[] => {
  const found: Range[] = []
  const seen = new Set([source.text])
  let layer = [source]
  for (let inside = depth; layer.length > 0; inside++) {
    const next: Decoded[] = []
    for (const decoded of layer) {
      const least = inside === 0 ? SHORTEST_GIVEN : SHORTEST_DECODED
      for (const [from, to] of needles.in(decoded.text, least))
        found.push(sourceOf(decoded, from, to))
      if (inside < DEPTH) {
        for (const { from, to, readings } of packedIn(decoded.text, SHORTEST_DECODED))
          if (readings.some(reading => isIn(reading, needles, Math.max(inside + 1, DEPTH - 1))))
            found.push(sourceOf(decoded, from, to))
        for (const decoding of DECODINGS) {
          const one = decoding(decoded)
          if (one !== undefined && !seen.has(one.text)) {
            seen.add(one.text)
            next.push(one)
          }
        }
      }
    }
    layer = next
  }
  return found
}

const isIn = (text: string, needles: Needles, depth: number): boolean =>
  rangesIn(undecoded(text), needles, depth).length > 0

const withoutRanges = (text: string, ranges: readonly Range[]): string => {
  let [shown, done] = ['', 0]
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (to <= done) continue
    // Neighbours are parts of one.
    if (from > done || shown === '') shown += text.slice(done, from) + HIDDEN
    done = to
  }
  return shown + text.slice(done)
}

/** Shorter ones are found by chance in what a decoding makes of other text. */
const SHORTEST_DECODED = 6
/** Half of a secret gives it away, or this many signs of a longer one; a short one is looked for as a whole. */
const partLength = (length: number): number =>
  length < 12 ? length : Math.min(20, Math.max(10, Math.ceil(length / 2)))

/** All parts of all secrets, by their lengths: a look at each place of a text finds whether one begins there. */
class Needles {
  readonly #byLength = new Map<number, Set<string>>()
  /** The first two signs of every part, as a table: most places of a text are passed over by it. */
  readonly #begins = new Uint8Array(1 << 16)

  add(secret: string): void {
    for (const form of bytesOf(secret)) this.#add(form)
  }

  #add(text: string): void {
    const length = partLength(text.length)
    const parts = this.#byLength.get(length) ?? new Set()
    this.#byLength.set(length, parts)
    for (let i = 0; i + length <= text.length; i++) {
      parts.add(text.slice(i, i + length))
      this.#begins[hashAt(text, i)] = 1
    }
  }

  /** The places of parts of at least `least` signs. */
  *in(text: string, least: number): Generator<Range> {
    const lengths = [...this.#byLength].filter(([length]) => length >= least)
    for (let i = 0; i < text.length; i++)
      if (this.#begins[hashAt(text, i)] === 1)
        for (const [length, parts] of lengths)
          if (parts.has(text.slice(i, i + length))) yield [i, i + length]
  }
}

const hashAt = (text: string, i: number): number =>
  (text.charCodeAt(i) * 31 + text.charCodeAt(i + 1) * 7919) & 0xffff

/** A secret as it is, in letters of one size, as a form writes its blanks, in one line, and as the bytes that decodings give. */
const bytesOf = (secret: string): ReadonlySet<string> => {
  const wide = Buffer.from(secret, 'utf16le')
  const folded =
    secret.length < SHORTEST_DECODED ? [] : [secret.toUpperCase(), secret.toLowerCase()]
  return new Set(
    [
      ...folded,
      secret,
      secret.trim(),
      secret.replaceAll(' ', '+'),
      secret.replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/g, ''),
      Buffer.from(secret).toString('latin1'),
      wide.toString('latin1'),
      Buffer.from(wide).swap16().toString('latin1')
    ].filter(form => form.trim().length >= SHORTEST_GIVEN)
  )
}
