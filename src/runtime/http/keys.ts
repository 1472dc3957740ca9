import { unwatchFile, watchFile } from 'node:fs'
import { withoutBom } from '../json.ts'
import { log } from '../log.ts'
import { SettingsError } from '../settings-error.ts'
import { readSmallFile } from '../small-file.ts'
import { nodeCrypto } from '../when-needed.ts'

interface KeySettings {
  readonly keys: readonly string[]
  readonly keysFile: string | undefined
}

const REREAD_MS = 1000

/**
 * The keys that callers show as `Authorization: Bearer <key>`. Only their hashes are kept, and the comparison takes the
 * same time whatever is shown. A changed file is read again; one that is broken leaves the old keys in force.
 */
export class Keys {
  readonly #given: readonly Buffer[]
  #file: string | undefined
  #hashes: readonly Buffer[]

  /** @param keys those of the settings; the file's come by `open` */
  constructor(keys: readonly string[]) {
    this.#given = keys.map(hashOf)
    this.#hashes = this.#given
  }

  /** @throws SettingsError when the file cannot be read or holds no key. */
  static async open({ keys, keysFile }: KeySettings): Promise<Keys> {
    const opened = new Keys(keys)
    if (keysFile === undefined) return opened
    opened.#file = keysFile
    opened.#hashes = [...opened.#given, ...(await read(keysFile))]
    // Polled: a mounted secret changes by a swapped link, which file events miss.
    watchFile(keysFile, { interval: REREAD_MS, persistent: false }, () => {
      void opened.#reread(keysFile)
    })
    return opened
  }

  /** Whether callers have to show a key at all. */
  get required(): boolean {
    return this.#hashes.length > 0
  }

  accepts(authorization: string | undefined): boolean {
    if (!this.required) return true
    const shown = hashOf(/^bearer\s+(.*)$/i.exec(authorization ?? '')?.[1]?.trim() ?? '')
    let found = false
    for (const hash of this.#hashes) found = nodeCrypto().timingSafeEqual(hash, shown) || found
    return found
  }

  stop(): void {
    if (this.#file !== undefined) unwatchFile(this.#file)
  }

  async #reread(file: string): Promise<void> {
    try {
      this.#hashes = [...this.#given, ...(await read(file))]
      log('I', 'Read the keys again')
    } catch (error) {
      log('W', `${error instanceof Error ? error.message : error} The old keys stay in force.`)
    }
  }
}

/**
 * Keys of a file: JSON with `primary` and `secondary`, or one per line. Pure.
 * @throws Error for JSON that holds anything else under these names: `null` as a text would be a key that all can guess.
 */
export const parseKeys = (text: string): readonly string[] => {
  const trimmed = withoutBom(text).trim()
  const keys = trimmed.startsWith('{')
    ? namedKeys(JSON.parse(trimmed) as Record<string, unknown>)
    : trimmed.split('\n')
  return keys.map(key => key.trim()).filter(key => key !== '')
}

const namedKeys = ({ primary, secondary }: Record<string, unknown>): string[] =>
  [primary, secondary]
    .filter(key => key !== undefined)
    .map(key => {
      if (typeof key === 'string') return key
      throw new Error('A key is a text')
    })

const read = async (file: string): Promise<Buffer[]> => {
  let keys: readonly string[]
  try {
    keys = parseKeys((await readSmallFile(file)).toString('utf8'))
  } catch {
    throw new SettingsError(`The keys file "${file}" cannot be read.`)
  }
  // An empty file must never open the service.
  if (keys.length === 0) throw new SettingsError(`The keys file "${file}" holds no key.`)
  return keys.map(hashOf)
}

const hashOf = (key: string): Buffer => nodeCrypto().createHash('sha256').update(key).digest()
