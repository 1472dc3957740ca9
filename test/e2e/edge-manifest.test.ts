/** A manifest that is kept as a file, from the command line. */
import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { startDockerRegistry } from '../../testkit/docker-registry.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { pushTinyBase } from '../../testkit/tiny-base.ts'

const MODEL = path.resolve('workflows-examples/diabetes/model.onnx')
const MANIFEST = `\uFEFF{\r
  // of the north line\r
  "modulesContent": {\r
    "$edgeAgent": {\r
      "properties.desired.modules.camera": { "settings": { "image": "x:1" }, "env": { "N": { "value": 1.10 } } }\r
    }\r
  }\r
}`

describeWith('docker-registry', 'scoreline edge manifest', () => {
  it('lists what a file would get, writes it once, and writes nothing where something is wrong', async () => {
    const project = await bundledProject()
    await using folder = await tempFolder()
    await using registry = await startDockerRegistry()
    await pushTinyBase(`${registry.host}/library`, 'tiny', '1', 'a base')
    const place = { registry: `${registry.host}/team` }
    const file = path.join(folder.path, 'deployment.json')
    await writeFile(file, MANIFEST)
    await chmod(file, 0o600)
    const run = (command: string, options: Record<string, string>, ...positional: string[]) =>
      scoreline(project, folder.path, command, { ...options, ...place }, { positional })
    await run('register-model', { name: 'diabetes', path: MODEL })
    const built = await run('build-image', {
      name: 'diabetes',
      models: 'diabetes:1',
      'base-image': `${registry.host}/library/tiny:1`
    })
    expect([built.stderr, built.exitCode]).toEqual([expect.anything(), 0])
    const inputs = { 'service-name': 'diabetes', image: 'diabetes:1' }
    const edge = (options: Record<string, string>) =>
      run('edge', { ...inputs, ...options }, 'manifest', 'deployment.json')

    const listed = await edge({})
    expect(listed.stderr).not.toContain('Error')
    expect(listed.stdout).toBe(
      'Module "diabetes" is added, with image diabetes:1.\nRoute "diabetesToCloud" is added.\n"deployment.json" is as it was; write it with --write.\n'
    )
    expect(await readFile(file, 'utf8')).toBe(MANIFEST)

    const wrong = await edge({ routes: 'a=FROM nowhere INTO $upstream', write: 'true' })
    expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining('[INPUT_INVALID]')])
    expect(await readFile(file, 'utf8')).toBe(MANIFEST)

    const written = await edge({ write: 'true', json: 'true' })
    expect(JSON.parse(written.stdout)).toMatchObject({ changed: true, written: true, faults: [] })
    const text = await readFile(file, 'utf8')
    const [head = ''] = MANIFEST.split(' }\r\n    }')
    expect(
      text.startsWith(`${head} },\r\n      "properties.desired.modules.diabetes": {\r\n`)
    ).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(text).toContain(built.outputs.digest)
    expect((await stat(file)).mode & 0o777).toBe(0o600)

    expect((await edge({ write: 'true' })).stdout).toBe('"deployment.json" is up to date.\n')
    expect(await readFile(file, 'utf8')).toBe(text)
    await writeFile(file, Buffer.from(text, 'utf16le'))
    expect((await edge({})).stderr).toContain('[EDGE_MANIFEST_UNFIT]')
  })
})
