import type { Command } from '../commands.ts'
import type { Main } from '../host/host.ts'
import { projectInputs, takesProject } from './inputs.ts'

/**
 * The work of a command, with the inputs that `settings` and the project file give put under those that are given. What
 * that takes is loaded only where one of them is there.
 * @param name of the command
 */
export const layered =
  (name: string, command: Command): Main =>
  async host => {
    const given = Object.keys(projectInputs).some(input => host.inputs[input]?.trim())
    if (!takesProject(command) || !(given || command.fromProject))
      return command.main({ ...host, inputs: withoutLayers(command, host.inputs) })
    const { placed, readLayers } = await import('./read-layers.ts')
    const layers = await readLayers(name, command, host)
    try {
      await command.main({ ...host, inputs: layers.inputs })
    } catch (error) {
      throw placed(error, layers)
    }
  }

const withoutLayers = (
  command: Command,
  inputs: Readonly<Record<string, string>>
): Readonly<Record<string, string>> =>
  takesProject(command)
    ? Object.fromEntries(
        Object.entries(inputs).filter(([name]) => !Object.hasOwn(projectInputs, name))
      )
    : inputs
