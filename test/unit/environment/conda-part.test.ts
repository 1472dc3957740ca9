import { UserError } from '../../../src/core/errors.ts'
import { explainConda } from '../../../src/image/environment/conda/errors.ts'
import {
  formatExplicit,
  isExplicit,
  parseExplicit,
  withoutCredentials
} from '../../../src/image/environment/conda/explicit.ts'
import { type CondaPart, condaPart, wantsConda } from '../../../src/image/environment/conda/part.ts'
import { installedIn, recordOf, recordText } from '../../../src/image/environment/conda/records.ts'
import { relocated } from '../../../src/image/environment/conda/relocate.ts'
import {
  requestArguments,
  requestFile,
  requestVariables
} from '../../../src/image/environment/conda/request.ts'
import {
  type CondaTool,
  dialectOf,
  findCondaTool
} from '../../../src/image/environment/conda/tool.ts'
import { readCondaFile } from '../../../src/image/environment/conda-file.ts'

const micromamba: CondaTool = {
  command: 'micromamba',
  dialect: 'micromamba',
  version: '2.3.2',
  program: 'micromamba'
}
const conda: CondaTool = {
  command: 'conda',
  dialect: 'conda',
  version: '24.11.1',
  program: 'conda'
}
const file = (...lines: string[]) =>
  readCondaFile(
    `channels: [conda-forge, nodefaults]\ndependencies:\n${lines.map(line => `  - ${line}\n`).join('')}`,
    'environment.yml'
  )
const part = (tool: CondaTool, more: Partial<CondaPart> = {}): CondaPart => ({
  ...{ tool, at: { file: 'environment.yml', line: 3 }, channels: ['conda-forge'] },
  specs: ['python=3.11', 'ffmpeg'],
  ...more
})

describe('who installs the conda part', () => {
  it.each([
    ['auto', ['numpy'], false],
    ['auto', ['numpy', 'conda-forge::ffmpeg=6'], true],
    ['auto', ['python=3.11', 'openssl', 'mkl'], false],
    ['always', ['numpy'], true],
    ['never', ['ffmpeg'], false]
  ] as const)('%s, with %j: a conda program %s', (mode, lines, expected) => {
    expect(wantsConda(mode, file(...lines))).toBe(expected)
  })

  it('is the first of micromamba, mamba and conda that is there', async () => {
    const on = (versions: Readonly<Record<string, string>>, env: Record<string, string> = {}) =>
      findCondaTool({
        env,
        signal: new AbortController().signal,
        exec: async command => {
          const stdout = versions[command]
          if (stdout === undefined) throw new UserError('PROGRAM_MISSING', command)
          return { exitCode: 0, stdout, stderr: '' }
        }
      })
    expect(await on({ conda: 'conda 24.11.1\n', micromamba: '2.3.2\n' })).toEqual(micromamba)
    expect(await on({ conda: 'conda 24.11.1\n' })).toEqual(conda)
    expect(await on({ mamba: 'mamba 1.5.8\nconda 23.11.0\n' })).toEqual({
      command: 'mamba',
      dialect: 'conda',
      version: '1.5.8',
      program: 'mamba'
    })
    expect(dialectOf('mamba', '2.0.5')).toBe('micromamba')
    expect(await on({})).toBeUndefined()
    const hidden = '/usr/share/miniconda/bin/conda'
    expect(await on({ [hidden]: '24.11.1' }, { CONDA: '/usr/share/miniconda' })).toEqual({
      ...conda,
      program: hidden
    })
    expect(await on({ '/m/micromamba': '2.3.2' }, { MAMBA_EXE: '/m/micromamba' })).toEqual({
      ...micromamba,
      program: '/m/micromamba'
    })
  })
})

