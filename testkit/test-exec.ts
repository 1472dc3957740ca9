import { execUntil } from '../src/cli/exec.ts'

/** Programs that only their own signal ends. */
export const testExec = execUntil(new AbortController().signal)
