import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect } from 'node:tls'
import { parse } from 'yaml'
import { selfSigned } from '../../src/targets/shared/self-signed.ts'

/** The API server of a cluster that Entra knows the users of. */
export interface EntraFront extends AsyncDisposable {
  /** Without credentials, as Azure hands it out: it names a program that is not there. */
  readonly kubeconfig: string
}

/** https://azure.github.io/kubelogin/concepts/aks.html */
const AKS_SCOPE = '6dae42f8-4368-4678-94ff-3960e28e3630/.default'

/**
 * Stands before a real API server and lets those in who show a token of Entra for the AKS server application.
 * @param kubeconfig path of an administrator's, who has a token
 * @param tokens that Entra gave out, with their scopes
 */
export const entraFront = async (
  kubeconfig: string,
  tokens: ReadonlyMap<string, string>
): Promise<EntraFront> => {
  const { clusters, users } = parse(await readFile(kubeconfig, 'utf8'))
  const { server } = clusters[0].cluster
  const ca = Buffer.from(clusters[0].cluster['certificate-authority-data'], 'base64')
  const administrator = `Bearer ${users[0].user.token}`
  const mayEnter = (authorization = ''): boolean =>
    tokens.get(authorization.replace('Bearer ', '')) === AKS_SCOPE
  const own = selfSigned(['localhost', '127.0.0.1'], new Date())
  const front = createServer({ cert: own.certificate, key: own.key }, (asked, response) => {
    if (!mayEnter(asked.headers.authorization)) {
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({
          kind: 'Status',
          apiVersion: 'v1',
          status: 'Failure',
          message: 'Unauthorized',
          reason: 'Unauthorized',
          code: 401
        })
      )
      return
    }
    const headers = { ...asked.headers, authorization: administrator }
    const inner = request(new URL(asked.url ?? '/', server), {
      ca,
      method: asked.method,
      headers
    })
    inner.on('response', answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    inner.on('error', error => response.destroy(error))
    response.on('close', () => inner.destroy())
    asked.pipe(inner)
  })
  const open = new Set<Duplex>()
  // kubectl port-forward.
  front.on('upgrade', (asked, socket, head) => {
    if (!mayEnter(asked.headers.authorization)) {
      socket.destroy()
      return
    }
    const { hostname, port } = new URL(server)
    const inner = connect({ ca, host: hostname, port: Number(port) }, () => {
      const headers = { ...asked.headers, authorization: administrator }
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      inner.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines.join('')}\r\n`)
      inner.write(head)
      inner.pipe(socket).pipe(inner)
    })
    for (const end of [inner, socket]) {
      open.add(end)
      end.on('error', () => {})
      end.on('close', () => {
        inner.destroy()
        socket.destroy()
      })
    }
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  const { port } = front.address() as AddressInfo
  const cluster = {
    server: `https://127.0.0.1:${port}`,
    'certificate-authority-data': Buffer.from(own.certificate).toString('base64')
  }
  return {
    kubeconfig: JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'ml',
      clusters: [{ name: 'ml', cluster }],
      contexts: [{ name: 'ml', context: { cluster: 'ml', user: 'clusterUser_team_ml' } }],
      users: [
        {
          name: 'clusterUser_team_ml',
          user: {
            exec: {
              apiVersion: 'client.authentication.k8s.io/v1beta1',
              command: 'kubelogin',
              args: ['get-token', '--server-id', AKS_SCOPE.split('/')[0]]
            }
          }
        }
      ]
    }),
    [Symbol.asyncDispose]: async () => {
      for (const end of open) end.destroy()
      front.closeAllConnections()
      await new Promise(resolve => front.close(resolve))
    }
  }
}
