import { text } from '../../core/inputs.ts'
import { grouped, optional, type Parameters } from '../../core/parameters.ts'
import type { Command } from '../commands.ts'

/** How inputs are given in other ways than one by one: layers below those that are. docs/project-file.md */
export const projectInputs = {
  environment: optional(
    text,
    'Environment of the project file (scoreline.yml) that this is for: what is not given here is taken from there. See docs/project-file.md.'
  ),
  'project-file': optional(
    text,
    'Path of the project file.',
    'scoreline.yml in the working directory, when an environment is named'
  ),
  settings: optional(
    text,
    'Further inputs, those of the target above all, as a YAML mapping by their names: one line is cpu: 2. They override the project file.'
  )
}

/** Commands that have to do with a registry take them; a project file says nothing of others. */
export const takesProject = ({ inputs }: Pick<Command, 'inputs'>): boolean =>
  Object.hasOwn(inputs, 'registry')

/** All inputs of a command that are not its target's. */
export const ownInputs = (command: Pick<Command, 'inputs' | 'fromProject'>): Parameters => {
  if (!takesProject(command)) return command.inputs
  const layers = command.fromProject ? projectInputs : grouped('Project file', projectInputs)
  return { ...layers, ...command.inputs }
}
