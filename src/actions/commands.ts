import type { Fields } from '../core/inputs.ts'
import type { Main } from './host.ts'

/** What a command's file exports. */
export interface Command {
  readonly inputs: Fields
  readonly main: Main
}

/** Every action, by the name of its folder below `actions/`; the root action is `run`. Loaded when called. */
export const COMMANDS = {
  run: () => import('./run-all.ts'),
  'register-model': () => import('./register-model.ts'),
  'build-image': () => import('./build-image.ts'),
  'deploy-target': () => import('./deploy-target.ts'),
  'smoke-test': () => import('./smoke-test.ts'),
  keys: () => import('./keys.ts'),
  'clean-up': () => import('./clean-up.ts')
} satisfies Record<string, () => Promise<Command>>

export type CommandName = keyof typeof COMMANDS

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)