describe('what a conda program is asked for', () => {
  it('is what the file lists, in its own words, without what the runtime replaces', () => {
    const { part, notes } = condaPart(
      file(
        'python>=3.9',
        'scipy=1|2  # either',
        'conda-forge::ffmpeg[version=">=6"]',
        'azureml-defaults'
      ),
      '3.12',
      micromamba
    )
    expect(part).toMatchObject({
      channels: ['conda-forge', 'nodefaults'],
      specs: ['python>=3.9', 'scipy=1|2', 'conda-forge::ffmpeg[version=">=6"]', 'python=3.12'],
      at: { file: 'environment.yml', line: 3 }
    })
    expect(notes.map(({ message }) => message)).toEqual([
      'The conda part of environment.yml is installed with micromamba: PyPI does not have ffmpeg.',
      'azureml-defaults is not installed: the scoring runtime takes its place.'
    ])
    expect(condaPart(file('python=3.11.4'), '3.11', conda).part.specs).toEqual(['python=3.11.4'])
  })

  it('goes into a file, and where and for what into the arguments', () => {
    expect(requestFile(part(micromamba))).toEqual({
      name: 'environment.yml',
      text: '{"channels":["conda-forge"],"dependencies":["python=3.11","ffmpeg"]}\n'
    })
    expect(requestFile(part(micromamba, { channels: [] })).text).not.toContain('channels')
    const place = ['--prefix', '/t/p', '--file', 'f', '--quiet']
    expect(requestArguments(part(micromamba), 'f', '/t/p', 'linux/arm64', ['--x'])).toEqual([
      ...['create', ...place, '--yes', '--platform', 'linux-aarch64', '--no-pyc', '--x']
    ])
    expect(requestArguments(part(conda), 'f', '/t/p', 'linux/amd64', [])).toEqual([
      ...['env', 'create', ...place]
    ])
    const locked = part(conda, { lock: '@EXPLICIT\n' })
    expect(requestArguments(locked, 'f', '/t/p', 'linux/amd64', [])).toEqual(['create', ...place])
  })

  it('is for the image, not for this machine, unless the user says what the image will have', () => {
    const variables = requestVariables('linux/arm64', {
      CONDA_OVERRIDE_CUDA: '12.4',
      CONDA_SUBDIR: 'osx-arm64'
    })
    expect(variables).toMatchObject({
      CONDA_OVERRIDE_CUDA: '12.4',
      CONDA_OVERRIDE_GLIBC: '2.28',
      CONDA_OVERRIDE_ARCHSPEC: 'aarch64',
      CONDA_SUBDIR: 'linux-aarch64'
    })
  })
})

describe('moving a prefix', () => {
  it('changes the length of a text', () => {
    expect(String(relocated(Buffer.from('#!/long/er/bin/x\n/long/er'), '/long/er', '/new'))).toBe(
      '#!/new/bin/x\n/new'
    )
  })

  it('keeps that of a binary file: each text is filled up with zeros', () => {
    const before = Buffer.from('\x7f\0/long/er/a:/long/er/b\0next\0/long/er')
    const after = Buffer.from('\x7f\0/new/a:/new/b\0\0\0\0\0\0\0\0\0next\0/new\0\0\0\0')
    expect(after.length).toBe(before.length)
    expect(relocated(before, '/long/er', '/new')).toEqual(after)
    expect(() => relocated(Buffer.from('\0/a'), '/a', '/longer')).toThrow('No room')
  })
})

