import { azureInputs } from '../azure/inputs.ts'
import { flag, invalid, oneOf, optional, parseInputs, text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { aciInputs, seedInputs } from '../targets/aci/inputs.ts'
import { masked, type ServiceKeys } from '../targets/aci/keys.ts'
import { aciSettings, openAci } from './aci.ts'
import type { Host } from './host.ts'
import { code, facts, heading } from './markdown.ts'

/** What Azure never tells of a service, and gets again with a new key. */
const secretInputs = {
  'secure-environment-variables': aciInputs['secure-environment-variables'],
  'ssl-cert-pem-file': aciInputs['ssl-cert-pem-file'],
  'ssl-key-pem-file': aciInputs['ssl-key-pem-file'],
  'ssl-cname': aciInputs['ssl-cname'],
  'ssl-self-signed': aciInputs['ssl-self-signed'],
  'log-analytics-workspace-id': aciInputs['log-analytics-workspace-id'],
  'log-analytics-workspace-key': aciInputs['log-analytics-workspace-key'],
  'registry-username': aciInputs['registry-username'],
  'registry-password': aciInputs['registry-password']
}

export const inputs = {
  'service-name': nameOf('service'),
  target: oneOf(['aci']),
  registry: text,
  ...azureInputs,
  ...seedInputs,
  rotate: optional(oneOf(['primary', 'secondary'])),
  reveal: flag,
  ...secretInputs
}

/** Shows the keys of a service, as their first characters, and replaces one of them when told to. */
export const main = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  const { log, signal, env } = host
  if (input.reveal && env.GITHUB_ACTIONS === 'true')
    throw invalid('reveal', 'is for a terminal: the log of a workflow is no place for a key')
  const { access, target } = await openAci(input, host)
  const name = input['service-name']
  if (input.rotate) {
    const given = Object.fromEntries(
      Object.keys(secretInputs).map(key => [key, host.inputs[key] ?? ''])
    )
    const secrets = await aciSettings(parseInputs(aciInputs, given), access, host)
    await target.rotate(name, input.rotate, secrets, signal)
    log.info(`The ${input.rotate} key of ${name} is a new one; the other one is as it was`)
  }
  const keys = await target.keys(name, signal)
  if (keys === undefined) log.info(`Service ${name} asks for no key`)
  for (const [which, key] of Object.entries(keys ?? {})) log.info(`${which}: ${masked(key)}`)
  if (input.reveal && keys) process.stdout.write(`${keys.primary}\n${keys.secondary}\n`)
  host.output('enabled', String(keys !== undefined))
  host.output('rotated', input.rotate ?? '')
  await host.summary(summaryOf(name, keys, input.rotate))
}

/** What the job summary shows of keys: enough to tell them apart. Pure. */
export const summaryOf = (
  name: string,
  keys: ServiceKeys | undefined,
  rotated: string | undefined
): string =>
  heading(`Keys of ${code(name)}`) +
  facts([
    ['Primary', keys ? masked(keys.primary) : 'none'],
    ['Secondary', keys ? masked(keys.secondary) : 'none'],
    ['Rotated', rotated]
  ])
