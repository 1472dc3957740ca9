/** The sweep as people run it, over 200 previews at three places, and killed on the way. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { RegistryStore } from '../../src/oci/registry/registry-store.ts'
import type { ServiceRecord } from '../../src/services/record.ts'
import { listRecords, writeRecord } from '../../src/services/records.ts'
import { describeWhere, programPath } from '../../testkit/available.ts'
import {
  CLIENT,
  type FakeAzure,
  fakeAzure,
  GROUP,
  SUBJECT,
  TENANT
} from '../../testkit/azure/fake-azure.ts'
import { type IdTokens, idTokens } from '../../testkit/azure/id-token.ts'
import { realTime } from '../../testkit/azure/time.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { type DockerRegistry, startDockerRegistry } from '../../testkit/docker-registry.ts'
import { type FakeGitHub, fakeGitHub, JOB_TOKEN } from '../../testkit/github/fake-github.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../testkit/kube-cluster.ts'
import {
  aciPreviews,
  kubernetesPreviews,
  localPreviews,
  type PreviewPlace
} from '../../testkit/preview-places.ts'
import { tempFolder } from '../../testkit/temp.ts'

const DAY = 86_400_000
const PREVIEWS = 200
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString()

/** Of eight previews, one is closed, one over its time, and one old. */
const isStale = (pull: number): boolean => pull % 8 < 3
const moreOf = (pull: number): Partial<ServiceRecord> =>
  pull % 8 === 1 ? { expires: ago(0.1) } : pull % 8 === 2 ? { updated: ago(9) } : {}

/** Known to their targets alone: an old preview, one of another repository, and a service that is none. */
const UNRECORDED = [
  ['wine-pr-3001', 'https://github.com/octo-org/models', 3001],
  ['wine-pr-3002', 'https://github.com/octo-org/other', 3002],
  ['wine', 'https://github.com/octo-org/models', 3001]
] as const

