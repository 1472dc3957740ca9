/**
 * What a deployment costs: `kubectl` processes, and the seconds of a plan for a service that has 50 objects.
 *
 *   node bench/kubernetes/processes.ts
 *
 * Needs Node.js 22.18 or later and the control plane of testkit/kube. Ends with exit code 1 above the aims: 6 processes
 * for a deployment that changes nothing, 3 s for the plan.
 */
import {
  kubeBench,
  kubernetesSettingsFrom,
  NEVER,
  simulatedImage
} from '../../testkit/kube-bench.ts'
import { startKubeCluster } from '../../testkit/kube-cluster.ts'

const MOST_PROCESSES = 6
const MOST_SECONDS = 3
const OBJECTS = 50

await using cluster = await startKubeCluster()
await cluster.namespace('ml', 'simulated')
const health = async () => ({ status: 200, certificate: undefined })
const specOf = async (version: number, rollout = 'rolling') => ({
  name: 'iris',
  image: simulatedImage(version),
  settings: await kubernetesSettingsFrom({
    expose: 'Ingress',
    'ingress-host': 'iris.example.org',
    replicas: '2',
    rollout,
    'step-seconds': '0',
    'secure-environment-variables': 'A=1'
  })
})

const counted = async (what: string, version: number, rollout?: string): Promise<number> => {
  const bench = kubeBench(cluster, 'ml', { health })
  const start = performance.now()
  await bench.deploy(await specOf(version, rollout))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${what}: ${bench.commands.length} kubectl processes, ${seconds} s`)
  return bench.commands.length
}

await counted('create', 1)
const idle = await counted('no-op', 1)
await counted('update, rolling', 2)
await counted('update, blue-green', 3, 'blue-green')
await counted('update, canary', 4, 'canary')

const more = Array.from({ length: OBJECTS }, (_, i) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name: `iris-${i}`,
    labels: { 'scoreline.io/service': 'iris', 'app.kubernetes.io/managed-by': 'scoreline' }
  }
}))
await cluster.admin(
  ['create', '--namespace=ml', '-f', '-'],
  JSON.stringify({ apiVersion: 'v1', kind: 'List', items: more })
)
const bench = kubeBench(cluster, 'ml', { health })
const spec = await specOf(5)
const start = performance.now()
const seen = await bench.target.observe('iris', NEVER)
const plan = bench.target.plan(spec, seen)
const problems = await bench.target.check(spec, plan, seen, NEVER)
const seconds = (performance.now() - start) / 1000
console.log(
  `plan of ${seen.objects.length} objects: ${seconds.toFixed(1)} s, ${bench.commands.length} processes, ${plan.action}, ${problems.length} problems`
)
if (idle > MOST_PROCESSES || seconds > MOST_SECONDS) process.exitCode = 1
