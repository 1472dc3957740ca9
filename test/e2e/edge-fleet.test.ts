/** workflows-examples/edge-fleet.yml as a runner runs it, against a hub with 20 devices that take deployments and answer. */
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exact, exactAt, plain } from '../../src/core/exact-json.ts'
import { ringsOf } from '../../src/targets/iot-edge/fleet/rings.ts'
import { describeWhere, programPath } from '../../testkit/available.ts'
import { type AcrHost, acrHost } from '../../testkit/azure/acr-host.ts'
import {
  CLIENT,
  type FakeAzure,
  fakeAzure,
  GROUP,
  SUBJECT,
  SUBSCRIPTION,
  TENANT
} from '../../testkit/azure/fake-azure.ts'
import { type IdTokens, idTokens } from '../../testkit/azure/id-token.ts'
import type { FakeDevice, FakeIotHub } from '../../testkit/azure/iot-hub.ts'
import { type RealModules, realModules } from '../../testkit/azure/real-modules.ts'
import { BASE_IMAGE_PROGRAMS, pushBaseImage } from '../../testkit/base-image.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import type { StepResult } from '../../testkit/composite.ts'
import { type DockerRegistry, startDockerRegistry } from '../../testkit/docker-registry.ts'
import { type Podman, startPodman } from '../../testkit/podman.ts'
import { type SecretWatch, secretWatch } from '../../testkit/secret-watch.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { runJob } from '../../testkit/workflow.ts'

const WORKFLOW = path.resolve('workflows-examples/edge-fleet.yml')
const EXAMPLE = 'workflows-examples/diabetes'
const PROGRAMS = ['podman', 'runc', 'docker-registry', ...BASE_IMAGE_PROGRAMS]
const DEVICES = Array.from({ length: 20 }, (_, index) => `press-${index + 1}`)
/** Those of the first ring run the image, and both have to be up; the others ask a process with its model. */
const CONTAINERS = DEVICES.filter(
  device => ringsOf('diabetes', DEVICES, [10, 50, 100], []).get(device) === 1
)
/** Devices pull and restart in a tenth of the time. */
const hurried = {
  now: () => BEGIN + (Date.now() - BEGIN) * 10,
  advance: () => {}
}
const BEGIN = Date.now()

