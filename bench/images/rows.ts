/** One comparison, or one figure of our own where there is no peer. */
export interface Row {
  readonly what: string
  readonly own: number
  readonly unit?: string
  readonly peer?: string
  readonly theirs?: number
  /** What is aimed for, in the words of the table. */
  readonly aim: string
}

/** Markdown. */
export const table = (rows: readonly Row[]): string =>
  `${[
    '| what | Scoreline | peer | | times faster | aim |',
    '|---|---|---|---|---|---|',
    ...rows
      .filter(({ peer, theirs }) => peer === undefined || !Number.isNaN(theirs))
      .map(({ what, own, unit = 's', peer = '', theirs, aim }) =>
        [
          '',
          what,
          `${shown(own)} ${unit}`,
          peer,
          theirs === undefined ? '' : `${shown(theirs)} ${unit}`,
          theirs === undefined ? '' : `${(theirs / own).toFixed(2)}×`,
          aim,
          ''
        ]
          .join(' | ')
          .trim()
      )
  ].join('\n')}\n`

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
