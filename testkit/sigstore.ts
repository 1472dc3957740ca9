/**
 * Sigstore and GitHub as a signing job meets them: identity tokens, Fulcio, Rekor (of @sigstore/mock), the attestations
 * of a repository. Their public names lead here through a proxy, so that what is tested runs unchanged.
 */
import { createHash, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import http, { type IncomingMessage, type RequestListener } from 'node:http'
import https from 'node:https'
import net from 'node:net'
import path from 'node:path'
import {
  fulcioHandler,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  rekorHandler
} from '@sigstore/mock'
import { HashAlgorithm, PublicKeyDetails, TrustedRoot } from '@sigstore/protobuf-specs'
import { selfSigned } from '../src/targets/shared/self-signed.ts'

export const WORKFLOW = '.github/workflows/deploy.yml'
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'
const NAMES = ['fulcio.sigstore.dev', 'rekor.sigstore.dev']

export interface FakeSigstore extends AsyncDisposable {
  /** For a job of `repository` on its main branch. */
  readonly env: Readonly<Record<string, string>>
  /** What `gh attestation trusted-root` would write. */
  readonly trustedRoot: string
  /** Bundles that were kept with GitHub. */
  readonly attestations: unknown[]
  /** Hosts answer 500 from here on. */
  readonly broken: Set<string>
}

/** @param folder for the files that the environment names */
export const startSigstore = async (
  folder: string,
  { repository = 'octo-org/models', issuer = GITHUB_ISSUER } = {}
): Promise<FakeSigstore> => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const ctlog = await initializeCTLog(keys)
  const ca = await initializeCA(keys, ctlog)
  const tlog = await initializeTLog('https://rekor.sigstore.dev', keys)
  const fulcio = fulcioHandler(ca, { subjectClaim: 'signer' })
  const rekor = rekorHandler({
    ...tlog,
    log: proposed => tlog.log(canonical(proposed as Proposed))
  })
  const broken = new Set<string>()
  const attestations: unknown[] = []
  const { certificate, key } = selfSigned(NAMES, new Date())

  const sigstore = https.createServer({ cert: certificate, key }, async (request, response) => {
    const host = String(request.headers.host)
    const handler = [fulcio, rekor][NAMES.indexOf(host)]
    const body = await textOf(request)
    if (handler === undefined || broken.has(host)) return response.writeHead(500).end('broken')
    if (request.url !== handler.path) return response.writeHead(404).end()
    const { statusCode, response: answer, contentType } = await handler.fn(body)
    response.writeHead(statusCode, contentType ? { 'content-type': contentType } : {})
    return response.end(answer)
  })
  const claims = {
    iss: issuer,
    sub: `repo:${repository}:ref:refs/heads/main`,
    signer: `https://github.com/${repository}/${WORKFLOW}@refs/heads/main`
  }
  const github: RequestListener = async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://github')
    response.setHeader('content-type', 'application/json')
    if (url.pathname === '/token' && url.searchParams.get('audience') === 'sigstore')
      return response.end(JSON.stringify({ value: tokenOf(claims) }))
    if (request.method !== 'POST' || url.pathname !== `/repos/${repository}/attestations`)
      return response.writeHead(404).end('{"message":"Not Found"}')
    if (request.headers.authorization !== 'token job-token')
      return response.writeHead(401).end('{"message":"Bad credentials"}')
    attestations.push(JSON.parse(await textOf(request)).bundle)
    return response.writeHead(201).end(JSON.stringify({ id: attestations.length }))
  }
  const api = http.createServer(github)
  const proxy = http.createServer().on('connect', (_, socket: net.Socket) => {
    const upstream = net.connect(portOf(sigstore), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
  })
  const servers = [sigstore, api, proxy]
  // Tunnels and connections that are still shaking hands are no requests: `closeAllConnections` does not know them.
  const sockets = new Set<net.Socket>()
  for (const server of servers) {
    server.on('connection', socket => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }

  const file = (name: string) => path.join(folder, name)
  await writeFile(file('ca.pem'), certificate)
  await writeFile(file('event.json'), JSON.stringify({ repository: { visibility: 'public' } }))
  await writeFile(file('trusted-root.jsonl'), `${JSON.stringify(rootOf({ ca, ctlog, tlog }))}\n`)
  return {
    attestations,
    broken,
    trustedRoot: file('trusted-root.jsonl'),
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}`,
      NO_PROXY: '127.0.0.1',
      NODE_EXTRA_CA_CERTS: file('ca.pem'),
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${portOf(api)}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-token',
      GITHUB_API_URL: `http://127.0.0.1:${portOf(api)}`,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: repository,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: 'c'.repeat(40),
      GITHUB_WORKFLOW_REF: `${repository}/${WORKFLOW}@refs/heads/main`
    },
    [Symbol.asyncDispose]: async () => {
      const closed = servers.map(server => once(server, 'close'))
      for (const server of servers) server.close()
      for (const socket of sockets) socket.destroy()
      await Promise.all(closed)
    }
  }
}

interface Proposed {
  readonly spec: {
    readonly proposedContent: { readonly envelope: string; readonly verifiers: readonly string[] }
  }
}

/**
 * What Rekor's log keeps of an envelope; the stand-in would keep the proposal.
 * https://github.com/sigstore/rekor/blob/main/pkg/types/dsse/v0.0.1/dsse_v0_0_1_schema.json
 */
const canonical = ({ spec: { proposedContent } }: Proposed) => {
  const envelope = JSON.parse(proposedContent.envelope)
  const sha256 = (bytes: string | Buffer) => ({
    algorithm: 'sha256',
    value: createHash('sha256').update(bytes).digest('hex')
  })
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: sha256(proposedContent.envelope),
      payloadHash: sha256(Buffer.from(envelope.payload, 'base64')),
      signatures: [
        { signature: envelope.signatures[0].sig, verifier: proposedContent.verifiers[0] }
      ]
    }
  }
}

const portOf = (server: net.Server): number => (server.address() as net.AddressInfo).port

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Fulcio's stand-in reads the claims and checks no signature. */
const tokenOf = (claims: object): string =>
  [{ alg: 'none' }, { ...claims, aud: 'sigstore' }, {}]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')

/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
const rootOf = ({
  ca,
  ctlog,
  tlog
}: {
  ca: Awaited<ReturnType<typeof initializeCA>>
  ctlog: Awaited<ReturnType<typeof initializeCTLog>>
  tlog: Awaited<ReturnType<typeof initializeTLog>>
}): unknown => {
  const validFor = { start: new Date(0), end: undefined }
  const log = (baseUrl: string, publicKey: Buffer) => ({
    baseUrl,
    hashAlgorithm: HashAlgorithm.SHA2_256,
    logId: { keyId: createHash('sha256').update(publicKey).digest() },
    publicKey: {
      rawBytes: publicKey,
      keyDetails: PublicKeyDetails.PKIX_ECDSA_P256_SHA_256,
      validFor
    },
    checkpointKeyId: undefined,
    operator: 'test'
  })
  return TrustedRoot.toJSON({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [log('https://rekor.sigstore.dev', tlog.publicKey)],
    ctlogs: [log('https://ctfe.sigstore.dev', ctlog.publicKey)],
    certificateAuthorities: [
      {
        subject: { commonName: 'sigstore', organization: 'test' },
        uri: 'https://fulcio.sigstore.dev',
        certChain: { certificates: [{ rawBytes: Buffer.from(ca.rootCertificate.buffer) }] },
        validFor,
        operator: 'test'
      }
    ],
    timestampAuthorities: []
  } as unknown as TrustedRoot)
}
