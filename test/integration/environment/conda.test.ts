/** A conda part from a local channel to a layer, with rattler's solver and linker behind micromamba's arguments. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { lstat, mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { condaEnvironment } from '../../../src/image/environment/conda/layer.ts'
import type { CondaMode } from '../../../src/image/environment/conda/mode.ts'
import { findCondaTool } from '../../../src/image/environment/conda/tool.ts'
import { lockEnvironment } from '../../../src/image/environment/lock.ts'
import { readEnvironment } from '../../../src/image/environment/read.ts'
import type { EnvironmentTools } from '../../../src/image/environment/tools.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { unpack } from '../../../src/oci/layer/unpack.ts'
import { describeWhere } from '../../../testkit/available.ts'
import {
  type CondaPackage,
  installMicromamba,
  PLACEHOLDER,
  RATTLER_PYTHON,
  writeChannel
} from '../../../testkit/conda-channel.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'
import { writeWheel } from '../../../testkit/wheel.ts'

const HOME = '/opt/scoreline/conda'

const python = (subdir: CondaPackage['subdir']): CondaPackage => ({
  name: 'python',
  version: '3.11.9',
  build: 'h0_0_cpython',
  subdir,
  depends: ['libffmpeg', '__glibc >=2.17'],
  files: {
    'bin/python3.11': { content: '#!/bin/sh\necho stub\n', executable: true },
    'bin/python3': { link: 'python3.11' },
    'bin/python': { link: 'python3.11' },
    'lib/python3.11/os.py': { content: 'x = 1\n' },
    'lib/python3.11/__pycache__/os.cpython-311.pyc': { content: 'compiled' },
    'lib/python3.11/_sysconfigdata.py': {
      content: `prefix = '${PLACEHOLDER}'\nlibs = '${PLACEHOLDER}/lib'\n`,
      fileMode: 'text'
    }
  }
})

const library = (subdir: CondaPackage['subdir']): CondaPackage => ({
  name: 'libffmpeg',
  version: '6.1',
  build: 'h1_2',
  subdir,
  files: {
    'lib/libffmpeg.so': {
      content: Buffer.concat([
        Buffer.from('\x7fELF\0\x01'),
        Buffer.from(`${PLACEHOLDER}/share/a:${PLACEHOLDER}/share/b\0tail`),
        Buffer.alloc(2 * 1024 * 1024, 7)
      ]),
      fileMode: 'binary'
    },
    'bin/ffmpeg': { content: `#!${PLACEHOLDER}/bin/sh\n`, executable: true, fileMode: 'text' },
    'bin/.libffmpeg-post-link.sh': { content: 'exit 1\n', executable: true }
  }
})

const tool: CondaPackage = {
  name: 'some_tool',
  version: '1.2',
  build: 'py_0',
  subdir: 'noarch',
  noarch: 'python',
  depends: ['python >=3.8'],
  entryPoints: ['some-tool = some_tool.cli:main'],
  files: {
    'site-packages/some_tool/cli.py': { content: 'def main(): return 0\n' },
    'site-packages/some_tool-1.2.dist-info/METADATA': {
      content: 'Metadata-Version: 2.1\nName: some-tool\nVersion: 1.2\n'
    }
  }
}

const PACKAGES = [
  python('linux-64'),
  python('linux-aarch64'),
  library('linux-64'),
  library('linux-aarch64'),
  tool
]

/** A machine with micromamba, and a channel. */
const machine = async (folder: string, platform: EnvironmentTools['platform'] = 'linux/amd64') => {
  const channel = path.join(folder, 'channel')
  if (!existsSync(channel)) writeChannel(channel, PACKAGES)
  await installMicromamba(path.join(folder, 'bin'))
  const log = path.join(folder, 'asked.jsonl')
  const env = {
    ...process.env,
    PATH: `${path.join(folder, 'bin')}:${process.env.PATH}`,
    MAMBA_ROOT_PREFIX: path.join(folder, 'root'),
    CONDA_FAKE_LOG: log
  }
  const tools: EnvironmentTools = {
    platform,
    // `which` looks at the process's own PATH.
    exec: (command, args, options) =>
      testExec(
        command === 'micromamba' ? path.join(folder, 'bin', command) : command,
        args,
        options
      ),
    log: silent,
    signal: new AbortController().signal,
    cacheDir: path.join(folder, 'cache'),
    env
  }
  const asked = async () =>
    existsSync(log)
      ? (await readFile(log, 'utf8'))
          .trim()
          .split('\n')
          .map(line => JSON.parse(line))
      : []
  return { channel: `file://${channel}`, tools, asked }
}

