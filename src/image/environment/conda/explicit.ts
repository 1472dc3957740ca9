/**
 * Conda's own kind of lock: addresses of packages with their hashes, one per line.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#building-identical-conda-environments
 */

/** One line of a lock. */
export interface ExplicitPackage {
  readonly name: string
  readonly version: string
  readonly build: string
  /** `linux-64`, `noarch` */
  readonly subdir: string
  /** Address of the channel, without passwords. */
  readonly channel: string
  /** `conda` or `tar.bz2` */
  readonly type: string
  readonly url: string
  readonly sha256?: string
  readonly md5?: string
}

export const isExplicit = (text: string): boolean => /^@EXPLICIT\s*$/m.test(text)

/** The packages of a lock, in its order. Lines that are none of an address are passed over. */
export const parseExplicit = (text: string): readonly ExplicitPackage[] =>
  text.split('\n').flatMap(line => {
    const { channel, subdir, file, type, hash } = LINE.exec(line.trim())?.groups ?? {}
    const [, name, version, build] =
      /^(.+)-([^-]+)-([^-]+)$/.exec(decodeURIComponent(file ?? '')) ?? []
    if (!channel || !subdir || !type || !name || !version || !build) return []
    const url = `${channel}/${subdir}/${file}.${type}`
    const digest = hash?.replace(/^(?:sha256|md5):/, '').toLowerCase()
    return [
      {
        ...{ name, version, build, subdir, channel, type, url },
        ...(digest?.length === 64 ? { sha256: digest } : {}),
        ...(digest?.length === 32 ? { md5: digest } : {})
      }
    ]
  })

const LINE =
  /^(?<channel>[a-z]+:\/\/.*)\/(?<subdir>[a-z0-9-]+)\/(?<file>[^/#]+)\.(?<type>conda|tar\.bz2)(?:#(?<hash>(?:(?:sha256|md5):)?[0-9a-fA-F]{32,64}))?$/

/** The text of a lock. Equal packages give equal bytes, in whatever order they were installed. */
export const formatExplicit = (
  packages: readonly Pick<ExplicitPackage, 'url' | 'sha256' | 'md5'>[],
  subdir: string
): string =>
  [
    `# platform: ${subdir}`,
    '@EXPLICIT',
    ...packages
      .map(({ url, sha256, md5 }) =>
        sha256 ? `${url}#sha256:${sha256}` : md5 ? `${url}#${md5}` : url
      )
      .toSorted(),
    ''
  ].join('\n')

/** An address without what signs in to the channel: a name and password, or a token (`/t/<token>/`). */
export const withoutCredentials = (url: string): string =>
  url.replace(/^([a-z]+:\/\/)[^/@]*@/, '$1').replace(/^([a-z]+:\/\/[^/]*)\/t\/[^/]+(?=\/)/, '$1')
