import type { Command } from './command.ts'

/** Every action, by the name of its folder below `actions/`; the root action is `run`. Loaded when called. */
export const COMMANDS = {
  run: () => import('./run-all.ts'),
  'register-model': () => import('./register-model.ts'),
  'build-image': () => import('./build-image.ts'),
  'deploy-target': () => import('./deploy-target.ts'),
  'smoke-test': () => import('./smoke-test.ts'),
  samples: () => import('./samples.ts'),
  keys: () => import('./keys.ts'),
  promote: () => import('./promote.ts'),
  reject: () => import('./reject.ts'),
  'clean-up': () => import('./clean-up.ts'),
  preview: () => import('./preview.ts'),
  redeploy: () => import('./redeploy.ts')
} satisfies Record<string, () => Promise<Command>>

export type CommandName = keyof typeof COMMANDS

/** What there is on a terminal besides. */
export const TERMINAL_COMMANDS = {
  init: () => import('./init.ts'),
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
  edge: () => import('./edge.ts'),
  doctor: () => import('./doctor.ts'),
  demo: () => import('./demo.ts')
} satisfies Record<string, () => Promise<Command>>

export type TerminalCommandName = keyof typeof TERMINAL_COMMANDS

/** What each does, in one sentence: the descriptions in every action.yml, and what `--help` lists. */
export const ABOUT: Readonly<
  Record<CommandName | TerminalCommandName | 'serve' | 'completion', string>
> = {
  run: 'Registers a trained model, builds an image, deploys it as a service and tests it.',
  'register-model':
    'Registers a trained model in an OCI registry or folder, under the next version of its name.',
  'build-image': 'Builds an image that serves registered models, with or without an entry script.',
  'deploy-target':
    'Runs an image as a service at a target: creates, updates or replaces the service, or leaves it as it is.',
  'smoke-test': 'Posts samples to a scoring endpoint and checks the answers and the latency.',
  keys: 'Shows the first characters of the keys of a service, and rotates one key while the other stays valid.',
  promote: 'Lets a version that is tried beside the one that runs take over.',
  reject: 'Takes a version back that is tried beside the one that runs.',
  'clean-up':
    'Deletes a service, an image or a model, and frees the space that nothing uses any more.',
  preview:
    'Gives a pull request a service of its own, tests it, compares it with the one that runs, comments, and takes it down on close.',
  redeploy:
    'Builds a service again with what is newest now (base image, packages, model), deploys it if that differs, and puts the previous image back if it fails.',
  init: 'Looks at what lies in a folder and writes scoreline.yml and a workflow for it; overwrites nothing.',
  plan: 'Prints what up would do to an environment of the project file, and changes nothing.',
  up: 'Registers, builds, deploys and tests what the project file says of an environment.',
  down: 'Deletes the service of an environment of the project file, and, when asked to, its image and models.',
  list: 'Lists services, models or images.',
  status: 'Prints what one service is doing: its state, image and address.',
  logs: 'Prints the last lines that a service wrote.',
  lineage:
    'Prints where a service or an image comes from (image, models, workflow run, commit), or which services come from a model or a commit, as JSON.',
  inspect: 'Shows what a model or an image is, what it holds, and what uses it.',
  scan: 'Scans the files of a model for what they would do when they are loaded, without loading them.',
  samples:
    'Writes a file of samples for smoke-test, drawn from a data set or from what a service collected.',
  copy: 'Copies models and images between registries or folders, with the same versions and digests.',
  reload: 'Serves a changed entry script on this machine, without building an image.',
  edge: 'Registers an IoT Edge device and writes the files that it is installed with; adds a service to a manifest.',
  doctor:
    'Prints what this machine has: versions, programs found, and whether the registry answers. Changes nothing.',
  demo: 'Shows all steps on this machine with a diabetes model: register, build, deploy, test, clean up.',
  serve: 'Serves an entry script or an ONNX model on this machine, without building an image.',
  completion: 'Prints a script that completes commands, options and values in bash, zsh or fish.'
}

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)
