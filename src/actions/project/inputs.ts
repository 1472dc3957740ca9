import { text } from '../../core/inputs.ts'
import { grouped, optional, type Parameters } from '../../core/parameters.ts'
import type { Command } from '../command.ts'

/** How inputs are given in other ways than one by one: layers below those that are. docs/project-file.md */
export const projectInputs = {
  environment: optional(
    text,
    'Environment of the project file (scoreline.yml) to use; everything not given here comes from it. See docs/project-file.md.'
  ),
  'project-file': optional(
    text,
    'Path of the project file.',
    'scoreline.yml in the working directory, when an environment is named'
  ),
  settings: optional(
    text,
    'More inputs as a YAML mapping, mostly settings of the target, such as cpu: 2. They override the project file.'
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
