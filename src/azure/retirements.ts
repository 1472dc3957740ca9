/** Sizes of virtual machines that Azure has said it will switch off: data, with where it was read and when. */

export interface Retirement {
  /** The series, as Azure calls it. */
  readonly series: string
  /** Names of its sizes. */
  readonly sizes: RegExp
  /** The last day, in UTC. */
  readonly ends: string
  readonly source: string
  /** The day on which the source was read. */
  readonly read: string
}

export const RETIREMENTS: readonly Retirement[] = [
  {
    series: 'NP',
    sizes: /^Standard_NP\d+s$/i,
    ends: '2027-05-31',
    source: 'https://azure.microsoft.com/updates?id=548497',
    read: '2026-11-29'
  }
]

/** What is said of a size, where it ends. Pure. @param now milliseconds since 1970 */
export const retirementOf = (
  size: string,
  now: number,
  all: readonly Retirement[] = RETIREMENTS
): (Retirement & { readonly isOver: boolean }) | undefined => {
  const found = all.find(({ sizes }) => sizes.test(size))
  if (found === undefined) return undefined
  return { ...found, isOver: now >= Date.parse(found.ends) + DAY_MS }
}

const DAY_MS = 86_400_000

/** One sentence, with what it rests on. Pure. */
export const retirementSentence = ({
  series,
  ends,
  source,
  read,
  isOver
}: Retirement & { readonly isOver: boolean }): string =>
  `Azure ${isOver ? 'ended' : 'ends'} the ${series} series on ${ends} (${source}, read on ${read}).`
