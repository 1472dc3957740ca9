import { type Host, outputText } from '../src/actions/host/host.ts'
import { TARGETS } from '../src/targets/index.ts'
import { hurriedClock } from './hurried-clock.ts'
import { testExec } from './test-exec.ts'

/** A host that keeps what a command says, for commands that are run in the test's own process. */
export interface TestHost extends Host {
  readonly said: string[]
  readonly warnings: string[]
  readonly outputs: Record<string, string>
  readonly secrets: string[]
}

/** @param env all of the environment that the command sees */
export const testHost = (
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>
): TestHost => {
  const said: string[] = []
  const warnings: string[] = []
  const secrets: string[] = []
  const outputs: Record<string, string> = {}
  return {
    inputs,
    env,
    said,
    warnings,
    secrets,
    outputs,
    exec: testExec,
    clock: hurriedClock(1),
    signal: new AbortController().signal,
    home: '/nowhere',
    targets: TARGETS,
    print: text => void said.push(text),
    report: (_, text) => void said.push(text),
    phase: (_, work) => work(),
    placeOf: async () => undefined,
    log: {
      debug: () => {},
      info: line => said.push(line),
      warning: line => warnings.push(line),
      progress: () => {},
      secret: value => secrets.push(value)
    },
    output: (name, value) => {
      outputs[name] = outputText(value)
    },
    summary: async () => {},
    fail: message => said.push(message)
  }
}
