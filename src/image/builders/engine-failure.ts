import { UserError } from '../../core/errors.ts'

/** What engines say, and what to do about it. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /no space left on device/i,
    'The disk is full. Free some space before this step, or use the default builder, which copies no model.'
  ],
  [
    /cannot connect to the docker daemon|docker\.sock/i,
    'Start the Docker daemon, or choose another with container-engine: podman.'
  ],
  [
    /manifest unknown|pull access denied|unauthorized|authentication required|denied:|failed to resolve source metadata|initializing source|error pinging/i,
    'The base image could not be pulled. Check the input "base-image", and sign in to its registry for this engine (docker/login-action).'
  ],
  [
    /exec format error/i,
    'A step ran programs of another processor. Add docker/setup-qemu-action before this step.'
  ]
]

/** Why an engine failed: the last lines it wrote, and the next step. Pure. */
export const engineFailure = (
  engine: string,
  image: string,
  exitCode: number,
  lastLines: readonly string[]
): UserError => {
  const said = lastLines.join('\n')
  return new UserError(
    'BUILDER_FAILED',
    `${engine} could not build image "${image}" (exit code ${exitCode}). Its last lines:\n${said}`,
    { hint: hintFor(said) }
  )
}

/** The next step, from what a builder wrote at its end. Pure. */
export const hintFor = (said: string): string =>
  KNOWN.find(([sign]) => sign.test(said))?.[1] ??
  'Correct the step that failed. With emit-dockerfile: true the context is kept, to build it by hand.'
