/** A working folder with a virtual environment, in which one package is built and its wheel taken out. */
import { chmod, copyFile, lstat, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ExecResult } from '../../../core/ports.ts'
import { copyTree } from '../addressed/tree.ts'
import { bestWheel } from '../addresses.ts'
import { GLIBC_OLDEST } from '../platform.ts'
import { type EnvironmentTools, runTool } from '../tools.ts'
import { packageIn } from '../wheel/file-name.ts'
import type { WheelFile } from '../wheel/wheel.ts'
import { ZipProblem } from '../wheel/zip.ts'
import { adoptWheel } from '../wheel-cache.ts'
import { type BuildSystem, readBuildSystem } from './build-system.ts'
import { causeIn } from './causes.ts'
import { confineIn } from './container.ts'
import { DRIVER } from './driver.ts'
import { failed, type Task } from './failed.ts'
import type { Interpreter } from './interpreter.ts'
import { nativeIn } from './native.ts'
import { OLD_GLIBC } from './old-glibc.ts'
import { type Confined, confine } from './sandbox.ts'

export interface Shop {
  /** The working folder, as the package sees it. */
  readonly place: string
  readonly isolated: boolean
  /** Where the packages that the build needs are laid out. */
  site(): Promise<string>
  /** @param source an archive, or the folder of a source that has no archive */
  unpack(source: string): Promise<Unpacked>
  hook(mode: 'requires' | 'wheel', args: readonly unknown[]): Promise<HookAnswer>
  /** The wheel of that name, normalised, in the cache. */
  take(made: string): Promise<WheelFile>
}

export interface Unpacked {
  readonly root: string
  readonly system: BuildSystem
  /** What the package needs without any extra, as setuptools wrote it down when it was packed. */
  readonly requires: readonly string[]
}

export interface HookAnswer {
  readonly requires?: readonly string[]
  readonly file?: string
}

/** @param work an empty folder of ours; only `build/` in it is seen by the package. */
export const openShop = async (
  work: string,
  interpreter: Interpreter,
  task: Task,
  tools: EnvironmentTools,
  { anyGlibc = false }: { readonly anyGlibc?: boolean | undefined } = {}
): Promise<Shop> => {
  const folder = path.join(work, 'build')
  for (const name of ['src', 'out', 'home', 'tmp'])
    await mkdir(path.join(folder, name), { recursive: true })
  // One for us, and one that the package may change.
  const driver = path.join(work, 'driver.py')
  for (const file of [driver, path.join(folder, 'driver.py')]) await writeFile(file, DRIVER)
  await writeFile(path.join(folder, HEADER), OLD_GLIBC)
  const confined = interpreter.container
    ? confineIn(interpreter.container, work, tools)
    : await confine(work, interpreter.prefix, tools)
  await makeVenv(confined, work, interpreter, task, tools)
  const { place, isolated } = confined
  const library = `venv/lib/python${interpreter.version}/site-packages`
  if (interpreter.isWanted && !anyGlibc)
    await putBeforeCompilers(path.join(folder, 'venv', 'bin'), place)
  const set = variables(place, library, interpreter)
  /** Our own part, with the Python of this machine. */
  const ours = async (
    mode: 'unpack' | 'look' | 'normalise',
    args: readonly (string | boolean)[],
    problem: string
  ) => {
    const result = path.join(work, `${mode}.json`)
    const call = ['-I', driver, result, mode, JSON.stringify(args)]
    const done = await runTool(tools, 'python3', call, { cwd: work })
    if (done.exitCode !== 0) throw failed(task, `${problem}: ${lastLines(done.stderr)}`)
    return JSON.parse(await readFile(result, 'utf8'))
  }
  return {
    place,
    isolated,
    site: async () => {
      const site = path.join(folder, library)
      if (await leadsNowhereElse(site)) return site
      throw failed(task, 'it changed the folder of its tools')
    },
    unpack: async source => {
      const { tree, subdirectory = '' } = task.source
      const to = path.join(folder, 'src')
      if (tree !== undefined) await copyTree(source, path.join(to, CHECKOUT))
      const said =
        tree === undefined
          ? await ours('unpack', [source, to, subdirectory], 'its archive is refused')
          : await ours('look', [to, path.posix.join(CHECKOUT, subdirectory)], 'it is refused')
      const { root, pyproject, requires } = said
      const system = readBuildSystem(String(pyproject))
      if (system !== undefined)
        return { root: String(root), system, requires: requiresIn(String(requires)) }
      throw failed(task, 'the table [build-system] of its pyproject.toml cannot be read')
    },
    hook: async (mode, args) => {
      const result = `${place}/tmp/answer.json`
      const call = [`${place}/driver.py`, result, mode, JSON.stringify(args)]
      const done = await confined.run(`${place}/venv/bin/python`, call, set).catch(cause => {
        if (cause?.name === 'TimeoutError') throw failed(task, 'it did not end within 30 minutes')
        throw cause
      })
      if (done.exitCode !== 0) throw failed(task, endOf(done, interpreter), !interpreter.isWanted)
      return answerIn(path.join(folder, 'tmp', 'answer.json'), task)
    },
    take: async made => {
      const raw = path.join(folder, 'out', made)
      await checkPlain(raw, made, task)
      refuseForeign(raw, interpreter, task)
      // Another Python names itself in the wheel's name where a compiler might have worked: nothing came of that.
      const name = interpreter.isWanted ? made : made.replace(/-[\w.]+-[\w.]+-[\w.]+\.whl$/, ANY)
      checkFits(name, interpreter, task, tools)
      const normal = path.join(work, name)
      await ours('normalise', [raw, normal, !interpreter.isWanted], 'its wheel cannot be read')
      await chmod(normal, 0o644)
      const wheels = path.join(tools.cacheDir, 'wheels')
      await mkdir(wheels, { recursive: true })
      const draft = path.join(wheels, `.${path.basename(work)}.whl`)
      await copyFile(normal, draft)
      const hex = await adoptWheel(draft, name, tools.cacheDir)
      const file = path.join(wheels, hex, name)
      return { file, fileName: name, name: packageIn(name) }
    }
  }
}

