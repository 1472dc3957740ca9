/** Models and images between folders and registries, and what can be told of them. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { type DockerRegistry, startDockerRegistry } from '../../testkit/docker-registry.ts'
import { tempFolder } from '../../testkit/temp.ts'

const MODEL = path.resolve(import.meta.dirname, '../../workflows-examples/diabetes/model.onnx')

describeWith('docker-registry', 'models and images on the move', () => {
  let project: string
  let folder: Awaited<ReturnType<typeof tempFolder>>
  const registries: DockerRegistry[] = []
  const run = (command: string, options: Record<string, string>) =>
    scoreline(project, folder.path, command, options)
  const inspect = async (reference: string, registry: string) => {
    const { stdout, exitCode, stderr } = await scoreline(
      project,
      folder.path,
      'inspect',
      { registry, json: 'true' },
      { positional: [reference] }
    )
    expect([stderr, exitCode]).toEqual([expect.any(String), 0])
    return JSON.parse(stdout)
  }

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    registries.push(await startDockerRegistry(), await startDockerRegistry())
    for (const [command, options] of [
      ['register-model', { name: 'diabetes', path: MODEL }],
      ['build-image', { name: 'scorer', models: 'diabetes:1', tags: 'team=health' }]
    ] as const) {
      const { exitCode, stderr } = await run(command, options)
      expect([stderr, exitCode]).toEqual([expect.any(String), 0])
    }
  })

  afterAll(async () => {
    for (const registry of registries) await registry[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  it('keep version and digest from a folder to a registry, on to another, and back', async () => {
    const first = `${registries[0]?.host}/team`
    const second = `${registries[1]?.host}/other/place`
    const here = await inspect('models/diabetes:1', '.scoreline/registry')
    const image = await inspect('scorer:1', '.scoreline/registry')
    for (const [registry, to] of [
      ['.scoreline/registry', first],
      [first, second],
      [second, 'again']
    ] as const) {
      const copied = await run('copy', { image: 'scorer:1', 'with-models': 'true', registry, to })
      expect([copied.stderr, copied.exitCode]).toEqual([
        expect.stringContaining('Copied: image'),
        0
      ])
      const there = await inspect('scorer', to)
      expect(there).toMatchObject({ label: 'scorer:1', digest: image.digest, layers: image.layers })
      expect(there.referrers).toEqual(image.referrers)
      expect((await inspect('models/diabetes', to)).digest).toBe(here.digest)
    }
    const repeated = await run('copy', { model: 'diabetes', registry: first, to: second })
    expect(repeated.stderr).toContain('Already there: model diabetes:1')
  })

  it('never change what a version holds', async () => {
    await writeFile(path.join(folder.path, 'other.onnx'), await readFile(MODEL))
    await run('register-model', {
      name: 'diabetes',
      path: 'other.onnx',
      description: 'another',
      registry: 'elsewhere'
    })
    const { exitCode, stderr } = await run('copy', { model: 'diabetes', to: 'elsewhere' })
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('VERSION_TAKEN')])
  })

  it('tell what they are and who uses them', async () => {
    const model = await inspect('models/diabetes', '.scoreline/registry')
    expect(model).toMatchObject({
      kind: 'model',
      label: 'diabetes:1',
      facts: { framework: 'onnx', format: 'onnx', signature: { inputs: [{ type: 'float32' }] } },
      usedBy: ['scorer:1']
    })
    const image = await inspect('scorer:1', '.scoreline/registry')
    expect(image).toMatchObject({
      kind: 'image',
      facts: { runtime: 'onnx', models: ['diabetes:1'], tags: { team: 'health' } }
    })
    expect(image.layers.map(({ holds }: { holds: string }) => holds)).toEqual(
      expect.arrayContaining(['models diabetes:1', 'code'])
    )
    expect(image.size).toBe(
      image.layers.reduce((sum: number, { size }: { size: number }) => sum + size, 0)
    )
    const { stdout } = await scoreline(
      project,
      folder.path,
      'inspect',
      {},
      {
        positional: ['scorer']
      }
    )
    expect(stdout).toMatch(/^image scorer:1\n {2}digest +sha256:/)
    expect(stdout).toContain('models diabetes:1')
    const unknown = await scoreline(project, folder.path, 'inspect', {}, { positional: ['nobody'] })
    expect([unknown.exitCode, unknown.stderr]).toEqual([
      1,
      expect.stringContaining('IMAGE_UNKNOWN')
    ])
  })

  it('are not published when the image is larger than allowed', async () => {
    const build = (limit: string) =>
      run('build-image', { name: 'large', models: 'diabetes:1', 'max-image-size': limit })
    const { exitCode, stderr } = await build('1 MB')
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringMatching(/IMAGE_TOO_LARGE[\s\S]*largest layers: /)
    ])
    expect((await run('inspect', {})).exitCode).toBe(2)
    expect((await build('1 GB')).outputs.image).toBe('large:1')
  })
})
