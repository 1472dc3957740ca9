/** Runs that are killed at any moment, and runs at the same time, leave a registry that is right. */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { namesIn, problemsOf } from '../../testkit/layout-check.ts'
import { tempFolder } from '../../testkit/temp.ts'

const DIABETES = path.resolve('workflows-examples/diabetes')

describe('killed and parallel runs', () => {
  let project: string
  beforeAll(async () => {
    project = await bundledProject()
  })

  it('registers right after each of 20 runs that were killed', async () => {
    await using folder = await tempFolder()
    const registry = path.join(folder.path, 'registry')
    for (let round = 1; round <= 20; round++) {
      const model = path.join(folder.path, 'weights.bin')
      await writeFile(model, randomBytes(6_000_000))
      const options = { name: 'big', path: model, registry }
      await scoreline(project, folder.path, 'register-model', options, {
        killAfter: 60 + Math.random() * 140
      })
      const { exitCode, outputs, stderr } = await scoreline(
        project,
        folder.path,
        'register-model',
        options
      )
      expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('Error')])
      expect(outputs.model).toBe(`big:${round}`)
    }
    expect(problemsOf(registry)).toEqual([])
    expect(namesIn(registry)).toEqual(Array.from({ length: 20 }, (_, i) => `models/big:${i + 1}`))
  })

  it('builds, deploys and cleans up right after runs that were killed', async () => {
    await using folder = await tempFolder()
    const registry = path.join(folder.path, 'registry')
    const run = (command: string, options: Record<string, string>, killAfter?: number) =>
      scoreline(project, folder.path, command, { ...options, registry }, { killAfter })
    await run('register-model', { name: 'diabetes', path: path.join(DIABETES, 'model.onnx') })
    const build = { name: 'diabetes', models: 'diabetes:1' }
    const deploy = { target: 'local', 'service-name': 'killed', image: 'diabetes' }
    try {
      for (let round = 1; round <= 6; round++) {
        const image = { ...build, description: `round ${round}` }
        await run('build-image', image, 80 + Math.random() * 300)
        expect((await run('build-image', image)).outputs.image).toBe(`diabetes:${round}`)
        await run('deploy-target', deploy, 80 + Math.random() * 500)
        const { outputs, exitCode } = await run('deploy-target', deploy)
        expect(exitCode).toBe(0)
        const answer = await fetch(outputs['scoring-uri'] ?? '', {
          method: 'POST',
          body: '{"data":[[1,2,3,4,5,6,7,8,9,10]]}'
        })
        expect(await answer.json()).toEqual([[expect.closeTo(6141.17, 1)]])
      }
      await run('clean-up', { 'service-name': 'killed' }, 90)
      expect((await run('clean-up', { 'service-name': 'killed' })).exitCode).toBe(0)
      await run('clean-up', { image: 'diabetes:1' }, 100)
      expect(problemsOf(registry)).toEqual([])
    } finally {
      await run('clean-up', { 'service-name': 'killed' })
    }
  })

  it('gives eight registrations at once the versions 1 to 8, each once', async () => {
    await using folder = await tempFolder()
    const registry = path.join(folder.path, 'registry')
    const results = await Promise.all(
      Array.from({ length: 8 }, async (_, i) => {
        const model = path.join(folder.path, `weights-${i}.bin`)
        await writeFile(model, randomBytes(100_000))
        return scoreline(project, folder.path, 'register-model', {
          name: 'many',
          path: model,
          registry
        })
      })
    )
    expect(results.map(({ outputs }) => Number(outputs.version)).toSorted()).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8
    ])
    expect(problemsOf(registry)).toEqual([])
  })
})
