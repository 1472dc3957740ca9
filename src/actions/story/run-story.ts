import { UserError } from '../../core/errors.ts'
import type { Host, OutputValue } from '../host/host.ts'
import * as runAll from '../run-all.ts'

export type Outputs = Readonly<Record<string, OutputValue>>

/** What the whole story came to, and why it did not come to its end. */
export interface Ran {
  readonly outputs: Outputs
  readonly failure: UserError | undefined
}

/** Runs the whole story; what it hands on is kept, and handed on. @throws what is no UserError, and a cancellation */
export const runStory = async (inputs: Host['inputs'], host: Host): Promise<Ran> => {
  const outputs: Record<string, OutputValue> = {}
  const output: Host['output'] = (name, value) => {
    outputs[name] = value
    host.output(name, value)
  }
  try {
    await runAll.main({ ...host, inputs, output })
    return { outputs, failure: undefined }
  } catch (error) {
    host.signal.throwIfAborted()
    if (!(error instanceof UserError)) throw error
    return { outputs, failure: error }
  }
}
