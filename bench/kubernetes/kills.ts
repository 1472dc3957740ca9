/**
 * Kills (SIGKILL) deployments to a real control plane at random moments, rolling, blue-green and canary in turn. At every
 * moment the Service has ready pods of a version that was known to be good; the same deployment again ends with the new
 * version, and nothing beside it.
 *
 *   node bench/kubernetes/kills.ts [kills=30] [seed=1]
 *
 * Needs Node.js 22.18 or later and the control plane of testkit/kube. The lease of a killed run is deleted, so that the
 * next one need not wait a minute for it; every tenth is left to be taken over. Ends with exit code 1 when anything was
 * wrong.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { startKubeCluster } from '../../testkit/kube-cluster.ts'
import { randomFrom } from '../../testkit/random.ts'

const [kills = '30', seed = '1'] = process.argv.slice(2)
const ROLLOUTS = ['rolling', 'blue-green', 'canary'] as const
const NAME = 'iris'
const PROGRAM = path.join(import.meta.dirname, 'deploy-once.ts')
const REGISTER = path.join(import.meta.dirname, '../../scripts/typescript.js')

const random = randomFrom(Number(seed))
await using cluster = await startKubeCluster()
await cluster.namespace('ml', 'simulated')

/** Runs a deployment; @returns what it printed, or undefined where it was killed before its end. */
const deploy = (
  version: number,
  rollout: string,
  killAfter?: number
): Promise<{ readonly text: string; readonly killed: boolean; readonly seconds: number }> =>
  new Promise((resolve, reject) => {
    const { kubeconfig, kubectl } = cluster
    const inputs = { expose: 'NodePort', replicas: '2', rollout, 'step-seconds': '1' }
    const given = JSON.stringify({ cluster: { kubeconfig, kubectl }, name: NAME, version, inputs })
    const start = performance.now()
    const child = spawn(process.execPath, ['--import', REGISTER, PROGRAM, given])
    const [out, err] = [textOf(child, 'stdout'), textOf(child, 'stderr')]
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfter ?? 2 ** 30)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const killed = signal === 'SIGKILL'
      const seconds = (performance.now() - start) / 1000
      if (code === 0 || killed) resolve({ text: out(), killed, seconds })
      else reject(new Error(err()))
    })
  })

const textOf = (child: ChildProcess, stream: 'stdout' | 'stderr'): (() => string) => {
  let text = ''
  child[stream]?.on('data', chunk => {
    text += chunk
  })
  return () => text
}

/** Every state of the Service's endpoints that has no ready pod in it. */
const watchEndpoints = () => {
  const fields = '{range .items[*]}{.endpoints[*].conditions.ready}{" "}{end}{"\\n"}'
  const empty: string[] = []
  let [looks, over] = [0, false]
  const look = async (): Promise<void> => {
    while (!over) {
      const where = ['--namespace=ml', `--selector=kubernetes.io/service-name=${NAME}`]
      const said = await cluster.admin(['get', 'endpointslices', ...where, `-o=jsonpath=${fields}`])
      looks++
      if (!said.includes('true')) empty.push(new Date().toISOString())
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  const looking = look()
  return {
    empty,
    looks: () => looks,
    end: async () => {
      over = true
      await looking
    }
  }
}

const left = (): Promise<string> =>
  cluster.admin([
    ...['get', 'deployments,services,secrets,configmaps,pods,leases', '--namespace=ml', '-o=name'],
    `--selector=scoreline.io/service=${NAME},scoreline.io/track=candidate`
  ])

const problems: string[] = []
await deploy(1, 'rolling')
const usual = new Map<string, number>()
let version = 1
for (const rollout of ROLLOUTS) usual.set(rollout, (await deploy(++version, rollout)).seconds)
console.log(
  `Undisturbed: ${[...usual].map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`).join(', ')}`
)

const endpoints = watchEndpoints()
let killed = 0
for (let turn = 0; killed < Number(kills); turn++) {
  const rollout = ROLLOUTS[turn % ROLLOUTS.length] ?? 'rolling'
  // Digits name an image: its digest is made of it.
  version = (version % 9) + 1
  const moment = (usual.get(rollout) ?? 1) * 1000 * random()
  const first = await deploy(version, rollout, moment)
  if (!first.killed) continue
  killed++
  const serving = await cluster.admin([
    ...['get', `deployment/${NAME}`, '--namespace=ml'],
    '-o=jsonpath={.status.availableReplicas}'
  ])
  if (killed % 10 !== 0)
    await cluster.admin([
      'delete',
      `lease/${NAME}-deployment`,
      '--namespace=ml',
      '--ignore-not-found'
    ])
  const second = await deploy(version, rollout).catch((error: Error) => {
    problems.push(`${rollout} after ${Math.round(moment)} ms: ${error.message}`)
    return undefined
  })
  const beside = await left()
  const ended = second?.text ?? 'an error'
  console.log(
    `${killed}. ${rollout} killed after ${Math.round(moment)} ms, ${serving} replicas available; again: ${ended}, ${second?.seconds.toFixed(1)} s`
  )
  if (ended !== JSON.stringify({ state: 'running', image: `fine:${version}` }))
    problems.push(`${rollout} after ${Math.round(moment)} ms ended as ${ended}`)
  if (beside !== '') problems.push(`${rollout} after ${Math.round(moment)} ms left ${beside}`)
}
await endpoints.end()
for (const moment of endpoints.empty) problems.push(`no ready pod at ${moment}`)
console.log(
  `${killed} kills; ${endpoints.looks()} looks at the endpoints, ${endpoints.empty.length} of them without a ready pod; ${problems.length} problems`
)
for (const problem of problems) console.log(`  ${problem}`)
if (problems.length > 0) process.exitCode = 1
