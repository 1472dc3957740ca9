/** A registry that is broken or means no good: an error with a code, and an end. bench/fuzz/registry.ts runs many more. */
import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type net from 'node:net'
import { copyTag } from '../../../src/oci/copy.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { parseDocument, parseImageConfig } from '../../../src/oci/documents.ts'
import { MEDIA, toBytes } from '../../../src/oci/manifest.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import { startFakeRegistry } from '../../../testkit/fake-registry.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'
import { kept, keptOpen } from '../../../testkit/kept.ts'
import { attack } from '../../../testkit/registry-attacks.ts'

const serving = async (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
  const server = http.createServer((request, response) => {
    if (request.url === '/v2/') response.end('{}')
    else answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  const store = new RegistryStore(`127.0.0.1:${port}/team`, {
    clock: hurriedClock(1),
    quietMs: 100
  })
  kept({
    [Symbol.asyncDispose]: async () => {
      store.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  })
  return store
}

/** Writes until nobody listens any more. */
const forever = (response: ServerResponse, chunk: string, pauseMs: number): void => {
  const timer = setInterval(() => response.write(chunk), pauseMs)
  response.once('close', () => clearInterval(timer))
}

const digest = digestOf('x')
const manifest = { mediaType: MEDIA.manifest, digest, size: 3000 }

describe('a reply', () => {
  it.each([
    ['a tag', (store: RegistryStore) => store.tags('iris')],
    ['a manifest', (store: RegistryStore) => store.resolve('iris', '1')],
    ['a document', (store: RegistryStore) => store.read('iris', manifest)],
    ['referrers', (store: RegistryStore) => store.referrers('iris', digest)]
  ])('that comes in drops and never ends is given up: %s', async (_, ask) => {
    const store = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      forever(response, ' ', 20)
    })
    await expect(ask(store)).rejects.toMatchObject({
      code: expect.stringMatching(/^REGISTRY_(FAILED|UNREACHABLE)$/)
    })
  })

  it('whose head comes in drops and never ends is given up', async () => {
    const store = await serving((request, response) => {
      request.socket.write('HTTP/1.1 200 OK\r\nX-Long: ')
      const timer = setInterval(() => request.socket.write('x'), 20)
      response.once('close', () => clearInterval(timer))
    })
    await expect(store.tags('iris')).rejects.toMatchObject({ code: 'REGISTRY_UNREACHABLE' })
  })

  it('that has no end is read no further than a document may be long', async () => {
    let sent = 0
    const store = await serving((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      if (request.method === 'HEAD') return void response.end()
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, '['))) sent += 65_536
        response.once('drain', more)
      }
      more()
    })
    await expect(store.resolve('iris', '1')).rejects.toMatchObject({
      code: 'REGISTRY_FAILED',
      message: expect.stringContaining('more than 4194304 bytes')
    })
    expect(sent).toBeLessThan(64 * 1024 * 1024)
  })
})

describe('pages', () => {
  it.each([
    ['that go in a circle', () => '</v2/team/iris/tags/list?n=1000>; rel="next"', 'go in a circle'],
    [
      'without end',
      (n: number) => `</v2/team/iris/tags/list?last=${n}>; rel="next"`,
      'does not end'
    ],
    ['on another host', () => '<http://127.0.0.1:9/x>; rel="next"', 'another host']
  ])('%s are given up', async (_, link, expected) => {
    let page = 0
    const tags = JSON.stringify({ tags: Array.from({ length: 1000 }, (_, i) => `t${i}`) })
    const store = await serving((_, response) => {
      response.writeHead(200, { link: link(++page) }).end(tags)
    })
    await expect(store.tags('iris')).rejects.toMatchObject({
      code: 'REGISTRY_FAILED',
      message: expect.stringContaining(expected)
    })
  })
})