describeWhere(
  PROGRAMS.every(name => programPath(name) !== undefined),
  `each of ${PROGRAMS.join(', ')}`,
  'edge-fleet',
  () => {
    let project: string
    let folder: Awaited<ReturnType<typeof tempFolder>>
    let outside: Awaited<ReturnType<typeof tempFolder>>
    let upstream: DockerRegistry
    let acr: AcrHost
    let azure: FakeAzure
    let podman: Podman
    let modules: RealModules
    let hub: FakeIotHub
    let devices: readonly FakeDevice[]
    let tokens: IdTokens
    let watch: SecretWatch
    let env: Record<string, string>
    /** The images that end at once on every device. */
    const broken = new Set<string>()

    const imageOn = (device: FakeDevice) =>
      String(
        plain(
          exactAt(
            device.modules.get('$edgeAgent')?.desired,
            'modules',
            'diabetes',
            'settings',
            'image'
          )
        )
      )
    const images = () => [...new Set(devices.map(imageOn))]
    const model = () => path.join(folder.path, EXAMPLE, 'model.onnx')
    /** Another version of the model that answers the same: the last `doc_string` of an ONNX file counts. */
    const describeModel = (text: string) =>
      appendFile(model(), Buffer.from([0x32, text.length, ...Buffer.from(text)]))

    beforeAll(async () => {
      project = await bundledProject()
      folder = await tempFolder()
      outside = await tempFolder()
      upstream = await startDockerRegistry()
      acr = await acrHost(`http://${upstream.host}`)
      azure = await fakeAzure({ acrSuffix: acr.host, time: hurried })
      acr.trust(azure)
      azure.registries.replicationMs = 1500
      azure.registries.add(GROUP, 'team', acr.host)
      hub = azure.iotHubs.add(GROUP, 'factory')
      devices = DEVICES.map(id => {
        const device = hub.add(id)
        device.twin.tags = exact({ line: 'north' })
        return device
      })
      tokens = await idTokens(SUBJECT)
      watch = await secretWatch(outside.path)
      const authority = path.join(outside.path, 'ca.pem')
      await writeFile(authority, azure.ca)
      env = { ...tokens.env, ...watch.env, NODE_EXTRA_CA_CERTS: authority }
      await cp(path.resolve(EXAMPLE), path.join(folder.path, EXAMPLE), { recursive: true })
      await pushBaseImage(`${upstream.host}/library/debian:12`)
      podman = await startPodman()
      modules = realModules(podman, path.resolve(EXAMPLE, 'model.onnx'))
      azure.moduleBehaviour = (image, device) => {
        if (broken.has(image)) return { exitCode: 1, log: 'no such model\n' }
        return { run: CONTAINERS.includes(device) ? modules.container : modules.process }
      }
    })
    afterAll(async () => {
      for (const it of [modules, podman, azure, acr, tokens, upstream, folder, outside])
        await it?.[Symbol.asyncDispose]()
    })

    const job = async (name: string): Promise<ReadonlyMap<string, StepResult>> => {
      const results = await runJob(WORKFLOW, name, {
        project,
        workspace: folder.path,
        env,
        vars: {
          REGISTRY: acr.host,
          AZURE_CLIENT_ID: CLIENT,
          AZURE_TENANT_ID: TENANT,
          AZURE_SUBSCRIPTION_ID: SUBSCRIPTION,
          RESOURCE_GROUP: GROUP,
          IOT_HUB: 'factory',
          RING_SECONDS: '1'
        },
        instead: (action): Record<string, string> => ({
          'azure-cloud': azure.origin,
          ...(action === 'build-image'
            ? { 'base-image': `${upstream.host}/library/debian:12` }
            : {})
        })
      })
      for (const [id, result] of results) watch.see(`${name} ${id}`, result)
      watch.secret(...azure.registries.passwords(), ...tokens.secrets, ...azure.entra.tokens.keys())
      return results
    }
    const well = (results: ReadonlyMap<string, StepResult>): void => {
      for (const [, { log, exitCode }] of results)
        expect([log, exitCode]).toEqual([expect.not.stringContaining('::error'), 0])
    }

    it('takes a version from ring to ring, and each device answers', async () => {
      const results = await job('serve')
      well(results)
      expect([...results.keys()]).toEqual(['register', 'build', 'deploy', 'test'])
      expect(results.get('deploy')?.log).toMatch(
        /ring 1 of 3: 2 of 20.*ring 2 of 3: 10 of 20.*ring 3 of 3: 20 of 20/s
      )
      expect(images()).toEqual([expect.stringContaining('@sha256:')])
      expect(results.get('test')?.outputs.passed).toBe('true')
      expect(devices.filter(({ standIn }) => standIn.scored === 0).map(({ id }) => id)).toEqual([])
      expect([CONTAINERS.length, modules.containers]).toEqual([2, 2])
    })

    it('writes nothing where nothing changed', async () => {
      azure.forget()
      well(await job('serve'))
      expect(
        azure.writes().filter(({ path }) => /configurations|devices|twins|tokens/.test(path))
      ).toEqual([])
    })

    it('stops a bad version at the first ring and takes it back, and a good one goes everywhere', async () => {
      const [good = ''] = images()
      await describeModel('second')
      const seen = new Set<string>()
      azure.onAnswer = () => {
        for (const device of devices) {
          if (imageOn(device) === good) continue
          broken.add(imageOn(device))
          seen.add(device.id)
        }
      }
      const results = await job('serve')
      azure.onAnswer = undefined
      expect(results.get('deploy')?.exitCode).not.toBe(0)
      expect(results.get('deploy')?.log).toMatch(/SERVICE_FAILED/)
      expect(results.get('deploy')?.log).toContain('no such model')
      expect([seen.size, images()]).toEqual([2, [good]])
      broken.clear()
      well(await job('serve'))
      expect(images()).toEqual([expect.not.stringContaining(good)])
    })

    it('takes a device as the documentation does, line by line', async () => {
      const page = await readFile('docs/targets/iot-edge.md', 'utf8')
      const tutorial = page.split('\n## ').find(part => part.startsWith('From an empty')) ?? ''
      const lines = tutorial.split('\n').filter(line => line.startsWith('scoreline '))
      expect(lines).toHaveLength(6)
      const names: readonly (readonly [string, string])[] = [
        ['--resource-group factory', `--resource-group ${GROUP}`],
        ['factory-hub', 'factory'],
        ['press-1', 'press-21'],
        ['team.azurecr.io', acr.host],
        ['--base-image default', `--base-image ${upstream.host}/library/debian:12`]
      ]
      for (const line of lines) {
        const here = names.reduce((text, [theirs, ours]) => text.replace(theirs, ours), line)
        const [, command = '', ...positional] = here.split(' ')
        const options = { 'azure-sign-in': 'oidc', 'azure-cloud': azure.origin }
        const variables = {
          AZURE_CLIENT_ID: CLIENT,
          AZURE_TENANT_ID: TENANT,
          AZURE_SUBSCRIPTION_ID: SUBSCRIPTION
        }
        const result = await scoreline(project, folder.path, command, options, {
          positional,
          env: { ...env, ...variables }
        })
        expect([here, result.exitCode, result.stderr]).toEqual([
          here,
          0,
          expect.not.stringContaining('Error')
        ])
        const { stdout, stderr, exitCode, outputs } = result
        watch.see(here, { log: stdout + stderr, summary: '', outputs, exitCode: exitCode ?? -1 })
      }
      const device = hub.devices.get('press-21')
      expect(device?.standIn.scored).toBeGreaterThan(0)
      const { primaryKey, secondaryKey } = device?.identity.authentication.symmetricKey ?? {}
      watch.secret(primaryKey, secondaryKey)
      // What the device is installed with is the one place that has its key.
      const configuration = path.join(folder.path, '.scoreline/iot-edge/config.toml')
      expect(await readFile(configuration, 'utf8')).toContain(primaryKey)
      await rm(configuration)
    })

    it('takes the module away, and has shown no secret', async () => {
      well(await job('clean-up'))
      expect(images()).toEqual(['undefined'])
      expect([...hub.configurations.keys()]).toEqual([])
      await watch.seeFolder('workspace', folder.path)
      await watch.seeFolder('registry', upstream.storage)
      expect(watch.secretCount()).toBeGreaterThan(10)
      expect(watch.found()).toEqual([])
    })
  }
)