/** Nothing of the package runs yet: outside of a container, the Python of this machine makes it. */
const makeVenv = async (
  confined: Confined,
  work: string,
  { program, version, container }: Interpreter,
  task: Task,
  tools: EnvironmentTools
): Promise<void> => {
  const args = (folder: string) => ['-I', '-m', 'venv', '--without-pip', folder]
  const { exitCode, stdout, stderr } = container
    ? await confined.run(program, args(`${confined.place}/venv`), {
        HOME: `${confined.place}/home`
      })
    : await runTool(tools, program, args(path.join(work, 'build', 'venv')), { cwd: work })
  if (exitCode === 0) return
  const said = lastLines(`${stdout}\n${stderr}`)
  throw failed(task, `Python ${version} makes no virtual environment here: ${said}`)
}

/** Where the files of a checkout lie below the folder of sources. */
const CHECKOUT = 'checkout'
const HEADER = 'old-glibc.h'

/** Under the names of compilers, on PATH before them: flags in variables would take the place of a Makefile's own. */
const putBeforeCompilers = async (folder: string, place: string): Promise<void> => {
  for (const name of COMPILERS)
    await writeFile(
      path.join(folder, name),
      `#!/bin/sh\nPATH=${SYSTEM_PATH} exec ${name} -include ${place}/${HEADER} "$@"\n`,
      { mode: 0o755 }
    )
}

const COMPILERS = [
  ...['gcc', 'cc', 'g++', 'c++'],
  ...['x86_64', 'aarch64'].flatMap(machine => [
    `${machine}-linux-gnu-gcc`,
    `${machine}-linux-gnu-g++`
  ])
]
const SYSTEM_PATH = '/usr/local/bin:/usr/bin:/bin'

/** All that a package sees of the outside. */
const variables = (
  place: string,
  library: string,
  { prefix, isWanted, container }: Interpreter
): Readonly<Record<string, string>> => ({
  PATH: `${place}/venv/bin:${place}/${library}/bin:${SYSTEM_PATH}`,
  HOME: `${place}/home`,
  TMPDIR: `${place}/tmp`,
  ...(container ? {} : { LD_LIBRARY_PATH: `${prefix}/lib` }),
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  // 1980: zip archives know no earlier time.
  SOURCE_DATE_EPOCH: '315532800',
  PYTHONHASHSEED: '0',
  PYTHONNOUSERSITE: '1',
  PYTHONDONTWRITEBYTECODE: '1',
  PIP_NO_INDEX: '1',
  // What another Python compiles does not fit: packages that can do without a compiler's work then leave it out.
  ...(isWanted
    ? {}
    : {
        ...{ CC: 'false', CXX: 'false', WRAPT_INSTALL_EXTENSIONS: 'false' },
        ...{ DISABLE_SQLALCHEMY_CEXT: '1', MULTIDICT_NO_EXTENSIONS: '1', YARL_NO_EXTENSIONS: '1' },
        ...{ AIOHTTP_NO_EXTENSIONS: '1', FROZENLIST_NO_EXTENSIONS: '1' }
      })
})

