/** A model is no secret of Scoreline's: other programs pull its files. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { silent } from '../../../src/core/ports.ts'
import { registerModel } from '../../../src/models/register.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import { describeWith, programPath } from '../../../testkit/available.ts'
import { startDockerRegistry } from '../../../testkit/docker-registry.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const run = promisify(execFile)

describeWith('oras', 'oras', () => {
  it('pulls the files of a model', async () => {
    await using registry = await startDockerRegistry()
    await using folder = await tempFolder()
    const model = path.join(folder.path, 'model')
    const files = ['weights.bin', 'häuser/файл 模型.txt', `${'n'.repeat(200)}.bin`]
    await mkdir(path.join(model, 'häuser'), { recursive: true })
    for (const name of files) await writeFile(path.join(model, name), `this is ${name}`)
    const store = new RegistryStore(`${registry.host}/team`)
    const asked = { name: 'Haus', path: model, framework: 'other', tags: {}, properties: {} }
    const { reference } = await registerModel(
      { ...asked, newVersion: 'when-changed' },
      { store, log: silent, onnxRuntime: () => Promise.reject(new Error('no ONNX model')) }
    ).finally(() => store.close())
    await run(programPath('oras') ?? 'oras', ['pull', '--plain-http', reference], {
      cwd: folder.path
    })
    await run('tar', ['-xzf', 'Haus.tar.gz'], { cwd: folder.path })
    for (const name of files)
      expect(await readFile(path.join(folder.path, 'models/Haus', name), 'utf8')).toBe(
        `this is ${name}`
      )
  })
})
