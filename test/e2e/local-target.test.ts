/** The target `local` keeps the promises of every target. Needs Python, but no package. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pythonFor } from '../../src/actions/local-target.ts'
import { actionsExec } from '../../src/cli/exec.ts'
import { systemClock } from '../../src/core/clock.ts'
import { silent } from '../../src/core/ports.ts'
import { findImage } from '../../src/image/registered.ts'
import { LayoutStore } from '../../src/oci/layout/layout-store.ts'
import { LocalTarget } from '../../src/targets/local/local-target.ts'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { useAction } from '../../testkit/composite.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { itIsATarget } from '../contract/target.contract.ts'

describeWith('python3', 'the target local', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let project: string

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    const step = async (action: string, inputs: Record<string, string>) => {
      const done = await useAction(path.join(project, 'actions', action), inputs, folder.path)
      expect([done.log, done.exitCode]).toEqual([expect.any(String), 0])
    }
    await mkdir(path.join(folder.path, 'src'))
    await writeFile(path.join(folder.path, 'factor.txt'), '2')
    await step('register-model', { name: 'factor', path: 'factor.txt', framework: 'custom' })
    for (const init of ['pass', 'print("two")', 'raise RuntimeError("three")']) {
      const script = `def init():\n    ${init}\n\ndef run(data):\n    return data\n`
      await writeFile(path.join(folder.path, 'src', 'score.py'), script)
      const source = { 'entry-script': 'score.py', 'source-directory': 'src' }
      await step('build-image', { name: 'factor', models: 'factor:1', ...source })
    }
  }, 180_000)
  afterAll(() => folder[Symbol.asyncDispose]())

  itIsATarget(() => {
    const { env } = process
    const store = new LayoutStore(path.join(folder.path, '.scoreline/registry'))
    const target = new LocalTarget({
      store,
      stateFolder: path.join(folder.path, '.scoreline'),
      supervisorCommand: [
        process.execPath,
        path.join(project, 'dist/index.js'),
        'local-supervisor'
      ],
      env,
      log: silent,
      clock: systemClock
    })
    return {
      target,
      spec: async (name, version) => {
        const image = await findImage(store, `factor:${version}`)
        const { label, reference, repository, descriptor } = image
        return {
          name,
          image: { label, reference, repository, digest: descriptor.digest },
          settings: {
            port: undefined,
            env: {},
            workers: 1,
            startTimeoutSeconds: 20,
            python: await pythonFor(image, { env, exec: actionsExec })
          }
        }
      }
    }
  })
})
