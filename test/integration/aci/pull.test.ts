/** How Azure gets at images: with a token of the service's own, before, now, and when the previous image comes back. */
import type { UserError } from '../../../src/core/errors.ts'
import { aciBench, type Bench, imageOf, NEVER, REGISTRY } from '../../../testkit/azure/aci-bench.ts'
import {
  type FakeAzure,
  fakeAzure,
  GROUP,
  SUBSCRIPTION
} from '../../../testkit/azure/fake-azure.ts'

const IDENTITY = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/puller`
const ACR_PULL = '7f951dda-4ed3-4680-a7ca-43fe172d538d'
const OTHER = 'other.azurecr.test'

const ready = async (): Promise<FakeAzure> => {
  const azure = await fakeAzure()
  for (const name of ['other', 'team']) azure.registries.add(GROUP, name)
  return azure
}

type Inputs = Readonly<Record<string, string>>

const deployAs = async (
  { target, spec }: Bench,
  name: string,
  image: ReturnType<typeof imageOf>,
  inputs: Inputs = {}
) => {
  const wanted = { ...(await spec(inputs)), name, image }
  const seen = await target.observe(name, NEVER)
  return target.deploy(wanted, target.plan(wanted, seen), NEVER)
}

const sent = (azure: FakeAzure, name = 'iris') =>
  azure.groups.groups.get(`${GROUP}/${name}`)?.sent ?? {}

const mayPull = (azure: FakeAzure, name: string): boolean => {
  const { imageRegistryCredentials: [credential] = [], containers } = sent(azure, name).properties
  const repository = containers[0].properties.image.replace(/^[^/]+\/|@.*$/g, '')
  return azure.registries.mayPull(credential.username, credential.password, repository)
}

describe('the image of a service', () => {
  it('can be pulled again after other services of the same image were deployed', async () => {
    await using azure = await ready()
    const bench = await aciBench(azure)
    for (const name of ['iris', 'second', 'third']) await deployAs(bench, name, imageOf(1))
    await deployAs(bench, 'third', imageOf(2))
    expect(['iris', 'second', 'third'].map(name => mayPull(azure, name))).toEqual([
      true,
      true,
      true
    ])
  })

  it('can be pulled again after deployments that failed before they touched it', async () => {
    await using azure = await ready()
    const bench = await aciBench(azure)
    await deployAs(bench, 'iris', imageOf(1))
    azure.behaviour = image => (image === imageOf(2).reference ? { health: 500 } : {})
    const attempts: readonly [Inputs, string][] = [
      [{ cpu: '2' }, 'not touched'],
      [{ cpu: '2' }, 'not touched'],
      [{}, 'runs again'],
      [{}, 'runs again'],
      [{ cpu: '2' }, 'not touched'],
      [{ cpu: '2' }, 'not touched']
    ]
    for (const [inputs, message] of attempts) {
      await expect(deployAs(bench, 'iris', imageOf(2), inputs)).rejects.toThrow(message)
      expect(mayPull(azure, 'iris')).toBe(true)
    }
  })

  it('is pulled by each of many deployments, though a new password counts only after a minute', async () => {
    await using azure = await ready()
    const bench = await aciBench(azure)
    for (const version of [1, 2, 3, 4, 5]) {
      await deployAs(bench, 'iris', imageOf(version))
      expect([version, mayPull(azure, 'iris')]).toEqual([version, true])
    }
    azure.behaviour = image => (image === imageOf(6).reference ? { health: 500 } : {})
    await expect(deployAs(bench, 'iris', imageOf(6))).rejects.toThrow('runs again')
    expect(mayPull(azure, 'iris')).toBe(true)
  })

  it.each(['InaccessibleImage', 'RegistryErrorResponse'])(
    'is asked for again where Azure answers %s for a while',
    async code => {
      await using azure = await ready()
      const bench = await aciBench(azure)
      await deployAs(bench, 'iris', imageOf(1))
      const answer = { status: 400, body: { error: { code, message: 'Not yet.' } } }
      azure.trouble({ method: 'PUT', path: /containerGroups\/iris$/, times: 3, answer })
      expect(await deployAs(bench, 'iris', imageOf(2))).toMatchObject({ imageLabel: 'iris:2' })
      expect(bench.lines.join('\n')).toContain(`cannot read the image of iris yet (${code})`)
    }
  )

  it('is pulled with nothing that is left after the service is deleted', async () => {
    await using azure = await ready()
    const bench = await aciBench(azure)
    for (const name of ['iris', 'second']) await deployAs(bench, name, imageOf(1))
    await bench.target.delete('iris', NEVER)
    expect(mayPull(azure, 'second')).toBe(true)
    await bench.target.delete('second', NEVER)
    expect(azure.registries.passwords()).toEqual([])
  })

  it('is deleted by whoever may not manage the registry, too', async () => {
    await using azure = await ready()
    const { deploy, target, lines } = await aciBench(azure)
    await deploy()
    azure.trouble({
      method: 'DELETE',
      path: /\/tokens\//,
      answer: {
        status: 403,
        body: {
          error: {
            code: 'AuthorizationFailed',
            message: `The client 'x' does not have authorization over scope '/subscriptions/${SUBSCRIPTION}'.`
          }
        }
      }
    })
    await target.delete('iris', NEVER)
    expect(azure.groups.groups.size).toBe(0)
    expect(lines.join('\n')).toMatch(/warning The pull token "scoreline-iris-[0-9a-f]{8}" .* stays/)
  })

  /** What the service was deployed with, and what the deployment that fails has instead. */
  const BEFORE: readonly [string, ReturnType<typeof imageOf>, Inputs][] = [
    ['lay in another repository', imageOf(1, REGISTRY, 'lily'), {}],
    ['lay in another registry', imageOf(1, OTHER), {}],
    ['was pulled by an identity', imageOf(1), { 'acr-pull-identity': IDENTITY }]
  ]
  const AFTER: readonly [string, Inputs][] = [
    ['in place', {}],
    ['by a replacement', { cpu: '2', rehearse: 'never' }],
    ['with an identity that pulls', { 'acr-pull-identity': IDENTITY }],
    ['after a change of the password', { 'registry-username': 'u', 'registry-password': 'pass-1' }]
  ]

  it.each(
    BEFORE.flatMap(before => AFTER.map(after => [before[0], after[0], before, after] as const))
  )(
    'that %s comes back when the change fails %s',
    async (_, __, [, image, inputs], [, changes]) => {
      await using azure = await ready()
      azure.subscription.identities.set(IDENTITY, { principalId: 'p-1', roles: [ACR_PULL] })
      const bench = await aciBench(azure)
      await deployAs(bench, 'iris', image, inputs)
      const before = sent(azure)
      azure.behaviour = it => (it === imageOf(2).reference ? { health: 500 } : {})
      if (changes['registry-username'])
        azure.registries.mayPull = (
          (may): typeof may =>
          (user, ...rest) =>
            user === 'u' || may(user, ...rest)
        )(azure.registries.mayPull.bind(azure.registries))
      const error = await deployAs(bench, 'iris', imageOf(2), changes).catch(
        (thrown: UserError) => thrown
      )
      expect((error as Error).message).toMatch(/The previous image runs again/)
      const credential = (body: typeof before) => {
        const { password, ...rest } = body.properties.imageRegistryCredentials[0]
        return rest
      }
      expect(sent(azure).properties.containers[0].properties.image).toBe(image.reference)
      expect(credential(sent(azure))).toEqual(credential(before))
      expect(sent(azure).identity).toEqual(before.identity)
      expect(bench.lines.join('\n')).not.toContain('Azure does not return')
    }
  )
})
