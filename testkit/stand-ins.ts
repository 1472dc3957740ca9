/** Programs that write down the environment they get, and then do what they are told to, or what the real one does. */
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { programPath } from './available.ts'

export interface StandIns {
  /** Put it first on PATH. */
  readonly folder: string
  /** Every run so far: the program, and its variables by name. */
  runs(): Promise<readonly Run[]>
}

export interface Run {
  readonly program: string
  readonly variables: Readonly<Record<string, string>>
}

/**
 * @param programs what each does after writing: shell text, or `real` for the real one, which fails where it is not there.
 */
export const standIns = async (
  folder: string,
  programs: Readonly<Record<string, string>>
): Promise<StandIns> => {
  const [bin, log] = [path.join(folder, 'bin'), path.join(folder, 'log')]
  await mkdir(bin, { recursive: true })
  await mkdir(log, { recursive: true })
  for (const [name, does] of Object.entries(programs)) {
    const real = does === 'real' ? programPath(name) : undefined
    const then = does === 'real' ? (real ? `exec '${real}' "$@"` : 'exit 1') : does
    const file = path.join(bin, name)
    // Written beside it first: the reader takes whole files only.
    const text = `#!/bin/sh\ncat /proc/$$/environ > '${log}/.${name}'.$$\nmv '${log}/.${name}'.$$ '${log}/${name}'.$$\n${then}\n`
    await writeFile(file, text)
    await chmod(file, 0o755)
  }
  return {
    folder: bin,
    runs: async () => {
      const names = (await readdir(log)).filter(name => !name.startsWith('.'))
      return Promise.all(
        names.map(async name => ({
          program: name.replace(/\.\d+$/, ''),
          variables: variablesIn(await readFile(path.join(log, name), 'utf8'))
        }))
      )
    }
  }
}

const variablesIn = (environ: string): Record<string, string> =>
  Object.fromEntries(
    environ
      .split('\0')
      .filter(entry => entry.includes('='))
      .map(entry => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)])
  )
