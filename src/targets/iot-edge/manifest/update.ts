/** A deployment that somebody keeps as a file, with a service added to it or brought up to date. Pure. */
import { EDGE_MODULE } from '../../../contract/edge.ts'
import { UserError } from '../../../core/errors.ts'
import {
  asObject,
  type Exact,
  exact,
  exactAt,
  sameExact,
  withMember,
  withoutMembers
} from '../../../core/exact-json.ts'
import type { Problem } from '../../plan.ts'
import { registryHostOf } from '../../shared/image-reference.ts'
import {
  type Content,
  credentialFor,
  moduleIn,
  passwordsIn,
  type RegistryCredential,
  withService,
  withServiceAlone
} from '../content.ts'
import { credentialId } from '../credential.ts'
import { DESIRED, desiredOf, isDotted, PARTS, placeOf, wholePath } from '../dotted.ts'
import { contentProblems } from '../limits.ts'
import type { ModuleSpec } from '../module.ts'
import { AGENT, HUB } from '../names.ts'
import { moduleReasons, routeReasons } from '../plan.ts'
import { JsonFault, readJsonText, rewritten } from './json-text.ts'

export interface Update {
  /** The file with the service in it. */
  readonly text: string
  /** What changes, as sentences; none where nothing does. */
  readonly reasons: readonly string[]
  /** What was wrong with the deployment before. */
  readonly faults: readonly string[]
  /** What stands in the way. */
  readonly problems: readonly Problem[]
  /** In clear text in the file, to be masked. */
  readonly passwords: readonly string[]
}

/**
 * @param text of the file, without a byte order mark
 * @param file its name, for errors
 * @param isPrivate whether the registry of the image wants a credential: the file gets names of variables for one
 * @throws UserError `EDGE_MANIFEST_UNFIT` for a text that holds no deployment, or more than one
 */
export const updateManifest = (
  text: string,
  spec: ModuleSpec,
  { file, isPrivate }: { readonly file: string; readonly isPrivate: boolean }
): Update => {
  const { document, path } = readManifest(text, file)
  const modules = exactAt(document, ...path)
  const before: Content = {
    agent: desiredOf(exactAt(modules, AGENT)),
    hub: desiredOf(exactAt(modules, HUB))
  }
  const isLayer = wholePath(exactAt(modules, AGENT)) === undefined
  const credential = isPrivate ? placeholders(before, spec) : undefined
  const next = (isLayer ? withServiceAlone : withService)(before, spec, credential)
  const changed = withTwin(withContent(modules, before, next, isLayer), spec, isLayer)
  const faults = contentProblems(before, withoutRoutes(spec))
  const written = rewritten(text, withMember(document, path, changed))
  const passwords = passwordsIn(before).filter(password => !PLACEHOLDER.test(password))
  return {
    text: written,
    reasons: written === text ? [] : reasonsOf(before, next, spec, { isLayer, credential }),
    faults: [
      ...faults.map(({ message }) => message),
      ...(passwords.length > 0
        ? [
            'A password of a registry stands in it in clear text: whoever reads the file can use it.'
          ]
        : [])
    ],
    problems: [
      ...foreignProblems(before, spec, file),
      ...partsProblems(changed, next, spec, file),
      // What was wrong before is not this change's to mend; the other modules of a layer are elsewhere.
      ...contentProblems(next, isLayer ? withoutRoutes(spec) : spec).filter(
        problem => !faults.some(fault => kindOf(fault) === kindOf(problem))
      )
    ],
    passwords
  }
}

/** The document of a file, and the keys that lead to the modules in it. */
const readManifest = (
  text: string,
  file: string
): { readonly document: Exact; readonly path: readonly string[] } => {
  let document: Exact
  try {
    document = readJsonText(text)
  } catch (cause) {
    if (!(cause instanceof JsonFault)) throw cause
    throw new UserError('EDGE_MANIFEST_UNFIT', `"${file}" is not JSON: ${cause.message}.`, {
      cause,
      at: { file, line: cause.line },
      hint: 'Correct it there. Comments and a comma after the last member are read, too.'
    })
  }
  const [path, ...others] = manifestsIn(document)
  if (path !== undefined && others.length === 0) return { document, path }
  throw new UserError(
    'EDGE_MANIFEST_UNFIT',
    path === undefined
      ? `"${file}" holds no deployment of IoT Edge: no object in it has a member "${AGENT}".`
      : `"${file}" holds ${others.length + 1} deployments: ${[path, ...others].map(it => it.join('.') || 'the document itself').join(', ')}.`,
    {
      hint: 'Give a file with one deployment, as {"modulesContent": {"$edgeAgent": …, "$edgeHub": …}}, whatever is around it.'
    }
  )
}

/** The keys that lead to each deployment: whatever wraps it, it has modules of the system in it. */
const manifestsIn = (
  value: Exact,
  path: readonly string[] = []
): readonly (readonly string[])[] => {
  const isManifest = [AGENT, HUB].some(name => exactAt(value, name)?.kind === 'object')
  if (isManifest) return [path]
  const { members } = asObject(value)
  return [...new Map(members)].flatMap(([name, inner]) => manifestsIn(inner, [...path, name]))
}

/** `$NAME` or `${NAME}` */
const PLACEHOLDER = /^\$(?:\w+|\{\w+\})$/

