/** How the Resource Manager is read: as one, by one sign-in. */
import type { AzureAccess } from '../../../src/azure/access.ts'
import { armListReader, armReader } from '../../../src/azure/arm-read.ts'
import type { Cloud } from '../../../src/azure/cloud.ts'
import { type FakeHttp, fakeHttp } from '../../../testkit/azure/http.ts'

const NEVER = new AbortController().signal
const VERSION = '2024-01-01'

/** Refuses to sign in as often as it is told to, and counts how often it is asked. */
const accessTo = ({ origin, ca }: FakeHttp, refusals = 0) => {
  const asked = { tokens: 0 }
  const access: AzureAccess = {
    cloud: { resourceManager: origin } as Cloud,
    credential: {
      getToken: async () => {
        if (++asked.tokens <= refusals) throw new Error('no sign-in yet')
        return { token: 'token', expiresOnTimestamp: Date.now() + 3_600_000 }
      }
    },
    signIn: { method: 'azure-cli', tenantId: undefined },
    subscriptionId: 's',
    resourceGroup: 'g',
    http: { ca, maxRetries: 0, retryDelayMs: 1, pollMs: 1 }
  }
  return { access, asked }
}

describe('reading the Resource Manager', () => {
  it('takes one token for several reads, also at the same time', async () => {
    await using http = await fakeHttp(({ path }) => ({ status: 200, body: { path } }))
    const { access, asked } = accessTo(http)
    const read = armReader(access)
    const paths = ['/a', '/b', '/c']
    const found = await Promise.all(paths.map(path => read(path, VERSION, NEVER)))
    expect(found).toEqual(paths.map(path => ({ path })))
    expect(await read('/d', VERSION, NEVER)).toEqual({ path: '/d' })
    expect(asked.tokens).toBe(1)
  })

  it('takes one token for all pages of a list', async () => {
    await using http = await fakeHttp(({ query, origin }) => {
      const page = Number(query.get('page') ?? 1)
      const nextLink = page < 3 ? `${origin}/list?page=${page + 1}` : undefined
      return { status: 200, body: { value: [page], nextLink } }
    })
    const { access, asked } = accessTo(http)
    expect(await armListReader(access)('/list', VERSION, NEVER)).toEqual([1, 2, 3])
    expect(asked.tokens).toBe(1)
  })

  it('asks again for a token that was refused', async () => {
    await using http = await fakeHttp(() => ({ status: 200, body: {} }))
    const { access, asked } = accessTo(http, 1)
    const read = armReader(access)
    await expect(read('/a', VERSION, NEVER)).rejects.toThrow('no sign-in yet')
    expect(await read('/a', VERSION, NEVER)).toEqual({})
    expect(asked.tokens).toBe(2)
  })
})
