/** A project file as a workflow and a person use it: the bundle, run by its action.yml and as a command line. */
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { useAction } from '../../testkit/composite.ts'
import { tempFolder } from '../../testkit/temp.ts'

const DIABETES = path.resolve('workflows-examples/diabetes')

describe('the diabetes project', () => {
  let project: string
  let folder: Awaited<ReturnType<typeof tempFolder>>

  const step = (action: string, inputs: Record<string, string>, env: Record<string, string> = {}) =>
    useAction(path.join(project, action), inputs, folder.path, env)
  const part = (name: string, inputs: Record<string, string>, env: Record<string, string> = {}) =>
    step(path.join('actions', name), inputs, env)

  /** A command about the environment, as a person types it. */
  const command = (name: string, options: Record<string, string> = {}) =>
    scoreline(project, folder.path, name, options, { positional: ['laptop'] })
  /** Every file, with its time and size. */
  const treeOf = async (root: string) => {
    const files = await readdir(root, { recursive: true })
    return Promise.all(
      files.toSorted().map(async file => {
        const { mtimeMs, size } = await stat(path.join(root, file))
        return [file, mtimeMs, size]
      })
    )
  }

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    await cp(DIABETES, folder.path, { recursive: true })
  })

  afterAll(async () => {
    await part('clean-up', { environment: 'laptop' })
    await folder[Symbol.asyncDispose]()
  })

  it('is deployed and tested by the root action with nothing but the environment', async () => {
    const { exitCode, outputs, log } = await step('.', { environment: 'laptop' })
    expect([exitCode, log]).toEqual([0, expect.not.stringContaining('::error')])
    expect(outputs).toMatchObject({
      model: 'diabetes:1',
      image: 'diabetes:1',
      state: 'running',
      passed: 'true'
    })
    expect(outputs['scoring-uri']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/score$/)
  })

  it('goes through the parts with nothing else either, and nothing changes', async () => {
    const register = await part('register-model', { environment: 'laptop' })
    expect(register.outputs).toMatchObject({ model: 'diabetes:1', changed: 'false' })
    const build = await part('build-image', { environment: 'laptop' })
    expect(build.outputs).toMatchObject({ image: 'diabetes:1', changed: 'false' })
    const deploy = await part('deploy-target', { environment: 'laptop' })
    expect(deploy.outputs).toMatchObject({ state: 'running', changed: 'false' })
    const test = await part('smoke-test', {
      environment: 'laptop',
      'scoring-uri': deploy.outputs['scoring-uri'] ?? ''
    })
    expect([test.exitCode, test.outputs.passed]).toEqual([0, 'true'])
  })

  it('is found by the commands of a terminal', async () => {
    const status = await scoreline(project, folder.path, 'status', { environment: 'laptop' })
    expect([status.exitCode, status.stdout]).toEqual([0, expect.stringContaining('diabetes:1')])
    const { exitCode, stderr } = await scoreline(project, folder.path, 'status', {})
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('Or name an environment of scoreline.yml with --environment')
    ])
  })

  it('gives way to an input that is given', async () => {
    const plan = await part('deploy-target', {
      environment: 'laptop',
      'service-name': 'another',
      plan: 'true'
    })
    expect([plan.exitCode, plan.log]).toEqual([
      0,
      expect.stringContaining('Plan for another: create')
    ])
  })

  it('takes further settings as a mapping', async () => {
    const plan = await part('deploy-target', {
      environment: 'laptop',
      settings: 'start-timeout-seconds: 30\nworkers: 2\n',
      plan: 'true'
    })
    expect([plan.exitCode, JSON.parse(plan.outputs.plan ?? '').action]).toEqual([0, 'update'])
    const wrong = await part('deploy-target', { environment: 'laptop', settings: 'worker: 2' })
    expect([wrong.exitCode, wrong.log]).toEqual([
      1,
      expect.stringContaining('There is no input "worker"; did you mean "workers"?')
    ])
  })

  it('says what it would do, and does it when it is told to', async () => {
    await writeFile(
      path.join(folder.path, 'scoreline.yml'),
      (await readFile(path.join(DIABETES, 'scoreline.yml'), 'utf8')).replace(
        '  path: model.onnx',
        '  path: model.onnx\n  description: A second one.\nimage:\n  tags: {of: the image}'
      )
    )
    const before = await treeOf(path.join(folder.path, '.scoreline/registry'))
    const asJson = await command('plan', { json: 'true' })
    expect([asJson.exitCode, JSON.parse(asJson.stdout)]).toEqual([
      0,
      {
        model: { label: 'diabetes:2', changed: true },
        image: { label: 'diabetes:2', changed: true },
        service: expect.objectContaining({ name: 'diabetes', target: 'local', action: 'update' }),
        test: { samples: ['samples.json'] }
      }
    ])
    const plan = await command('plan')
    expect([plan.exitCode, plan.stdout.split('\n')]).toEqual([
      0,
      expect.arrayContaining([
        'model     diabetes:2 would be registered',
        'image     diabetes:2 would be built',
        'service   diabetes at local: update',
        'test      with samples.json'
      ])
    ])
    expect(await treeOf(path.join(folder.path, '.scoreline/registry'))).toEqual(before)
    const up = await command('up')
    expect([up.exitCode, up.outputs]).toEqual([
      0,
      expect.objectContaining({ model: 'diabetes:2', image: 'diabetes:2', passed: 'true' })
    ])
    const names = up.stdout.split('\n').flatMap(line => (line === '' ? [] : [line.split('=')[0]]))
    expect(names).toEqual([...new Set(names)])
    expect(names).toEqual(expect.arrayContaining(['changed', 'scoring-uri', 'lineage']))
    expect(names).not.toContain('reference')
    const again = await command('plan')
    expect(again.stdout.split('\n')).toEqual(
      expect.arrayContaining([
        'model     diabetes:2 is registered already',
        'image     diabetes:2 is built already',
        'service   diabetes at local: no-op'
      ])
    )
  })

  it('shows a wrong setting at its line', async () => {
    const file = path.join(folder.path, 'wrong.yml')
    await writeFile(
      file,
      'service: diabetes\nenvironments:\n  cloud:\n    target: aci\n    settings:\n      cpu: many\n      memory: lots\n'
    )
    const { exitCode, log } = await part('deploy-target', {
      'project-file': 'wrong.yml',
      environment: 'cloud'
    })
    expect([exitCode, log.match(/^::error.*$/gm)]).toEqual([
      1,
      [
        '::error file=wrong.yml,line=6,col=12::Input "cpu" must be a number from 0.1 to 31, not "many". [INPUT_INVALID]',
        '::error file=wrong.yml,line=7,col=15::Input "memory" must be a number from 0.1 to 240, not "lots". [INPUT_INVALID]'
      ]
    ])
  })

  it('shows what only the command finds wrong at its line too', async () => {
    const file = path.join(folder.path, 'missing.yml')
    await writeFile(
      file,
      'model:\n  path: model.onnx\nservice: abc\nimage:\n  builder: daemonless\n  builder-arguments: [--squash]\nenvironments:\n  here:\n    target: local\n'
    )
    const { exitCode, log } = await step('.', { 'project-file': 'missing.yml' })
    expect([exitCode, log.match(/^::error.*$/gm)]).toEqual([
      1,
      [expect.stringMatching(/^::error file=missing\.yml,line=6,col=22::.*builder-arguments/)]
    ])
  })

  it('shows a model that is not safe at the line that names it, in the file or in the workflow', async () => {
    const file = path.join(folder.path, 'unsafe.yml')
    await writeFile(
      file,
      'service: abc\nmodel:\n  name: unsafe\n  path: unsafe.pkl\nenvironments:\n  here:\n    target: local\n'
    )
    // posix.system('true')
    const pickle = Buffer.from("cposix\nsystem\n(S'true'\ntR.", 'latin1')
    await writeFile(path.join(folder.path, 'unsafe.pkl'), pickle)
    const fromFile = await part('register-model', { 'project-file': 'unsafe.yml' })
    const message = '::"unsafe.pkl" imports posix.system and calls it'
    expect(fromFile.log.match(/^::error.*$/gm)).toEqual([
      expect.stringContaining(`::error file=unsafe.yml,line=4,col=9${message}`)
    ])

    const warned = await part('register-model', {
      'project-file': 'unsafe.yml',
      'pickle-policy': 'warn'
    })
    expect([warned.exitCode, warned.log.match(/^::warning.*$/gm)]).toEqual([
      0,
      [expect.stringContaining(`::warning file=unsafe.yml,line=4,col=9${message}`)]
    ])

    const workflow = '.github/workflows/train.yml'
    await mkdir(path.join(folder.path, path.dirname(workflow)), { recursive: true })
    await writeFile(
      path.join(folder.path, workflow),
      'on: push\njobs:\n  train:\n    steps:\n      - with:\n          name: unsafe\n          path: unsafe.pkl\n'
    )
    const job = {
      GITHUB_WORKSPACE: folder.path,
      GITHUB_WORKFLOW_REF: `me/models/${workflow}@refs/heads/main`,
      GITHUB_JOB: 'train'
    }
    const given = { name: 'unsafe', path: 'unsafe.pkl' }
    const fromWorkflow = await part('register-model', given, job)
    expect(fromWorkflow.log.match(/^::error.*$/gm)).toEqual([
      expect.stringContaining(`::error file=${workflow},line=7${message}`)
    ])
    const warnedThere = await part('register-model', { ...given, 'pickle-policy': 'warn' }, job)
    expect(warnedThere.log.match(/^::warning.*$/gm)).toEqual([
      expect.stringContaining(`::warning file=${workflow},line=7${message}`)
    ])
  })

  it('masks the secrets that it gets, and refuses one that stands in the file', async () => {
    const secret = 'se/cret+of-the job 0123'
    const text = (key: string) =>
      `service: no-other\nregistry:\n  location: registry.invalid/x\n  username: me\n  password: ${key}\nenvironments:\n  here:\n    target: local\n`
    await writeFile(path.join(folder.path, 'secret.yml'), text('${' + 'secrets.PASSWORD}'))
    const inputs = { 'project-file': 'secret.yml' }
    const given = await part('clean-up', inputs, { PASSWORD: secret })
    expect(given.log).toContain(`::add-mask::${secret}`)
    expect(given.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(secret)
    const unset = await part('clean-up', inputs)
    expect([unset.exitCode, unset.log.match(/^::error.*$/gm)]).toEqual([
      1,
      [
        expect.stringMatching(
          /^::error file=secret\.yml,line=5,col=13::.*\[PROJECT_REFERENCE_UNSET\]/
        )
      ]
    ])
    await writeFile(path.join(folder.path, 'secret.yml'), text(`"${secret}"`))
    const plain = await part('clean-up', inputs)
    expect([plain.exitCode, plain.log.match(/^::error.*$/gm)]).toEqual([
      1,
      [
        expect.stringMatching(
          /^::error file=secret\.yml,line=5,col=13::.*\[PROJECT_SECRET_IN_FILE\]/
        )
      ]
    ])
    expect(plain.log).not.toContain(secret)
  })

  it('works from another folder, with paths from that of the file', async () => {
    const away = path.join(folder.path, 'away')
    await mkdir(away)
    const plan = await scoreline(
      project,
      away,
      'plan',
      { 'project-file': '../scoreline.yml' },
      { positional: ['laptop'], env: { SCORELINE_STATE: path.join(folder.path, '.scoreline') } }
    )
    expect([plan.exitCode, plan.stdout.split('\n')[0]]).toEqual([
      0,
      'model     diabetes:1 would be registered'
    ])
  })

  it('is taken down, with the image and the models of it', async () => {
    const down = await command('down', { 'with-image': 'true', 'with-models': 'true' })
    expect([down.exitCode, down.outputs.deleted]).toEqual([
      0,
      '["service diabetes","image diabetes:2","model diabetes:2"]'
    ])
    expect((await command('down')).stderr).toContain('There was no service "diabetes"')
  })
})
