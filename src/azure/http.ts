/** Requests to Azure that no client of its SDK makes: one file between them and the network. */
import { setMaxListeners } from 'node:events'
import type { TokenCredential } from '@azure/identity'
import { isLoopback } from '../oci/registry/reference.ts'
import type { RetryPolicy } from './retry-policy.ts'
import { throttlingPolicy } from './throttling.ts'

export interface AzureRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  /** Sent as JSON, or as a form. */
  readonly body?: unknown
  readonly form?: Readonly<Record<string, string>>
  /** JSON that is sent as it stands. */
  readonly json?: string
  /** Sent as it is; replaced for each try. `content-length` is in `headers`. */
  readonly stream?: () => NodeJS.ReadableStream
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

export interface AzurePipeline {
  /** @throws AzureReply for any status of 400 or more. */
  json(request: AzureRequest): Promise<unknown>
  /** The answer as it is, whatever its status. */
  text(request: AzureRequest): Promise<AzureAnswer>
}

export interface AzureAnswer {
  readonly status: number
  /** A header, by its name in lower case. */
  header(name: string): string | undefined
  readonly text: string
}

/** An answer that refuses, in the shape the SDK's own errors have. */
export class AzureReply extends Error {
  override readonly name = 'AzureReply'
  readonly statusCode: number
  readonly code: string | undefined
  /** The whole answer, as the SDK's errors have it. */
  readonly details: { readonly error: unknown }

  constructor(request: AzureRequest, statusCode: number, text: string) {
    const error = errorIn(text)
    const { code, message } = error
    super(message ?? `${request.method} ${new URL(request.url).pathname} answered ${statusCode}`)
    this.statusCode = statusCode
    this.code = code
    this.details = { error }
  }
}

/** Who asks, and for what scope. */
interface Signer {
  readonly of: TokenCredential
  readonly scope: string
}

/** One that is opened at the first request and then kept, and its token with it. What failed to open is tried again. */
export const lazyPipeline = (http: RetryPolicy, signer: Signer): (() => Promise<AzurePipeline>) => {
  let opened: Promise<AzurePipeline> | undefined
  return () => {
    opened ??= openPipeline(http, signer).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
}

/** Without a credential nothing is signed. */
export const openPipeline = async (
  http: RetryPolicy,
  credential?: Signer
): Promise<AzurePipeline> => {
  const rest = await import('@azure/core-rest-pipeline')
  const pipeline = rest.createPipelineFromOptions({
    retryOptions: { maxRetries: http.maxRetries, retryDelayInMs: http.retryDelayMs },
    ...(http.ca === undefined ? {} : { tlsOptions: { ca: http.ca } })
  })
  pipeline.addPolicy(throttlingPolicy(http.tell ?? (() => {})), { afterPhase: 'Retry' })
  if (credential)
    pipeline.addPolicy(
      rest.bearerTokenAuthenticationPolicy({ credential: credential.of, scopes: credential.scope })
    )
  const client = rest.createDefaultHttpClient()
  const send = async (request: AzureRequest): Promise<AzureAnswer> => {
    const { method, url, signal } = request
    // Each request under way listens to it; from eleven on Node.js would take that for a leak, and say so.
    if (signal) setMaxListeners(0, signal)
    const reply = await pipeline.sendRequest(
      client,
      rest.createPipelineRequest({
        method,
        url,
        headers: rest.createHttpHeaders({ ...contentType(request), ...request.headers }),
        ...bodyOf(request),
        // Plain http is for what stands in for Azure on this machine.
        allowInsecureConnection: isLoopback(new URL(url).hostname),
        ...(signal ? { abortSignal: signal } : {})
      })
    )
    const header = (name: string) => reply.headers.get(name)
    return { status: reply.status, header, text: reply.bodyAsText ?? '' }
  }
  return {
    text: send,
    json: async request => {
      const { status, text } = await send(request)
      if (status >= 400) throw new AzureReply(request, status, text)
      return text === '' ? undefined : parsed(text)
    }
  }
}

/** Fails as the SDK's clients do. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw Object.assign(new Error(text, { cause }), { code: 'PARSE_ERROR' })
  }
}

const contentType = ({ body, form, json }: AzureRequest): Record<string, string> => {
  if (form) return { 'content-type': 'application/x-www-form-urlencoded' }
  return (body ?? json) === undefined ? {} : { 'content-type': 'application/json' }
}

const bodyOf = ({
  body,
  form,
  json,
  stream
}: AzureRequest): { body?: string | (() => NodeJS.ReadableStream) } => {
  if (stream) return { body: stream }
  if (form) return { body: new URLSearchParams(form).toString() }
  if (json !== undefined) return { body: json }
  return body === undefined ? {} : { body: JSON.stringify(body) }
}

/** ARM says `{error: {code, message}}`, ACR's data plane `{errors: [{code, message}]}`, Entra `{error, error_description}`. */
const errorIn = (text: string): { code?: string; message?: string } => {
  try {
    const document = JSON.parse(text)
    const { error, errors, error_description: description } = document
    if (typeof error === 'object' && error !== null) return error
    if (Array.isArray(errors) && errors[0]) return errors[0]
    if (typeof error === 'string') return { code: error, message: description ?? error }
    return document
  } catch {
    return {}
  }
}
