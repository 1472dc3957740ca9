/** What a program and all that it starts did outside its own memory, as the kernel saw it: needs strace. */
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'

export interface Trace {
  /** Addresses of other machines that were spoken to, and of name servers wherever they are. */
  readonly connections: readonly string[]
  /** Paths that were made, written, moved, linked or deleted; absolute. */
  readonly changed: readonly string[]
}

export interface TracedCommand {
  /** Of all that it started in its own group. */
  kill(signal: NodeJS.Signals): void
  /** What it printed so far, both streams. */
  output(): string
  /** Resolves when it and all that it started have ended. */
  readonly ended: Promise<{ readonly exitCode: number | null; readonly trace: Trace }>
}

/** @param log a file that strace writes; deleted once it has been read. */
export const traced = (
  command: readonly string[],
  { cwd, env, log }: { cwd: string; env: Readonly<Record<string, string>>; log: string }
): TracedCommand => {
  const watched = ['-f', '-qq', '-y', '-s', '200', '-e', 'trace=network,%file', '-o', log]
  const child = spawn('strace', [...watched, '--', ...command], {
    cwd,
    env,
    // A group of its own: strace keeps signals to itself, its program gets those that go to all.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      text += chunk
    })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).then(async exitCode => {
    const trace = readTrace(await readFile(log, 'utf8'), cwd)
    await rm(log)
    return { exitCode, trace }
  })
  const kill = (signal: NodeJS.Signals): void => {
    try {
      process.kill(-(child.pid ?? Number.NaN), signal)
    } catch {
      // It has ended.
    }
  }
  return { kill, output: () => text, ended }
}

/** What the lines of `strace -f -y` tell. @param cwd of the program, for relative paths. Pure. */
export const readTrace = (log: string, cwd: string): Trace => {
  const connections = new Set<string>()
  const changed = new Set<string>()
  for (const line of log.split('\n')) {
    const call = /^\d+\s+(?:<\.\.\. )?(\w+)(?: resumed>|\()/.exec(line)?.[1] ?? ''
    if (SPEAKS.has(call)) for (const address of foreign(line)) connections.add(address)
    // A call that is refused changes nothing; one that has not come back when it is written may.
    else if (!/= -1 /.test(line) && changes(call, line))
      // What a link says is not touched, only the link is.
      for (const file of pathsIn(line, cwd).slice(call.startsWith('symlink') ? -1 : 0))
        changed.add(file)
  }
  return { connections: [...connections], changed: [...changed].sort() }
}

const SPEAKS = new Set(['connect', 'sendto', 'sendmsg', 'sendmmsg'])

const CHANGES =
  /^(creat|mkdir|mknod|rename|link|symlink|unlink|rmdir|chmod|fchmodat|chown|lchown|fchownat|truncate|utime|utimensat|setxattr|lsetxattr|removexattr)/

const changes = (call: string, line: string): boolean =>
  CHANGES.test(call) || (call.startsWith('open') && /O_(WRONLY|RDWR|CREAT|TRUNC)/.test(line))

const foreign = (line: string): string[] => {
  const ports = [...line.matchAll(/sin6?_port=htons\((\d+)\)/g)].map(([, port]) => port)
  const addresses = [
    ...line.matchAll(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/g)
  ].map(([, four, six]) => four ?? six ?? '')
  return addresses.flatMap((address, i) =>
    isLoopback(address) && ports[i] !== '53' ? [] : [`${address}:${ports[i]}`]
  )
}

const isLoopback = (address: string): boolean =>
  address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.')

/** The paths of a call, each against the folder that stands before it: `openat(AT_FDCWD</folder>, "name"`. */
const pathsIn = (line: string, cwd: string): string[] =>
  [...line.matchAll(/(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"/g)].map(
    ([, folder, name = '']) => path.resolve(folder?.startsWith('/') ? folder : cwd, name)
  )
