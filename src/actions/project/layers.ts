import { hasCode } from '../../core/errors.ts'
import type { Command } from '../command.ts'
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
      try {
        return await command.main({ ...host, inputs: withoutLayers(command, host.inputs) })
      } catch (error) {
        if (!lacksName(error, command, host.inputs)) throw error
        const { withProjectHint } = await import('./project-hint.ts')
        throw await withProjectHint(error)
      }
    const { placed, readLayers } = await import('./read-layers.ts')
    const layers = await readLayers(name, command, host)
    try {
      await command.main({
        ...host,
        inputs: layers.inputs,
        given: host.inputs,
        placeOf: async input => layers.fromFile.get(input)?.at ?? host.placeOf(input)
      })
    } catch (error) {
      throw placed(error, layers)
    }
  }

/** Whether a command failed for want of the name that an environment of a project file would give it. */
const lacksName = (
  error: unknown,
  command: Command,
  inputs: Readonly<Record<string, string>>
): boolean =>
  takesProject(command) && hasCode(error, 'NAME_INVALID') && !inputs['service-name']?.trim()

const withoutLayers = (
  command: Command,
  inputs: Readonly<Record<string, string>>
): Readonly<Record<string, string>> =>
  takesProject(command)
    ? Object.fromEntries(
        Object.entries(inputs).filter(([name]) => !Object.hasOwn(projectInputs, name))
      )
    : inputs
