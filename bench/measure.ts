/** What every bench measures with. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Ends with the output; fails with what the program said. */
export const run = async (
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {}
): Promise<string> => (await execute(program, [...args], { maxBuffer: 1 << 28, ...options })).stdout

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Seconds that works took, by name, round after round. */
export class Times {
  readonly all = new Map<string, number[]>()

  async note<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now()
    const result = await work()
    this.add(name, (performance.now() - start) / 1000)
    return result
  }

  add(name: string, seconds: number): void {
    this.all.set(name, [...(this.all.get(name) ?? []), seconds])
  }

  median(name: string): number {
    return median(this.all.get(name) ?? [])
  }
}

/**
 * Runs a program and tells the most memory it ever had, in MiB. Python knows it of its children; Node.js does not.
 * @param anyEnd whether the program may fail
 */
export const peakMemory = async (
  program: string,
  args: readonly string[],
  {
    anyEnd = false,
    ...options
  }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly anyEnd?: boolean } = {}
): Promise<number> => {
  const code =
    'import resource, subprocess, sys\n' +
    'done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n' +
    'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n' +
    (anyEnd ? '' : 'sys.exit(done.returncode)')
  return Number(await run('python3', ['-c', code, program, ...args], options)) / 1024
}
