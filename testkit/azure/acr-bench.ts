import path from 'node:path'
import { acrCredentials } from '../../src/azure/acr-credentials.ts'
import { systemClock } from '../../src/core/clock.ts'
import { type Log, silent } from '../../src/core/ports.ts'
import { buildInAcr } from '../../src/image/builders/acr-builder.ts'
import { writeContext } from '../../src/image/dockerfile/context.ts'
import { dockerfilePlan } from '../../src/image/dockerfile/plan.ts'
import type { ImageSpec } from '../../src/image/spec.ts'
import { modelRepository } from '../../src/models/register.ts'
import { RegistryStore } from '../../src/oci/registry/registry-store.ts'
import { type FakeRegistry, startFakeRegistry } from '../fake-registry.ts'
import { foundation, modelWith, oddScript } from '../image-parts.ts'
import { tempFolder } from '../temp.ts'
import { accessTo } from './access-to.ts'
import { type AcrHost, acrHost } from './acr-host.ts'
import { type FakeAzure, fakeAzure, GROUP } from './fake-azure.ts'

/** A container registry of Azure on the loopback, and a spec to be built in it. */
export interface AcrBench extends AsyncDisposable {
  readonly azure: FakeAzure
  readonly upstream: FakeRegistry
  readonly store: RegistryStore
  readonly lines: string[]
  readonly secrets: string[]
  readonly spec: ImageSpec
  readonly folder: string
  build(more?: { signal?: AbortSignal; store?: RegistryStore }): ReturnType<typeof buildInAcr>
}

export const acrBench = async (): Promise<AcrBench> => {
  const folder = await tempFolder()
  const upstream = await startFakeRegistry()
  const host: AcrHost = await acrHost(`http://${upstream.host}`)
  const azure = await fakeAzure({ acrSuffix: host.host })
  host.trust(azure)
  azure.registries.add(GROUP, 'team', host.host)
  const access = await accessTo(azure)
  const store = new RegistryStore(`${host.host}/team`, { credentials: acrCredentials(access) })
  const { model, layer } = await modelWith('iris', { 'model.pkl': 'weights', 'a b/c$d.txt': 'c' })
  await store.stage(modelRepository('iris'), layer.blob)
  const lines: string[] = []
  const secrets: string[] = []
  const note = (line: string) => void lines.push(line)
  const log: Log = { ...silent, info: note, warning: note, secret: it => void secrets.push(it) }
  const spec: ImageSpec = {
    name: 'served',
    runtime: 'python',
    models: [model],
    script: await oddScript(path.join(folder.path, 'src')),
    tags: { team: 'a "b" $c' },
    description: 'Says $things.',
    architecture: 'x64'
  }
  return {
    azure,
    upstream,
    store,
    lines,
    secrets,
    spec,
    folder: folder.path,
    build: async ({ signal = new AbortController().signal, store: into = store } = {}) => {
      const plan = await dockerfilePlan(spec, await foundation(), { baseImage: 'scratch' }, into)
      const context = await writeContext(path.join(folder.path, 'context'), plan)
      return buildInAcr(context, plan, { store: into, log, access, clock: systemClock, signal })
    },
    [Symbol.asyncDispose]: async () => {
      store.close()
      await azure[Symbol.asyncDispose]()
      await host[Symbol.asyncDispose]()
      await upstream[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    }
  }
}
