/** The builder acr-tasks, from the inputs of the action to its outputs. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWhere, programPath } from '../../testkit/available.ts'
import { acrHost } from '../../testkit/azure/acr-host.ts'
import { CLIENT, fakeAzure, GROUP, SUBSCRIPTION, TENANT } from '../../testkit/azure/fake-azure.ts'
import { remoteBuild } from '../../testkit/azure/remote-build.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { startDockerRegistry } from '../../testkit/docker-registry.ts'
import { engineSettings } from '../../testkit/engine-settings.ts'
import { tempFolder } from '../../testkit/temp.ts'

const PROGRAMS = ['buildah', 'runc', 'docker-registry']

describeWhere(
  PROGRAMS.every(name => programPath(name) !== undefined),
  `each of ${PROGRAMS.join(', ')}`,
  'the builder acr-tasks',
  () => {
    it('builds with nothing but a sign-in, and gives what every builder gives', async () => {
      const project = await bundledProject()
      await using folder = await tempFolder()
      await using upstream = await startDockerRegistry()
      await using settings = await engineSettings(upstream.host)
      await using host = await acrHost(`http://${upstream.host}`)
      await using azure = await fakeAzure({ acrSuffix: host.host, app: { secret: 'a-$ecret' } })
      host.trust(azure)
      azure.registries.add(GROUP, 'team', host.host)
      azure.registries.tasks.build = remoteBuild(upstream.host, folder.path, settings.env)
      const authority = path.join(folder.path, 'ca.pem')
      await writeFile(authority, azure.ca)
      process.env.NODE_EXTRA_CA_CERTS = authority
      const model = path.resolve('workflows-examples/diabetes/model.onnx')
      const options = { name: 'diabetes', path: model, registry: `${upstream.host}/team` }
      expect((await scoreline(project, folder.path, 'register-model', options)).exitCode).toBe(0)
      const build = () =>
        scoreline(project, folder.path, 'build-image', {
          name: 'served',
          models: 'diabetes:1',
          registry: `${host.host}/team`,
          builder: 'acr-tasks',
          'base-image': 'scratch',
          'azure-sign-in': 'client-secret',
          'azure-client-id': CLIENT,
          'azure-tenant-id': TENANT,
          'azure-client-secret': 'a-$ecret',
          'azure-subscription-id': SUBSCRIPTION,
          'azure-cloud': azure.origin,
          'resource-group': GROUP
        })
      try {
        const first = await build()
        expect([first.stderr, first.exitCode]).toEqual([
          expect.stringContaining('Built: served:1'),
          0
        ])
        expect(first.outputs).toMatchObject({ image: 'served:1', version: '1', changed: 'true' })
        expect(first.outputs.reference).toMatch(/^127\.0\.0\.1:\d+\/team\/served@sha256:/)
        expect(first.stderr).toContain('COMMIT')
        for (const secret of ['a-$ecret', ...azure.registries.tasks.signatures, ...host.tokens])
          expect(first.stderr).not.toContain(secret)
        expect((await build()).outputs).toMatchObject({ version: '1', changed: 'false' })
        const elsewhere = await scoreline(project, folder.path, 'build-image', {
          name: 'served',
          builder: 'acr-tasks',
          registry: 'folder'
        })
        expect(elsewhere.stderr).toContain('[AZURE_')
      } finally {
        delete process.env.NODE_EXTRA_CA_CERTS
      }
    })
  }
)
