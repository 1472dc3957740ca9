import { type Asked, Refusal } from './http.ts'

export const checkVersion = ({ query }: Asked, ...allowed: string[]): void => {
  const version = query.get('api-version')
  if (version === null)
    throw new Refusal(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.'
    )
  if (!allowed.includes(version))
    throw new Refusal(
      400,
      'InvalidApiVersionParameter',
      `The api-version '${version}' is invalid. The supported versions are '${allowed}'.`
    )
}

/** The requirements of the published schema, and what Azure was seen to refuse. */
export const checkGroup = (body: Asked['body'], name: string): void => {
  if (!/^(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new Refusal(
      400,
      'InvalidContainerGroupName',
      `The container group name '${name}' is invalid.`
    )
  if (!body?.location)
    throw new Refusal(
      400,
      'LocationRequired',
      'The location property is required for this definition.'
    )
  const {
    containers,
    osType,
    ipAddress,
    volumes = [],
    imageRegistryCredentials = []
  } = body.properties ?? {}
  if (!['Linux', 'Windows'].includes(osType))
    throw new Refusal(
      400,
      'InvalidOsType',
      `The 'osType' for container group '${name}' is invalid. The value must be one of 'Windows,Linux'.`
    )
  if (!Array.isArray(containers) || containers.length === 0)
    throw new Refusal(
      400,
      'MissingContainers',
      `The containers of container group '${name}' are not specified.`
    )
  for (const container of containers) checkContainer(container, name, volumes)
  if (
    ipAddress?.dnsNameLabel &&
    !/^(?=.{5,63}$)[a-z][a-z0-9-]*[a-z0-9]$/.test(ipAddress.dnsNameLabel)
  )
    throw new Refusal(
      400,
      'InvalidDnsNameLabel',
      `The DNS name label '${ipAddress.dnsNameLabel}' in container group '${name}' is invalid. It can contain only lowercase letters, numbers and hyphens. The first character must be a letter. The last character must be a letter or number. The value must be between 5 and 63 characters long.`
    )
  for (const { secret } of volumes)
    for (const value of Object.values(secret ?? {}))
      if (Buffer.from(String(value), 'base64').toString('base64') !== value)
        throw new Refusal(400, 'InvalidVolume', 'A secret is not base64.')
  for (const { server, username, password, identity } of imageRegistryCredentials)
    if (!server || !(identity || (username && password)))
      throw new Refusal(
        400,
        'InvalidImageRegistryCredential',
        `The registry credential of container group '${name}' is incomplete.`
      )
}

const checkContainer = (container: Asked['body'], name: string, volumes: Asked['body'][]): void => {
  const { properties } = container
  if (!properties?.image)
    throw new Refusal(
      400,
      'ImageNotSpecified',
      `The image is not specified in container '${container.name}'.`
    )
  const { cpu, memoryInGB } = properties.resources?.requests ?? {}
  if (!cpu || !memoryInGB)
    throw new Refusal(
      400,
      'ResourceRequestsNotSpecified',
      `The resource requests are not specified in container '${container.name}' of contain group '${name}'. Both memory and CPU requests are required since API version '2017-07-01-preview'.`
    )
  for (const { name: variable, value, secureValue } of properties.environmentVariables ?? [])
    if (!variable || (value === undefined && secureValue === undefined))
      throw new Refusal(
        400,
        'InvalidEnvironmentVariable',
        `The environment variable '${variable}' has no value.`
      )
  for (const { name: mount } of properties.volumeMounts ?? [])
    if (!volumes.some(volume => volume.name === mount))
      throw new Refusal(400, 'VolumeMountNotFound', `The volume '${mount}' is not found.`)
}

export const checkUnchanged = (before: Asked['body'], after: Asked['body'], name: string): void => {
  const fixed = ({ location, properties: it }: Asked['body']) =>
    JSON.stringify([
      location,
      it.osType,
      it.restartPolicy ?? 'Always',
      it.containers.map((container: Asked['body']) => container.properties.resources.requests),
      it.ipAddress?.type,
      it.ipAddress?.dnsNameLabel,
      it.ipAddress?.ports.map((port: Asked['body']) => port.port),
      it.subnetIds?.map((subnet: Asked['body']) => subnet.id),
      it.diagnostics?.logAnalytics?.workspaceId,
      it.encryptionProperties
    ])
  if (fixed(before) !== fixed(after))
    throw new Refusal(
      400,
      'InvalidContainerGroupUpdate',
      `The updates on container group '${name}' are invalid. If you are going to update the os type, restart policy, network profile, CPU, memory or GPU resources for a container group, you must delete it first and then create a new one.`
    )
}
