import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { DockerfileParser } from 'dockerfile-ast'
import { SCRATCH } from '../../../src/image/base/base-image.ts'
import { imageConfig } from '../../../src/image/config.ts'
import { writeContext } from '../../../src/image/dockerfile/context.ts'
import { dockerfilePlan } from '../../../src/image/dockerfile/plan.ts'
import { quoted } from '../../../src/image/dockerfile/quote.ts'
import type { ImageSpec } from '../../../src/image/spec.ts'
import type { Store } from '../../../src/oci/store.ts'
import {
  foundation,
  layerOf,
  modelWith,
  ODD_NAMES,
  oddScript
} from '../../../testkit/image-parts.ts'
import { tempFolder } from '../../../testkit/temp.ts'

/** Names, modes, times and contents of everything below a folder. */
const everythingIn = (folder: string): readonly unknown[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(name => {
      const file = path.join(folder, name)
      const stat = lstatSync(file)
      const content = stat.isFile()
        ? readFileSync(file, 'utf8')
        : stat.isSymbolicLink() && readlinkSync(file)
      return [name, stat.mode.toString(8), stat.mtimeMs, content]
    })

const written = async (folder: string, extraSteps?: string, more: Partial<ImageSpec> = {}) => {
  const { model, layer } = await modelWith('iris', { 'model.pkl': 'weights', 'a b/c$d.txt': 'c' })
  const spec: ImageSpec = {
    name: 'served',
    runtime: 'python',
    models: [model],
    script: await oddScript(path.join(folder, 'src')),
    tags: { 'a "b"': '$c \\ d' },
    description: 'Two\nlines of $text.',
    architecture: 'x64',
    ...more
  }
  const store = { stream: () => layer.blob.open() } as unknown as Store
  const plan = await dockerfilePlan(spec, await foundation(), { extraSteps }, store)
  const context = await writeContext(path.join(folder, 'context'), { ...plan, version: 3 })
  return { spec, context, text: readFileSync(path.join(context.folder, 'Dockerfile'), 'utf8') }
}

describe('a Dockerfile with its context', () => {
  it('says what the config of the daemonless builder says', async () => {
    await using folder = await tempFolder()
    const { spec, text } = await written(folder.path)
    const { config } = imageConfig(spec, 3, { layers: [] }, [], { python: '3.11' })
    const steps = DockerfileParser.parse(text).getInstructions()
    const said = (keyword: string) =>
      steps.filter(step => step.getKeyword() === keyword).map(step => step.getArgumentsContent())
    expect(said('FROM')).toEqual(['docker.io/library/python:3.11-slim-bookworm'])
    expect(new Set(said('ENV'))).toEqual(
      new Set(
        (config.Env ?? [])
          .filter(entry => !entry.startsWith('PATH='))
          .map(entry => entry.replace(/=.*/s, `=${quoted(entry.replace(/^[^=]*=/, ''))}`))
      )
    )
    expect(said('LABEL')).toEqual([
      ...Object.entries(config.Labels ?? {}).map(
        ([key, value]) => `${quoted(key)}=${quoted(value)}`
      ),
      '"org.opencontainers.image.title"="served"',
      '"org.opencontainers.image.description"="Two lines of \\$text."'
    ])
    expect(JSON.parse(said('ENTRYPOINT')[0] ?? '')).toEqual(config.Entrypoint)
    expect([said('USER').at(-1), said('WORKDIR'), said('EXPOSE'), said('STOPSIGNAL')]).toEqual([
      config.User,
      [config.WorkingDir],
      ['5001/tcp'],
      ['SIGTERM']
    ])
  })

  it('brings a conda part along, over a base that needs no Python', async () => {
    await using folder = await tempFolder()
    const { environment, ...rest } = await foundation()
    const conda = await layerOf(
      { 'opt/scoreline/conda/bin/python': 'python', 'opt/scoreline/conda/conda.lock': '@EXPLICIT' },
      'scoreline: conda environment'
    )
    const spec: ImageSpec = {
      ...{ name: 'served', runtime: 'python', models: [], tags: {}, architecture: 'x64' },
      script: await oddScript(path.join(folder.path, 'src'))
    }
    const whole = { ...rest, environment: { ...environment, python: '3.11', conda } as never }
    const plan = await dockerfilePlan(spec, whole, {}, {} as Store)
    const context = await writeContext(path.join(folder.path, 'context'), plan)
    const text = readFileSync(path.join(context.folder, 'Dockerfile'), 'utf8')
    expect(text).toContain('FROM docker.io/library/debian:bookworm-slim\n')
    expect(text).toContain('COPY ["conda/", "/opt/scoreline/conda/"]')
    expect(text).toMatch(/^ENV SCORELINE_PYTHON="?\/opt\/scoreline\/conda\/bin\/python/m)
    expect(text).toMatch(/^ENV PATH="?\/opt\/scoreline\/conda\/bin:/m)
    expect(readFileSync(path.join(context.folder, 'conda/conda.lock'), 'utf8')).toBe('@EXPLICIT')
    expect(readFileSync(path.join(context.folder, 'README.md'), 'utf8')).toContain(
      '`conda/` brings Python'
    )
  })

  it('holds every file that the image has, each under a folder of its own', async () => {
    await using folder = await tempFolder()
    const { context } = await written(folder.path)
    const at = (name: string) => path.join(context.folder, name)
    expect(readdirSync(context.folder).sort()).toEqual(
      'Dockerfile README.md app environment models programs runtime'.split(' ')
    )
    expect(readFileSync(at('models/iris/a b/c$d.txt'), 'utf8')).toBe('c')
    expect(readdirSync(at('app'))).toEqual(expect.arrayContaining([...ODD_NAMES, 'scoreline.json']))
    expect(readlinkSync(at('app/azureml-models/iris/1/model.pkl'))).toBe(
      '../../../../../models/iris/model.pkl'
    )
    expect(lstatSync(at('programs/bin/node')).mode & 0o777).toBe(0o755)
    expect(lstatSync(at('runtime/server.js')).mode & 0o777).toBe(0o644)
    expect(readFileSync(at('README.md'), 'utf8')).toContain('docker build --platform linux/amd64')
  })

  it('is the same on every machine and at any time', async () => {
    await using one = await tempFolder()
    await using other = await tempFolder()
    const first = await written(one.path)
    const mask = process.umask(0o077)
    const second = await written(other.path).finally(() => process.umask(mask))
    expect(everythingIn(second.context.folder)).toEqual(everythingIn(first.context.folder))
    expect(second.context.key).toBe(first.context.key)
    await written(one.path)
    expect(everythingIn(first.context.folder)).toEqual(everythingIn(second.context.folder))
  })

  it('has another key when anything in it is another, but for the version', async () => {
    await using folder = await tempFolder()
    const { context } = await written(folder.path)
    const keys = [
      context.key,
      (await written(folder.path, 'RUN true')).context.key,
      (await written(folder.path, undefined, { tags: {} })).context.key,
      (await written(folder.path, undefined, { models: [] })).context.key,
      (await written(folder.path, undefined, { script: undefined })).context.key
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('runs extra steps as root, above the packages and below models and code', async () => {
    await using folder = await tempFolder()
    const { text } = await written(folder.path, 'RUN apt-get update \\\n  && apt-get clean\n')
    const order = ['FROM', 'USER 0', '"environment/"', 'ENV PYTHONPATH', 'RUN apt-get', '"models/']
    const places = [...order, '"app/"', 'USER 65532:65532', 'ENTRYPOINT'].map(part =>
      text.indexOf(part)
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it.each([
    ['FROM alpine', 'FROM'],
    ['ENTRYPOINT ["sh"]', 'ENTRYPOINT'],
    ['apt-get install x', 'is not an instruction'],
    ['RUN true \\', 'do not end'],
    ['RUN <<EOF\necho', 'do not end']
  ])('refuses the extra steps %j', async (steps, problem) => {
    await using folder = await tempFolder()
    await expect(written(folder.path, steps)).rejects.toMatchObject({
      code: 'EXTRA_STEPS_INVALID',
      message: expect.stringContaining(problem)
    })
    expect(readdirSync(folder.path)).toEqual(['src'])
  })

  it('names a base that was read by its digest', async () => {
    const digest = `sha256:${'a'.repeat(64)}` as const
    const base = { ...SCRATCH, name: 'docker.io/library/base:1', digest }
    const spec: ImageSpec = {
      name: 'a',
      runtime: 'onnx',
      models: [],
      tags: {},
      architecture: 'x64'
    }
    const plan = await dockerfilePlan(spec, { ...(await foundation()), base }, {}, {} as Store)
    expect(plan.from).toBe(`docker.io/library/base:1@${digest}`)
  })
})

describe('a value in a Dockerfile', () => {
  it.each(['a b', '$x $(y)', '"', "'", '\\', '\\n', 'größe', '', '# no comment', '<<EOF'])(
    'stays %j',
    value => {
      const [step] = DockerfileParser.parse(`ENV A=${quoted(value)}`).getENVs()
      expect(
        step
          ?.getProperties()[0]
          ?.getValue()
          ?.replace(/\\([$"\\])/g, '$1')
      ).toBe(value)
    }
  )

  it('cannot have several lines', () => {
    expect(() => quoted('a\nb')).toThrow('cannot hold')
  })
})
