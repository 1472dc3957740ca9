import { writeFileSync } from 'node:fs'
import { UserError } from '../../../src/core/errors.ts'
import type { Exec } from '../../../src/core/ports.ts'
import { silent } from '../../../src/core/ports.ts'
import { markedHistory } from '../../../src/image/builders/adopt.ts'
import {
  buildWith,
  commandsFor,
  type Engine,
  findEngine
} from '../../../src/image/builders/engine.ts'
import { engineFailure } from '../../../src/image/builders/engine-failure.ts'
import { type FakeEntry, tarOf } from '../../../testkit/tar.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const signal = new AbortController().signal
/** A machine with these programs. */
const machine =
  (answers: Readonly<Record<string, { exitCode?: number; stdout?: string }>>): Exec =>
  async command => {
    const answer = answers[command]
    if (answer === undefined) throw new UserError('PROGRAM_MISSING', command)
    return { exitCode: 0, stdout: '', stderr: '', ...answer }
  }
const buildx = { stdout: 'github.com/docker/buildx v0.17.1' }
const build = {
  context: '/context',
  platform: 'linux/arm64',
  name: 'iris',
  extraArguments: ['--network=host'],
  folder: '/out'
} as const

describe('a container engine', () => {
  it.each<[string, Record<string, object>, Engine | undefined, Engine]>([
    ['docker with buildx first', { docker: buildx, podman: { stdout: '5' } }, undefined, 'docker'],
    [
      'not docker without buildx',
      { docker: { exitCode: 1 }, podman: { stdout: '5' } },
      undefined,
      'podman'
    ],
    [
      'not podman under the name of docker',
      { docker: { stdout: 'buildah 1' }, buildah: { stdout: '1' } },
      undefined,
      'buildah'
    ],
    [
      'the one that is asked for',
      { docker: buildx, buildah: { stdout: '1' } },
      'buildah',
      'buildah'
    ]
  ])('is found: %s', async (_, answers, wanted, expected) => {
    expect(await findEngine(wanted, { exec: machine(answers), log: silent, signal })).toBe(expected)
  })

  it('is missed by name', async () => {
    const tools = { exec: machine({}), log: silent, signal }
    await expect(findEngine(undefined, tools)).rejects.toMatchObject({ code: 'BUILDER_MISSING' })
    await expect(findEngine('docker', tools)).rejects.toMatchObject({
      code: 'BUILDER_MISSING',
      hint: expect.stringContaining('setup-buildx-action')
    })
  })

  it('gets the arguments of the user before the context', () => {
    for (const engine of ['docker', 'podman', 'buildah'] as const) {
      const [args] = commandsFor(engine, build, '/out/layout').build
      expect(args?.slice(-2)).toEqual(['--network=host', '/context'])
      expect(args?.join(' ')).toContain('--platform linux/arm64')
    }
  })

  it.each([
    ['no space left on device', 'disk is full'],
    ['manifest unknown', 'base image could not be pulled'],
    ['Cannot connect to the Docker daemon at unix:///var/run/docker.sock', 'container-engine'],
    ['exec format error', 'qemu'],
    ['exit status 3', 'Correct the step']
  ])('that fails with "%s" is explained', (line, hint) => {
    const error = engineFailure('podman', 'iris', 125, ['STEP 4/9', line])
    expect(error).toMatchObject({
      code: 'BUILDER_FAILED',
      message: expect.stringContaining(line),
      hint: expect.stringContaining(hint)
    })
  })

  /** Docker, which saves an image as this archive. */
  const buildSaved = async (archive: Buffer): Promise<string> => {
    const exec: Exec = async (_, args) => {
      const given = (flag: string) => args[args.indexOf(flag) + 1] ?? ''
      if (args[0] === 'buildx') writeFileSync(given('--iidfile'), 'sha256:abc')
      else writeFileSync(given('--output'), archive)
      return { exitCode: 0, stdout: '', stderr: '' }
    }
    await using folder = await tempFolder()
    return await buildWith(
      'docker',
      { ...build, folder: folder.path },
      { exec, log: silent, signal }
    )
  }

  it('too old to save OCI layouts is named', async () => {
    await expect(buildSaved(Buffer.alloc(1024))).rejects.toMatchObject({
      code: 'BUILDER_UNSUPPORTED'
    })
  })

  it.each<[string, FakeEntry]>([
    ['leaves its folder', { name: '../../evil', content: 'x' }],
    ['has an absolute name', { name: '/evil', content: 'x' }],
    ['has a link out of it', { name: 'blobs', type: 'symlink', linkname: '../../..' }],
    ['has a hard link', { name: 'blobs', type: 'link', linkname: '/etc/passwd' }],
    ['has a device', { name: 'blobs', type: 'block-device' }],
    ['has a pipe', { name: 'blobs', type: 'fifo' }]
  ])('whose archive %s is not believed', async (_, entry) => {
    const archive = await tarOf([{ name: 'index.json', content: '{}' }, entry])
    await expect(buildSaved(archive)).rejects.toMatchObject({ code: 'LAYER_UNSAFE' })
  })
})

describe('the history of an image that an engine built', () => {
  const part = (target: string, madeBy: string) => ({
    target,
    madeBy,
    folder: 'x',
    layers: [],
    comment: [],
    below: true
  })
  const parts = [part('/opt/scoreline', 'programs'), part('/opt/scoreline/runtime', 'runtime')]
  it.each([
    'COPY programs/ /opt/scoreline/ # buildkit',
    '/bin/sh -c #(nop) COPY dir:5e8f in /opt/scoreline/ ',
    'COPY ["programs/", "/opt/scoreline/"]'
  ])('tells our layers by where they go: %s', created_by => {
    expect(markedHistory([{ created_by }], { parts })).toEqual([{ created_by: 'programs' }])
  })

  it('leaves alone what is no layer of ours', () => {
    const history = [
      { created_by: 'RUN ls /opt/scoreline/' },
      { created_by: 'COPY a /opt/scoreline/', empty_layer: true },
      { created_by: 'COPY x /opt/' },
      {}
    ]
    expect(markedHistory(history, { parts })).toEqual(history)
  })
})
