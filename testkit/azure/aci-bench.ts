import type { Cloud } from '../../src/azure/cloud.ts'
import type { Clock, Log } from '../../src/core/ports.ts'
import { maskingWith } from '../../src/core/secret-forms.ts'
import { deployService } from '../../src/services/deploy.ts'
import type { AciTarget } from '../../src/targets/aci/aci-target.ts'
import { openAciTarget } from '../../src/targets/aci/open.ts'
import type { SeedInputs } from '../../src/targets/aci/parameters.ts'
import type { AciService } from '../../src/targets/aci/service.ts'
import type { AciSettings } from '../../src/targets/aci/settings.ts'
import type { Plan } from '../../src/targets/plan.ts'
import type { ServiceSpec } from '../../src/targets/target.ts'
import { accessTo } from './access-to.ts'
import { aciGiven, aciSettingsFrom, type Given } from './aci-settings.ts'
import { type FakeAzure, fakeAzure, GROUP, SUBSCRIPTION } from './fake-azure.ts'

export const REGISTRY = 'team.azurecr.test'

export interface Bench {
  readonly target: AciTarget
  /** Everything that was logged. */
  readonly lines: string[]
  /** The same as a workflow's log shows it: what was masked by then is blackened. */
  readonly shown: string[]
  /** Everything that was masked. */
  readonly secrets: string[]
  spec(inputs?: Record<string, string>, version?: number): Promise<ServiceSpec<AciSettings>>
  /** The values of the same inputs, as a rotation of keys takes them. */
  given(inputs?: Record<string, string>): Promise<Given>
  /** Observes, plans, checks and deploys, as an action does. */
  deploy(
    inputs?: Record<string, string>,
    version?: number,
    signal?: AbortSignal
  ): Promise<{ readonly plan: Plan; readonly service: AciService }>
}

export interface BenchOptions {
  readonly subject?: string
  readonly idToken?: 'forbidden'
  readonly azureInputs?: Record<string, string>
  /** Left out: a seed of the bench's own. */
  readonly seed?: Partial<SeedInputs>
  readonly registry?: string
  readonly maxRetries?: number
  /** Another cloud than the fake says it is. */
  readonly cloud?: Partial<Cloud>
  /** In place of the fake's own, which does not stand still while the SDK waits. */
  readonly clock?: Clock
}

/** As from a secret of the repository. */
export const SEED = 'seed-of-the-bench-0123456789-abcdef'

export const NEVER = new AbortController().signal

/** An image of the fake registry; `version` makes its digest. */
export const imageOf = (version = 1, registry = REGISTRY, name = 'iris') =>
  ({
    label: `${name}:${version}`,
    reference: `${registry}/images/${name}@sha256:${String(version).repeat(64)}`,
    repository: `images/${name}`,
    digest: `sha256:${String(version).repeat(64)}`
  }) as const

/** A fake Azure that has the bench's registry. */
export const ready = async (): Promise<FakeAzure> => {
  const azure = await fakeAzure()
  azure.registries.add(GROUP, 'team')
  return azure
}

/** The target `aci` over a fake Azure, with health asked of the fake. */
export const aciBench = async (azure: FakeAzure, options: BenchOptions = {}): Promise<Bench> => {
  const clock = options.clock ?? azure.clock
  const lines: string[] = []
  const secrets: string[] = []
  const shown: string[] = []
  const write = (line: string): void => {
    lines.push(line)
    shown.push(mask(line, secrets))
  }
  const log: Log = {
    debug: line => write(`debug ${line}`),
    info: line => write(line),
    warning: line => write(`warning ${line}`),
    progress: () => {},
    secret: maskingWith(form => secrets.push(form))
  }
  const access = await accessTo(azure, {
    log,
    maxRetries: options.maxRetries ?? 8,
    subject: options.subject,
    hasToken: options.idToken !== 'forbidden',
    ...(options.azureInputs ? { inputs: options.azureInputs } : {})
  })
  const registry = options.registry ?? REGISTRY
  const target = openAciTarget({
    access: { ...access, cloud: { ...access.cloud, ...options.cloud } },
    registry,
    seed: options.seed ?? { 'key-seed': SEED },
    log,
    clock,
    readText: async file => {
      throw new Error(`no file ${file}`)
    },
    world: {
      opens: async (_host, username, password, repository) =>
        azure.registries.mayPull(username, password, repository),
      health: async origin => azure.groups.health(new URL(origin).hostname),
      hostSuffix: 'azurecontainer.io',
      resolveHost: async host =>
        [...azure.subscription.takenLabels].some(label => host.startsWith(`${label}.`))
    }
  })
  const spec: Bench['spec'] = async (inputs = {}, version = 1) => ({
    name: 'iris',
    image: imageOf(version, registry),
    settings: await aciSettingsFrom(
      { 'health-timeout-seconds': '60', 'provision-timeout-seconds': '600', ...inputs },
      { log, clock, subscriptionId: SUBSCRIPTION, resourceGroup: GROUP }
    )
  })
  const given: Bench['given'] = async (inputs = {}) => aciGiven(inputs, { log })
  const deploy: Bench['deploy'] = async (inputs, version, signal = NEVER) => {
    const wanted = await spec(inputs, version)
    const deployment = { kind: 'aci', spec: wanted, wanted: '', planOnly: false }
    const { plan, service } = await deployService(target, deployment, { log, signal })
    return { plan, service: service as AciService }
  }
  return { target, lines, shown, secrets, spec, given, deploy }
}

/** What the runner does to every line: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#masking-a-value-in-a-log */
export const mask = (line: string, secrets: readonly string[]): string =>
  [...secrets]
    .sort((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, '***'), line)
