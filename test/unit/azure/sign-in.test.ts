import { cloudFrom, discoverCloud, namedCloud } from '../../../src/azure/cloud.ts'
import { claimsOf, federationCommand, federationRefused } from '../../../src/azure/federation.ts'
import { chooseSignIn } from '../../../src/azure/sign-in.ts'
import { explainSignIn } from '../../../src/azure/sign-in-errors.ts'
import { GITHUB_ISSUER, gitHubToken } from '../../../testkit/azure/entra.ts'

const ids = { 'azure-client-id': 'client', 'azure-tenant-id': 'tenant' }

describe('the way to sign in', () => {
  it.each([
    ['ids in a workflow', ids, { GITHUB_ACTIONS: 'true' }, 'oidc'],
    ['ids on a laptop', ids, {}, 'azure-cli'],
    [
      'a secret',
      { ...ids, 'azure-client-secret': 's' },
      { GITHUB_ACTIONS: 'true' },
      'client-secret'
    ],
    ['a certificate', { ...ids, 'azure-client-certificate': 'c.pem' }, {}, 'client-certificate'],
    [
      'nothing on an Azure machine',
      {},
      { IDENTITY_ENDPOINT: 'http://169.254.169.254' },
      'managed-identity'
    ],
    ['nothing after azure/login', {}, { GITHUB_ACTIONS: 'true' }, 'azure-cli'],
    [
      'ids in variables',
      {},
      { AZURE_CLIENT_ID: 'a', AZURE_TENANT_ID: 'b', GITHUB_ACTIONS: 'true' },
      'oidc'
    ],
    [
      'a choice of one’s own',
      { ...ids, 'azure-sign-in': 'managed-identity' as const },
      { GITHUB_ACTIONS: 'true' },
      'managed-identity'
    ]
  ])('with %s', (_, inputs, env, method) => {
    expect(chooseSignIn(inputs, env).method).toBe(method)
  })

  it.each([
    ['oidc', {}, 'azure-client-id'],
    ['oidc', { 'azure-client-id': 'client' }, 'azure-tenant-id'],
    ['client-secret', ids, 'azure-client-secret'],
    ['client-certificate', ids, 'azure-client-certificate']
  ] as const)('by %s says what it lacks', (method, inputs, missing) => {
    expect(() => chooseSignIn({ ...inputs, 'azure-sign-in': method }, {})).toThrow(
      expect.objectContaining({
        code: 'AZURE_SIGN_IN_INCOMPLETE',
        message: expect.stringContaining(missing)
      })
    )
  })
})

describe('a refused federation', () => {
  const presented = {
    issuer: GITHUB_ISSUER,
    subject: "repo:o/it's:environment:prod",
    audience: 'api://x'
  }

  it('reads what the token says', () => {
    expect(claimsOf(gitHubToken('repo:o/r:pull_request', 'api://x'))).toEqual({
      issuer: GITHUB_ISSUER,
      subject: 'repo:o/r:pull_request',
      audience: 'api://x'
    })
    expect(claimsOf('no token')).toBeUndefined()
  })

  it('gives a command that a shell takes as it is', () => {
    const command = federationCommand(presented, 'client')
    const quoted = /--parameters '(.*)'$/s.exec(command)?.[1]?.replaceAll("'\\''", "'")
    expect(JSON.parse(quoted ?? '')).toEqual({
      name: 'github-repo-o-it-s-environment-prod',
      issuer: presented.issuer,
      subject: presented.subject,
      audiences: ['api://x']
    })
  })

  it.each(['AADSTS70021', 'AADSTS700211', 'AADSTS700212', 'AADSTS700213', 'AADSTS7002138'])(
    '%s shows issuer, subject and audience',
    code => {
      const { message } = federationRefused(code, presented, 'client')
      for (const part of [code, ...Object.values(presented)]) expect(message).toContain(part)
    }
  )

  it('is told from other refusals by its code', () => {
    const signIn = { method: 'oidc', clientId: 'client', tenantId: 'tenant' } as const
    const of = (message: string) => explainSignIn(new Error(message), signIn, presented).code
    expect(of('AADSTS700213: No matching')).toBe('AZURE_FEDERATION_REFUSED')
    expect(of('AADSTS90002: Tenant')).toBe('AZURE_SIGN_IN_REFUSED')
    expect(of('AADSTS7000229: The client application is missing service principal')).toBe(
      'AZURE_SIGN_IN_REFUSED'
    )
    expect(of('getaddrinfo ENOTFOUND')).toBe('AZURE_SIGN_IN_FAILED')
  })
})

it('a refusal of Entra with any other code is told in its own words', () => {
  const signIn = { method: 'oidc', clientId: 'client', tenantId: 'tenant' } as const
  const message =
    'invalid_client: Error(s): 7000999 - Timestamp: x - Description: AADSTS7000999: The app is odd. Trace ID: 1 Correlation ID: 2 Timestamp: 3'
  expect(explainSignIn(new Error(message), signIn, undefined)).toMatchObject({
    code: 'AZURE_SIGN_IN_REFUSED',
    message: 'Azure refused to sign in: AADSTS7000999: The app is odd.'
  })
})

describe('a cloud', () => {
  it.each([
    ['azurecloud', 'https://management.azure.com', 'azurecr.io'],
    ['AzureChinaCloud', 'https://management.chinacloudapi.cn', 'azurecr.cn'],
    ['AzureUSGovernment', 'https://management.usgovcloudapi.net', 'azurecr.us'],
    ['https://Management.usgovcloudapi.net/', 'https://management.usgovcloudapi.net', 'azurecr.us']
  ])('%s is known', (name, resourceManager, acrSuffix) => {
    expect(namedCloud(name)).toMatchObject({ resourceManager, acrSuffix })
  })

  it('of one’s own says where it answers', () => {
    const document = {
      authentication: { loginEndpoint: 'https://login.stack.test/' },
      suffixes: { acrLoginServer: 'acr.stack.test' }
    }
    expect(cloudFrom('https://arm.stack.test', document)).toMatchObject({
      authorityHost: 'https://login.stack.test',
      acrSuffix: 'acr.stack.test',
      known: false
    })
  })

  it('of one’s own may be one of a list', () => {
    const other = { resourceManager: 'https://a.test', authentication: { loginEndpoint: 'no' } }
    const own = {
      resourceManager: 'https://arm.stack.test/',
      authentication: { loginEndpoint: 'https://login.stack.test' }
    }
    expect(cloudFrom('https://arm.stack.test', [other, own])).toMatchObject({
      authorityHost: 'https://login.stack.test'
    })
  })

  it.each(['AzureGermany', 'http://arm.stack.test', 'https://arm.stack.test'])(
    '%s that does not answer is an error',
    async address => {
      const readJson = async () => ({})
      await expect(discoverCloud(address, readJson)).rejects.toMatchObject({
        code: 'AZURE_CLOUD_UNKNOWN'
      })
    }
  )
})
