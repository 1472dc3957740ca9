/** Whom a deployment speaks to, and what the SDKs say of the machine meanwhile. docs/azure-sign-in.md */
import { Socket } from 'node:net'
import { aciBench } from '../../../testkit/azure/aci-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'
import type { Asked } from '../../../testkit/azure/http.ts'

/** Every port that a socket of this process was connected to. */
const connections = (): { ports: Set<string>; [Symbol.dispose](): void } => {
  const ports = new Set<string>()
  const { connect } = Socket.prototype
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    const [first] = args.flat() as { host?: string; port?: number }[]
    ports.add(`${first?.host}:${first?.port}`)
    return Reflect.apply(connect, this, args)
  } as typeof connect
  return {
    ports,
    [Symbol.dispose]: () => {
      Socket.prototype.connect = connect
    }
  }
}

const deployed = async (azure: FakeAzure): Promise<Asked[]> => {
  const asked: Asked[] = []
  azure.registries.add(GROUP, 'team')
  azure.chaos = it => {
    asked.push(it)
    return undefined
  }
  const { deploy, target } = await aciBench(azure)
  await deploy()
  await target.delete('iris', new AbortController().signal)
  return asked
}

describe('the SDKs of Azure', () => {
  it('speak to Azure alone', async () => {
    await using azure = await fakeAzure()
    using seen = connections()
    await deployed(azure)
    expect([...seen.ports]).toEqual([new URL(azure.origin).host])
  })

  it('say who they are in headers, and nothing of the user', async () => {
    await using azure = await fakeAzure()
    const asked = await deployed(azure)
    const agents = new Set(asked.map(({ headers }) => String(headers['user-agent'])))
    for (const agent of agents)
      expect(agent).toMatch(
        /^(azsdk-js-[\w-]+(\/[\w.-]+)? )*core-rest-pipeline\/[\d.]+ Node\/[\d.]+ \(\w+ [^;]+; \w+\)$/
      )
    const told = new Set(
      asked.flatMap(({ headers, body }) => [
        ...Object.keys(headers).filter(it => /telem|client|device|session|install/i.test(it)),
        ...Object.keys(typeof body === 'object' && body ? body : {}).filter(it => /^x-/i.test(it))
      ])
    )
    expect([...told].sort()).toEqual([
      'x-client-CPU',
      'x-client-OS',
      'x-client-SKU',
      'x-client-VER',
      'x-client-current-telemetry',
      'x-client-last-telemetry',
      'x-ms-client-request-id',
      'x-ms-lib-capability'
    ])
  })
})
