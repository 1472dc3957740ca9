/** Sources that lie at an address of their own: a repository of git's or an archive. https://pip.pypa.io/en/stable/topics/vcs-support/ */

export interface SourceAddress {
  readonly kind: 'git' | 'archive'
  /** Without what stands behind `@` and `#`; it may hold a password, or a variable: `https://${TOKEN}@host/group/alpha.git`. */
  readonly url: string
  /** A branch, a tag or a commit; of git's default branch where there is none. */
  readonly ref?: string
  /** The folder of the package in it, where it is not at the top. */
  readonly subdirectory?: string
  /** What the address says of the package's name, and what of it is wanted: `alpha[fast]`. */
  readonly egg?: string
  /** Of an archive, where the address says it: 64 characters. */
  readonly sha256?: string
}

/** Pure. Undefined for an address of anything else, a wheel for example, and for one that cannot be one line of a file. */
export const sourceAddress = (text: string): SourceAddress | undefined => {
  const [, git, start = '', place = '', fragment = ''] =
    text.length > LONGEST ? [] : (WHOLE.exec(text) ?? [])
  const said = new Map(
    fragment.split('&').map(part => {
      const [name = '', value = ''] = part.split('=')
      return [name, value] as const
    })
  )
  const subdirectory = said.get('subdirectory')
  const egg = said.get('egg')
  const common = {
    ...(subdirectory ? { subdirectory: subdirectory.replace(/\/+$/, '') } : {}),
    ...(egg ? { egg } : {})
  }
  if (place === '' || !isInside(common.subdirectory)) return undefined
  if (!URL.canParse(start.replace(/\$\{\w+\}/g, 'x'))) return undefined
  if (git === undefined) {
    const sha256 = said.get('sha256')
    return ARCHIVE.test(place)
      ? { kind: 'archive', url: `${start}${place}`, ...common, ...(sha256 ? { sha256 } : {}) }
      : undefined
  }
  const [, repository = '', ref] = /^(\/[^@]+)(?:@(.*))?$/.exec(place) ?? []
  return repository === '' || (ref !== undefined && !REF.test(ref))
    ? undefined
    : { kind: 'git', url: `${start}${repository}`, ...(ref ? { ref } : {}), ...common }
}

/** Whether a line names its source by such an address. Pure. */
export const isAddressed = ({ url }: { readonly url?: string }): boolean =>
  url !== undefined && sourceAddress(url) !== undefined

/** Whether other files may lie there at any moment: all but a whole commit and an archive with a hash. Pure. */
export const movesOn = ({ url = '' }: { readonly url?: string }): boolean => {
  const { kind, ref = '', sha256 } = sourceAddress(url) ?? {}
  return (kind === 'git' && !COMMIT.test(ref)) || (kind === 'archive' && sha256 === undefined)
}

/** An address alone, with a condition or without, as `name @ address`; undefined for anything else. Pure. */
export const sourceLine = (text: string): string | undefined => {
  const [, url = '', marker = ''] = /^(\S+)(\s+;.*|\s*)$/.exec(text) ?? []
  const address = sourceAddress(url)
  if (address === undefined) return undefined
  const extras = /\[[\w.,-]*\]$/.exec(address.egg ?? '')?.[0] ?? ''
  return `${suggestedName(address)}${extras} @ ${url}${marker}`
}

/** As a lock has it: the commit that was found, and no password. Variables stay, by their names. Pure. */
export const lockedAddress = (
  { kind, url, subdirectory }: SourceAddress,
  commit: string | undefined
): string => {
  const plain = url.replace(/\/\/[^/@]+@/, user => (user.includes('${') ? user : '//'))
  const place = kind === 'git' ? `git+${plain}@${commit}` : plain
  return `${place}${subdirectory ? `#subdirectory=${subdirectory}` : ''}`
}

/** For a sentence: the address without its user and password. Pure. */
export const shownAddress = ({ url, ref }: SourceAddress): string =>
  `${url.replace(/\/\/[^/@]+@/, '//')}${ref ? `@${ref}` : ''}`

/** The name that its address suggests; what it was packed as counts in the end. Pure. */
export const suggestedName = ({ url, egg }: SourceAddress): string => {
  const said = /^[A-Za-z0-9][\w.-]*/.exec(egg ?? '')?.[0]
  const last = url.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const file = last.replace(/\.git$/, '').replace(ARCHIVE, '')
  return said ?? (/^[A-Za-z0-9][\w.-]*/.exec(file)?.[0].replace(/[._-]+$/, '') || 'package')
}

/** Characters. */
const LONGEST = 4096
const WHOLE = /^(git\+)?(https?:\/\/[^\s"'\\<>/#]+)(\/[^\s"'\\<>#]+)(?:#([^\s"'\\<>]*))?$/i
const ARCHIVE = /\.(?:tar\.gz|tgz|tar\.bz2|tbz|tar\.xz|tar|zip)$/i
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
/** What is no option and no range to git. */
const REF = /^\w(?!.*\.\.)[\w./+-]*$/

const isInside = (folder = ''): boolean =>
  !folder.startsWith('/') && !folder.split('/').includes('..')
