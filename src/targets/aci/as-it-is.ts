import { isPullToken } from '../../azure/service-place.ts'
import { VARIABLE } from '../../contract/image.ts'
import { UserError } from '../../core/errors.ts'
import type { ServiceSpec } from '../target.ts'
import { SECRETS_FOLDER, TAG } from './body.ts'
import { only, plainVariables, secureNames } from './facts.ts'
import { GIVEN_KEYS, type Rotation } from './keys.ts'
import { type AciService, usesTls } from './service.ts'
import type { AciSettings, PullSettings } from './settings.ts'

/** What Azure never returns of a service, and has to be sent with every change of it. */
export type GivenSecrets = Pick<AciSettings, 'secureEnv' | 'tls' | 'logAnalytics' | 'pull'>

/**
 * The service as it is, as somebody would ask for it who wants one key replaced and nothing else. Pure.
 * @throws UserError `ACI_SECRET_NEEDED` names the inputs that hold what Azure does not return.
 */
export const rotationOf = (
  service: AciService,
  rotate: Rotation,
  given: GivenSecrets
): ServiceSpec<AciSettings> => {
  const { name, group, imageLabel, imageDigest } = service
  const tag = group.tags?.[TAG.keys]
  if (tag === undefined || tag === GIVEN_KEYS)
    throw new UserError(
      'ACI_KEYS_UNKNOWN',
      tag === undefined
        ? `Service "${name}" asks for no key.`
        : `Service "${name}" uses keys that you supplied; Azure does not return them.`,
      { hint: 'Deploy it with other keys: primary-key and secondary-key.' }
    )
  const needed = missingOf(service, given)
  if (needed.length > 0)
    throw new UserError(
      'ACI_SECRET_NEEDED',
      `Azure does not return the secrets of service "${name}", and a new key is sent together with them: ${needed.join(', ')} ${needed.length === 1 ? 'is' : 'are'} needed.`,
      { hint: 'Pass what deploy-target gets, or deploy with rotate-key instead.' }
    )
  const { logAnalytics } = group.diagnostics ?? {}
  return {
    name,
    image: {
      label: imageLabel,
      reference: only(group)?.image ?? '',
      repository: '',
      digest: imageDigest as `sha256:${string}`
    },
    settings: {
      ...service.settings,
      env: usersVariables(service),
      secureEnv: given.secureEnv,
      auth: { rotate },
      tls: usesTls(group) ? given.tls : undefined,
      logAnalytics: logAnalytics && given.logAnalytics,
      pull: pullOf(service, given.pull),
      timeouts: { provisionSeconds: 1800, healthSeconds: 300 }
    }
  }
}

const missingOf = (service: AciService, given: GivenSecrets): string[] => {
  const { group } = service
  const missing = secureNames(group).filter(name => given.secureEnv[name] === undefined)
  return [
    ...(missing.length > 0 ? [`secure-environment-variables (${missing.join(', ')})`] : []),
    ...(usesTls(group) && given.tls === undefined
      ? ['ssl-cert-pem-file, ssl-key-pem-file and ssl-cname (or ssl-self-signed)']
      : []),
    ...(group.diagnostics?.logAnalytics && given.logAnalytics === undefined
      ? ['log-analytics-workspace-id and log-analytics-workspace-key']
      : []),
    ...(pullOf(service, given.pull).kind === 'password' && given.pull.kind !== 'password'
      ? ['registry-username and registry-password']
      : [])
  ]
}

const pullOf = ({ group }: AciService, given: PullSettings): PullSettings => {
  const [credential] = group.imageRegistryCredentials ?? []
  if (credential === undefined) return { kind: 'anonymous' }
  if (credential.identity) return { kind: 'identity', id: credential.identity }
  if (isPullToken(credential.username)) return { kind: 'registry-token' }
  return given.kind === 'password'
    ? given
    : { kind: 'password', username: credential.username ?? '', password: '' }
}

/** Without those that a body gets by itself. */
const usersVariables = ({ group }: AciService): Record<string, string> =>
  Object.fromEntries(
    Object.entries(plainVariables(group)).filter(
      ([name, value]) =>
        name !== VARIABLE.port &&
        name !== VARIABLE.workers &&
        !value.startsWith(`${SECRETS_FOLDER}/`)
    )
  )
