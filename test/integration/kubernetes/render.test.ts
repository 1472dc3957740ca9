/** Manifests for others to apply, by the real kubectl and a real control plane. */

import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse, parseAllDocuments, stringify } from 'yaml'
import { writeRendering } from '../../../src/actions/opening/rendered-files.ts'
import { ANNOTATION } from '../../../src/targets/kubernetes/names.ts'
import { rendering } from '../../../src/targets/kubernetes/render.ts'
import { describeWhere } from '../../../testkit/available.ts'
import { kept } from '../../../testkit/kept.ts'
import { kubeBench, kubernetesSettingsFrom, simulatedImage } from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'

const INPUTS = { expose: 'NodePort', replicas: '2', 'secure-environment-variables': 'A=1' }

const PATCHES: Readonly<Record<string, string>> = {
  'operations on a list': `
- target: {kind: Deployment}
  patch:
    - {op: add, path: /spec/template/spec/priorityClassName, value: high}
    - {op: add, path: /spec/template/spec/containers/0/env/-, value: {name: B, value: "2"}}
    - {op: replace, path: /spec/revisionHistoryLimit, value: 2}
    - {op: remove, path: /spec/template/spec/containers/0/lifecycle}`,
  'a merge of containers, variables and volumes': `
- target: {kind: Deployment}
  patch:
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: of-kustomize, annotations: {team: ours}}
    spec:
      minReadySeconds: 5
      template:
        spec:
          hostAliases: [{ip: 10.0.0.1, hostnames: [a.example]}]
          topologySpreadConstraints:
            - {topologyKey: topology.kubernetes.io/zone, maxSkew: 2, whenUnsatisfiable: DoNotSchedule}
            - {topologyKey: kubernetes.io/hostname, maxSkew: 3, whenUnsatisfiable: ScheduleAnyway}
          containers:
            - name: scoring
              env: [{name: HOME, value: /home}, {name: NEW, value: n}]
              lifecycle: null
              volumeMounts: [{mountPath: /cache, name: cache}]
            - {name: proxy, image: proxy}
          volumes: [{name: cache, emptyDir: {sizeLimit: 1Gi}}]`,
  'a merge that removes and replaces': `
- target: {kind: Deployment, name: of-kustomize}
  patch: |-
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: of-kustomize}
    spec:
      strategy: {$patch: replace, type: Recreate}
      template:
        spec:
          volumes: [{name: tmp, $patch: delete}]
- target: {kind: Service}
  patch: [{op: add, path: /spec/externalTrafficPolicy, value: Local}]`
}

describeWhere(kubeIsBuilt, KUBE, 'rendered manifests', () => {
  let cluster: KubeCluster

  beforeAll(async () => {
    cluster = await startKubeCluster()
    await cluster.namespace('gitops', 'simulated')
  })
  afterAll(() => cluster?.[Symbol.asyncDispose]())

  const renderedTo = async (folder: string, name: string, inputs: Record<string, string> = {}) => {
    const settings = await kubernetesSettingsFrom({ ...INPUTS, ...inputs, render: folder })
    const spec = { name, image: simulatedImage(1), settings }
    const made = rendering(spec, { folder, secrets: false })
    await writeRendering(made)
    return made
  }

  /** Objects by their kinds, without the fingerprint of what was there before patches. */
  const byKind = (objects: readonly unknown[]) =>
    Object.fromEntries(
      objects.map(object => {
        const { kind, metadata } = object as { kind: string; metadata: { annotations?: object } }
        const annotations = { ...metadata.annotations, [ANNOTATION.applied]: '' }
        return [kind, { ...(object as object), metadata: { ...metadata, annotations } }]
      })
    )

  it.each(Object.entries(PATCHES))(
    'have patches as kubectl kustomize does them: %s',
    async (_, patches) => {
      const folder = kept(await tempFolder()).path
      await renderedTo(path.join(folder, 'base'), 'of-kustomize')
      const ours = await renderedTo(path.join(folder, 'ours'), 'of-kustomize', { patches })
      await mkdir(path.join(folder, 'overlay'))
      // kustomize wants its patches as texts.
      const texts = (parse(patches) as { target: object; patch: unknown }[]).map(it => ({
        ...it,
        patch: typeof it.patch === 'string' ? it.patch : stringify(it.patch)
      }))
      const overlay = { resources: ['../base'], patches: texts }
      await writeFile(path.join(folder, 'overlay', 'kustomization.yaml'), stringify(overlay))
      const theirs = await cluster.admin(['kustomize', path.join(folder, 'overlay')])
      const documents = parseAllDocuments(theirs).map(document => document.toJS())
      expect(byKind(ours.files.slice(1).map(({ text }) => parse(text)))).toEqual(byKind(documents))
    }
  )

  it('are what a deployment applies: the API server sees no difference', async () => {
    const folder = kept(await tempFolder()).path
    const patches = PATCHES['operations on a list']?.replace(/.*priorityClassName.*\n/, '') ?? ''
    await renderedTo(folder, 'same', { patches })
    const settings = await kubernetesSettingsFrom({ ...INPUTS, patches })
    const health = async () => ({ status: 200, certificate: undefined })
    const bench = kubeBench(cluster, 'gitops', { health })
    const spec = { name: 'same', image: simulatedImage(1), settings }
    expect(await bench.deploy(spec)).toMatchObject({ changed: true })
    const diff = (what: readonly string[]) =>
      testExec(
        cluster.kubectl,
        [
          ...['diff', '--server-side', '--field-manager=scoreline', '--force-conflicts'],
          ...['--namespace=gitops', ...what]
        ],
        { env: { ...process.env, KUBECONFIG: cluster.kubeconfig } }
      )
    for (const what of [
      ['-k', folder],
      ['-f', path.join(folder, 'manifests')]
    ])
      expect(await diff(what)).toMatchObject({ exitCode: 0, stdout: '' })
    // A difference would be seen.
    await renderedTo(folder, 'same')
    expect(await diff(['-k', folder])).toMatchObject({ exitCode: 1 })
  })

  it('are applied by others, and without the files of an earlier rendering', async () => {
    const folder = kept(await tempFolder()).path
    await renderedTo(folder, 'theirs', { replicas: '', 'autoscale-min-replicas': '2' })
    expect(await readdir(path.join(folder, 'manifests'))).toContain('horizontalpodautoscaler.yaml')
    await writeFile(path.join(folder, 'manifests', 'own.yaml'), '# of the team')
    await renderedTo(folder, 'theirs')
    const files = await readdir(path.join(folder, 'manifests'))
    expect(files).not.toContain('horizontalpodautoscaler.yaml')
    expect(files).toContain('own.yaml')
    const apply = ['apply', '--server-side', '--validate=strict', '--dry-run=server', '-o=name']
    expect(await cluster.admin([...apply, '--namespace=gitops', '-k', folder])).toContain(
      'deployment.apps/theirs'
    )
  })

  it('are not written over what somebody else made', async () => {
    const folder = kept(await tempFolder()).path
    await writeFile(path.join(folder, 'kustomization.yaml'), 'resources: []\n')
    await expect(renderedTo(folder, 'theirs')).rejects.toMatchObject({
      code: 'RENDER_FOLDER_FOREIGN'
    })
  })
})
