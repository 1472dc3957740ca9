import type { Parameters } from '../core/parameters.ts'
import type { Main } from './host/host.ts'
import type { OfTarget } from './inputs/target-parameters.ts'

/** What a command's file exports. */
export interface Command {
  /** Its own inputs. */
  readonly inputs: Parameters
  /** Which of the targets' parameters it takes besides. */
  readonly ofTarget?: OfTarget
  /** It works from the project file of the folder, whether or not an environment is named. */
  readonly fromProject?: true
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

/** What there is on a terminal besides. */
export const TERMINAL_COMMANDS = {
  plan: () => import('./plan.ts'),
  up: () => import('./up.ts'),
  down: () => import('./down.ts'),
  list: () => import('./list.ts'),
  status: () => import('./status.ts'),
  logs: () => import('./logs.ts'),
  lineage: () => import('./lineage.ts'),
  inspect: () => import('./inspect.ts'),
  scan: () => import('./scan.ts'),
  copy: () => import('./copy.ts'),
  reload: () => import('./reload.ts'),
  demo: () => import('./demo.ts')
} satisfies Record<string, () => Promise<Command>>

export type TerminalCommandName = keyof typeof TERMINAL_COMMANDS

/** What each does, in one sentence: the descriptions in every action.yml, and what `--help` lists. */
export const ABOUT: Readonly<Record<CommandName | TerminalCommandName | 'serve', string>> = {
  run: 'Puts a trained model behind a tested scoring endpoint: registers it, builds an image, deploys it and tests it.',
  'register-model':
    'Registers a trained model in an OCI registry or folder, under the next version of its name.',
  'build-image': 'Builds an image that serves registered models, with or without an entry script.',
  'deploy-target':
    'Runs an image as a service at a target, and reports whether that creates, updates or changes nothing.',
  'smoke-test': 'Posts samples to a scoring endpoint and checks the answers and the latency.',
  keys: 'Shows the keys of a service by their first characters, and rotates one of them while the other stays valid.',
  'clean-up': 'Deletes a service, an image or a model, and frees what nothing uses any more.',
  plan: 'Prints what up would do to an environment of the project file, and changes nothing.',
  up: 'Registers, builds, deploys and tests what the project file says of an environment.',
  down: 'Deletes the service of an environment of the project file, and, when asked to, its image and models.',
  list: 'Lists the services of a target.',
  status: 'Prints what one service is doing: its state, image and address.',
  logs: 'Prints the last lines that a service wrote.',
  lineage: 'Prints where a service or an image comes from: image, models, run, commit. As JSON.',
  inspect: 'Shows what a model or an image is, what it holds, and what uses it.',
  scan: 'Looks into the files of a model for what they would do when they are loaded, without loading them.',
  copy: 'Copies models and images between folders and registries: same versions, same digests.',
  reload: 'Serves a changed entry script on this machine, without building an image.',
  demo: 'Shows the whole story on this machine: the diabetes model, registered, built, served, tested, cleaned up.',
  serve: 'Serves an entry script or an ONNX model from this machine, with no image.'
}

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)
