/** Which devices get a version first. Pure. */
import { createHash } from 'node:crypto'

/**
 * The ring of each device, from 1. The order is that of a hash, so that rings are a mixture, and stay what they are from
 * one deployment to the next.
 * @param shares of all devices in per cent, growing, the last of them 100
 * @param first devices that are in the first ring whatever their hash
 */
export const ringsOf = (
  service: string,
  devices: readonly string[],
  shares: readonly number[],
  first: readonly string[]
): ReadonlyMap<string, number> => {
  const order = [...devices].sort((a, b) => {
    const [before, after] = [rankOf(service, a, first), rankOf(service, b, first)]
    return before < after ? -1 : 1
  })
  const ends = shares.map(share => Math.ceil((order.length * share) / 100))
  const least = devices.filter(device => first.includes(device)).length
  return new Map(
    order.map((device, index) => {
      const ring = ends.findIndex(end => index < end)
      return [device, index < least ? 1 : (ring === -1 ? shares.length - 1 : ring) + 1]
    })
  )
}

const rankOf = (service: string, device: string, first: readonly string[]): string =>
  (first.includes(device) ? '0' : '1') +
  createHash('sha256').update(`${service}/${device}`).digest('hex')

/**
 * The target condition of a deployment that has come to a ring; the last one has no condition of its own, so that devices
 * that join later get it, too.
 */
export const ringCondition = (
  condition: string,
  tag: string,
  ring: number,
  rings: number
): string => {
  if (ring >= rings) return condition
  const upTo = Array.from({ length: ring }, (_, index) => `${tag} = '${index + 1}'`).join(' OR ')
  return condition === ALL ? upTo : `(${condition})${AND}(${upTo})`
}

const ALL = '*'
const AND = ' AND '

/** What `ringCondition` made it from. */
export const ringIn = (
  condition: string,
  tag: string,
  rings: number
): { readonly condition: string; readonly ring: number } => {
  for (let ring = 1; ring < rings; ring++) {
    if (condition === ringCondition(ALL, tag, ring, rings)) return { condition: ALL, ring }
    const [before, after = ''] = ringCondition('\0', tag, ring, rings).split('\0')
    if (condition.startsWith(before ?? '') && condition.endsWith(after))
      return { condition: condition.slice(1, -after.length), ring }
  }
  return { condition, ring: rings }
}

/** What keeps a text from being a target condition; undefined where nothing does. */
export const conditionProblem = (text: string): string | undefined => {
  if (text === ALL) return undefined
  if (/["\p{Cc}]/u.test(text)) return 'has a double quote or a control character'
  const bare = text.replace(/'(?:[^']|'')*'/g, '')
  if (bare.includes("'")) return 'has a quote without its other one'
  let open = 0
  for (const sign of bare) {
    if (sign === '(') open++
    if (sign === ')' && --open < 0) return 'closes a bracket that was not opened'
  }
  if (open > 0) return 'opens a bracket that is not closed'
  if (!/\b(tags|deviceId|properties)\b/.test(bare))
    return 'names neither tags, deviceId nor reported properties'
  return undefined
}

/** The devices of a target condition, for a query. */
export const devicesWhere = (condition: string): string =>
  `capabilities.iotEdge = true${condition === ALL ? '' : `${AND}(${condition})`}`
