/** pip's own configuration (files and `PIP_*` variables), passed to uv, which does not read it. */
import type { PackageSources } from './environment.ts'
import { NO_SOURCES } from './requirements-file.ts'

export interface PipSettings {
  readonly sources: PackageSources
  /** Variables that uv reads. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * Pure: what `pip config list` printed, in uv's words.
 * https://pip.pypa.io/en/stable/topics/configuration/#precedence-override-order
 */
export const pipSettings = (listed: string): PipSettings => {
  const values = parseListing(listed)
  const all = (key: string): string[] => (values.get(key) ?? '').split(/\s+/).filter(Boolean)
  const proxy = values.get('proxy')
  const timeout = values.get('timeout') ?? values.get('default-timeout')
  return {
    sources: {
      ...NO_SOURCES,
      lines: [
        ...all('index-url')
          .slice(0, 1)
          .map(url => `--index-url ${url}`),
        ...all('extra-index-url').map(url => `--extra-index-url ${url}`),
        ...all('find-links').map(place => `--find-links ${place}`),
        ...(isOn(values.get('no-index')) ? ['--no-index'] : []),
        ...all('constraint').map(file => `--constraint ${file}`)
      ],
      trustedHosts: all('trusted-host'),
      prereleases: isOn(values.get('pre'))
    },
    env: {
      ...pick('SSL_CERT_FILE', values.get('cert')),
      ...pick('SSL_CLIENT_CERT', values.get('client-cert')),
      ...pick('UV_HTTP_TIMEOUT', timeout && String(Math.ceil(Number(timeout)))),
      ...pick(
        'UV_KEYRING_PROVIDER',
        values.get('keyring-provider') === 'subprocess' && 'subprocess'
      ),
      ...pick('HTTPS_PROXY', proxy),
      ...pick('HTTP_PROXY', proxy)
    }
  }
}

/** Weak to strong: variables beat the section of a command, that beats `[global]`. */
const SECTIONS = ['global', 'download', ':env:']

/** Lines like `global.index-url='https://…'`; values are written as Python writes a string. */
const parseListing = (listed: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const section of SECTIONS)
    for (const line of listed.split('\n')) {
      const [, where, key = '', value = ''] = /^([^.=]+)\.([^=]+)=(.*)$/.exec(line.trim()) ?? []
      if (where === section) found.set(key.replaceAll('_', '-'), pythonString(value))
    }
  return found
}

const pythonString = (text: string): string =>
  text
    .replace(/^(['"])(.*)\1$/s, '$2')
    .replace(/\\(n|t|\\|'|")/g, (_, letter: string) =>
      letter === 'n' ? '\n' : letter === 't' ? '\t' : letter
    )

const isOn = (value: string | undefined): boolean => /^(1|true|yes|on|y|t)$/i.test(value ?? '')

const pick = (key: string, value: string | false | undefined): Record<string, string> =>
  value ? { [key]: value } : {}