/** What takes the place of a token where a file is kept: names that the one who deploys it replaces. */
const placeholders = (before: Content, { image }: ModuleSpec): RegistryCredential | undefined => {
  const address = registryHostOf(image.reference)
  if (credentialFor(before, address)) return undefined
  const name = address.replace(/\W/g, '_')
  return {
    id: credentialId(address),
    address,
    username: `$CONTAINER_REGISTRY_USERNAME_${name}`,
    password: `$CONTAINER_REGISTRY_PASSWORD_${name}`
  }
}

const withContent = (
  modules: Exact | undefined,
  before: Content,
  next: Content,
  isLayer: boolean
): Exact =>
  (
    [
      [AGENT, before.agent, next.agent],
      [HUB, before.hub, next.hub]
    ] as const
  ).reduce<Exact>((all, [name, was, desired]) => {
    if (sameExact(was, desired)) return all
    const module = exactAt(modules, name)
    const path = wholePath(module) ?? (isLayer ? undefined : [DESIRED])
    return withMember(
      all,
      [name],
      path && !isDotted(module)
        ? withMember(module, path, desired)
        : withParts(module, was, desired)
    )
  }, asObject(modules))

/** A module with what differs of its desired properties under dotted keys, in the place that each has or where it belongs. */
const withParts = (module: Exact | undefined, was: Exact, desired: Exact): Exact =>
  PARTS.flatMap(part => {
    const [old, now] = [exactAt(was, ...part), exactAt(desired, ...part)]
    const names = new Set([...asObject(old).members, ...asObject(now).members].map(([it]) => it))
    return [...names]
      .filter(name => !sameExact(exactAt(old, name), exactAt(now, name)))
      .map(name => ({ path: [...part, name], value: exactAt(now, name) }))
  }).reduce<Exact>((all, { path, value }) => {
    const place = placeOf(all, path)
    if (value !== undefined) return withMember(all, place, value)
    const [above, name = ''] = [place.slice(0, -1), place.at(-1)]
    return withMember(all, above, withoutMembers(exactAt(all, ...above), [name]))
  }, asObject(module))

/** With what was chosen of the twin of the service's own module. */
const withTwin = (
  modules: Exact,
  { name, settings: { twin } }: ModuleSpec,
  isLayer: boolean
): Exact => {
  if (twin === undefined) return modules
  const module = exactAt(modules, name)
  const place =
    module === undefined && !isLayer
      ? [DESIRED, EDGE_MODULE.twin]
      : placeOf(module, [EDGE_MODULE.twin])
  const wanted = exact(twin)
  return sameExact(exactAt(module, ...place), wanted)
    ? modules
    : withMember(modules, [name, ...place], wanted)
}

/** For a deployment that does not have the service yet, or that others complete. */
const withoutRoutes = (spec: ModuleSpec): ModuleSpec => ({
  ...spec,
  settings: { ...spec.settings, routes: {}, delivery: {}, startupOrder: undefined }
})

/** The same for what differs in numbers alone. */
const kindOf = ({ message }: Problem): string => message.replace(/\d+/g, '#')

const foreignProblems = (
  before: Content,
  { name }: ModuleSpec,
  file: string
): readonly Problem[] =>
  moduleIn(before, name)?.ours === false
    ? [
        {
          code: 'EDGE_MODULE_FOREIGN',
          message: `"${file}" has a module "${name}", and Scoreline did not put it there.`,
          hint: 'Choose another service-name, or take the module out of the file.'
        }
      ]
    : []

/** Keys such as `properties.desired.modules.iris.env.A`, which are written over what the module itself says. */
const partsProblems = (
  changed: Exact,
  next: Content,
  { name }: ModuleSpec,
  file: string
): readonly Problem[] =>
  sameExact(desiredOf(exactAt(changed, AGENT)), next.agent) &&
  sameExact(desiredOf(exactAt(changed, HUB)), next.hub)
    ? []
    : [
        {
          code: 'EDGE_MANIFEST_INVALID',
          message: `"${file}" sets parts of module "${name}" or of its routes under keys of their own, which would be written over it.`,
          hint: `Take the keys "${DESIRED}.modules.${name}.…" out of the file, and set environment-variables and create-options here.`
        }
      ]

const reasonsOf = (
  before: Content,
  next: Content,
  spec: ModuleSpec,
  {
    isLayer,
    credential
  }: { readonly isLayer: boolean; readonly credential: RegistryCredential | undefined }
): readonly string[] => {
  const { name, image } = spec
  const found = [
    ...(moduleIn(before, name)
      ? moduleReasons(spec, before)
      : [`Module "${name}" is added, with image ${image.label}.`]),
    ...routeReasons(before, next),
    ...(credential
      ? [
          `A credential for ${credential.address} is added: replace ${credential.username} and ${credential.password} when you deploy the file.`
        ]
      : []),
    ...(isLayer ? [] : completedReasons(before, next))
  ]
  return found.length > 0 ? found : ['The settings in the twin of the module change.']
}

const completedReasons = (before: Content, next: Content): readonly string[] => {
  const added = ([was, desired]: readonly [Exact, Exact]) =>
    asObject(desired).members.flatMap(([name]) => (exactAt(was, name) ? [] : [name]))
  const names = [...added([before.agent, next.agent]), ...added([before.hub, next.hub])]
  return names.length === 0
    ? []
    : [`What the deployment lacked and IoT Edge needs is added: ${[...new Set(names)].join(', ')}.`]
}
