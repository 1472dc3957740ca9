import type { Behaviour, FakeGroup } from './container-groups.ts'
import type { Asked } from './http.ts'

/** The resource as Azure tells it: what was sent, without its secrets, with an address. */
export const resourceOf = (
  { path, body }: Asked,
  name: string,
  ip: string,
  real: boolean
): Asked['body'] => {
  const copy = structuredClone(body)
  const { properties } = copy
  for (const container of properties.containers)
    for (const variable of container.properties.environmentVariables ?? [])
      delete variable.secureValue
  for (const volume of properties.volumes ?? [])
    if (volume.secret)
      volume.secret = Object.fromEntries(Object.keys(volume.secret).map(it => [it, '']))
  for (const credential of properties.imageRegistryCredentials ?? []) delete credential.password
  if (properties.diagnostics?.logAnalytics) delete properties.diagnostics.logAnalytics.workspaceKey
  const label = properties.ipAddress?.dnsNameLabel
  if (properties.ipAddress) {
    properties.ipAddress.ip = ip
    if (label) properties.ipAddress.fqdn = real ? ip : `${label}.${copy.location}.azurecontainer.io`
  }
  return { ...copy, id: path, name, type: 'Microsoft.ContainerInstance/containerGroups' }
}

export const view = (group: FakeGroup, now: number): Asked['body'] => {
  const { resource, state, behaviour, restarts, unhealthyUntil = 0 } = group
  const done = state === 'Succeeded'
  const copy = structuredClone(resource)
  const told = done && now < unhealthyUntil ? 'Unhealthy' : state
  copy.properties.provisioningState = state === 'Stopped' ? 'Succeeded' : told
  const waits = behaviour.waits !== undefined || behaviour.pullFails !== undefined
  copy.properties.instanceView = {
    events: [],
    state: state === 'Stopped' ? 'Stopped' : done && !waits ? 'Running' : 'Pending'
  }
  copy.properties.containers[0].properties.instanceView = instanceView(behaviour, done, restarts)
  return copy
}

const instanceView = (behaviour: Behaviour, done: boolean, restarts: number): Asked['body'] => {
  const at = '2026-11-23T12:00:00Z'
  const event = (name: string, message: string, count = 1) => ({
    count,
    firstTimestamp: at,
    lastTimestamp: at,
    name,
    message,
    type: name === 'Failed' ? 'Warning' : 'Normal'
  })
  if (behaviour.pullFails)
    return {
      restartCount: 0,
      currentState: { state: 'Waiting', detailStatus: 'ErrImagePull' },
      events: [event('Pulling', 'pulling image'), event('Failed', behaviour.pullFails, 4)]
    }
  const events = [
    event('Pulling', 'pulling image "x"'),
    event('Pulled', 'Successfully pulled image "x"')
  ]
  // As the published example ContainerGroupsGet_Failed.json has it: Succeeded, and the container waits.
  if (!done || behaviour.waits !== undefined)
    return {
      restartCount: 0,
      currentState: { state: 'Waiting', detailStatus: behaviour.waits ?? '' },
      events
    }
  if (!behaviour.crash)
    return {
      restartCount: 0,
      currentState: { state: 'Running', startTime: at, detailStatus: '' },
      events: [...events, event('Started', 'Started container')]
    }
  const ended = {
    state: 'Terminated',
    startTime: at,
    finishTime: at,
    exitCode: behaviour.crash.exitCode,
    detailStatus: behaviour.crash.detailStatus ?? 'Error'
  }
  return {
    restartCount: restarts,
    currentState: {
      state: 'Waiting',
      detailStatus: 'CrashLoopBackOff: Back-off 10s restarting failed'.split(':')[0]
    },
    previousState: ended,
    events: [
      ...events,
      event('Started', 'Started container', restarts),
      event('Killing', 'Killing container with id x.')
    ]
  }
}
