import path from 'node:path'
import type { AzureAccess } from '../../azure/access.ts'
import { azureSignInInputs } from '../../azure/inputs.ts'
import { text, unknownInput } from '../../core/inputs.ts'
import {
  givenFor,
  optional,
  type Parameters,
  readParameters,
  required,
  type Values,
  withDefault
} from '../../core/parameters.ts'
import { readPlainText } from '../../core/plain-file.ts'
import { hostPython } from '../../image/environment/host-python.ts'
import type { DocumentStore } from '../../oci/store.ts'
import { kindOf, refuseForeign } from '../../services/spec.ts'
import { type AnyTargetKind, DEFAULT_TARGET } from '../../targets/index.ts'
import type { TargetPorts } from '../../targets/ports.ts'
import type { Target } from '../../targets/target.ts'
import type { Host } from '../host/host.ts'
import { maskSecrets } from '../inputs/read-inputs.ts'
import { type OfTarget, parametersOfKind, parametersOfKinds } from '../inputs/target-parameters.ts'
import { openAzureFor } from './azure.ts'
import { stateFolder } from './places.ts'
import { proxyOf } from './proxy.ts'
import { openStore } from './stores.ts'

const ABOUT = 'Where services run: '

/** The input that names a target; the generator adds the names. */
export const targetInput = required(text, ABOUT)
/** The same for actions that are about services on this machine unless another target is named. */
export const targetInputHere = withDefault(text, DEFAULT_TARGET, ABOUT)
/** The same for actions that look a service up where it runs (recorded/find-target.ts). */
export const targetInputFound = optional(
  text,
  ABOUT,
  `where the record of the service in the registry says it runs, else ${DEFAULT_TARGET}`
)

/** A step's inputs, read for the target that they name. */
export interface TargetInputs<P extends Parameters> {
  readonly kind: AnyTargetKind
  readonly input: Values<P>
  /** How the target's services are found. */
  readonly place: Readonly<Record<string, unknown>>
}

/**
 * Reads the inputs of an action that is about services.
 * @param own the action's own inputs, `target` among them
 * @throws UserError `INPUT_INVALID`, `INPUT_UNKNOWN`, `INPUT_NOT_FOR_TARGET`
 */
export const readTargetInputs = async <P extends Parameters>(
  own: P,
  ofTarget: OfTarget,
  host: Pick<Host, 'inputs' | 'targets' | 'log'>
): Promise<TargetInputs<P>> => {
  const { inputs, targets } = host
  await maskSecrets(own, host)
  const name =
    inputs.target?.trim() || (own.target?.empty.kind === 'required' ? '' : DEFAULT_TARGET)
  const kind = await kindOf(name, targets)
  const mine = { ...own, ...parametersOfKind(kind, ofTarget) }
  const others = await checkNames(own, ofTarget, host, mine)
  refuseForeign(inputs, kind, mine, others)
  return {
    kind,
    input: readParameters(own, givenFor(own, inputs)),
    place: readParameters(kind.place, givenFor(kind.place, inputs))
  }
}

/**
 * Refuses names that no target takes.
 * @param mine what there is to choose from, for the message
 * @returns what the targets take
 * @throws UserError `INPUT_UNKNOWN`
 */
export const checkNames = async (
  own: Parameters,
  ofTarget: OfTarget,
  { inputs, targets }: Pick<Host, 'inputs' | 'targets'>,
  mine: Parameters = own
): Promise<Parameters> => {
  const kinds = await parametersOfKinds(targets, ofTarget)
  const others: Parameters = Object.assign({}, ...kinds.values())
  for (const given of Object.keys(inputs))
    if (!Object.hasOwn(own, given) && !Object.hasOwn(others, given))
      throw unknownInput(given, Object.keys(mine))
  return others
}

/** A target, with the registry that its images are in. */
export interface OpenedTarget {
  readonly target: Target
  readonly store: () => Promise<DocumentStore>
}

/** @param registry the input of that name */
export const openTarget = async (
  kind: AnyTargetKind,
  place: Readonly<Record<string, unknown>>,
  registry: string,
  host: Host
): Promise<OpenedTarget> => {
  let azure: Promise<AzureAccess> | undefined
  let store: Promise<DocumentStore> | undefined
  const openedStore = () => {
    store ??= (async () => openStore(registry, host, await azure))()
    return store
  }
  const ports: TargetPorts = {
    log: host.log,
    clock: host.clock,
    exec: host.exec,
    env: host.env,
    registry,
    store: openedStore,
    stateFolder: stateFolder(host),
    supervisorCommand: [process.execPath, path.join(host.home, 'index.js'), 'local-supervisor'],
    python: version => hostPython(version, host.env, host.exec),
    proxyOf: () => proxyOf(host),
    readText: readerFor(host),
    azure: place => {
      azure ??= openAzureFor({ ...signIn(host), ...place }, host)
      return azure
    }
  }
  return { target: await kind.open(place, ports), store: openedStore }
}

/** How the step signs in to Azure, by its inputs. */
const signIn = ({ inputs }: Host) =>
  readParameters(azureSignInInputs, givenFor(azureSignInInputs, inputs))

/** Reads the text of files that the user named; given up when the step is cancelled. */
export const readerFor =
  ({ signal }: Pick<Host, 'signal'>) =>
  (file: string): Promise<string> =>
    readPlainText(file, { signal })