const build = async (environmentFile: string, tools: EnvironmentTools, conda?: CondaMode) => {
  const environment = await readEnvironment({
    environmentFile,
    conda: conda ?? 'auto',
    findConda: () => findCondaTool(tools)
  })
  if (environment.conda === undefined) throw new Error('was taken from PyPI')
  return { environment, made: await condaEnvironment(environment.conda, tools) }
}

const bytesOf = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(Buffer.from(chunk))
  return Buffer.concat(all)
}

const writeYml = async (folder: string, channel: string, ...lines: string[]) => {
  const file = path.join(folder, 'environment.yml')
  const list = ['python=3.11', ...lines].map(line => `  - ${line}\n`).join('')
  await writeFile(file, `channels:\n  - ${channel}\ndependencies:\n${list}`)
  return file
}

describeWhere(
  RATTLER_PYTHON !== undefined,
  'SCORELINE_RATTLER_PYTHON: a Python with py-rattler',
  'a conda part',
  () => {
    it('becomes a layer under /opt/scoreline/conda in which nothing tells where it was installed', async () => {
      await using folder = await tempFolder()
      const { channel, tools, asked } = await machine(folder.path)
      const file = await writeYml(folder.path, channel, 'libffmpeg', 'some_tool  # a comment')
      const { environment, made } = await build(file, tools)
      const bytes = await bytesOf(made.layer.blob.open())
      expect(made.layer.blob.digest).toBe(digestOf(bytes))
      const root = path.join(folder.path, 'unpacked')
      await unpack(made.layer.blob.open(), made.layer.blob.mediaType, root)
      const at = (name: string) => path.join(root, HOME, name)

      const library = await readFile(at('lib/libffmpeg.so'))
      const text = `${HOME}/share/a:${HOME}/share/b`
      expect(library.length).toBe(
        6 + 2 * (PLACEHOLDER.length + 8) + 1 + '\0tail'.length + 2 * 1024 * 1024
      )
      expect(library.subarray(6, 6 + text.length + 1).toString()).toBe(`${text}\0`)
      expect(library.indexOf('tail')).toBe(6 + 2 * (PLACEHOLDER.length + 8) + 1 + 1)
      expect(await readFile(at('bin/ffmpeg'), 'utf8')).toBe(`#!${HOME}/bin/sh\n`)
      expect(await readFile(at('lib/python3.11/_sysconfigdata.py'), 'utf8')).toBe(
        `prefix = '${HOME}'\nlibs = '${HOME}/lib'\n`
      )
      expect(await readFile(at('bin/some-tool'), 'utf8')).toBe(
        `#!${HOME}/bin/python\nimport sys\nfrom some_tool.cli import main\nif __name__ == '__main__':\n    sys.exit(main())\n`
      )
      expect((await lstat(at('bin/some-tool'))).mode & 0o777).toBe(0o755)
      expect(await readlink(at('bin/python'))).toBe('python3.11')
      expect(existsSync(at('lib/python3.11/site-packages/some_tool/cli.py'))).toBe(true)
      expect(existsSync(at('lib/python3.11/__pycache__'))).toBe(false)
      expect((await readdir(at('conda-meta'))).sort()).toEqual([
        'history',
        'libffmpeg-6.1-h1_2.json',
        'python-3.11.9-h0_0_cpython.json',
        'some_tool-1.2-py_0.json'
      ])
      const leaks = spawnSync('grep', ['-rlE', 'scoreline-conda-|placehold', root])
      expect([leaks.status, String(leaks.stdout)]).toEqual([1, ''])

      expect(await readFile(at('conda.lock'), 'utf8')).toBe(made.lock)
      expect(made.lock.split('\n').slice(0, 2)).toEqual(['# platform: linux-64', '@EXPLICIT'])
      expect(made.lock).toMatch(
        /\/linux-64\/python-3\.11\.9-h0_0_cpython\.tar\.bz2#sha256:[0-9a-f]{64}\n/
      )
      expect(made.installed).toEqual({
        python: '3.11.9',
        packages: [{ name: 'some-tool', version: '1.2' }]
      })
      expect(
        environment.notes.map(({ message }) => message.replace(file, 'environment.yml'))
      ).toEqual([
        'The conda part of environment.yml is installed with micromamba: PyPI does not have libffmpeg.'
      ])
      expect(made.notes.map(({ message }) => message)).toEqual([
        'Scripts that libffmpeg would run when installed or activated are not run; what they set can be set with environment-variables.'
      ])
      const [said] = await asked()
      expect(said.mode).toBe('0o600')
      expect(said.argv).toContain('--skip-run-link-scripts')
      expect(said.env).toMatchObject({ CONDA_OVERRIDE_GLIBC: '2.28', CONDA_SUBDIR: 'linux-64' })
    })

    it('is the same bytes on every machine, and others for another platform', async () => {
      await using one = await tempFolder()
      await using other = await tempFolder()
      const { channel, tools } = await machine(one.path)
      const file = await writeYml(one.path, channel, 'libffmpeg', 'some_tool')
      const first = await build(file, tools)
      const elsewhere = await machine(other.path)
      const second = await build(file, elsewhere.tools)
      expect(second.made.layer.blob.digest).toBe(first.made.layer.blob.digest)
      const arm = await machine(one.path, 'linux/arm64')
      const third = await build(file, arm.tools)
      expect(third.made.lock).toContain('/linux-aarch64/python-3.11.9')
      expect(third.made.layer.blob.digest).not.toBe(first.made.layer.blob.digest)
    })

    it('is made of its lock again, once', async () => {
      await using folder = await tempFolder()
      await using other = await tempFolder()
      const { channel, tools, asked } = await machine(folder.path)
      const file = await writeYml(folder.path, channel, 'libffmpeg', 'some_tool')
      const { made } = await build(file, tools)
      const lock = path.join(folder.path, 'conda.lock')
      await writeFile(lock, made.lock)
      const again = await build(lock, tools)
      expect(again.environment.python).toBe('3.11')
      expect(again.made.layer.blob.digest).toBe(made.layer.blob.digest)
      expect(await asked()).toHaveLength(1)
      const elsewhere = await machine(other.path)
      const anew = await build(lock, elsewhere.tools)
      expect(anew.made.layer.blob.digest).toBe(made.layer.blob.digest)
      expect(anew.made.lock).toBe(made.lock)
      const { tools: arm } = await machine(folder.path, 'linux/arm64')
      await expect(build(lock, arm)).rejects.toMatchObject({
        code: 'ENVIRONMENT_FILE_INVALID',
        message: expect.stringContaining(
          'is a lock for linux-64, and the image is for linux-aarch64'
        )
      })
    })

    it('is refused where the channels do not have it', async () => {
      await using folder = await tempFolder()
      const { channel, tools } = await machine(folder.path)
      const file = await writeYml(folder.path, channel, 'libgdal')
      await expect(build(file, tools)).rejects.toMatchObject({
        code: expect.stringMatching(/^(CONDA_PACKAGE_UNKNOWN|ENVIRONMENT_UNSOLVABLE)$/),
        hint: expect.stringContaining('libgdal'),
        at: { file, line: 4 }
      })
    })

    it('has the pip part on top: for its Python, beside its packages', async () => {
      await using folder = await tempFolder()
      const { channel, tools } = await machine(folder.path)
      const file = await writeYml(folder.path, channel, 'libffmpeg', 'some_tool')
      await writeFile(file, `${await readFile(file, 'utf8')}  - pip:\n    - needs-tool==1.0\n`)
      const wheels = path.join(folder.path, 'wheels')
      await mkdir(wheels)
      await writeWheel(wheels, 'needs_tool', '1.0', [
        {
          name: 'needs_tool-1.0.dist-info/METADATA',
          content:
            'Metadata-Version: 2.1\nName: needs-tool\nVersion: 1.0\nRequires-Dist: some-tool>=1\n'
        }
      ])
      for (const version of ['1.2', '3.0']) await writeWheel(wheels, 'some_tool', version, [])
      const { environment, made } = await build(file, tools)
      expect(environment.wanted.map(({ name }) => name)).toEqual(['needs-tool'])
      const sources = {
        lines: ['--no-index', `--find-links ${wheels}`],
        trustedHosts: [],
        prereleases: false
      }
      const lock = await lockEnvironment({ ...environment, below: made.installed, sources }, tools)
      expect(lock.packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
        'needs-tool 1.0'
      ])
    })
  }
)
