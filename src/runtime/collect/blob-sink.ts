import { setTimeout as sleep } from 'node:timers/promises'
import type { Sink } from './sink.ts'

const TRIES = 3

/**
 * One block blob for each write: `<container>/<service>/<year>/<month>/<day>/<time>-<pid>-<number>.jsonl`.
 * https://learn.microsoft.com/rest/api/storageservices/put-blob
 */
export class BlobSink implements Sink {
  readonly #container: URL
  readonly #service: string
  #number = 0

  /** @param containerUrl URL of a container with a SAS token that may create blobs. */
  constructor(containerUrl: string, service: string) {
    this.#container = new URL(containerUrl)
    this.#service = service
  }

  async write(lines: Buffer, at: number): Promise<void> {
    const url = blobUrl(this.#container, this.#service, at, `${process.pid}-${this.#number++}`)
    for (let attempt = 1; ; attempt++) {
      const problem = await put(url, lines)
      if (problem === undefined) return
      // The URL holds a secret: it is never shown.
      if (attempt === TRIES) throw new Error(`the blob storage answered: ${problem}`)
      await sleep(500 * attempt)
    }
  }
}

/** Pure. */
export const blobUrl = (container: URL, service: string, at: number, suffix: string): URL => {
  const [day = '', clock = ''] = new Date(at).toISOString().slice(0, 19).split('T')
  const name = [
    encodeURIComponent(service),
    ...day.split('-'),
    `${clock.replaceAll(':', '')}-${suffix}.jsonl`
  ]
  const url = new URL(container)
  url.pathname = `${container.pathname.replace(/\/$/, '')}/${name.join('/')}`
  return url
}

/** What went wrong, if anything. */
const put = async (url: URL, body: Buffer): Promise<string | undefined> => {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/x-ndjson' },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(30_000)
    })
    await response.arrayBuffer()
    return response.ok ? undefined : `status ${response.status}`
  } catch (error) {
    return error instanceof Error ? error.name : 'no answer'
  }
}
