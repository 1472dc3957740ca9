/**
 * From the start of the step `deploy-target` to its first call to the Resource Manager, with a bundle of the sources as
 * they are: `node bench/start/aci.ts [runs=11] [limit=600]`. Exits 1 when the median in milliseconds is above the limit.
 * Needs Node.js 24; the step runs with `STEP_NODE`, or the same.
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { acrHost } from '../../testkit/azure/acr-host.ts'
import {
  CLIENT,
  fakeAzure,
  GROUP,
  SUBJECT,
  SUBSCRIPTION,
  TENANT
} from '../../testkit/azure/fake-azure.ts'
import { idTokens } from '../../testkit/azure/id-token.ts'

const [runs = '11', limit = '600'] = process.argv.slice(2)
const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-start-'))
const dist = path.join(folder, 'dist')
await promisify(execFile)(process.execPath, ['scripts/bundle.js', dist])
await using acr = await acrHost()
await using azure = await fakeAzure({ acrSuffix: acr.host })
acr.trust(azure)
azure.registries.add(GROUP, 'team', acr.host)
await using tokens = await idTokens(SUBJECT)
const authority = path.join(folder, 'ca.pem')
await writeFile(authority, azure.ca)
const inputs = {
  target: 'aci',
  'service-name': 'iris',
  image: 'iris:1',
  registry: acr.host,
  'azure-cloud': azure.origin,
  'azure-client-id': CLIENT,
  'azure-tenant-id': TENANT,
  'azure-subscription-id': SUBSCRIPTION,
  'resource-group': GROUP
}

/** Milliseconds from the start of the process to each kind of request; the step itself ends early: there is no image. */
const measure = async (): Promise<Map<string, number>> => {
  const begin = performance.now()
  const seen = new Map<string, number>()
  azure.chaos = ({ path: asked }) => {
    const kind = asked.startsWith('/subscriptions/')
      ? 'Resource Manager'
      : asked.includes('oauth2')
        ? 'Entra'
        : 'endpoints of the cloud'
    if (!seen.has(kind)) seen.set(kind, performance.now() - begin)
    return undefined
  }
  const child = spawn(
    process.env.STEP_NODE ?? process.execPath,
    [path.join(dist, 'index.js'), 'deploy-target'],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: folder,
        GITHUB_ACTIONS: 'true',
        ...tokens.env,
        NODE_EXTRA_CA_CERTS: authority,
        SCORELINE_INPUTS: JSON.stringify(inputs)
      },
      stdio: 'ignore'
    }
  )
  await once(child, 'exit')
  return seen
}

try {
  await measure()
  const all: Map<string, number>[] = []
  for (let run = 0; run < Number(runs); run++) all.push(await measure())
  const medianOf = (kind: string): number =>
    all.map(seen => seen.get(kind) ?? Infinity).sort((a, b) => a - b)[all.length >> 1] ?? Infinity
  for (const kind of all[0]?.keys() ?? [])
    process.stdout.write(`${kind.padEnd(24)} ${medianOf(kind).toFixed(0).padStart(5)} ms\n`)
  if (medianOf('Resource Manager') > Number(limit)) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
