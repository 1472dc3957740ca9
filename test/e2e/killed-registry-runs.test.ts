/**
 * Runs that are killed while they push, and runs at the same time, leave a registry that is right.
 * `bench/faults/kills.ts` kills hundreds.
 */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { type DockerRegistry, startDockerRegistry } from '../../testkit/docker-registry.ts'
import { problemsIn } from '../../testkit/registry-check.ts'
import { tempFolder } from '../../testkit/temp.ts'

describeWith('docker-registry', 'killed and parallel runs against a registry', () => {
  let project: string
  let registry: DockerRegistry | undefined
  beforeAll(async () => {
    project = await bundledProject()
    registry = await startDockerRegistry()
  })
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
      expect(await problemsIn(String(registry?.host), 'team/models/big')).toEqual([])
      const { exitCode, stderr } = await run()
      expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('Error')])
      expect(await problemsIn(String(registry?.host), 'team/models/big')).toEqual([])
    }
  })

  it('builds right after each of 8 runs that were killed', async () => {
    await using folder = await tempFolder()
    const host = String(registry?.host)
    const run = (command: string, options: Record<string, string>, killAfter?: number) =>
      scoreline(project, folder.path, command, options, { killAfter })
    const build = { name: 'served', models: 'diabetes:1' }
    const model = { name: 'diabetes', path: path.resolve('workflows-examples/diabetes/model.onnx') }
    for (let round = 1; round <= 8; round++) {
      const place = `${host}/built-${round}`
      await run('register-model', { ...model, registry: place })
      await run('build-image', { ...build, registry: place }, 80 + Math.random() * 1200)
      expect(await problemsIn(host, `built-${round}/served`)).toEqual([])
      const { exitCode, outputs, stderr } = await run('build-image', { ...build, registry: place })
      expect([exitCode, outputs.image, stderr]).toEqual([
        0,
        'served:1',
        expect.not.stringContaining('Error')
      ])
      expect(await problemsIn(host, `built-${round}/served`)).toEqual([])
    }
  })

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
    expect(await problemsIn(String(registry?.host), 'team/models/many')).toEqual([])
  })
})
