/** A registry whose replies nobody should send, made from a seed: the same ones every time. */
import { gzipSync } from 'node:zlib'
import { digestOf } from '../src/oci/digest.ts'
import { MEDIA } from '../src/oci/manifest.ts'
import { type FakeRegistry, type FakeRegistryOptions, startFakeRegistry } from './fake-registry.ts'
import type { Random } from './random.ts'

/** The documents of a model, an image of it for two platforms, and what refers to the image. */
const DOCUMENTS = [
  'model manifest',
  'model config',
  'image index',
  'image manifest',
  'image config',
  'referrer',
  'attachment'
] as const
type Mutated = (typeof DOCUMENTS)[number]

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const DIGEST = digestOf('nobody has this')
/** In the place of any value. */
const ODD: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  2 ** 53,
  4_294_967_296,
  '',
  ' ',
  '\u0000\n\u001b[31m::error::x',
  'x'.repeat(100_000),
  '../../../../etc/passwd',
  '/etc/passwd',
  'sha256:',
  `sha256:${'A'.repeat(64)}`,
  `sha256:${'a'.repeat(63)}`,
  `sha512:${'a'.repeat(128)}`,
  DIGEST,
  '__proto__',
  [],
  {},
  [[[[]]]],
  [null],
  ['text'],
  { digest: DIGEST },
  { mediaType: MEDIA.manifest, digest: DIGEST, size: 2 ** 40 },
  { mediaType: MEDIA.index, digest: DIGEST, size: 2 },
  { toString: null, length: -1, constructor: {} }
]

/** One value somewhere in a document changed, left out, doubled or added. */
export const mutated = (document: Json, random: Random): Json => {
  const copy = structuredClone(document)
  const places: (() => void)[] = []
  const visit = (holder: Json): void => {
    if (typeof holder !== 'object' || holder === null) return
    for (const key of Object.keys(holder)) {
      const at = holder as Record<string, Json>
      places.push(() => {
        const chance = random()
        if (chance < 0.15) delete at[key]
        else if (chance < 0.25) at[key] = [at[key] ?? null, at[key] ?? null]
        else at[key] = random.pick(ODD)
      })
      visit(at[key] ?? null)
    }
    places.push(() => {
      if (Array.isArray(holder)) holder.push(random.pick(ODD))
      else
        holder[random.pick(['subject', 'manifests', 'layers', 'config', 'scoreline', 'x'])] =
          random.pick(ODD)
    })
  }
  visit(copy)
  random.pick(places)?.()
  return copy
}