/** What a package wrote itself is read as text of a stranger. */
const answerIn = async (file: string, task: Task): Promise<HookAnswer> => {
  if (!(await isPlain(file, LARGEST_ANSWER))) throw failed(task, 'the build left no answer')
  const text = await readFile(file, 'utf8')
  await rm(file, { force: true })
  const { requires, file: made } = objectIn(text)
  return {
    ...(Array.isArray(requires) ? { requires: requires.map(String).slice(0, 100) } : {}),
    ...(typeof made === 'string' ? { file: made } : {})
  }
}

/** The lines before the first section, which is of an extra or a marker. */
const requiresIn = (text: string): readonly string[] =>
  (text.split(/^\[/m, 1)[0] ?? '').split('\n').filter(line => line.trim() !== '')

const objectIn = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}

const ANY = '-py3-none-any.whl'

const checkPlain = async (raw: string, made: string, task: Task): Promise<void> => {
  const { file, address } = task.source
  const isOurs =
    /^[\w.+!-]+\.whl$/.test(made) && (address !== undefined || packageIn(made) === file.name)
  if (!isOurs || !(await isPlain(raw))) throw failed(task, 'the build left no wheel of that name')
}

const checkFits = (
  made: string,
  { version: by, isWanted }: Interpreter,
  task: Task,
  { platform }: EnvironmentTools
): void => {
  const { name, version, hash } = task.source.file
  const wheel = { kind: 'wheel' as const, name, version, fileName: made, url: '', hash }
  if (bestWheel([wheel], task.python, platform) === undefined)
    throw failed(task, `with Python ${by} it becomes ${made}, which does not fit`, !isWanted)
}

/** Compiled files need the wanted Python, and a C library as old as that of a base image may be. */
const refuseForeign = (file: string, { version, isWanted }: Interpreter, task: Task): void => {
  const { files, glibcMinor } = readNative(file, task)
  const [first] = files
  if (first === undefined) return
  if (!isWanted) throw failed(task, `${first} in it was compiled for Python ${version}`, true)
  if (glibcMinor > Number(GLIBC_OLDEST.split('.')[1]))
    throw failed(
      task,
      `${first}, compiled here, needs glibc 2.${glibcMinor}, and images may have ${GLIBC_OLDEST}`
    )
}

const readNative = (file: string, task: Task): ReturnType<typeof nativeIn> => {
  try {
    return nativeIn(file)
  } catch (error) {
    if (error instanceof ZipProblem) throw failed(task, `the wheel that it became ${error.message}`)
    throw error
  }
}

const isPlain = async (file: string, most = LARGEST): Promise<boolean> => {
  const found = await lstat(file).catch(() => undefined)
  return found?.isFile() === true && found.size < most && (await leadsNowhereElse(file))
}

/** Bytes: of a wheel, and of the names that a build answers with. */
const LARGEST = 1024 ** 3
const LARGEST_ANSWER = 1024 ** 2

/** A package may put a link where we read or write next. */
const leadsNowhereElse = async (place: string): Promise<boolean> =>
  (await realpath(place).catch(() => '')) === place

const endOf = (
  { exitCode, stdout, stderr }: ExecResult,
  { version, isWanted }: Interpreter
): string =>
  !isWanted && /command '[^']*false' failed/.test(stderr)
    ? `it is not pure Python, and this machine has Python ${version}`
    : (causeIn(`${stdout}\n${stderr}`) ??
      `the build ended with: ${lastLines(stderr) || `exit code ${exitCode}`}`)

const lastLines = (said: string): string =>
  said
    .trim()
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(-2)
    .join(' ')
    .slice(-300)
