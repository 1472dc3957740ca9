import { type Judge, noJudge } from '../judging.ts'
import type { Plan, Problem } from '../plan.ts'
import type { DeployableImage, KeyName, Rendering, Target, Whereabouts } from '../target.ts'
import { frontOf, portIn } from './address.ts'
import type { Decision } from './candidate.ts'
import { checkDeployment } from './check.ts'
import { resourcesOf } from './cluster-apis.ts'
import { decideOn } from './decision.ts'
import { deploy } from './deployment.ts'
import { readKeys, rotateKey, serviceUnknown } from './keys.ts'
import { resourceName } from './kube-object.ts'
import { selectorText, textOf } from './names.ts'
import type { KubernetesSpec } from './objects.ts'
import { ISSUED_LABELS } from './objects-certificate.ts'
import { observe, type Sight, servicesIn } from './observe.ts'
import { OWN_RESOURCES } from './own-objects.ts'
import type { KubernetesInputs } from './parameters.ts'
import { podSchemeOf, throughTls } from './plain-port.ts'
import { planKubernetes } from './plan.ts'
import { readKubernetesSettings } from './read-settings.ts'
import type { KubernetesTools } from './scene.ts'
import type { KubernetesService } from './service.ts'
import type { KubernetesSettings } from './settings.ts'

/** Runs an image as a Deployment of a Kubernetes cluster. docs/targets/kubernetes.md */
export class KubernetesTarget implements Target<KubernetesInputs, KubernetesSettings, Sight> {
  readonly #tools: KubernetesTools

  constructor(tools: KubernetesTools) {
    this.#tools = tools
  }

  settings(
    given: KubernetesInputs,
    _image: DeployableImage,
    _signal: AbortSignal
  ): Promise<KubernetesSettings> {
    return readKubernetesSettings(given, this.#tools)
  }

  observe(name: string, signal: AbortSignal): Promise<Sight> {
    const { kubectl, nodeAddress } = this.#tools
    return observe(name, kubectl, nodeAddress, signal)
  }

  plan(wanted: KubernetesSpec, seen: Sight): Plan {
    return planKubernetes(wanted, seen)
  }

  async check(
    wanted: KubernetesSpec,
    { action }: Plan,
    seen: Sight,
    signal: AbortSignal
  ): Promise<readonly Problem[]> {
    return action === 'no-op' ? [] : checkDeployment(wanted, seen, this.#tools, signal)
  }

  async render(wanted: KubernetesSpec): Promise<Rendering | undefined> {
    const { render } = wanted.settings
    if (render === undefined) return undefined
    // What writes YAML is loaded for those who need it.
    const { rendering } = await import('./render.ts')
    return rendering(wanted, render)
  }

  deploy(
    wanted: KubernetesSpec,
    plan: Plan,
    signal: AbortSignal,
    judge: Judge = noJudge
  ): Promise<KubernetesService> {
    return deploy(wanted, plan, this.#tools, judge, signal)
  }

  async find(name: string, signal: AbortSignal): Promise<KubernetesService | undefined> {
    return (await this.observe(name, signal)).service
  }

  /** Every service of the namespace. */
  list(signal: AbortSignal): Promise<readonly KubernetesService[]> {
    const { kubectl, nodeAddress } = this.#tools
    return servicesIn(kubectl, nodeAddress, signal)
  }

  /** The namespace, and the cluster by the address of its API server. */
  async whereabouts(_use: 'look' | 'deploy'): Promise<Whereabouts | undefined> {
    const place = await this.#tools.kubectl.place()
    const { server = 'the cluster of the job', namespace } = place
    return { id: { server, namespace }, shown: { namespace, server } }
  }

  /** The last lines of each replica, one after the other. */
  async logs(name: string, lines: number, signal: AbortSignal): Promise<readonly string[]> {
    const all = [`--selector=${selectorText(name)}`, '--max-log-requests=100']
    return (await this.#tools.kubectl.logs(all, lines, false, signal)).slice(-lines)
  }

  /** Everything that is the service's, its keys among it. */
  async delete(name: string, signal: AbortSignal): Promise<void> {
    const { kubectl } = this.#tools
    const { apis } = await this.observe(name, signal)
    // What others make of our objects, they would make again: it goes with those.
    const kinds = [...resourcesOf(apis), ...OWN_RESOURCES, 'leases.coordination.k8s.io']
    await kubectl.deleteAll(kinds, selectorText(name), signal)
    // What cert-manager made for it is not taken away with what asked for it.
    if (apis.kinds.has('Certificate'))
      await kubectl.deleteAll(['secrets'], textOf(ISSUED_LABELS(name)), signal)
  }

  /** Through a port that leads to one of its pods. @throws UserError `SERVICE_UNKNOWN` */
  async reach<T>(
    name: string,
    work: (scoringUri: string) => Promise<T>,
    signal: AbortSignal
  ): Promise<T> {
    const { objects } = await this.observe(name, signal)
    const service = frontOf(name, objects)
    if (service === undefined) throw serviceUnknown(name)
    const { port } = portIn(service)
    const { scheme, certificate } = await podSchemeOf(name, objects, this.#tools.kubectl, signal)
    const plain = (address: string) => work(`http://${address}/score`)
    return this.#tools.kubectl.forward(
      resourceName(service),
      port,
      address => (scheme === 'https' ? throughTls(address, certificate, plain) : plain(address)),
      signal
    )
  }

  readonly rollout = {
    decide: (name: string, decision: Decision, signal: AbortSignal) =>
      decideOn(name, decision, this.#tools, signal)
  }

  readonly keys = {
    read: (name: string, signal: AbortSignal) => readKeys(name, this.#tools, signal),
    rotate: (name: string, key: KeyName, _given: KubernetesInputs, signal: AbortSignal) =>
      rotateKey(name, key, this.#tools, signal)
  }
}