describeWhere(
  kubeIsBuilt && programPath('docker-registry') !== undefined,
  `${KUBE}, and docker-registry`,
  'a sweep over 200 previews of three targets',
  () => {
    const opened: AsyncDisposable[] = []
    const keep = <T extends AsyncDisposable>(it: T): T => {
      opened.unshift(it)
      return it
    }
    let project: string
    let folder: Awaited<ReturnType<typeof tempFolder>>
    let registry: DockerRegistry
    let azure: FakeAzure
    let tokens: IdTokens
    let github: FakeGitHub
    let cluster: KubeCluster
    let places: readonly PreviewPlace[]
    let store: RegistryStore
    /** What must be there in the end, by place. */
    const wanted = new Map<string, string[]>()

    beforeAll(async () => {
      project = await bundledProject()
      folder = keep(await tempFolder())
      registry = keep(await startDockerRegistry())
      azure = keep(await fakeAzure({ time: realTime }))
      azure.registries.add(GROUP, 'team')
      tokens = keep(await idTokens(SUBJECT))
      github = keep(await fakeGitHub([JOB_TOKEN]))
      cluster = keep(await startKubeCluster())
      await cluster.namespace('previews', 'simulated')
      await writeFile(path.join(folder.path, 'ca.pem'), azure.ca)
      store = new RegistryStore(`${registry.host}/team`)
      places = [
        await localPreviews(path.join(folder.path, '.scoreline')),
        await aciPreviews(azure),
        await kubernetesPreviews(cluster, 'previews')
      ]
      for (const [i, place] of places.entries()) await fill(place, i)
    })
    afterAll(async () => {
      for (const it of opened) await it[Symbol.asyncDispose]()
    })

    /** Every third of the previews, and services that are none. */
    const fill = async (at: PreviewPlace, which: number): Promise<void> => {
      const { target, place, image } = at
      const record = (service: string, more: Partial<ServiceRecord>): ServiceRecord => ({
        service,
        target,
        place,
        state: 'running',
        image,
        models: [],
        action: 'create',
        origin: {},
        created: ago(10),
        updated: ago(1),
        ...more
      })
      const pulls = Array.from({ length: PREVIEWS }, (_, i) => i + 1).filter(
        pull => pull % places.length === which
      )
      const previews = pulls.map(pull =>
        record(`iris-pr-${pull}`, { origin: { pullRequest: pull }, ...moreOf(pull) })
      )
      const others = [
        record('iris', { updated: ago(99), expires: ago(50), origin: { pullRequest: 8 } }),
        record('iris-pr-x', { updated: ago(99), expires: ago(50) }),
        // Named as a preview of a closed pull request, by somebody's hand.
        record('iris-pr-1008', { updated: ago(99), expires: ago(50) }),
        record('iris-pr-1016', { updated: ago(99), origin: { pullRequest: 8 } })
      ]
      for (const pull of pulls)
        github.pulls.push({
          number: pull,
          state: pull % 8 === 0 ? 'closed' : 'open',
          sha: 'a'.repeat(40),
          head: `octo-org:b${pull}`
        })
      await at.add([...[...previews, ...others].map(({ service }) => service), 'iris-pr-2000'])
      for (const [name, source, pullRequest] of UNRECORDED)
        await at.add([name], { source, pullRequest, deployed: ago(9) })
      for (const each of [...previews, ...others]) await writeRecord(store, each)
      wanted.set(target, [
        ...pulls.filter(pull => !isStale(pull)).map(pull => `iris-pr-${pull}`),
        ...others.map(({ service }) => service),
        // Of this one, neither a record nor a mark says that it is a preview.
        'iris-pr-2000',
        'wine-pr-3002',
        'wine'
      ])
    }

    const sweep = (options: Readonly<Record<string, string>>, killAfter?: () => boolean) =>
      scoreline(
        project,
        folder.path,
        'clean-up',
        {
          registry: `${registry.host}/team`,
          'stale-after': '7d',
          'closed-pull-requests': 'true',
          'azure-sign-in': 'oidc',
          'azure-cloud': azure.origin,
          'azure-client-id': CLIENT,
          'azure-tenant-id': TENANT,
          ...options
        },
        {
          env: {
            ...tokens.env,
            NODE_EXTRA_CA_CERTS: path.join(folder.path, 'ca.pem'),
            KUBECONFIG: cluster.kubeconfig,
            PATH: `${path.dirname(cluster.kubectl)}${path.delimiter}${process.env.PATH}`,
            GITHUB_API_URL: github.url,
            GITHUB_REPOSITORY: github.repository,
            GITHUB_TOKEN: JOB_TOKEN.value
          },
          killAfter
        }
      )

    const there = async () => {
      const found = new Map<string, readonly string[]>()
      for (const place of places) found.set(place.target, await place.names())
      return found
    }
    const sorted = () => new Map([...wanted].map(([target, names]) => [target, names.toSorted()]))
    const count = async () => [...(await there()).values()].flat().length

    it('takes down exactly the stale ones, also when it is killed twice on the way', async () => {
      const before = await count()
      // In the midst of a deletion; and where what was deleted is said.
      const deletions = () => azure.writes().filter(({ method }) => method === 'DELETE').length
      const told = () =>
        github.asked.filter(line => line === 'GET /repos/octo-org/models/deployments')
      const killed = [
        await sweep({ apply: 'true' }, () => deletions() >= 5),
        await sweep({ apply: 'true' }, () => told().length >= 40)
      ]
      expect(killed.map(({ exitCode }) => exitCode)).toEqual([null, null])
      const between = await count()
      expect(between).toBeLessThan(before)
      expect(between).toBeGreaterThan([...wanted.values()].flat().length)

      const finished = await sweep({ apply: 'true' })
      expect([finished.exitCode, finished.stderr]).toEqual([0, expect.any(String)])
      expect(await there()).toEqual(sorted())
      const { records } = await listRecords(store)
      const stale = records.filter(
        ({ origin, service }) =>
          service.endsWith(`-pr-${origin.pullRequest}`) && isStale(origin.pullRequest ?? 0)
      )
      expect(stale).toEqual([])
      const again = await sweep({ apply: 'true' })
      expect(again.outputs).toMatchObject({ deleted: '[]', stale: '[]' })
    })
  }
)
