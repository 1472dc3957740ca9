import * as core from '@actions/core'
import type { Command } from '../actions/command.ts'
import { COMMANDS, isCommand } from '../actions/commands.ts'
import type { Main } from '../actions/host/host.ts'
import { layered } from '../actions/project/layers.ts'
import { placedBy, UserError } from '../core/errors.ts'
import { Cancelled, cancellation } from './cancellation.ts'
import { outliveClosedPipes } from './closed-pipe.ts'
import { runAction } from './run.ts'
import { runnerHost } from './runner-host.ts'
import { takeInputs } from './step-inputs.ts'
import { showStrays } from './strays.ts'

/** Runs a command as a step of a workflow: inputs from the environment, outputs to the runner's files. */
export const runStep = async (name: string, home: string): Promise<void> => {
  outliveClosedPipes()
  const inputs = takeInputs(process.env)
  const signal = cancellation(core.info)
  const host = runnerHost(home, inputs, signal)
  showStrays(host)
  const error = await runAction(atWorkflow(await workOf(name)), host)
  if (error instanceof Cancelled) core.info(error.message)
  if (error !== undefined) process.exitCode = core.ExitCode.Failure
}

/** What fails for an input of this step, and has no line of a file yet, is shown at its line of the workflow. */
const atWorkflow =
  (main: Main): Main =>
  async host => {
    try {
      await main(host)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      const { placesInWorkflow } = await import('./workflow-place.ts')
      const placeOf = await placesInWorkflow(host.env)
      throw placedBy(error, ({ input }) =>
        input === undefined ? undefined : placeOf(input, host.inputs[input] ?? '')
      )
    }
  }

const workOf = async (name: string): Promise<Main> => {
  if (isCommand(name)) {
    const command: Command = await COMMANDS[name]()
    return layered(name, command)
  }
  return async () => {
    throw new UserError('COMMAND_UNKNOWN', `There is no action "${name}".`, {
      hint: `Actions: ${Object.keys(COMMANDS).join(', ')}. Other commands take options, not variables SCORELINE_INPUT_….`
    })
  }
}
