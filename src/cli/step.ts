import * as core from '@actions/core'
import { COMMANDS, isCommand } from '../actions/commands.ts'
import { Cancelled, cancellation } from './cancellation.ts'
import { outliveClosedPipes } from './closed-pipe.ts'
import { runAction } from './run.ts'
import { runnerHost } from './runner-host.ts'
import { takeInputs } from './step-inputs.ts'

/** Runs a command as a step of a workflow: inputs from the environment, outputs to the runner's files. */
export const runStep = async (name: string, home: string): Promise<void> => {
  outliveClosedPipes()
  if (!isCommand(name)) throw new Error(`There is no action "${name}".`)
  const inputs = takeInputs(process.env)
  const signal = cancellation(core.info)
  const { main } = await COMMANDS[name]()
  const error = await runAction(main, runnerHost(home, inputs, signal))
  if (error instanceof Cancelled) core.info(error.message)
  if (error !== undefined) process.exitCode = core.ExitCode.Failure
}
