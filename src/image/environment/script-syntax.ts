import path from 'node:path'
import { ifNoProgram, UserError } from '../../core/errors.ts'
import type { Exec } from '../../core/ports.ts'
import type { EntryScript } from '../spec.ts'
import { usualPython } from './host-python.ts'
import { minorOf } from './python-version.ts'

/** Reads a script as a certain version of Python would; nothing of it is run. Newer ones read what older ones do. */
const READ = `
import ast, json, sys, warnings
warnings.simplefilter("ignore")
try: ast.parse(sys.stdin.buffer.read(), feature_version=(3, int(sys.argv[1])))
except SyntaxError as error: print(json.dumps([error.lineno or 1, error.msg]))
`

/**
 * Whether a Python reads the entry script: one with `match` in it does not start with Python 3.8. Nothing is said where
 * this machine has no interpreter that knows as much.
 * @param python `3.11`
 * @throws UserError `ENTRY_SCRIPT_INVALID` with the line
 */
export const checkSyntax = async (
  { source }: EntryScript,
  text: string,
  python: string,
  env: Readonly<Record<string, string | undefined>>,
  { exec, signal }: { readonly exec: Exec; readonly signal: AbortSignal }
): Promise<void> => {
  const reader = await usualPython(env, exec)
  if (reader === undefined || minorOf(reader.version) < minorOf(python)) return
  const options = { env, signal, input: text }
  const read = ['-I', '-c', READ, String(minorOf(python))]
  const done = await exec(reader.program, read, options).catch(ifNoProgram)
  const found = /^\[(\d+), "(.*)"\]\s*$/.exec(done?.exitCode === 0 ? done.stdout : '')
  if (found === null) return
  const line = Number(found[1])
  throw new UserError(
    'ENTRY_SCRIPT_INVALID',
    `Python ${python} does not read the entry script "${path.basename(source)}" (line ${line}).`,
    {
      at: { file: source, line },
      hint: `Python says: ${found[2]}. Change the line, or the Python that the environment asks for.`
    }
  )
}
