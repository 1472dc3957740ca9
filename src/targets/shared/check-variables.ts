import { VARIABLE } from '../../contract/image.ts'
import { invalid } from '../../core/inputs.ts'

/** What a deployment sets by itself; a second value of the same name would be either's. */
const OWN: readonly string[] = [
  VARIABLE.port,
  VARIABLE.keysFile,
  VARIABLE.tlsCertificate,
  VARIABLE.tlsKey
]

/**
 * Names of variables that a container cannot have, or would have twice. Pure.
 * @throws UserError `INPUT_INVALID`
 */
export const checkVariables = (
  env: Readonly<Record<string, string>>,
  secureEnv: Readonly<Record<string, string>>,
  workers: number
): void => {
  const own = workers === 1 ? OWN : [...OWN, VARIABLE.workers]
  const inputs = { 'environment-variables': env, 'secure-environment-variables': secureEnv }
  for (const [input, variables] of Object.entries(inputs))
    for (const name of Object.keys(variables)) {
      if (!/^[A-Za-z_.-][\w.-]*$/.test(name))
        throw invalid(input, `has "${name}", which is not a name for a variable`)
      if (own.includes(name))
        throw invalid(input, `has ${name}, which the deployment sets itself`, HINT)
    }
  const both = Object.keys(env).find(name => name in secureEnv)
  if (both !== undefined)
    throw invalid(
      'secure-environment-variables',
      `has ${both}, and so has environment-variables`,
      'Leave it out of one of them.'
    )
}

const HINT = 'Use the inputs "port", "workers" and "auth-enabled", and those of TLS.'
