/** A container of podman over folders of this disk: nothing is pulled, so that only the start is measured. */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Command {
  readonly program: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Folders that the container sees, by their places in it. */
  readonly folders: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly port: number
  readonly route: string
  readonly body: string
}

export interface Places {
  /** The files of the base image. */
  readonly base: string
  /** For podman's storage. */
  readonly storage: string
}

export interface Started {
  /** Milliseconds from `podman run` to the first 200. */
  readonly ms: number
  /** Milliseconds of processor time until then: what holds on a busy machine too. */
  readonly cpuMs: number
  /** MiB of all its processes, what they share counted once. */
  readonly memory: number
  /** The same ten seconds later, where that was asked for. */
  readonly restMemory?: number
  /** Milliseconds from the end of a Python worker to the next answer, and of processor time in them. */
  readonly replacedMs?: number
  readonly replacedCpuMs?: number
}

/** What is looked at. */
export interface Wish {
  /** Its share of the processors. */
  readonly cpus?: number | undefined
  /** Whether it is looked at again when it has nothing to do. */
  readonly rest?: boolean
  /** Whether its last process is ended then. */
  readonly replace?: boolean
}

const PATIENCE_MS = 120_000

/** Starts a container, asks until it answers, looks at it and removes it. */
export const start = async (
  command: Command,
  { base, storage }: Places,
  { cpus, rest, replace }: Wish = {}
): Promise<Started> => {
  const name = `scoreline-start-${randomUUID()}`
  const podman = (...args: string[]) =>
    run('podman', [
      ...['--root', `${storage}/root`, '--runroot', `${storage}/run`, '--runtime', 'runc'],
      ...args
    ])
  if ((await ask(command)) !== undefined) throw new Error(`port ${command.port} is in use`)
  const began = performance.now()
  try {
    await podman(
      ...['run', '--detach', '--name', name, '--network', 'host', '--read-only'],
      ...['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'],
      ...(cpus === undefined ? [] : ['--cpus', String(cpus)]),
      ...Object.entries(command.env).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
      ...Object.entries(command.folders).flatMap(([at, from]) => ['--volume', `${from}:${at}:ro`]),
      ...(command.cwd === undefined ? [] : ['--workdir', command.cwd]),
      ...['--rootfs', base, ...command.program]
    )
    await answered(command, began)
    const ms = performance.now() - began
    const { stdout } = await podman('inspect', '--format', '{{.State.Pid}}', name)
    const root = Number(stdout)
    const pids = await family(root)
    const cpuMs = await sumOf(pids, cpuOf)
    const memory = await sumOf(pids, memoryOf)
    if (!rest && !replace) return { ms, cpuMs, memory }
    await settled()
    const before = await family(root)
    const restMemory = await sumOf(before, memoryOf)
    if (!replace) return { ms, cpuMs, memory, restMemory }
    const cpuBefore = await sumOf(before, cpuOf)
    process.kill(pids.at(-1) ?? 0, 'SIGKILL')
    const killed = performance.now()
    await answered(command, killed)
    const replacedMs = performance.now() - killed
    const replacedCpuMs = (await sumOf(await family(root), cpuOf)) - cpuBefore
    return { ms, cpuMs, memory, restMemory, replacedMs, replacedCpuMs }
  } catch (error) {
    const { stdout = '', stderr = '' } = await podman('logs', name).catch(() => ({}) as never)
    throw new Error(`${error}\n${stdout}${stderr}`.slice(-3000))
  } finally {
    await podman('rm', '--force', '--time', '0', '--ignore', name)
  }
}

const sumOf = async (
  pids: readonly number[],
  of: (pid: number) => Promise<number>
): Promise<number> => (await Promise.all(pids.map(of))).reduce((sum, each) => sum + each, 0)

/** What is done after the first answer is done by then. */
const settled = () => new Promise(resolve => setTimeout(resolve, 10_000))

const answered = async (command: Command, began: number): Promise<void> => {
  while ((await ask(command)) !== 200) {
    if (performance.now() - began > PATIENCE_MS) throw new Error('no answer')
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

const ask = ({ port, route, body }: Command): Promise<number | undefined> =>
  new Promise(resolve => {
    const asked = request(
      {
        ...{ port, path: route, host: '127.0.0.1', method: 'POST', agent: false },
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      },
      answer => {
        answer.resume()
        answer.once('close', () => resolve(answer.statusCode))
      }
    )
    asked.once('error', () => resolve(undefined))
    asked.end(body)
  })

/** A process and all below it, the youngest last. */
const family = async (root: number): Promise<readonly number[]> => {
  const parents = new Map<number, number>()
  for (const entry of await readdir('/proc'))
    if (/^\d+$/.test(entry)) {
      const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '')
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]))
    }
  const found = [root]
  for (const pid of found)
    for (const [child, parent] of parents) if (parent === pid) found.push(child)
  return found
}

/** Of a process and of its children that are gone; the system counts in hundredths of a second. */
const cpuOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0)
}

const memoryOf = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024
}
