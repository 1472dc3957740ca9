/** What we write is what other programs read. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { problemsOf } from '../../testkit/layout-check.ts'
import { tempFolder } from '../../testkit/temp.ts'

const skopeo = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)('skopeo', args, { maxBuffer: 1 << 26 })).stdout

describeWith('skopeo', 'skopeo reads a registry folder', () => {
  it('inspects every model and image', async () => {
    const project = await bundledProject()
    await using folder = await tempFolder()
    const registry = path.join(folder.path, 'registry')
    const model = path.resolve('workflows-examples/diabetes/model.onnx')
    await scoreline(project, folder.path, 'register-model', {
      name: 'Mymodel',
      path: model,
      registry
    })
    const { outputs } = await scoreline(project, folder.path, 'build-image', {
      name: 'myimage',
      models: 'Mymodel:1',
      registry
    })
    const image = JSON.parse(await skopeo('inspect', `oci:${registry}:myimage:1`))
    expect(image).toMatchObject({ Digest: outputs.digest, Os: 'linux' })
    const index = JSON.parse(
      await (await import('node:fs/promises')).readFile(path.join(registry, 'index.json'), 'utf8')
    )
    for (const { annotations } of index.manifests) {
      const name = annotations?.['org.opencontainers.image.ref.name']
      // SBOM and provenance have no name: they are found from the image they refer to.
      if (name === undefined) continue
      expect(
        JSON.parse(await skopeo('inspect', '--raw', `oci:${registry}:${name}`)).schemaVersion
      ).toBe(2)
    }
    const lineage = await scoreline(project, folder.path, 'lineage', {
      image: 'myimage:1',
      registry
    })
    expect(JSON.parse(lineage.stdout)).toMatchObject({
      image: { name: 'myimage:1', digest: outputs.digest },
      models: [{ name: 'Mymodel:1', framework: 'onnx' }],
      builds: [{ provenance: outputs['provenance-digest'] }],
      sbom: outputs['sbom-digest']
    })
    const refused = await scoreline(project, folder.path, 'deploy-target', {
      target: 'local',
      'service-name': 'unverified',
      image: 'myimage:1',
      'verify-repository': 'octo-org/other',
      registry
    })
    expect([refused.exitCode, refused.stderr]).toEqual([
      1,
      expect.stringContaining('PROVENANCE_MISMATCH')
    ])
    expect(problemsOf(registry)).toEqual([])
    await skopeo(
      'copy',
      '--quiet',
      `oci:${registry}:myimage:1`,
      `dir:${path.join(folder.path, 'copy')}`
    )
  })
})
