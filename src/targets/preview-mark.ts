/**
 * What stands beside a service that is the preview of a pull request, at its target: by it the sweep finds previews whose
 * records are gone. Pure.
 */
export interface PreviewMark {
  /** Address of the repository: `https://github.com/octo-org/models`. */
  readonly source: string
  readonly pullRequest: number
  /** When the service was last changed, of RFC 3339; undefined where the target does not keep it. */
  readonly deployed?: string
  /** When nobody needs it any more, of RFC 3339. */
  readonly expires?: string
}

/** Longer values are no tags of Azure. */
const MOST = 256

/** `https://github.com/octo-org/models/pull/7`: the same for as long as there is the preview. */
export const markText = ({ source, pullRequest }: PreviewMark): string =>
  `${source}/pull/${pullRequest}`

/** The interval from the last deployment to the end, of ISO 8601: `2026-11-29T12:00:00Z/2026-12-02T12:00:00Z`. */
export const markTimes = ({ deployed = '', expires = '' }: PreviewMark): string =>
  `${deployed}/${expires}`

/** The names and values under which a target writes a mark down; nothing for what is not a preview. */
export const markEntries = (
  mark: PreviewMark | undefined,
  names: { readonly preview: string; readonly previewTimes: string }
): Readonly<Record<string, string>> =>
  mark === undefined || markText(mark).length > MOST
    ? {}
    : { [names.preview]: markText(mark), [names.previewTimes]: markTimes(mark) }

/**
 * The mark that texts of a target say, which may be anybody's.
 * @returns undefined for anything but a mark; without times that are none
 */
export const markIn = (text: unknown, times: unknown): PreviewMark | undefined => {
  if (typeof text !== 'string' || text.length > MOST) return undefined
  const [, source, number] = /^(https?:\/\/[!-~]+)\/pull\/([1-9]\d{0,9})$/.exec(text) ?? []
  if (source === undefined) return undefined
  const [deployed, expires] = typeof times === 'string' ? times.split('/').map(timeIn) : []
  return {
    source,
    pullRequest: Number(number),
    ...(deployed ? { deployed } : {}),
    ...(expires ? { expires } : {})
  }
}

const timeIn = (text: string): string | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : undefined
