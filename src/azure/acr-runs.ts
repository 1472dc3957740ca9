/**
 * The one file that asks ARM for builds in a container registry (ACR Tasks). Written here because the SDK's package has
 * them no longer, and what took their place is a preview.
 * https://learn.microsoft.com/rest/api/containerregistry-tasks/
 */
import { createReadStream } from 'node:fs'
import type { AzureAccess } from './access.ts'
import type { AcrRegistry } from './acr.ts'
import { explainArm } from './arm-errors.ts'
import { type AzurePipeline, AzureReply, openPipeline } from './http.ts'

const API_VERSION = '2019-04-01'
/** The first that knows who reads the registry's own images: needed where a registry reads rights on data alone. */
const API_VERSION_ABAC = '2025-03-01-preview'

/** https://learn.microsoft.com/rest/api/containerregistry-tasks/runs/get#runstatus */
export type RunStatus =
  | 'Queued'
  | 'Started'
  | 'Running'
  | 'Succeeded'
  | 'Failed'
  | 'Canceled'
  | 'Error'
  | 'Timeout'

export interface AcrRun {
  readonly id: string
  readonly status: RunStatus
  /** What Azure says of a run that did not work out. */
  readonly message?: string
}

export interface DockerBuild {
  /** What `uploadSource` gave. */
  readonly source: string
  /** `team/iris:tag`, in the registry that builds. */
  readonly image: string
  /** `amd64` or `arm64`. */
  readonly architecture: string
  readonly timeoutSeconds: number
}

/** A piece of a log, and where the next one starts. */
export interface LogPiece {
  readonly text: string
  readonly next: number
  /** Nothing will be added any more. */
  readonly complete: boolean
}

export interface AcrRuns {
  /** Sends a `.tar.gz` with a Dockerfile in it. @returns where it is, for `schedule` */
  uploadSource(file: string, size: number, signal: AbortSignal): Promise<string>
  schedule(build: DockerBuild, signal: AbortSignal): Promise<AcrRun>
  get(id: string, signal: AbortSignal): Promise<AcrRun>
  cancel(id: string): Promise<void>
  /** What was written from this byte on; undefined where there is no log yet or it cannot be read. */
  log(id: string, from: number, signal: AbortSignal): Promise<LogPiece | undefined>
}

/** @param mask gets what must not be seen in a log: the signatures of the addresses that Azure gives out. */
export const openAcrRuns = (
  registry: AcrRegistry,
  access: AzureAccess,
  mask: (secret: string) => void
): AcrRuns => {
  const { cloud, credential, http } = access
  const scope = `${cloud.resourceManager}/.default`
  const arm = openPipeline(http, { of: credential, scope })
  // An address that carries its own signature takes no other.
  const storage = openPipeline(http)
  const links = new Map<string, string>()
  const ask = async <T>(
    doing: string,
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    signal?: AbortSignal,
    apiVersion = API_VERSION
  ): Promise<T> => {
    try {
      const url = `${cloud.resourceManager}${registry.id}/${path}?api-version=${apiVersion}`
      return (await (await arm).json({ method, url, body, signal })) as T
    } catch (error) {
      throw explainArm(error, doing, access)
    }
  }
  const signed = (url: string): string => {
    mask(new URL(url).searchParams.get('sig') ?? '')
    return url
  }
  const linkOf = async (id: string, signal: AbortSignal): Promise<string> => {
    const known = links.get(id)
    if (known !== undefined) return known
    const { logLink } = await ask<{ logLink: string }>(
      `read the log of run ${id}`,
      'POST',
      `runs/${id}/listLogSasUrl`,
      undefined,
      signal
    )
    links.set(id, signed(logLink))
    return logLink
  }
  return {
    uploadSource: async (file, size, signal) => {
      const place = await ask<{ uploadUrl: string; relativePath: string }>(
        'upload the build context',
        'POST',
        'listBuildSourceUploadUrl',
        undefined,
        signal
      )
      await put(await storage, signed(place.uploadUrl), file, size, signal)
      return place.relativePath
    },
    schedule: async ({ source, image, architecture, timeoutSeconds }, signal) =>
      runOf(
        await ask(
          `build ${image}`,
          'POST',
          'scheduleRun',
          {
            type: 'DockerBuildRequest',
            sourceLocation: source,
            dockerFilePath: 'Dockerfile',
            imageNames: [image],
            isPushEnabled: true,
            platform: { os: 'Linux', architecture },
            timeout: timeoutSeconds,
            // The registry reads its own images, a base among them, without a password; with ABAC in the caller's name.
            // https://learn.microsoft.com/azure/container-registry/container-registry-rbac-abac-repository-permissions
            credentials: {
              sourceRegistry: registry.abac ? { identity: '[caller]' } : { loginMode: 'Default' }
            }
          },
          signal,
          registry.abac ? API_VERSION_ABAC : API_VERSION
        )
      ),
    get: async (id, signal) =>
      runOf(await ask(`look at run ${id}`, 'GET', `runs/${id}`, undefined, signal)),
    cancel: async id => {
      await ask(`cancel run ${id}`, 'POST', `runs/${id}/cancel`)
    },
    log: async (id, from, signal) => {
      const url = await linkOf(id, signal)
      const answer = await (await storage).text({
        method: 'GET',
        url,
        headers: { range: `bytes=${from}-` },
        signal
      })
      const complete = answer.header('x-ms-meta-complete') !== undefined
      // Nothing new yet: https://www.rfc-editor.org/rfc/rfc9110#status.416
      if (answer.status === 416) return { text: '', next: from, complete }
      if (answer.status >= 400) {
        links.delete(id)
        return undefined
      }
      // A server may give the whole although a part was asked for.
      const bytes = Buffer.from(answer.text)
      const fresh = answer.status === 206 ? bytes : bytes.subarray(from)
      const whole = complete ? fresh : fresh.subarray(0, fresh.lastIndexOf('\n') + 1)
      return { text: whole.toString(), next: from + whole.length, complete }
    }
  }
}

/** https://learn.microsoft.com/rest/api/storageservices/put-blob */
const put = async (
  storage: AzurePipeline,
  url: string,
  file: string,
  size: number,
  signal: AbortSignal
): Promise<void> => {
  const request = {
    method: 'PUT',
    url,
    stream: () => createReadStream(file),
    headers: {
      'content-length': String(size),
      'content-type': 'application/octet-stream',
      'x-ms-blob-type': 'BlockBlob',
      'x-ms-version': '2021-08-06'
    },
    signal
  } as const
  const { status, text } = await storage.text(request)
  if (status >= 400) throw new AzureReply(request, status, text)
}

const runOf = (
  answer:
    | { name?: string; properties?: { runId?: string; status?: string; runErrorMessage?: string } }
    | undefined
): AcrRun => {
  const { runId, status, runErrorMessage } = answer?.properties ?? {}
  const id = runId ?? answer?.name
  if (id === undefined) throw new Error('Azure scheduled a run without a name')
  return {
    id,
    status: (status ?? 'Queued') as RunStatus,
    ...(runErrorMessage ? { message: runErrorMessage } : {})
  }
}
