/** For whom the tokens are that open a container registry, and what is said when none of them does. */
import { type AzureSignIn, signInToAzure } from '../../../src/azure/access.ts'
import { ACR_AUDIENCE, acrRefreshToken } from '../../../src/azure/acr-credentials.ts'
import { silent } from '../../../src/core/ports.ts'
import { type AcrHost, acrHost } from '../../../testkit/azure/acr-host.ts'
import { gitHubToken } from '../../../testkit/azure/entra.ts'
import {
  CLIENT,
  type FakeAzure,
  fakeAzure,
  SUBJECT,
  TENANT
} from '../../../testkit/azure/fake-azure.ts'

interface World extends AsyncDisposable {
  readonly azure: FakeAzure
  readonly front: AcrHost
  signIn(inputs?: Record<string, string>): Promise<AzureSignIn>
  /** What tokens were asked for, in order. */
  audiences(): string[]
}

const world = async (app = {}): Promise<World> => {
  const front = await acrHost()
  const azure = await fakeAzure({ acrSuffix: front.host, app })
  front.trust(azure)
  return {
    azure,
    front,
    signIn: (inputs = {}) =>
      signInToAzure(
        {
          'azure-sign-in': 'oidc',
          'azure-client-id': CLIENT,
          'azure-tenant-id': TENANT,
          'azure-cloud': azure.origin,
          ...inputs
        },
        {
          env: {},
          log: silent,
          idToken: async audience => gitHubToken(SUBJECT, audience),
          http: { ca: azure.ca, retryDelayMs: 2, pollMs: 2, maxRetries: 1 }
        }
      ),
    audiences: () => [...azure.entra.tokens.values()].map(it => it.replace('/.default', '')),
    [Symbol.asyncDispose]: async () => {
      await azure[Symbol.asyncDispose]()
      await front[Symbol.asyncDispose]()
    }
  }
}

describe('the token for a container registry', () => {
  it('is for container registries, as one needs that refuses those of the Resource Manager', async () => {
    await using it = await world()
    it.front.armTokens = false
    expect(await acrRefreshToken(it.front.host, await it.signIn())).toMatch(/^refresh\./)
    expect(it.audiences()).toEqual([ACR_AUDIENCE])
  })

  it('is for the Resource Manager where the tenant knows no container registries', async () => {
    await using it = await world()
    it.front.armTokens = true
    it.azure.entra.unknownResources.add(ACR_AUDIENCE)
    expect(await acrRefreshToken(it.front.host, await it.signIn())).toMatch(/^refresh\./)
    expect(it.audiences()).toEqual([it.azure.origin])
  })

  it('is for the audience that the user gave, and no other', async () => {
    await using it = await world()
    it.front.armTokens = true
    const access = await it.signIn({ 'acr-audience': it.azure.origin })
    expect(await acrRefreshToken(it.front.host, access)).toMatch(/^refresh\./)
    const other = await it.signIn({ 'acr-audience': 'https://other.test/' })
    await expect(acrRefreshToken(it.front.host, other)).rejects.toMatchObject({
      code: 'ACR_EXCHANGE_REFUSED',
      message: expect.stringContaining('tokens for https://other.test/.'),
      hint: expect.stringContaining('Leave acr-audience out')
    })
    expect(it.audiences()).toEqual([it.azure.origin, 'https://other.test'])
  })

  it('that both are refused is a matter of roles', async () => {
    await using it = await world()
    await using stranger = await fakeAzure({ acrSuffix: it.front.host })
    it.front.trust(stranger)
    await expect(acrRefreshToken(it.front.host, await it.signIn())).rejects.toMatchObject({
      code: 'ACR_EXCHANGE_REFUSED',
      message: expect.stringContaining(`${ACR_AUDIENCE} and ${it.azure.origin}`),
      hint: expect.stringMatching(
        /^Grant the role with: .*--role AcrPush --scope \$\(az acr list --query "\[\?loginServer=='127/
      )
    })
  })

  it('that the registry refuses and the tenant does not know points to the registry’s policy', async () => {
    await using it = await world()
    it.azure.entra.unknownResources.add(ACR_AUDIENCE)
    await expect(acrRefreshToken(it.front.host, await it.signIn())).rejects.toMatchObject({
      code: 'ACR_EXCHANGE_REFUSED',
      message: expect.stringContaining('Entra gives no token for it'),
      hint: expect.stringContaining('az acr config authentication-as-arm')
    })
  })

  it('that a wrong sign-in is refused is said as that, and asked for once', async () => {
    await using it = await world()
    const access = await it.signIn({ 'azure-client-id': 'not-there' })
    await expect(acrRefreshToken(it.front.host, access)).rejects.toMatchObject({
      code: 'AZURE_SIGN_IN_REFUSED'
    })
  })
})

it('asks GitHub for the audience that the user gave', async () => {
  const issuer = 'https://token.actions.githubusercontent.com'
  await using it = await world({
    federated: [{ issuer, subject: SUBJECT, audience: 'api://of-our-own' }]
  })
  const access = await it.signIn({ 'azure-audience': 'api://of-our-own' })
  expect(await acrRefreshToken(it.front.host, access)).toMatch(/^refresh\./)
})
