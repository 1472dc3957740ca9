import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { hasCode, isErrno, UserError } from '../../core/errors.ts'
import { breakSeal, isSealed, seal } from '../../core/seal.ts'
import { pip } from './pip.ts'
import { type EnvironmentTools, runTool } from './tools.ts'

/** Where the runner has no uv, this one is fetched: https://pypi.org/project/uv/ */
const VERSION = '0.13.9'
/** Of its wheels for Linux and macOS. */
const HASHES = [
  '2c45530751517d6c3bbc69a19473f6effe47cce047bede01ffd8af7ea7b36b25',
  '5435c5ce14a56431208ca0996416d310f1598e8c2c8ba707688985a16bb82dbe',
  '66c512266d633bef48384a1f53003f41f2a8e7b36fe6e7fbfd3e0fd52d96fa63',
  'c16ed11e013557536b3e60065f1b912f6407bd6518e041b961e23ef9e6b4fbf5',
  'd7f459fe4fd247d830351c75686d3996ace3c6f3f728eb0e85a30b7ada0cef19',
  'ecb6028d79dc96fbeafffe5c8af62a7099487ebc05a701e76714eebcffd06375'
]
/** Older ones lack options that are used here. */
const OLDEST = [0, 5]

/**
 * The uv on PATH, or a pinned one from the package index, kept in the cache.
 * @throws UserError `UV_MISSING`, `PROGRAM_MISSING`, and those of `pip`.
 */
export const findUv = async (tools: EnvironmentTools): Promise<string> =>
  (await isUsable('uv', tools)) ? 'uv' : fetchedUv(tools)

const isUsable = async (command: string, tools: EnvironmentTools): Promise<boolean> => {
  try {
    const { exitCode, stdout } = await runTool(tools, command, ['--version'])
    const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(stdout) ?? []).slice(1).map(Number)
    const [oldestMajor = 0, oldestMinor = 0] = OLDEST
    return (
      exitCode === 0 && (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))
    )
  } catch (error) {
    if (hasCode(error, 'PROGRAM_MISSING')) return false
    throw error
  }
}

const fetchedUv = async (tools: EnvironmentTools): Promise<string> => {
  const folder = path.join(
    tools.cacheDir,
    'tools',
    `uv-${VERSION}-${process.platform}-${process.arch}`
  )
  const program = path.join(folder, 'bin', 'uv')
  if (await isSealed(folder)) return program
  tools.log.info(`Fetching uv ${VERSION}, which locks Python packages …`)
  await mkdir(path.dirname(folder), { recursive: true })
  const draft = await mkdtemp(`${folder}.`)
  try {
    await install(draft, tools)
    await breakSeal(folder)
    await rename(draft, folder).catch(error => {
      if (!isErrno(error, 'ENOTEMPTY', 'EEXIST')) throw error
    })
    await seal(folder)
    return program
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

const install = async (folder: string, tools: EnvironmentTools): Promise<void> => {
  const pinned = `uv==${VERSION} ${HASHES.map(hash => `--hash=sha256:${hash}`).join(' ')}\n`
  const options = ['--target', folder, '--no-deps', '--only-binary=:all:', '--require-hashes']
  try {
    await pip(['install', ...options], pinned, tools)
  } catch (cause) {
    if (!hasCode(cause, 'WHEEL_MISSING')) throw cause
    throw new UserError('UV_MISSING', `pip finds no uv ${VERSION} for this machine.`, {
      cause,
      hint: 'Put astral-sh/setup-uv before this step, or add uv to the package index. A lock given as "requirements" needs none.'
    })
  }
}
