import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '../../../src/image/environment/read.ts'
import { formatRequirement } from '../../../src/image/environment/requirement.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const HASH = `sha256:${'a'.repeat(64)}`

/** Reads files of these texts. */
const read = async (files: Record<string, string | Buffer>, python?: string) => {
  await using folder = await tempFolder()
  for (const [name, text] of Object.entries(files))
    await writeFile(path.join(folder.path, name), text)
  const given = (name: string) => (name in files ? path.join(folder.path, name) : undefined)
  const environment = await readEnvironment({
    environmentFile: given('environment.yml'),
    requirementsFile: given('requirements.txt'),
    python
  })
  return {
    ...environment,
    packages: environment.wanted.map(formatRequirement),
    notes: environment.notes.map(({ message }) => message.replaceAll(`${folder.path}/`, ''))
  }
}

describe('reading an environment', () => {
  it('says that the variables of a conda file are not set', async () => {
    const { notes } = await read({
      'environment.yml':
        'dependencies:\n  - python=3.11\nvariables:\n  OMP_NUM_THREADS: 2\n  MODE: fast\n'
    })
    expect(notes).toEqual([
      'What environment.yml sets under "variables:" is not set in the image: OMP_NUM_THREADS, MODE. Give it as environment-variables where the image is deployed.'
    ])
  })

  it.each(['environment.yml', 'requirements.txt'])(
    'reads what "conda list --export" wrote, as %s',
    async file => {
      const found = await read({
        [file]:
          '# platform: osx-arm64\nca-certificates=2023.12.12=hca03da5_0\nopenssl=3.2.0=h0d3ecfb_1\nnumpy=1.26.0=py311he598dae_0\npython=3.11.5=hb885b13_0\nnltk=3.8.1=pypi_0\n'
      })
      expect(found.python).toBe('3.11')
      expect(found.packages).toEqual(['numpy==1.26.0', 'nltk==3.8.1'])
    }
  )

  it('reads one package under "pip:" without its hyphen', async () => {
    const { packages } = await read({
      'environment.yml': 'dependencies:\n  - python=3.9\n  - pip:\n      protobuf==3.20\n'
    })
    expect(packages).toEqual(['protobuf==3.20'])
  })

  it.each([
    ['3.8', ['tensorflow-gpu']],
    ['3.11', ['tensorflow']]
  ])('takes tensorflow-gpu for Python %s as %p', async (python, packages) => {
    expect((await read({ 'requirements.txt': 'tensorflow-gpu\n' }, python)).packages).toEqual(
      packages
    )
  })

  it('gives the Python and the packages of a conda file of 2018, without what the runtime replaces', async () => {
    const found = await read({
      'environment.yml':
        'name: project_environment\ndependencies:\n  - python=3.6.2\n  - scikit-learn\n  - pip:\n    - azureml-defaults\n    - azureml-core==1.0.8\n    - joblib\n'
    })
    expect(found.python).toBe('3.6')
    expect(found.packages).toEqual(['scikit-learn', 'joblib'])
    expect(found.notes).toEqual([
      'Conda packages of environment.yml are taken from PyPI: scikit-learn.',
      'azureml-defaults is not installed: the scoring runtime takes its place.',
      'azureml-core is not installed: the scoring runtime has what entry scripts use of it, Model.get_model_path().'
    ])
  })

  it.each([
    ['  - python=3.8', undefined],
    ['  - python>=3.6,<3.9', [8, 7, 6]],
    ['  - pip', [14, 13, 12, 11, 10, 9, 8, 7, 6]]
  ])(
    'leaves to the packages which Python it is, where a file leaves it open: %s',
    async (line, minors) => {
      await using folder = await tempFolder()
      const environmentFile = path.join(folder.path, 'environment.yml')
      await writeFile(environmentFile, `dependencies:\n${line}\n  - numpy\n`)
      expect((await readEnvironment({ environmentFile })).openMinors).toEqual(minors)
    }
  )

  it("reads mlflow's python_env.yaml, with the files it names", async () => {
    const found = await read({
      'environment.yml':
        'python: 3.10\nbuild_dependencies:\n- pip==23.0.1\n- setuptools\ndependencies:\n- -r requirements.txt\n- cloudpickle==2.2.1\n',
      'requirements.txt': 'mlflow==2.3.1\n'
    })
    expect(found.python).toBe('3.10')
    expect(found.packages.toSorted()).toEqual(['cloudpickle==2.2.1', 'mlflow==2.3.1'])
  })

  it('takes the word of pip for what conda and pip both list, and a package under its name of today', async () => {
    const found = await read({
      'environment.yml':
        'dependencies:\n  - python=3.8\n  - numpy=1.18\n  - pip:\n    - numpy==1.19.5\n    - sklearn==0.0\n'
    })
    expect(found.packages).toEqual(['numpy==1.19.5', 'scikit-learn'])
    expect(found.notes).toContain(
      'sklearn is called scikit-learn, which is installed in its place. Write that, with a version.'
    )
  })

  it('leaves out what pip froze on another system, or takes what is the same on Linux', async () => {
    const found = await read({
      'environment.yml':
        'dependencies:\n  - python=3.11\n  - pip:\n    - pywin32==306\n    - tensorflow-intel==2.15.0\n    - pywin32==306; sys_platform == "win32"\n'
    })
    expect(found.packages).toEqual(['tensorflow==2.15.0', 'pywin32==306 ; sys_platform == "win32"'])
    expect(found.notes).toEqual([
      'pywin32 is not installed: it is for Windows. To keep the line for Windows, write "; sys_platform == \'win32\'" behind it.',
      'tensorflow-intel is not installed: it is for Windows, and tensorflow is the same on Linux. To keep the line for Windows, write "; sys_platform == \'win32\'" behind it.'
    ])
  })

  it('adds what superseded packages brought along, where the script imports it', async () => {
    await using folder = await tempFolder()
    const environmentFile = path.join(folder.path, 'environment.yml')
    await writeFile(
      environmentFile,
      'dependencies:\n  - python=3.6.2\n  - numpy\n  - pip:\n    - azureml-defaults\n'
    )
    const imports = new Set(['numpy', 'inference_schema', 'json'])
    const { wanted, notes } = await readEnvironment({ environmentFile, imports })
    expect(wanted.map(formatRequirement)).toEqual(['numpy', 'inference-schema'])
    expect(notes.at(-1)).toMatchObject({
      message:
        'inference-schema is installed: the entry script imports inference_schema, which azureml-defaults brought along.',
      at: { file: environmentFile, line: 5 }
    })
  })

  it('says which Python it takes when no file does', async () => {
    const found = await read({ 'requirements.txt': 'idna\n' })
    expect(found.python).toBe('3.12')
    expect(found.notes).toEqual(['No file says which Python is wanted; it is 3.12.'])
  })

  it('follows includes, each once, and keeps constraints apart', async () => {
    const found = await read({
      'environment.yml': 'dependencies:\n  - python=3.11\n  - pip:\n    - -r a.txt\n',
      'a.txt': '-r b.txt\nidna\n',
      'b.txt': '-r a.txt\n-c c.txt\nsix\n',
      'c.txt': 'six<2\n'
    })
    expect(found.packages).toEqual(['idna', 'six'])
    expect(found.constraints.map(formatRequirement)).toEqual(['six<2'])
  })

  it('takes a lock as it is, with the Python it was made for', async () => {
    const text = `# python 3.10, linux/amd64\nazureml-core==1.60.0 \\\n    --hash=${HASH}\n`
    const found = await read({ 'requirements.txt': text })
    expect(found).toMatchObject({ python: '3.10', lock: { text }, packages: [], notes: [] })
  })

  it.each([
    ['under pip:', { 'environment.yml': `    - idna==3.7 --hash=${HASH}\n` }],
    [
      'in an included file',
      { 'environment.yml': '    - -r locked.txt\n', 'locked.txt': `idna==3.7 --hash=${HASH}\n` }
    ]
  ])('knows a lock %s', async (_, files) => {
    const head = 'name: x\ndependencies:\n  - python=3.9\n  - pip\n  - pip:\n'
    const found = await read({ ...files, 'environment.yml': head + files['environment.yml'] })
    expect(found).toMatchObject({
      python: '3.9',
      packages: [],
      lock: { text: `idna==3.7 \\\n    --hash=${HASH}\n` }
    })
  })

  it('takes hashes for no lock where a package has none', async () => {
    const found = await read({
      'environment.yml': `dependencies:\n  - numpy\n  - pip:\n    - idna==3.7 --hash=${HASH}\n`
    })
    expect(found.lock).toBeUndefined()
    expect(found.packages).toEqual(['numpy', 'idna==3.7'])
  })

  it('lets the environment file say the Python of a lock', async () => {
    const found = await read({
      'environment.yml': 'dependencies:\n  - python=3.11\n  - numpy\n',
      'requirements.txt': `idna==3.7 --hash=${HASH}\n`
    })
    expect(found).toMatchObject({ python: '3.11', packages: [] })
    expect(found.lock).toBeDefined()
  })

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffidna\r\nsix\r\n')],
    ['UTF-16, as PowerShell writes it', Buffer.from('\ufeffidna\r\nsix\r\n', 'utf16le')],
    ['UTF-16 of the other order', Buffer.from('\ufeffidna\nsix\n', 'utf16le').swap16()]
  ])('reads what pip reads: %s', async (_, bytes) => {
    expect((await read({ 'requirements.txt': bytes })).packages).toEqual(['idna', 'six'])
  })

  it('is empty without files', async () => {
    expect(await read({})).toMatchObject({ python: '3.12', packages: [] })
  })

  it('is told which Python before any file', async () => {
    expect(
      await read({ 'environment.yml': 'dependencies:\n  - python=3.8\n' }, '3.10')
    ).toMatchObject({ python: '3.10' })
  })

  it('refuses a Python there is none of, with the line', async () => {
    await expect(
      read({ 'environment.yml': 'dependencies:\n  - python=2.7\n' })
    ).rejects.toMatchObject({ code: 'PYTHON_UNSUPPORTED', at: { line: 2 } })
  })

  it('names a file that is not there, and who asked for it', async () => {
    await expect(readEnvironment({ environmentFile: 'no-such.yml' })).rejects.toMatchObject({
      code: 'ENVIRONMENT_FILE_MISSING',
      message: 'There is no file "no-such.yml" (input "environment-file").'
    })
    await expect(read({ 'requirements.txt': 'idna\n-r gone.txt\n' })).rejects.toMatchObject({
      code: 'ENVIRONMENT_FILE_MISSING',
      at: { line: 2 }
    })
  })

  describe('with a conda part', () => {
    const FILE = 'name: x\ndependencies:\n  - python=3.11\n  - ffmpeg\n  - pip:\n    - idna\n'
    const micromamba = {
      command: 'micromamba',
      dialect: 'micromamba',
      version: '2.3.2',
      program: 'micromamba'
    } as const
    const readWith = async (
      text: string,
      conda: 'auto' | 'always' | 'never',
      tool: typeof micromamba | undefined
    ) => {
      await using folder = await tempFolder()
      const environmentFile = path.join(folder.path, 'environment.yml')
      await writeFile(environmentFile, text)
      let looked = 0
      const findConda = async () => {
        looked++
        return tool
      }
      const environment = await readEnvironment({ environmentFile, conda, findConda })
      return { environment, looked }
    }

    it('leaves it to the conda program, and the pip part to pip', async () => {
      const { environment } = await readWith(FILE, 'auto', micromamba)
      expect(environment.conda).toMatchObject({
        tool: micromamba,
        specs: ['python=3.11', 'ffmpeg']
      })
      expect(environment.wanted.map(formatRequirement)).toEqual(['idna'])
      expect(environment.python).toBe('3.11')
    })

    it('does not even look for a program where PyPI has every package', async () => {
      const plain = FILE.replace('ffmpeg', 'numpy')
      const { environment, looked } = await readWith(plain, 'auto', micromamba)
      expect([environment.conda, looked]).toEqual([undefined, 0])
      expect(environment.wanted.map(formatRequirement)).toEqual(['numpy', 'idna'])
      const { environment: asked } = await readWith(plain, 'always', micromamba)
      expect(asked.conda?.specs).toEqual(['python=3.11', 'numpy'])
    })

    it.each([
      ['auto', undefined, FILE, 'CONDA_PACKAGE_UNSUPPORTED', /ffmpeg.*no Python package/],
      ['never', micromamba, FILE, 'CONDA_PACKAGE_UNSUPPORTED', /ffmpeg/],
      ['always', undefined, FILE, 'CONDA_MISSING', /has no micromamba, mamba or conda\.$/],
      [
        'auto',
        undefined,
        '@EXPLICIT\nhttps://c.test/f/linux-64/python-3.11.9-0.conda\n',
        'CONDA_MISSING',
        /is a lock of conda's/
      ],
      ['never', micromamba, '@EXPLICIT\n', 'CONDA_MISSING', /the input "conda" is never/],
      ['auto', micromamba, '@EXPLICIT\n', 'ENVIRONMENT_FILE_INVALID', /without Python/]
    ] as const)('is refused: %s, with %j', async (mode, tool, text, code, message) => {
      await expect(readWith(text, mode, tool)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
        hint: expect.any(String)
      })
    })
  })
})
