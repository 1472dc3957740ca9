import { execFile } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { openIotHub } from '../../../src/azure/iot-hub.ts'
import { openIotHubs } from '../../../src/azure/iot-hubs.ts'
import { silent } from '../../../src/core/ports.ts'
import { configToml } from '../../../src/targets/iot-edge/device/config-toml.ts'
import { installScript } from '../../../src/targets/iot-edge/device/install-script.ts'
import {
  hubFor,
  registerDevice,
  thumbprintOf,
  type WantedDevice
} from '../../../src/targets/iot-edge/device/register.ts'
import { openFleetTarget } from '../../../src/targets/iot-edge/open.ts'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'
import { accessTo } from '../../../testkit/azure/access-to.ts'
import { NEVER } from '../../../testkit/azure/aci-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const run = promisify(execFile)

describe('the preparation of a device', () => {
  let azure: FakeAzure

  beforeEach(async () => {
    azure = await fakeAzure()
  })
  afterEach(() => azure[Symbol.asyncDispose]())

  const opened = async () => {
    const access = await accessTo(azure, { maxRetries: 2 })
    return {
      hubs: openIotHubs(access, azure.clock),
      hub: openIotHub(access, new URL(azure.origin).host)
    }
  }
  const wantedHub = {
    name: 'factory',
    location: 'westeurope',
    sku: 'S1',
    units: 1
  } as const
  const device = (more: Partial<WantedDevice> = {}): WantedDevice => ({
    deviceId: 'press-1',
    auth: { kind: 'symmetric-key' },
    parent: undefined,
    tags: {},
    ...more
  })

  it('creates a hub where that is wanted, and waits until it serves', async () => {
    const { hubs } = await opened()
    await expect(hubFor(hubs, wantedHub, false, NEVER)).rejects.toMatchObject({
      code: 'IOT_HUB_MISSING'
    })
    expect(azure.writes()).toEqual([])
    const made = await hubFor(hubs, wantedHub, true, NEVER)
    expect(made).toMatchObject({ name: 'factory', hostName: new URL(azure.origin).host })
    azure.forget()
    expect(await hubFor(hubs, wantedHub, true, NEVER)).toEqual(made)
    expect(azure.writes()).toEqual([])
  })

  it('deletes a hub that was made here, and no other', async () => {
    const { hubs } = await opened()
    const { clock } = azure
    const access = await accessTo(azure)
    const options = { access, hubName: 'factory', log: silent, clock }
    const made = await hubFor(hubs, wantedHub, true, NEVER)
    expect(made.isOurs).toBe(true)
    expect(await openFleetTarget(options).deletePlace(NEVER)).toEqual(['IoT hub factory'])
    expect(await hubs.find('factory', NEVER)).toBeUndefined()
    expect(await openFleetTarget(options).deletePlace(NEVER)).toEqual([])
    azure.iotHubs.add(GROUP, 'factory')
    azure.forget()
    await expect(openFleetTarget(options).deletePlace(NEVER)).rejects.toMatchObject({
      code: 'IOT_HUB_FOREIGN'
    })
    expect(azure.writes()).toEqual([])
  })

  it('says what stands in the way of a hub', async () => {
    const { hubs } = await opened()
    azure.iotHubs.taken.add('factory')
    await expect(hubFor(hubs, wantedHub, true, NEVER)).rejects.toMatchObject({
      code: 'IOT_HUB_NAME_TAKEN'
    })
    azure.iotHubs.taken.clear()
    azure.iotHubs.failures.push('Failed')
    await expect(hubFor(hubs, wantedHub, true, NEVER)).rejects.toMatchObject({
      code: 'IOT_HUB_NOT_CREATED'
    })
  })

  it('registers a device, masks its key first, and takes it as it is the next time', async () => {
    azure.iotHubs.add(GROUP, 'factory')
    const { hub } = await opened()
    const masked: string[] = []
    const mask = (secret: string) => void masked.push(secret)
    const wanted = device({ tags: { site: 'north' } })
    const first = await registerDevice(hub, wanted, mask, NEVER)
    expect(first).toMatchObject({ isNew: true, deviceId: 'press-1' })
    expect(first.connectionString).toMatch(/^HostName=.*;DeviceId=press-1;SharedAccessKey=.{44}$/)
    expect(masked).toEqual([
      first.connectionString?.split('SharedAccessKey=')[1],
      first.connectionString
    ])
    azure.forget()
    expect(await registerDevice(hub, wanted, mask, NEVER)).toEqual({ ...first, isNew: false })
    expect(azure.writes()).toEqual([])
  })

  it('registers devices with a certificate, and below a parent', async () => {
    azure.iotHubs.add(GROUP, 'factory')
    const { hub } = await opened()
    const { certificate } = selfSigned(['press-2'], new Date())
    const thumbprint = thumbprintOf(certificate, 'device-certificate')
    await registerDevice(hub, device(), () => {}, NEVER)
    const child = device({
      deviceId: 'press-2',
      auth: { kind: 'x509', thumbprint },
      parent: 'press-1'
    })
    const made = await registerDevice(hub, child, () => {}, NEVER)
    expect(made.connectionString).toBeUndefined()
    expect(JSON.parse((await hub.device('press-2', NEVER)) ?? '')).toMatchObject({
      authentication: { type: 'selfSigned', x509Thumbprint: { primaryThumbprint: thumbprint } },
      parentScopes: [expect.stringContaining('press-1')]
    })
    const others = [
      device({ deviceId: 'press-2' }),
      { ...child, auth: { kind: 'x509', thumbprint: 'AB' } } as const,
      { ...child, parent: 'press-2' }
    ]
    for (const other of others)
      await expect(registerDevice(hub, other, () => {}, NEVER)).rejects.toMatchObject({
        code: 'EDGE_DEVICE_UNFIT'
      })
    expect(() => thumbprintOf('no PEM', 'device-certificate')).toThrow('not a certificate')
  })

  it('writes a configuration for each way to prove oneself', () => {
    const place = { hostName: 'factory.azure-devices.net', deviceId: 'press-1', isNew: true }
    const connectionString = 'HostName=h;DeviceId=d;SharedAccessKey=k'
    expect(configToml({ ...place, connectionString }, undefined)).toBe(
      `[provisioning]\nsource = "manual"\nconnection_string = "${connectionString}"\n`
    )
    expect(configToml({ ...place, connectionString: undefined }, 'gateway')).toBe(
      [
        'parent_hostname = "gateway"',
        '',
        '[provisioning]',
        'source = "manual"',
        'iothub_hostname = "factory.azure-devices.net"',
        'device_id = "press-1"',
        '',
        '[provisioning.authentication]',
        'method = "x509"',
        'identity_cert = "file:///etc/aziot/device-id.pem"',
        'identity_pk = "file:///etc/aziot/device-id.key.pem"',
        ''
      ].join('\n')
    )
  })
})

