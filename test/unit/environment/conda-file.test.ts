import {
  condaFileNamed,
  plainPython,
  readCondaFile
} from '../../../src/image/environment/conda-file.ts'

const parse = (...lines: string[]) => {
  const file = readCondaFile(`${lines.join('\n')}\n`, 'environment.yml')
  return { ...file, ...plainPython(file) }
}
const problem = (...lines: string[]): { code: string; message: string; line: number } => {
  try {
    parse(...lines)
  } catch (error) {
    const { code, message, at } = error as { code: string; message: string; at: { line: number } }
    return { code, message, line: at.line }
  }
  throw new Error('was taken')
}

describe('a conda environment file', () => {
  it('is split into Python, packages that PyPI has, and the lines of pip', () => {
    const found = parse(
      'name: project_environment',
      'channels: [conda-forge]',
      'dependencies:',
      '  # The currently supported versions are 3.5.2 and 3.6.2.',
      '  - python=3.6.2',
      '  - pip=20.0',
      '  - conda-forge::scikit-learn=0.20',
      '  - pytorch>=1.4',
      '  - libblas=*=*mkl',
      '  - pip:',
      '      - azureml-defaults',
      '      - -r more.txt'
    )
    expect(found.python).toEqual({
      versions: '==3.6.2.*',
      at: { file: 'environment.yml', line: 5 }
    })
    expect(found.wanted.map(({ name, versions, at }) => [name, versions, at.line])).toEqual([
      ['scikit-learn', '==0.20.*', 7],
      ['torch', '>=1.4', 8]
    ])
    expect(found.pip).toEqual([
      { line: 'azureml-defaults', at: { file: 'environment.yml', line: 11 } },
      { line: '-r more.txt', at: { file: 'environment.yml', line: 12 } }
    ])
    expect(found.notes.map(({ message }) => message)).toEqual([
      'Conda packages of environment.yml are taken from PyPI: scikit-learn, torch.'
    ])
  })

  it('may be an export of a whole environment', () => {
    const found = parse(
      'dependencies:',
      '  - _libgcc_mutex=0.1=main',
      '  - ca-certificates=2021.10.26=h06a4308_2',
      '  - ld_impl_linux-64=2.35.1=h7274673_9',
      '  - libffi=3.3=he6710b0_2',
      '  - openssl=1.1.1l=h7f8727e_0',
      '  - python=3.8.12=h12debd9_0',
      '  - setuptools=52.0.0.post20210125=py38h06a4308_0',
      '  - wheel=0.37.1=pyhd3eb1b0_0',
      '  - numpy=1.21.2=py38hd8d4704_0',
      '  - numpy-base=1.21.2=py38h2b8c604_0',
      'prefix: /opt/conda/envs/x'
    )
    expect(found.wanted.map(({ name, versions }) => name + versions)).toEqual([
      'setuptools',
      'numpy==1.21.2'
    ])
  })

  it('leaves out libraries that wheels bring, with a warning, and what is below a Python', () => {
    const found = parse(
      'dependencies:',
      '  - h5py=2.10.0=py37h7918eee_0',
      '  - hdf5=1.10.4=hb1b8bf9_0',
      '  - cudatoolkit=10.1.243=h6bb024c_0',
      '  - mesa-libgl-cos6-x86_64',
      '  - xorg-libx11=1.8.12=h9b100fa_1',
      '  - vs2015_runtime=14.15.26706=h3a45250_4',
      '  - uvicorn-standard',
      '  - pip:',
      '    -'
    )
    expect(found.wanted.map(({ name, extras }) => [name, ...extras])).toEqual([
      ['h5py'],
      ['uvicorn', 'standard']
    ])
    const warnings = found.notes.filter(({ level }) => level === 'warning')
    expect(warnings.map(({ message }) => message.replace(/: .*/, ''))).toEqual([
      'hdf5, cudatoolkit, mesa-libgl-cos6-x86_64 of environment.yml are not installed'
    ])
    expect(found.pip).toEqual([])
  })

  it('of an export leaves out the libraries that came along, and looks none of them up on PyPI', () => {
    const found = parse(
      'dependencies:',
      '  - ca-certificates=2019.6.16=hecc5488_0',
      '  - openssl=1.1.1c=h516909a_0',
      '  - arrow-cpp=0.12.1=py37h0e61e49_0',
      '  - libevent=2.1.10=h72c5cf5_0',
      '  - newlib-of-today=1.0=h72c5cf5_0',
      '  - importlib_metadata=7.1.0=hd8ed1ab_0',
      '  - tensorflow-gpu=1.14.0=h0d30ee6_0',
      '  - numpy=1.16.4=py37h99e49ec_0',
      '  - visdom=0.1.8.9=0'
    )
    expect(found.wanted.map(({ name }) => name)).toEqual([
      ...['importlib_metadata', 'tensorflow-gpu', 'numpy', 'visdom']
    ])
    const [warning] = found.notes.filter(({ level }) => level === 'warning')
    expect(warning?.message).toMatch(
      /^arrow-cpp, libevent, newlib-of-today of environment.yml are not installed/
    )
  })

  it('refuses the programs of an export, and libraries that a line asks for', () => {
    const asked = ['dependencies:', '  - libevent=2.1.10', '  - ffmpeg=4.3.1']
    expect(problem(...asked).message).toContain('libevent, ffmpeg (line 2)')
    const exported = [...asked, '  - ca-certificates=2019', '  - openssl=1.1.1c']
    expect(problem(...exported).message).toContain('asks conda for ffmpeg (line 3)')
  })

  it('may have no Python, an empty pip part, and aliases', () => {
    expect(parse('dependencies:', '  - pip', '  - pip:').python).toBeUndefined()
  })

  it.each<[string, string[], string, number | undefined]>([
    [
      'is not YAML',
      ['name: x', 'dependencies:', '  - python=3.11', ' - numpy: [', 'x'],
      'is not valid YAML',
      4
    ],
    ['is empty', [''], 'holds no "dependencies:"', undefined],
    ['is a list', ['- numpy'], 'holds no "dependencies:"', 1],
    [
      'has no dependencies',
      ['name: x', 'dependencys:', '  - numpy'],
      'holds no "dependencies:"',
      1
    ],
    ['has dependencies that are no list', ['dependencies: numpy'], 'needs a list under', 1],
    ['has a number among them', ['dependencies:', '  - 3.8'], 'neither text nor "pip:"', 2],
    [
      'has a map among them',
      ['dependencies:', '  - python: 3.8'],
      'has a dependency that is neither text nor "pip:", but a map (line 2)',
      2
    ],
    ['has a pip part that is no list', ['dependencies:', '  - pip: 3.8'], 'under "pip:"', 2],
    [
      'has a number in the pip part',
      ['dependencies:', '  - pip:', '    - numpy', '    - 1.5'],
      'needs text in each entry of "pip:", not a number (line 4)',
      4
    ],
    [
      'has a key twice',
      ['dependencies: [numpy]', 'name: x', 'dependencies: [scipy]'],
      'has a key for the second time (line 3)',
      3
    ],
    [
      'has a package no one can look up',
      ['dependencies:', '  - numpy', '  - scipy=1|2'],
      'environment.yml asks for "scipy=1|2" (line 3)',
      3
    ]
  ])('is refused where it %s', (_, lines, message, line) => {
    const found = problem(...lines)
    expect(found).toMatchObject({ code: 'ENVIRONMENT_FILE_INVALID', line })
    expect(found.message).toContain(message)
  })

  it.each([
    ['lists in lists in lists', '[', ''],
    ['lists on one line', '- ', 'x']
  ])('is refused where it has %s', (_, part, end) => {
    const found = problem('x:', `  ${part.repeat(40_000)}${end}`, 'y: 1')
    expect(found.message).toContain('nested too deep')
  })

  it('is read in time linear to its keys', () => {
    const keys = Array.from({ length: 75_000 }, (_, i) => `k${i}: 1`)
    expect(parse('dependencies: [numpy]', ...keys).wanted).toHaveLength(1)
  })

  it('names the packages that are no Python packages', () => {
    expect(
      problem('dependencies:', '  - numpy', '  - openjdk=11', '  - r-base', '  - libgdal')
    ).toEqual({
      code: 'CONDA_PACKAGE_UNSUPPORTED',
      message:
        'environment.yml asks conda for openjdk, r-base, libgdal (line 3), which are no Python packages.',
      line: 3
    })
  })

  it('may lie within an environment of Azure ML, or beside it', () => {
    const inside = parse(
      '$schema: https://azuremlschemas.azureedge.net/latest/environment.schema.json',
      'name: training',
      'image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04:latest',
      'conda_file:',
      '  dependencies: [python=3.10, numpy, pip: [mlflow]]'
    )
    expect(inside.python?.versions).toBe('==3.10.*')
    expect(inside.pip.map(({ line }) => line)).toEqual(['mlflow'])
    const named = (...lines: string[]) => condaFileNamed(lines.join('\n'))
    expect(named('version: 1', 'conda_file: "conda.yml"  # beside')).toEqual({
      file: 'conda.yml',
      line: 2
    })
    expect(named('conda_file: conda.yml', 'dependencies: []')).toBeUndefined()
    for (const other of ['conda_file:', 'conda_file: {}', 'conda_file: &a b', 'conda_file: |'])
      expect(named(other)).toBeUndefined()
  })

  it('is an export where nearly everything has a build, too', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `  - alpha${index}=1.0=py36_0`)
    const found = parse('dependencies:', ...lines, '  - glib=2.51.4=0', '  - nb_conda=2.2.1=py36_0')
    expect(found.wanted).toHaveLength(20)
    expect(found.notes[0]?.message).toMatch(/^glib of environment\.yml is not installed/)
    expect(problem('dependencies:', '  - numpy=1.0=py36_0', '  - glib=2.51.4=0')).toMatchObject({
      code: 'CONDA_PACKAGE_UNSUPPORTED'
    })
  })

  it('is refused without the password in an address', () => {
    const { code, message } = problem('dependencies:', '  - git+https://me:hunter2@h.test/a')
    expect(code).toBe('ENVIRONMENT_FILE_INVALID')
    expect(message).not.toContain('hunter2')
  })
})
