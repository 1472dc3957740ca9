/**
 * What a supervisor needs of the environment of the step that starts it. It outlives the step, and what it runs can read its
 * environment in /proc: tokens of the job and inputs must not be there. Pure.
 */
export const supervisorEnv = (
  env: Readonly<Record<string, string | undefined>>
): Record<string, string> =>
  Object.fromEntries(
    NEEDED.flatMap(name => {
      const value = env[name]
      return value === undefined ? [] : [[name, value]]
    })
  )

/**
 * Where programs, the home folder and the control socket are, and how to write text and times; and the mark by which a runner
 * ends what a job left behind.
 */
const NEEDED = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'XDG_RUNTIME_DIR',
  'XDG_STATE_HOME',
  'RUNNER_TRACKING_ID'
] as const
