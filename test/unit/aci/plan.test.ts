import type { ContainerGroup } from '@azure/arm-containerinstance'
import { bodyOf } from '../../../src/targets/aci/parts.ts'
import { planAci } from '../../../src/targets/aci/plan.ts'
import { isTransitioning, serviceOf } from '../../../src/targets/aci/service.ts'
import { aciSettingsFrom } from '../../../testkit/azure/aci-settings.ts'

const image = {
  label: 'iris:1',
  reference: `team.azurecr.io/images/iris@sha256:${'a'.repeat(64)}`,
  repository: 'images/iris',
  digest: `sha256:${'a'.repeat(64)}`
} as const
const place = { subscriptionId: 's', resourceGroup: 'g', name: 'iris' }

const bodyFor = async (inputs: Record<string, string>, seed: string | undefined) => {
  const settings = await aciSettingsFrom(inputs)
  const context = { place, location: 'westeurope', pullUser: 'pull', seed }
  return {
    name: 'iris',
    settings,
    body: bodyOf({ name: 'iris', image, settings }, undefined, context)
  }
}

/** Plans the same inputs over a group of theirs, as Azure tells of it. */
const planOver = async (
  inputs: Record<string, string>,
  told: (group: ContainerGroup) => ContainerGroup,
  seeds: readonly [string | undefined, string | undefined] = ['the-seed', 'the-seed']
) => {
  const { body } = await bodyFor(inputs, seeds[0])
  const group = told({ ...body, provisioningState: 'Succeeded' })
  return planAci(await bodyFor(inputs, seeds[1]), {
    service: serviceOf('iris', group),
    rehearsal: undefined,
    nameOfRehearsalTaken: false,
    seed: seeds[1],
    basis: 'seen'
  })
}

/** What a JSON may hold in place of nothing. */
const withNulls = (group: ContainerGroup): ContainerGroup =>
  ({
    ...group,
    diagnostics: null,
    subnetIds: null,
    encryptionProperties: null,
    identity: null,
    restartPolicy: null,
    containers: group.containers.map(container => ({ ...container, command: null }))
  }) as unknown as ContainerGroup

describe('a plan over what Azure tells', () => {
  it('changes nothing where Azure says null instead of nothing', async () => {
    expect(await planOver({}, withNulls)).toMatchObject({ action: 'no-op' })
    const open = { 'auth-enabled': 'false' }
    const bare = (group: ContainerGroup) =>
      ({
        ...withNulls(group),
        volumes: null,
        imageRegistryCredentials: group.imageRegistryCredentials
      }) as unknown as ContainerGroup
    expect(await planOver(open, bare)).toMatchObject({ action: 'no-op' })
  })

  it('changes nothing where Azure spells it otherwise', async () => {
    const told = (group: ContainerGroup): ContainerGroup => ({
      ...group,
      location: 'West Europe',
      tags: { ...group.tags, 'cost-center': 'of others' }
    })
    expect(await planOver({ location: 'westeurope' }, told)).toMatchObject({ action: 'no-op' })
  })

  it('sends secrets again that could not be compared before, once', async () => {
    const secret = { 'auth-enabled': 'false', 'secure-environment-variables': 'A=secret-1' }
    const same = (group: ContainerGroup) => group
    expect(await planOver(secret, same, [undefined, 'the-seed'])).toMatchObject({
      action: 'update',
      tagsOnly: false
    })
    expect(await planOver(secret, same)).toMatchObject({ action: 'no-op' })
  })

  it.each([
    ['Unhealthy', 'Azure reports the service as unhealthy; it may repair it automatically.'],
    ['NotAccessible', 'The service is failed.'],
    ['Failed', 'The service is failed.']
  ])('mends a service that is %s', async (state, reason) => {
    const told = (group: ContainerGroup) => ({ ...group, provisioningState: state })
    expect(isTransitioning({ provisioningState: state } as ContainerGroup)).toBe(false)
    expect(await planOver({}, told)).toMatchObject({
      action: 'update',
      reasons: expect.arrayContaining([reason])
    })
  })
})