/** Bytes that are another document, or none. */
const mutatedBytes = (document: Json, random: Random): Buffer => {
  const chance = random()
  if (chance < 0.8) {
    let changed = mutated(document, random)
    while (random() < 0.3) changed = mutated(changed, random)
    return Buffer.from(JSON.stringify(changed))
  }
  const bytes = Buffer.from(JSON.stringify(document))
  return random.pick<() => Buffer>([
    () => bytes.subarray(0, Math.floor(random() * bytes.length)),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.from('<!DOCTYPE html><html>Sign in</html>'),
    () => Buffer.alloc(0),
    () => gzipSync(bytes),
    () => Buffer.from('['.repeat(200_000)),
    () => Buffer.from(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`),
    () => Buffer.from('null'),
    () => Buffer.from('"text"'),
    () =>
      Buffer.from(
        bytes.map(byte => (random() < 0.02 ? byte ^ (1 + Math.floor(random() * 255)) : byte))
      ),
    () => Buffer.from(`{"schemaVersion":2,"layers":[${'{},'.repeat(100_000)}{}]}`),
    () => Buffer.from(`{"schemaVersion":1,"name":"x","fsLayers":[]}`)
  ])()
}

/** Headers, bodies and statuses that only HTTP sees. */
const REPLIES: readonly ((
  random: Random
) => Pick<FakeRegistryOptions, 'lie' | 'refuse' | 'token'>)[] = [
  random => ({
    refuse: ({ path }) =>
      path.length % 3 === 0
        ? random.pick([
            100 + 101,
            204,
            300,
            304,
            400,
            401,
            402,
            403,
            404,
            409,
            410,
            418,
            451,
            500,
            599
          ])
        : undefined
  }),
  random =>
    header(
      'content-type',
      random.pick([
        '',
        'text/html',
        ';',
        'application/json; charset=x',
        'x'.repeat(5000),
        MEDIA.index
      ])
    ),
  random =>
    header(
      'docker-content-digest',
      random.pick(['', 'sha256:', DIGEST, `${DIGEST}, ${DIGEST}`, 'sha512:ab'])
    ),
  random =>
    header(
      'link',
      random.pick([
        '<>; rel="next"',
        '</v2/>; rel="next"',
        '<http://127.0.0.1:1/x>; rel=next',
        '<//evil.test/x>; rel="next"',
        '<'.repeat(5000),
        '<?last=x>; rel="next"'
      ])
    ),
  random =>
    header(
      'location',
      random.pick([
        '',
        '/',
        '//',
        'http://',
        'http://evil.test/x',
        'file:///etc/passwd',
        'javascript:1',
        '\\\\x',
        'http://[::1',
        '?x=%zz'
      ])
    ),
  random =>
    header(
      'retry-after',
      random.pick(['-1', '0', 'NaN', '99999999999999999999', 'Thu, 01 Jan 1970 00:00:00 GMT'])
    ),
  random => challenge(random),
  random =>
    body(
      /\/tags\/list$/,
      random.pick([
        '',
        'null',
        '[]',
        '{}',
        '{"tags":null}',
        '{"tags":{}}',
        '{"tags":[1,null,{},"../..","\\u0000","1","1","999999999","9".repeat]}',
        '{"tags":["1","__proto__","constructor"]}',
        '<html>'
      ])
    ),
  random =>
    body(
      /\/referrers\//,
      random.pick([
        '',
        'null',
        '{"manifests":7}',
        '{"manifests":[null,7,{}]}',
        `{"manifests":[{"mediaType":"${MEDIA.manifest}","digest":"${DIGEST}","size":3}]}`,
        '<html>'
      ])
    ),
  random => ({
    token: { username: 'octo', password: 'pw' },
    ...body(
      /^\/token$/,
      random.pick([
        '',
        'null',
        '7',
        '[]',
        '{}',
        '{"token":null}',
        '{"token":7}',
        '{"token":"a b"}',
        '{"token":"\\n"}',
        '{"token":"x","expires_in":"soon"}',
        '{"token":"x","expires_in":-1e308}',
        '{"access_token":{}}',
        '<html>',
        `{"token":"${'x'.repeat(100_000)}"}`
      ])
    )
  })
]

const header = (name: string, value: string): Pick<FakeRegistryOptions, 'lie'> => ({
  lie: (_, bytes, headers) => {
    headers[name] = value
    return bytes
  }
})

const body = (path: RegExp, text: string): Pick<FakeRegistryOptions, 'lie'> => ({
  lie: (asked, bytes) => (path.test(asked) ? Buffer.from(text) : bytes)
})

const challenge = (random: Random): FakeRegistryOptions => ({
  token: { username: 'octo', password: 'pw' },
  lie: (_, bytes, headers) => {
    if (headers['www-authenticate'] === undefined) return bytes
    headers['www-authenticate'] = random.pick([
      '',
      ',,,',
      'Bearer',
      'Bearer realm',
      'Bearer realm=""',
      'Bearer realm="http://evil.test/token"',
      'Bearer realm="javascript:1",scope="a:b:c x y:z"',
      'Basic realm="x", Bearer realm="https://[::1"',
      `Bearer ${'a="b",'.repeat(1000)}`,
      'Negotiate',
      'Bearer realm="unclosed',
      'bearer __proto__="x",realm=/token'
    ])
    return bytes
  }
})

export interface HostileRegistry extends FakeRegistry {
  /** What was changed, for a message. */
  readonly changed: string
}

/** A registry of a model `iris:1` and an image `served:1` below `team`, with one thing changed. */
export const hostileRegistry = async (random: Random): Promise<HostileRegistry> => {
  const which = random() < 0.7 ? random.pick(DOCUMENTS) : undefined
  const reply = which === undefined ? Math.floor(random() * REPLIES.length) : undefined
  const registry = await startFakeRegistry({
    referrers: random() < 0.5,
    catalog: random() < 0.8,
    ...(reply === undefined ? {} : REPLIES[reply]?.(random))
  })
  fill(registry, which, random)
  return Object.assign(registry, { changed: which ?? `reply ${reply}` })
}

const fill = (registry: FakeRegistry, which: Mutated | undefined, random: Random): void => {
  const bytesOf = (name: Mutated, document: Json): Buffer =>
    name === which ? mutatedBytes(document, random) : Buffer.from(JSON.stringify(document))
  const blob = (bytes: Buffer, mediaType: string) => {
    registry.blobs.set(digestOf(bytes), bytes)
    return { mediaType, digest: digestOf(bytes), size: bytes.length }
  }
  const manifest = (repository: string, bytes: Buffer, mediaType: string, tag?: string) => {
    const entry = { bytes, mediaType }
    registry.manifests.set(`team/${repository}@${digestOf(bytes)}`, entry)
    if (tag !== undefined) registry.manifests.set(`team/${repository}:${tag}`, entry)
    return { mediaType, digest: digestOf(bytes), size: bytes.length }
  }
  const layer = Buffer.alloc(1024)
  const weights = blob(layer, 'application/vnd.cncf.model.weight.v1.tar')
  const card = {
    name: 'iris',
    framework: 'onnx',
    format: 'onnx',
    mainFile: 'model.onnx',
    files: [{ path: 'model.onnx', size: 10 }],
    signature: { inputs: [{ name: 'X', type: 'float32', shape: [null, 4] }], outputs: [] },
    opset: { 'ai.onnx.ml': 1 },
    tags: { stage: 'test' },
    properties: { run: '17' }
  }
  const modelConfig = blob(
    bytesOf('model config', {
      descriptor: { name: 'iris', version: '1' },
      config: { format: 'onnx' },
      modelfs: { type: 'layers', diffIds: [weights.digest] },
      scoreline: card
    }),
    'application/vnd.cncf.model.config.v1+json'
  )
  const model = manifest(
    'models/iris',
    bytesOf('model manifest', {
      schemaVersion: 2,
      mediaType: MEDIA.manifest,
      artifactType: 'application/vnd.cncf.model.manifest.v1+json',
      config: modelConfig,
      layers: [{ ...weights, annotations: { 'org.cncf.model.filepath': 'models/iris' } }],
      annotations: { 'org.opencontainers.image.title': 'iris' }
    }),
    MEDIA.manifest,
    '1'
  )
  const members = ['amd64', 'arm64'].map(architecture => {
    const config = blob(
      bytesOf('image config', {
        architecture,
        os: 'linux',
        config: {
          Env: ['A=b'],
          Entrypoint: ['/node'],
          ExposedPorts: { '5001/tcp': {} },
          Labels: {
            'io.scoreline.runtime': 'onnx',
            'io.scoreline.models': JSON.stringify([{ model: 'iris:1', digest: model.digest }]),
            'io.scoreline.tags': '{"a":"b"}'
          }
        },
        rootfs: { type: 'layers', diff_ids: [weights.digest] },
        history: [{ created_by: 'scoreline: models iris:1' }]
      }),
      MEDIA.config
    )
    const member = manifest(
      'served',
      bytesOf('image manifest', {
        schemaVersion: 2,
        mediaType: MEDIA.manifest,
        config,
        layers: [{ ...weights, mediaType: MEDIA.layer }],
        annotations: { 'org.opencontainers.image.source': 'https://github.com/octo-org/models' }
      }),
      MEDIA.manifest
    )
    return { ...member, platform: { os: 'linux', architecture } }
  })
  const index = manifest(
    'served',
    bytesOf('image index', { schemaVersion: 2, mediaType: MEDIA.index, manifests: members }),
    MEDIA.index,
    '1'
  )
  const attachment = blob(
    bytesOf('attachment', {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'served', digest: { sha256: index.digest.slice(7) } }],
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: {
        buildDefinition: {
          externalParameters: {
            workflow: {
              path: 'w.yml',
              ref: 'refs/heads/main',
              repository: 'https://github.com/octo-org/models'
            }
          },
          resolvedDependencies: [
            { uri: 'git+https://github.com/octo-org/models', digest: { gitCommit: 'b'.repeat(40) } }
          ]
        },
        runDetails: { metadata: { invocationId: 'run' } }
      }
    }),
    'application/vnd.in-toto+json'
  )
  for (const artifactType of ['application/vnd.in-toto+json', 'application/vnd.cyclonedx+json']) {
    const bytes = bytesOf('referrer', {
      schemaVersion: 2,
      mediaType: MEDIA.manifest,
      artifactType,
      config: blob(Buffer.from('{}'), MEDIA.empty),
      layers: [{ ...attachment, mediaType: artifactType }],
      subject: index
    })
    const referrer = manifest('served', bytes, MEDIA.manifest)
    const tag = `sha256-${index.digest.slice(7)}`
    const listed = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MEDIA.index,
        manifests: [{ ...referrer, artifactType }]
      })
    )
    manifest('served', listed, MEDIA.index, tag)
  }
}
