import * as core from '@actions/core'
import { COMMANDS, type Command, isCommand } from '../actions/commands.ts'
import { layered } from '../actions/project/layers.ts'
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
  const command: Command = await COMMANDS[name]()
  const error = await runAction(layered(name, command), runnerHost(home, inputs, signal))
  if (error instanceof Cancelled) core.info(error.message)
  if (error !== undefined) process.exitCode = core.ExitCode.Failure
}
