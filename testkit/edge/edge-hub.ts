/**
 * A stand-in for edgeHub: MQTT 3.1.1 over TLS, tokens checked, one message in flight for each module, redelivery, routes,
 * twins and direct methods. What it keeps outlives its stops, as edgeHub's store does.
 */
import { type AddressInfo, createServer, type Server } from 'node:net'
import { createSecureContext } from 'node:tls'
import type { IConnectPacket, IPublishPacket } from 'mqtt-packet'
import type { EdgeCertificates } from './certificates.ts'
import { type HubClient, type HubSide, serveClient } from './hub-client.ts'
import { HubModule } from './hub-module.ts'
import { type Route, sinksOf } from './routes.ts'
import { checkToken, type ModuleIdentity } from './workload-api.ts'

/** A message that went to the hub in the cloud. */
export interface Upstream {
  readonly module: string
  readonly output: string
  readonly payload: string
  readonly properties: Readonly<Record<string, string>>
}

/** How a connection ends: in good order, by a reset, or with nobody noticing. */
export type Cut = 'fin' | 'rst' | 'silence'

export interface EdgeHub extends AsyncDisposable {
  readonly port: number
  module(name: string): HubModule
  readonly upstream: Upstream[]
  /** Connections taken in. */
  readonly connects: number
  /** Why others were refused, or thrown out. */
  readonly refusals: readonly string[]
  /** Ends the connections that there are; new ones are taken. */
  cut(how: Cut): void
  /** So many of the next acknowledgements of outputs get lost, and the connection with the last of them. */
  loseAcknowledgements: number
  /** While true, connections are taken and nothing is said on them. */
  silent: boolean
  stop(how: Cut): Promise<void>
  start(): Promise<void>
}

/** @param listenOn a port; 0 takes a free one */
export const edgeHub = async (
  identities: readonly ModuleIdentity[],
  certificates: EdgeCertificates,
  routes: readonly Route[],
  listenOn = 0
): Promise<EdgeHub> => {
  const device = identities[0]?.device ?? ''
  const modules = new Map(
    identities.map(({ module }) => [module, new HubModule(device, module)] as const)
  )
  const clients = new Set<HubClient>()
  const upstream: Upstream[] = []
  const refusals: string[] = []
  let [connects, port] = [0, listenOn]
  let server: Server

  const module = (name: string): HubModule => {
    const found = modules.get(name)
    if (found === undefined) throw new Error(`No module ${name}`)
    return found
  }

  const admit = ({ clientId, username = '', password }: IConnectPacket) => {
    const identity = identities.find(({ module }) => clientId === `${device}/${module}`)
    if (identity === undefined) return `no module ${clientId}`
    const expected = `${identity.hub}/${clientId}/?api-version=`
    if (!username.startsWith(expected)) return `user ${username} of client ${clientId}`
    const until = checkToken(String(password), identity, Date.now())
    if (typeof until === 'string') return until
    connects++
    return { module: module(identity.module), until }
  }

  const output = (from: HubModule, packet: IPublishPacket): boolean | 'cut' => {
    const bag = packet.topic.replace(/^.*?\/messages\/events\//, '').replace(/\/$/, '')
    const { '$.on': name = '', ...properties } = Object.fromEntries(
      new URLSearchParams(bag.replaceAll('+', '%2B'))
    )
    const payload = Buffer.from(packet.payload)
    for (const sink of sinksOf(routes, from.name, name)) {
      if (sink === 'upstream')
        upstream.push({ module: from.name, output: name, payload: payload.toString(), properties })
      else {
        const sender = { '$.cdid': device, '$.cmid': from.name }
        module(sink.module).input(sink.input, payload, { ...properties, ...sender })
      }
    }
    if (hub.loseAcknowledgements === 0) return true
    hub.loseAcknowledgements--
    return hub.loseAcknowledgements === 0 ? 'cut' : false
  }

  const side: HubSide = {
    context: createSecureContext({ cert: certificates.certificate, key: certificates.key }),
    ...{ device, admit, output },
    refused: why => refusals.push(why),
    get silent() {
      return hub.silent
    }
  }
  const hub: EdgeHub = {
    get port() {
      return port
    },
    module,
    upstream,
    get connects() {
      return connects
    },
    refusals,
    loseAcknowledgements: 0,
    silent: false,
    cut: how => {
      for (const client of clients)
        if (how === 'silence') client.silence()
        else if (how === 'rst') client.raw.resetAndDestroy()
        else client.tls.end()
    },
    start: async () => {
      server = createServer(raw => {
        const client = serveClient(raw, side)
        clients.add(client)
        raw.once('close', () => clients.delete(client))
      })
      await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
      port = (server.address() as AddressInfo).port
    },
    stop: how =>
      new Promise(resolve => {
        server.close(() => resolve())
        hub.cut(how)
      }),
    [Symbol.asyncDispose]: () => hub.stop('rst')
  }
  await hub.start()
  return hub
}
