/** The story with a real registry as the workspace. */
import path from 'node:path'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { startDockerRegistry } from '../../testkit/docker-registry.ts'
import { tempFolder } from '../../testkit/temp.ts'

const MODEL = path.resolve('workflows-examples/diabetes/model.onnx')

describeWith('docker-registry', 'the story with a registry', () => {
  it('gives the digests that a folder gives, and serves', async () => {
    const project = await bundledProject()
    await using folder = await tempFolder()
    await using registry = await startDockerRegistry()
    const run = (command: string, options: Record<string, string>) =>
      scoreline(project, folder.path, command, options)
    const digests: Record<string, string>[] = []
    for (const place of [`${registry.host}/team`, path.join(folder.path, 'registry')]) {
      const model = await run('register-model', { name: 'diabetes', path: MODEL, registry: place })
      const image = await run('build-image', {
        name: 'served',
        models: 'diabetes:1',
        registry: place
      })
      expect([model.stderr + image.stderr, image.exitCode]).toEqual([
        expect.not.stringContaining('Error'),
        0
      ])
      digests.push({ model: model.outputs.digest ?? '', image: image.outputs.digest ?? '' })
    }
    expect(digests[0]).toEqual(digests[1])
    const place = `${registry.host}/team`
    const deploy = {
      target: 'local',
      'service-name': 'from-registry',
      image: 'served:1',
      registry: place
    }
    try {
      const { outputs, stderr } = await run('deploy-target', deploy)
      expect(stderr).not.toContain('Error')
      const test = await run('smoke-test', {
        'scoring-uri': outputs['scoring-uri'] ?? '',
        samples: path.resolve('workflows-examples/diabetes/samples.json')
      })
      expect(test.outputs.passed).toBe('true')
      expect((await run('clean-up', { model: 'diabetes:1', registry: place })).stderr).toContain(
        '[MODEL_IN_USE]'
      )
    } finally {
      await run('clean-up', { 'service-name': 'from-registry', registry: place })
    }
  })

  it('runs, of an image for several platforms, the one for this machine', async () => {
    const project = await bundledProject()
    await using folder = await tempFolder()
    await using registry = await startDockerRegistry()
    const place = `${registry.host}/team`
    const run = (command: string, options: Record<string, string>) =>
      scoreline(project, folder.path, command, { registry: place, ...options })
    const local = { target: 'local', 'service-name': 'of-several' }
    const there = process.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64'
    const image = { name: 'served', models: 'diabetes:1' }
    await run('register-model', { name: 'diabetes', path: MODEL })
    await run('build-image', { ...image, platforms: 'linux/amd64,linux/arm64' })
    await run('build-image', { ...image, name: 'elsewhere', platforms: there })
    try {
      const { outputs, stderr } = await run('deploy-target', { ...local, image: 'served:1' })
      expect(stderr).not.toContain('Error')
      const test = await run('smoke-test', {
        'scoring-uri': outputs['scoring-uri'] ?? '',
        samples: path.resolve('workflows-examples/diabetes/samples.json')
      })
      expect(test.outputs.passed).toBe('true')
      const refused = await run('deploy-target', { ...local, image: 'elsewhere:1' })
      expect(refused.stderr).toContain(`The image is for ${there}`)
    } finally {
      await run('clean-up', { 'service-name': 'of-several' })
    }
  })
})
