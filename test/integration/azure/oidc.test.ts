import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openAzureFor } from '../../../src/actions/opening/azure.ts'
import { gitHubToken } from '../../../testkit/azure/entra.ts'
import {
  AUDIENCE,
  CLIENT,
  fakeAzure,
  GROUP,
  SUBJECT,
  SUBSCRIPTION,
  TENANT
} from '../../../testkit/azure/fake-azure.ts'
import { testHost } from '../../../testkit/test-host.ts'

/** What a job with `id-token: write` finds: https://docs.github.com/actions/reference/openid-connect-reference */
const fakeGitHub = async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(`${request.headers.authorization} ${searchParams.get('audience')}`)
    const value = gitHubToken(SUBJECT, searchParams.get('audience') ?? '')
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ value }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2.0`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

const inputs = {
  'azure-client-id': CLIENT,
  'azure-tenant-id': TENANT,
  'azure-subscription-id': SUBSCRIPTION,
  'resource-group': GROUP
}

describe('signing in from a job', () => {
  const before = { ...process.env }
  afterEach(() => {
    process.env = { ...before }
  })

  it('asks GitHub for a token with the audience of the cloud, and shows it to Entra', async () => {
    await using gitHub = await fakeGitHub()
    await using azure = await fakeAzure()
    Object.assign(process.env, {
      GITHUB_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: gitHub.url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'job-token'
    })
    const env = process.env as Record<string, string>
    const access = await openAzureFor(
      { ...inputs, 'azure-cloud': azure.origin },
      testHost({}, env),
      {
        ca: azure.ca
      }
    )
    const token = await access.credential.getToken(`${azure.origin}/.default`)
    expect(azure.entra.tokens.has(token?.token ?? '')).toBe(true)
    expect(gitHub.asked).toEqual([`Bearer job-token ${AUDIENCE}`])
  })

  it('says which permission is missing, before anything is asked', async () => {
    const access = await openAzureFor(inputs, testHost({}, { GITHUB_ACTIONS: 'true' }))
    await expect(access.credential.getToken('x/.default')).rejects.toMatchObject({
      code: 'AZURE_ID_TOKEN_FORBIDDEN',
      hint: expect.stringContaining('id-token: write')
    })
  })
})
