import type { ContainerGroup } from '@azure/arm-containerinstance'
import { mayRecover, stateOf } from '../../../src/targets/aci/service.ts'

const group = (
  provisioningState: string,
  state: string | undefined,
  container: object | undefined = undefined
) =>
  ({
    provisioningState,
    osType: 'Linux',
    ...(state ? { instanceView: { state, events: [] } } : {}),
    containers: [
      { name: 'scoring', ...(container ? { instanceView: { currentState: container } } : {}) }
    ]
  }) as unknown as ContainerGroup

const waiting = (detailStatus: string) => ({ state: 'Waiting', detailStatus })

/** https://learn.microsoft.com/azure/container-instances/container-state */
describe('the state of a service', () => {
  it.each([
    ['Creating', undefined, undefined, 'deploying', false],
    ['Succeeded', 'Running', { state: 'Running' }, 'running', false],
    // As the published example ContainerGroupsGet_Failed.json has it.
    ['Succeeded', 'Pending', waiting(''), 'deploying', true],
    ['Succeeded', 'Pending', undefined, 'deploying', true],
    ['Succeeded', 'Running', waiting(''), 'deploying', true],
    ['Succeeded', 'Pending', waiting('ImagePullBackOff'), 'failed', false],
    ['Succeeded', 'Pending', waiting('ImagePullBackOff: Back-off pulling image'), 'failed', false],
    ['Succeeded', 'Pending', waiting('ErrImagePull'), 'failed', false],
    ['Succeeded', 'Running', waiting('CrashLoopBackOff: back-off 10s'), 'failed', false],
    ['Succeeded', 'Succeeded', { state: 'Terminated', exitCode: 0 }, 'stopped', false],
    ['Succeeded', 'Failed', { state: 'Terminated', exitCode: 3 }, 'failed', false],
    ['Succeeded', 'Stopped', undefined, 'stopped', false],
    ['Unhealthy', 'Running', waiting(''), 'failed', true],
    ['NotAccessible', 'Running', { state: 'Running' }, 'failed', false],
    ['Failed', 'Pending', waiting(''), 'failed', false],
    // A list does not say.
    ['Succeeded', undefined, undefined, 'running', false]
  ] as const)('%s, %s, %j is %s', (provisioning, state, container, expected, recovers) => {
    const it = group(provisioning, state, container)
    expect([stateOf(it), mayRecover(it)]).toEqual([expected, recovers])
  })
})
