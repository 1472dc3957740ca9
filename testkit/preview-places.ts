/** Places with many services: one is deployed by its target, the others are copies of it, which cost next to nothing. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { systemClock } from '../src/core/clock.ts'
import type { RecordedImage, RecordedPlace } from '../src/services/record.ts'
import { placeOf } from '../src/services/whereabouts.ts'
import { TAG } from '../src/targets/aci/body.ts'
import { kind as aci } from '../src/targets/aci/kind.ts'
import { kind as kubernetes } from '../src/targets/kubernetes/kind.ts'
import { ANNOTATION } from '../src/targets/kubernetes/names.ts'
import { kind as local } from '../src/targets/local/kind.ts'
import type { ServiceRecord } from '../src/targets/local/settings.ts'
import { localWhereabouts } from '../src/targets/local/whereabouts.ts'
import { markEntries, type PreviewMark } from '../src/targets/preview-mark.ts'
import { aciBench, imageOf } from './azure/aci-bench.ts'
import { type FakeAzure, GROUP, SUBSCRIPTION } from './azure/fake-azure.ts'
import { kubeBench, kubernetesSettingsFrom, simulatedImage } from './kube-bench.ts'
import type { KubeCluster } from './kube-cluster.ts'

/** A place as records say it, and what there is in it. */
export interface PreviewPlace {
  readonly target: string
  readonly place: RecordedPlace
  /** What all of its services run. */
  readonly image: RecordedImage
  /** @param mark of previews that their target knows */
  add(names: readonly string[], mark?: PreviewMark): Promise<void>
  /** What it has now, sorted. */
  names(): Promise<readonly string[]>
}

const certain = (place: RecordedPlace | undefined): RecordedPlace => {
  if (place === undefined) throw new Error('There is no such place')
  return place
}

/** This machine, as a state folder: its services are stopped, as after a restart. */
export const localPreviews = async (stateFolder: string): Promise<PreviewPlace> => {
  const image = imageOf(1)
  const whereabouts = (use: 'look' | 'deploy') =>
    localWhereabouts({ stateFolder, env: {}, clock: systemClock }, use)
  const services = path.join(stateFolder, 'services')
  return {
    target: local.name,
    place: certain(await placeOf(local, {}, { whereabouts }, 'deploy')),
    image,
    add: async (names, preview) => {
      for (const [i, name] of names.entries()) {
        const folder = path.join(services, name)
        const record: ServiceRecord = {
          name,
          image,
          settings: { port: 20_000 + i, env: {}, workers: 1, startTimeoutSeconds: 10 },
          preview,
          rootfs: path.join(folder, 'rootfs')
        }
        await mkdir(record.rootfs ?? '', { recursive: true, mode: 0o700 })
        await writeFile(path.join(folder, 'service.json'), JSON.stringify(record))
      }
    },
    names: async () => (await readdir(services)).toSorted()
  }
}

/** A resource group. @param azure with a registry `team` in it */
export const aciPreviews = async (azure: FakeAzure): Promise<PreviewPlace> => {
  const bench = await aciBench(azure, { clock: systemClock })
  await bench.deploy({ 'dns-name-label': '' })
  const first = `${GROUP}/iris`
  const group = azure.groups.groups.get(first)
  if (group === undefined) throw new Error('The fake has no group')
  azure.groups.groups.delete(first)
  const values = { 'azure-subscription-id': SUBSCRIPTION, 'resource-group': GROUP }
  return {
    target: aci.name,
    place: certain(await placeOf(aci, values, bench.target, 'look')),
    image: imageOf(1),
    add: async (names, mark) => {
      for (const name of names) {
        const text = JSON.stringify(group.resource).replaceAll('/iris"', `/${name}"`)
        const resource = JSON.parse(text)
        const tags = { ...resource.tags, ...markEntries(mark, TAG) }
        const copy = { ...group, resource: { ...resource, name, tags } }
        azure.groups.groups.set(`${GROUP}/${name}`, copy)
      }
    },
    names: async () => [...azure.groups.groups.keys()].map(key => path.basename(key)).toSorted()
  }
}

const OBJECTS = 'deployments,services,secrets,configmaps,serviceaccounts,networkpolicies'
const ALL = ['--selector=scoreline.io/service', '-o=json']

/** A namespace that is there. Its services have no pods: what is deleted is the same. */
export const kubernetesPreviews = async (
  cluster: KubeCluster,
  namespace: string
): Promise<PreviewPlace> => {
  const { target, deploy } = kubeBench(cluster, namespace, {
    health: async () => ({ status: 200, certificate: undefined })
  })
  const image = simulatedImage(1)
  await deploy({ name: 'iris', image, settings: await kubernetesSettingsFrom({}) })
  const at = `--namespace=${namespace}`
  const objects = await cluster.admin(['get', OBJECTS, at, ...ALL])
  await target.delete('iris', new AbortController().signal)
  return {
    target: kubernetes.name,
    place: certain(await placeOf(kubernetes, { namespace }, target, 'look')),
    image,
    add: async (names, mark) => {
      const items = names.flatMap(name => copiesOf(JSON.parse(objects).items, name, mark))
      await cluster.admin(['create', '-f', '-'], JSON.stringify({ ...LIST, items }))
    },
    names: async () => {
      const deployments = await cluster.admin(['get', 'deployments', at, ...ALL])
      const { items } = JSON.parse(deployments) as { items: KubernetesObject[] }
      return items.map(({ metadata: { name } }) => name).toSorted()
    }
  }
}

const LIST = { apiVersion: 'v1', kind: 'List' }

interface KubernetesObject {
  readonly metadata: {
    readonly name: string
    annotations?: Readonly<Record<string, string>>
    uid?: string
    resourceVersion?: string
  }
  spec?: { replicas?: number; clusterIP?: string; clusterIPs?: readonly string[] }
}

/** Of the objects of service `iris`, without what the cluster filled in, and without pods. */
const copiesOf = (
  objects: readonly KubernetesObject[],
  name: string,
  mark: PreviewMark | undefined
): readonly object[] =>
  objects.map(object => {
    const copy: KubernetesObject = JSON.parse(JSON.stringify(object).replaceAll('iris', name))
    delete copy.metadata.uid
    delete copy.metadata.resourceVersion
    delete copy.spec?.clusterIP
    delete copy.spec?.clusterIPs
    if (copy.spec?.replicas !== undefined) copy.spec.replicas = 0
    copy.metadata.annotations = { ...copy.metadata.annotations, ...markEntries(mark, ANNOTATION) }
    return copy
  })
