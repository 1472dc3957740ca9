/** Runs that are killed while they push, and runs at the same time, leave a registry that is right. */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Manifest } from '../../src/oci/manifest.ts'
import { describeWith } from '../fakes/available.ts'
import { bundledProject } from '../fakes/bundle.ts'
import { scoreline } from '../fakes/command-line.ts'
import { type DockerRegistry, startDockerRegistry } from '../fakes/docker-registry.ts'
import { tempFolder } from '../fakes/temp.ts'

/** Asks the registry itself, without Scoreline, for everything every tag leads to. */
const problemsOf = async (host: string, repository: string): Promise<readonly string[]> => {
  const ask = (path: string, method = 'GET') =>
    fetch(`http://${host}/v2/${repository}/${path}`, {
      method,
      headers: { accept: 'application/vnd.oci.image.manifest.v1+json' }
    })
  const list = await ask('tags/list')
  if (list.status === 404) return []
  const problems: string[] = []
  const { tags } = (await list.json()) as { tags: string[] }
  for (const tag of tags) {
    let reply = await ask(`manifests/${tag}`)
    // The registry lists a tag a moment before it has written what it points at.
    for (let i = 0; reply.status === 404 && i < 20; i++) {
      await sleep(50)
      reply = await ask(`manifests/${tag}`)
    }
    const text = await reply.text()
    const { config, layers }: Partial<Manifest> = JSON.parse(text)
    if (config === undefined || layers === undefined) {
      problems.push(`${tag}: ${reply.status} ${text}`)
      continue
    }
    for (const { digest, size } of [config, ...layers]) {
      const { status, headers } = await ask(`blobs/${digest}`, 'HEAD')
      if (status !== 200 || Number(headers.get('content-length')) !== size)
        problems.push(`${tag}: ${digest} ${status}`)
    }
  }
  return problems
}

describeWith('docker-registry', 'killed and parallel runs against a registry', () => {
  let project: string
  let registry: DockerRegistry | undefined
  beforeAll(async () => {
    project = await bundledProject()
    registry = await startDockerRegistry()
  }, 120_000)
  afterAll(async () => {
    await registry?.[Symbol.asyncDispose]()
  })

  it('registers right after each of 15 runs that were killed', async () => {
    await using folder = await tempFolder()
    const model = path.join(folder.path, 'weights.bin')
    const options = { name: 'big', path: model, registry: `${registry?.host}/team` }
    const run = (killAfter?: number) =>
      scoreline(project, folder.path, 'register-model', options, { killAfter })
    for (let round = 1; round <= 15; round++) {
      await writeFile(model, randomBytes(30_000_000))
      await run(80 + Math.random() * 400)
      expect(await problemsOf(String(registry?.host), 'team/models/big')).toEqual([])
      const { exitCode, stderr } = await run()
      expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('Error')])
      expect(await problemsOf(String(registry?.host), 'team/models/big')).toEqual([])
    }
  }, 180_000)

  it('gives six registrations at once a version each', async () => {
    await using folder = await tempFolder()
    const results = await Promise.all(
      Array.from({ length: 6 }, async (_, i) => {
        const model = path.join(folder.path, `weights-${i}.bin`)
        await writeFile(model, randomBytes(100_000))
        const options = { name: 'many', path: model, registry: `${registry?.host}/team` }
        return scoreline(project, folder.path, 'register-model', options)
      })
    )
    expect(results.map(({ outputs }) => Number(outputs.version)).toSorted()).toEqual([
      1, 2, 3, 4, 5, 6
    ])
    expect(await problemsOf(String(registry?.host), 'team/models/many')).toEqual([])
  }, 60_000)
})