describe("conda's records", () => {
  const json = {
    name: 'numpy',
    version: '1.26.4',
    build: 'py311h64a7726_0',
    build_number: 0,
    depends: ['python'],
    license: 'BSD',
    url: 'https://me:secret@conda.test/t/tk-123/forge/linux-64/numpy-1.26.4-py311h64a7726_0.conda',
    sha256: 'a'.repeat(64),
    md5: 'b'.repeat(32),
    extracted_package_dir: '/home/me/pkgs/numpy',
    link: { source: '/home/me/pkgs/numpy', type: 1 },
    timestamp: 1,
    paths_data: {
      paths: [
        {
          _path: 'lib/python3.11/site-packages/numpy-1.26.4.dist-info/METADATA',
          path_type: 'hardlink'
        },
        {
          _path: 'lib/python3.11/site-packages/__pycache__/x.cpython-311.pyc',
          path_type: 'pyc_file'
        }
      ]
    }
  }

  it('are kept without the machine, the time and the passwords', () => {
    const text = recordText(recordOf(json))
    expect(text).not.toMatch(/secret|tk-123|home|timestamp|\.pyc/)
    expect(JSON.parse(text)).toMatchObject({
      channel: 'https://conda.test/forge',
      fn: 'numpy-1.26.4-py311h64a7726_0.conda',
      depends: ['python'],
      files: ['lib/python3.11/site-packages/numpy-1.26.4.dist-info/METADATA']
    })
  })

  it('tell the Python and its packages, also of eggs', () => {
    const python = recordOf({ name: 'python', version: '3.11.9', files: [] })
    const egg = recordOf({
      name: 'old',
      files: ['lib/python3.11/site-packages/Old_Thing-2.0-py3.11.egg-info/PKG-INFO']
    })
    expect(installedIn([recordOf(json), python, egg])).toEqual({
      python: '3.11.9',
      packages: [
        { name: 'numpy', version: '1.26.4' },
        { name: 'old-thing', version: '2.0' }
      ]
    })
    expect(installedIn([egg])).toBeUndefined()
  })

  it('make a lock that is read back', () => {
    const record = recordOf(json)
    const lock = formatExplicit(
      [record, { url: 'file:///c/noarch/x_y-1!2-0.tar.bz2', md5: 'c'.repeat(32) }],
      'linux-64'
    )
    expect(isExplicit(lock)).toBe(true)
    expect(parseExplicit(lock)).toMatchObject([
      {
        name: 'x_y',
        version: '1!2',
        build: '0',
        subdir: 'noarch',
        channel: 'file:///c',
        md5: 'c'.repeat(32)
      },
      { name: 'numpy', version: '1.26.4', type: 'conda', sha256: 'a'.repeat(64) }
    ])
    expect(formatExplicit(parseExplicit(lock), 'linux-64')).toBe(lock)
    expect(withoutCredentials('https://conda.test/forge/linux-64/a')).toBe(
      'https://conda.test/forge/linux-64/a'
    )
  })
})

describe('what a conda program refuses', () => {
  it.each([
    [
      'CONDA_PACKAGE_UNKNOWN',
      'error    libmamba Could not solve for environment specs\n    The following packages are incompatible\n    ├─ ffmpg =* * does not exist (perhaps a typo or a missing channel);\n    └─ numpy ==99 * does not exist (perhaps a typo or a missing channel).',
      'no ffmpg, numpy for linux-64'
    ],
    [
      'CONDA_PACKAGE_UNKNOWN',
      'PackagesNotFoundError: The following packages are not available from current channels:\n\n  - ffmpg=6\n\nCurrent channels:\n\n  - https://conda.anaconda.org/conda-forge\n',
      'no ffmpg'
    ],
    [
      'ENVIRONMENT_UNSOLVABLE',
      'LibMambaUnsatisfiableError: Encountered problems while solving:\n  - package a-1 requires b >2, but none of the providers can be installed',
      'linux-64'
    ],
    [
      'CONDA_CHANNEL_UNREACHABLE',
      'CondaHTTPError: HTTP 000 CONNECTION FAILED for url <https://x>',
      'did not answer conda'
    ],
    [
      'CONDA_CHANNEL_UNREACHABLE',
      'critical libmamba Could not resolve host: conda.anaconda.org',
      'did not answer'
    ],
    ['CONDA_FAILED', 'OSError: no space left on device', 'could not install']
  ])('is %s: %j', (code, output, message) => {
    const error = explainConda(output, part(conda), 'linux-64')
    expect(error).toMatchObject({ code, at: { line: 3 } })
    expect(error.message).toContain(message)
  })

  it('is told without passwords', () => {
    const { hint } = explainConda('x https://me:secret@c.test/t/tk-1/a', part(conda), 'linux-64')
    expect(hint).not.toMatch(/secret|tk-1/)
  })
})