describe('referrers that a registry makes up as it goes', () => {
  it('of referrers of referrers end', async () => {
    const registry = kept(await startFakeRegistry())
    const target = new RegistryStore(`${registry.host}/copy`, { clock: hurriedClock(1) })
    keptOpen(target)
    const made = new Map<string, Buffer>()
    const put = (subject: object | undefined) => {
      const empty = { mediaType: MEDIA.empty, digest: digestOf('{}'), size: 2 }
      const bytes = toBytes({
        schemaVersion: 2,
        mediaType: MEDIA.manifest,
        config: empty,
        layers: [],
        ...(subject ? { subject } : {})
      })
      made.set(digestOf(bytes), bytes)
      return { mediaType: MEDIA.manifest, digest: digestOf(bytes), size: bytes.length }
    }
    made.set(digestOf('{}'), Buffer.from('{}'))
    const first = put(undefined)
    const store = await serving((request, response) => {
      const name = request.url?.split('/').at(-1) ?? ''
      if (request.url?.includes('/referrers/')) {
        const size = made.get(name)?.length ?? 0
        const next = put({ mediaType: MEDIA.manifest, digest: name, size })
        response.end(JSON.stringify({ manifests: [next] }))
        return
      }
      const bytes = made.get(name === '1' ? first.digest : name) ?? Buffer.alloc(0)
      response.writeHead(200, {
        'content-type': MEDIA.manifest,
        'content-length': bytes.length,
        'docker-content-digest': digestOf(bytes)
      })
      response.end(request.method === 'HEAD' ? undefined : bytes)
    })
    const copied = copyTag(
      { store, repository: 'iris' },
      '1',
      { store: target, repository: 'iris' },
      '1',
      undefined,
      50
    )
    await expect(copied).rejects.toMatchObject({ code: 'DOCUMENT_INVALID' })
    expect(await target.tags('iris')).toEqual([])
  })
})

describe('a document', () => {
  const good = {
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    config: { mediaType: MEDIA.config, digest, size: 2 },
    layers: []
  }
  it.each([
    ['a web page', '<html>', 'it is a web page'],
    ['not JSON', '{', 'it is not JSON'],
    ['null', 'null', 'no JSON object'],
    ['a list', '[]', 'no JSON object'],
    ['deep', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, 'nested more than'],
    ['of the first schema', '{"schemaVersion":1}', 'manifest schema 1'],
    ['of no schema', '{}', '"schemaVersion" is not 2'],
    ['without a config', JSON.stringify({ ...good, config: null }), '"config" is no object'],
    ['both', JSON.stringify({ ...good, manifests: [] }), 'manifest and an index at once'],
    ['another thing than it says', JSON.stringify({ ...good, mediaType: MEDIA.index }), 'at once'],
    [
      'with a negative size',
      JSON.stringify({ ...good, layers: [{ ...good.config, size: -1 }] }),
      '"layers[0].size"'
    ],
    [
      'with half a byte',
      JSON.stringify({ ...good, layers: [{ ...good.config, size: 0.5 }] }),
      'size'
    ],
    [
      'with a size beyond all',
      JSON.stringify({ ...good, layers: [{ ...good.config, size: 1e300 }] }),
      'size'
    ],
    [
      'with a long digest',
      JSON.stringify({ ...good, config: { ...good.config, digest: `${digest}0` } }),
      'digest'
    ],
    [
      'with a media type of two lines',
      JSON.stringify({ ...good, mediaType: 'a\r\nb' }),
      'media type'
    ]
  ])('that is %s is told as that', (_, text, expected) => {
    expect(() => parseDocument(Buffer.from(text), 'it')).toThrow(expected)
  })

  it('with what Go writes for nothing is read', () => {
    const text = JSON.stringify({ ...good, layers: null, annotations: null, subject: null })
    expect(parseDocument(Buffer.from(text), 'it')).toMatchObject({ layers: [] })
    const config = {
      architecture: 'amd64',
      os: 'linux',
      config: { Env: null, Labels: null },
      rootfs: { diff_ids: null },
      history: null
    }
    expect(parseImageConfig(toBytes(config), 'it')).toMatchObject({ rootfs: { diff_ids: [] } })
  })
})

describe('hostile registries', () => {
  it.each(Array.from({ length: 8 }, (_, i) => i * 20))('end in order, from seed %d', async from => {
    for (let seed = from; seed < from + 20; seed++) {
      const { isFault, ...told } = await attack(seed)
      expect(isFault ? told : undefined).toBeUndefined()
    }
  })

  it.each([220, 1724, 2221])('end in order, where they did not: seed %d', async seed => {
    const { isFault, ...told } = await attack(seed)
    expect(isFault ? told : undefined).toBeUndefined()
  })
})
