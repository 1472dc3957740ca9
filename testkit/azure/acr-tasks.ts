import { randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { extract } from 'tar-stream'
import { checkVersion } from './container-group-checks.ts'
import { type Answer, type Asked, Refusal } from './http.ts'

/** What a build in the registry is asked for. */
export interface BuildAsked {
  /** The context, as it was uploaded. */
  readonly archive: Buffer
  /** Its names and texts. */
  readonly files: ReadonlyMap<string, string>
  readonly image: string
  readonly architecture: string
}

export interface BuildDone {
  readonly log: string
  /** `Succeeded` when left out. */
  readonly status?: string
  readonly message?: string
}

interface Run {
  readonly id: string
  /** The statuses still to be told, the last one again and again. */
  readonly statuses: string[]
  readonly done: BuildDone
  told: string
}

/** ACR Tasks: https://learn.microsoft.com/rest/api/containerregistry-tasks/ and the storage it lends. */
export class FakeAcrTasks {
  readonly requests: Asked['body'][] = []
  readonly cancelled: string[] = []
  readonly #uploads = new Map<string, Buffer | undefined>()
  readonly #runs = new Map<string, Run>()
  readonly #signatures = new Set<string>()
  /** How often a run is looked at before it starts. */
  queuedFor = 1
  /** The log is gone, or never was. */
  logLost = false
  /** `roleAssignmentMode: AbacRepositoryPermissions`. */
  abac = false
  build: (asked: BuildAsked) => Promise<BuildDone> = async () => ({ log: 'Nothing built\n' })

  /** Every signature it gave out. */
  get signatures(): readonly string[] {
    return [...this.#signatures]
  }

  knows(rest: string): boolean {
    return /^\/(listBuildSourceUploadUrl|scheduleRun|runs\/)/.test(rest)
  }

  async handle(asked: Asked, rest: string): Promise<Answer> {
    checkVersion(asked, '2019-04-01', '2025-03-01-preview')
    const [, id = '', action = ''] = /^\/runs\/([^/]+)\/?(.*)$/.exec(rest) ?? []
    const wanted = rest.startsWith('/runs/') && action === '' ? 'GET' : 'POST'
    if (asked.method !== wanted) throw new Refusal(405, 'MethodNotAllowed', asked.method)
    if (rest === '/listBuildSourceUploadUrl') return this.#place(asked)
    if (rest === '/scheduleRun') return this.#schedule(asked)
    const run = this.#runs.get(id)
    if (run === undefined) throw new Refusal(404, 'RunNotFound', `The run '${id}' was not found.`)
    if (action === 'listLogSasUrl')
      return { status: 200, body: { logLink: this.#sign(`${asked.origin}/storage/logs/${id}`) } }
    if (action === 'cancel') {
      this.cancelled.push(id)
      return { status: 202 }
    }
    run.told = run.statuses.length > 1 ? (run.statuses.shift() ?? '') : (run.statuses[0] ?? '')
    return { status: 200, body: view(run) }
  }

  /** The storage: opened by the signature in the address, and by nothing else. */
  storage(asked: Asked): Answer | undefined {
    const [, kind, name = ''] = /^\/storage\/(source|logs)\/(.+)$/.exec(asked.path) ?? []
    if (kind === undefined) return undefined
    if (asked.headers.authorization || !this.#signatures.has(asked.query.get('sig') ?? ''))
      return { status: 403, raw: Buffer.from('<Error><Code>AuthenticationFailed</Code></Error>') }
    if (kind === 'source') {
      if (asked.headers['x-ms-blob-type'] !== 'BlockBlob' || !asked.headers['content-length'])
        return {
          status: 400,
          raw: Buffer.from('<Error><Code>MissingRequiredHeader</Code></Error>')
        }
      this.#uploads.set(`source/${name}`, asked.bytes)
      return { status: 201 }
    }
    return this.#log(asked, name)
  }

  #place({ origin }: Asked): Answer {
    const relativePath = `source/${randomUUID()}.tar.gz`
    this.#uploads.set(relativePath, undefined)
    const uploadUrl = this.#sign(`${origin}/storage/${relativePath}`)
    return { status: 200, body: { uploadUrl, relativePath } }
  }

  async #schedule({ body, query }: Asked): Promise<Answer> {
    this.requests.push(body)
    const { type, platform, dockerFilePath, imageNames, isPushEnabled, sourceLocation } = body
    if (type !== 'DockerBuildRequest' || !['Linux', 'Windows'].includes(platform?.os))
      throw new Refusal(400, 'InvalidRunRequest', 'type and platform.os are required.')
    if (!dockerFilePath || !isPushEnabled || imageNames?.length !== 1)
      throw new Refusal(400, 'InvalidRunRequest', 'dockerFilePath and imageNames are required.')
    if (!(body.timeout >= 300 && body.timeout <= 28_800))
      throw new Refusal(400, 'InvalidRunRequest', 'timeout is from 300 to 28800 seconds.')
    const { identity, loginMode } = body.credentials?.sourceRegistry ?? {}
    if (identity !== undefined && query.get('api-version') === '2019-04-01')
      throw new Refusal(400, 'InvalidRunRequest', `Unknown member 'identity'.`)
    // Nobody reads the registry's own images by default where rights are on data.
    const read = this.abac ? identity === '[caller]' : loginMode === 'Default'
    const archive = this.#uploads.get(sourceLocation)
    if (archive === undefined)
      throw new Refusal(400, 'SourceNotFound', `There is no source at ${sourceLocation}.`)
    const files = await filesIn(archive)
    const id = `ca${this.#runs.size + 1}`
    const done = !read
      ? { log: 'unauthorized: authentication required\n', status: 'Failed' }
      : files.has(dockerFilePath)
        ? await this.build({
            archive,
            files,
            image: imageNames[0],
            architecture: platform.architecture
          })
        : { log: `unable to find ${dockerFilePath}\n`, status: 'Failed' }
    const queued = Array<string>(this.queuedFor).fill('Queued')
    const statuses = [...queued, 'Running', done.status ?? 'Succeeded']
    const run = { id, statuses, done, told: 'Queued' }
    this.#runs.set(id, run)
    return { status: 200, body: view(run) }
  }

  /** Half of it while the run goes on; ends with the metadata `Complete`, as ACR's own logs do. */
  #log({ headers }: Asked, id: string): Answer {
    const run = this.#runs.get(id)
    if (run === undefined || this.logLost) return { status: 404 }
    const over = run.told === (run.done.status ?? 'Succeeded')
    const whole = Buffer.from(run.done.log)
    const there = over ? whole : whole.subarray(0, whole.length / 2)
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
    const metadata: Record<string, string> = over ? { 'x-ms-meta-complete': 'successful' } : {}
    if (from >= there.length) return { status: 416, headers: metadata }
    return { status: 206, raw: there.subarray(from), headers: metadata }
  }

  #sign(url: string): string {
    const signature = randomUUID()
    this.#signatures.add(signature)
    return `${url}?sv=2021-08-06&sig=${signature}`
  }
}

const view = ({ id, told, done }: Run) => ({
  name: id,
  properties: {
    runId: id,
    status: told,
    ...(done.message && told === done.status ? { runErrorMessage: done.message } : {})
  }
})

const filesIn = async (archive: Buffer): Promise<ReadonlyMap<string, string>> => {
  const entries = extract()
  entries.end(gunzipSync(archive))
  const files = new Map<string, string>()
  for await (const entry of entries) {
    const chunks: Buffer[] = []
    for await (const chunk of entry) chunks.push(chunk as Buffer)
    files.set(entry.header.name, entry.header.linkname ?? Buffer.concat(chunks).toString())
  }
  return files
}