describe('the install script', () => {
  /** A machine whose programs only write down that they were called. */
  const machine = async (release: string, architecture: string) => {
    const folder = await tempFolder()
    const place = (name: string) => path.join(folder.path, name)
    await Promise.all([mkdir(place('bin')), mkdir(place('etc'))])
    const program = async (name: string, text: string) => {
      await writeFile(place(`bin/${name}`), `#!/bin/sh\n${text}\n`)
      await chmod(place(`bin/${name}`), 0o755)
    }
    for (const name of ['apt-get', 'curl', 'iotedge'])
      await program(name, `echo "${name} $*" >> '${place('calls')}'`)
    await program('id', 'echo 0')
    await program(
      'dpkg',
      `case "$1" in --print-architecture) echo ${architecture} ;; *) echo "dpkg -i" >> '${place('calls')}' ;; esac`
    )
    await writeFile(place('os-release'), release)
    await writeFile(place('config.toml'), 'new')
    await writeFile(place('etc/config.toml'), 'old')
    await writeFile(place('install.sh'), installScript())
    const env = {
      PATH: `${place('bin')}:/usr/bin:/bin`,
      OS_RELEASE: place('os-release'),
      AZIOT_ETC: place('etc')
    }
    const work = run('/bin/sh', [place('install.sh')], { env })
    return {
      work,
      read: (name: string) => readFile(place(name), 'utf8'),
      [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]()
    }
  }

  it('installs the release with long-term support, and hands the configuration over', async () => {
    await using made = await machine('ID=ubuntu\nVERSION_ID="24.04"\n', 'arm64')
    const { work, read } = made
    await work
    const calls = await read('calls')
    expect(calls).toContain(
      'https://packages.microsoft.com/config/ubuntu/24.04/packages-microsoft-prod.deb'
    )
    expect(calls).toContain('apt-get install -y aziot-edge=1.6.*')
    expect(calls.trim().split('\n').at(-1)).toBe('iotedge config apply')
    expect(await read('etc/config.toml')).toBe('new')
    expect(await read('etc/config.toml.before')).toBe('old')
    await expect(read('config.toml')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it.each([
    ['ID=ubuntu\nVERSION_ID="16.04"\n', 'amd64', 'not packaged for ubuntu 16.04'],
    ['ID=debian\nVERSION_ID="12"\n', 'armhf', '32-bit ARM']
  ])('refuses %j on %s before it changes anything', async (release, architecture, why) => {
    await using made = await machine(release, architecture)
    const { work, read } = made
    await expect(work).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(why) })
    await expect(read('calls')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
