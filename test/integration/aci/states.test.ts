/** Services that Azure has, and that do not serve. */

import { aciBench, imageOf, NEVER, REGISTRY, ready } from '../../../testkit/azure/aci-bench.ts'
import { selfSignedHosts } from '../../../testkit/azure/certificates.ts'
import {
  type FakeAzure,
  GROUP,
  ROLES,
  type Role,
  SUBSCRIPTION
} from '../../../testkit/azure/fake-azure.ts'

const iris = (azure: FakeAzure) => {
  const group = azure.groups.groups.get(`${GROUP}/iris`)
  if (group === undefined) throw new Error('no such group')
  return group
}

describe('a service that Azure may bring up by itself', () => {
  it('is waited for while it is repaired, and not restarted', async () => {
    await using azure = await ready()
    const { deploy, lines } = await aciBench(azure)
    await deploy()
    iris(azure).unhealthyUntil = azure.clock.now() + 30_000
    azure.forget()
    const { plan, service } = await deploy()
    expect(plan.reasons[0]).toMatch(/unhealthy/)
    expect([service.state, azure.writes(), iris(azure).starts]).toEqual(['running', [], 1])
    expect(lines.join('\n')).toContain('Waiting for iris: Azure is starting or repairing it')
  })

  it('is restarted when the repair does not come', async () => {
    await using azure = await ready()
    const { deploy } = await aciBench(azure)
    await deploy()
    iris(azure).unhealthyUntil = azure.clock.now() + 61_000
    const { service } = await deploy()
    expect([service.state, iris(azure).starts]).toEqual(['running', 2])
  })

  it('is not waited for when another image is to run', async () => {
    await using azure = await ready()
    const { deploy, lines } = await aciBench(azure)
    await deploy()
    iris(azure).unhealthyUntil = Number.POSITIVE_INFINITY
    expect((await deploy({}, 2)).service.imageLabel).toBe('iris:2')
    expect(lines.join('\n')).not.toContain('repairing')
  })

  it('is not told as running while its container waits', async () => {
    await using azure = await ready()
    const { deploy, target, spec } = await aciBench(azure)
    await deploy()
    iris(azure).behaviour = { waits: '' }
    const found = await target.observe('iris', NEVER)
    expect(found.service?.state).toBe('deploying')
    expect(target.plan(await spec(), found).reasons[0]).toBe(
      'The container of the service does not run yet.'
    )
    iris(azure).behaviour = { waits: 'ImagePullBackOff' }
    expect((await target.find('iris', NEVER))?.state).toBe('failed')
  })

  it('whose image cannot be pulled after Azure said Succeeded ends the deployment', async () => {
    await using azure = await ready()
    azure.behaviour = () => ({ pullFails: 'Failed to pull image "x": unauthorized' })
    const { deploy } = await aciBench(azure)
    await expect(deploy()).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringMatching(/cannot pull its image.*unauthorized/)
    })
  })
})

describe('the log of a service', () => {
  it('that is stopped is short, and that is said', async () => {
    await using azure = await ready()
    const log = Array.from({ length: 5000 }, (_, line) => `line ${line}`).join('\n')
    azure.behaviour = () => ({ log })
    const { deploy, target, lines } = await aciBench(azure)
    await deploy()
    expect(await target.logs('iris', 4000, NEVER)).toHaveLength(4001)
    expect(lines.join('\n')).not.toContain('the beginning may be missing')
    iris(azure).state = 'Stopped'
    expect((await target.logs('iris', 4000, NEVER)).length).toBeLessThanOrEqual(1001)
    expect(lines.join('\n')).toContain('the beginning may be missing')
  })
})

const IDENTITY = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/puller`

describe('an identity that pulls', () => {
  const condition =
    "@Resource[Microsoft.ContainerRegistry/registries/repositories:name] StringEquals 'x'"
  it.each<[string, readonly Role[], boolean, string]>([
    ['AcrPull on the last page', [ROLES.reader, ROLES.acrPull], false, 'deployed'],
    ['a reader’s role alone', ['own-role', ROLES.reader], false, 'warned'],
    ['roles without the right', [ROLES.repositoryReader], false, 'needs the role AcrPull'],
    [
      'AcrPull in a registry with ABAC',
      [ROLES.acrPull, ROLES.contributor],
      true,
      'Container Registry Repository Reader'
    ],
    [
      'Repository Reader in a registry with ABAC',
      [ROLES.contributor, ROLES.repositoryReader],
      true,
      'deployed'
    ],
    ['a condition', [{ id: ROLES.repositoryReader, condition }], true, 'warned']
  ])('with %s', async (_, roles, abac, outcome) => {
    await using azure = await ready()
    if (abac) azure.registries.setAbac('team')
    azure.subscription.roleDefinitions.delete('own-role')
    // A reader of everything may pull: `*/read` is what AcrPull has.
    azure.subscription.roleDefinitions.set(ROLES.reader, { actions: ['Microsoft.Compute/*/read'] })
    azure.subscription.identities.set(IDENTITY, { principalId: 'p-1', roles: [...roles] })
    const { deploy, lines } = await aciBench(azure)
    const done = deploy({ 'acr-pull-identity': IDENTITY })
    const warning = 'warning Whether the identity "puller" may pull the image could not be checked'
    if (outcome === 'deployed' || outcome === 'warned') {
      expect((await done).service.state).toBe('running')
      expect(lines.some(line => line.startsWith(warning))).toBe(outcome === 'warned')
    } else
      await expect(done).rejects.toMatchObject({
        code: 'ACI_PULL_ROLE_MISSING',
        message: expect.stringContaining(outcome),
        hint: expect.stringContaining('--role "')
      })
    expect(imageOf(1).reference).toContain(REGISTRY)
  })
})

describe('a size', () => {
  it.each([
    [{}, false],
    [{ cpu: '1', memory: '1' }, false],
    [{ cpu: '0.5' }, true],
    [{ memory: '0.5' }, true]
  ])('of %j below what Azure documents is warned of: %s', async (inputs, warned) => {
    await using azure = await ready()
    const { spec, lines } = await aciBench(azure)
    await spec(inputs)
    expect(lines.some(line => /^warning .*minimum of 1 CPU and 1 GB/.test(line))).toBe(warned)
  })
})

describe('a self-signed certificate', () => {
  it.each([
    [undefined, 'azurecontainer.io'],
    ['azurecontainer.console.azure.cn', 'azurecontainer.console.azure.cn'],
    ['azurecontainer.console.azure.us', 'azurecontainer.console.azure.us']
  ])('is for the host name of the cloud (%s)', async (containerSuffix, suffix) => {
    await using azure = await ready()
    const { deploy } = await aciBench(azure, { cloud: { containerSuffix } })
    await deploy({ 'ssl-self-signed': 'true' })
    expect(selfSignedHosts(iris(azure).sent)).toMatch(
      new RegExp(`DNS:iris-[0-9a-f]{10}\\.westeurope\\.${suffix}`)
    )
  })
})
