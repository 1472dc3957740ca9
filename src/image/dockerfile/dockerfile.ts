/** The text of a Dockerfile that makes the image of a spec. Pure. */
import { ANNOTATION, type ImageConfig } from '../../oci/manifest.ts'
import { type Base, imageConfig, type PythonInImage } from '../config.ts'
import type { ImageSpec } from '../spec.ts'
import type { ContextPart } from './parts.ts'
import { jsonForm, quoted } from './quote.ts'

export interface DockerfilePlan {
  readonly spec: ImageSpec
  readonly version: number
  /** What stands after `FROM`. */
  readonly from: string
  /** What is known of the base; nothing when it was not looked at. */
  readonly base?: Base | undefined
  /** Only where the image has a Python environment. */
  readonly environment?: PythonInImage | undefined
  readonly parts: readonly ContextPart[]
  /** Lines of the user's, put where docs/builders.md says. */
  readonly extraSteps?: string | undefined
}

/** The one setting that differs from version to version: last, so that nothing before it is rebuilt. */
const VERSION = 'SERVICE_VERSION'

/** Environment, user, ports and entrypoint are those of `imageConfig`, of which this is another spelling. */
export const dockerfile = (plan: DockerfilePlan): string => {
  const { spec, version, from, base, environment, parts, extraSteps } = plan
  const { config } = imageConfig(spec, version, base ?? { layers: [] }, [], environment)
  const variables = ownVariables(config, base)
  const stable = variables.filter(([name]) => name !== VERSION)
  const last = variables.filter(([name]) => name === VERSION)
  const [below, above] = [parts.filter(part => part.below), parts.filter(part => !part.below)]
  return [
    `# The image "${spec.name}" as a Dockerfile. README.md describes how to build it.`,
    `FROM ${from}`,
    'USER 0',
    ...below.flatMap(copy),
    '',
    ...stable.map(([name, value]) => `ENV ${name}=${quoted(value)}`),
    ...(extraSteps ? ['', '# extra-docker-steps', extraSteps.trimEnd()] : []),
    ...above.flatMap(copy),
    '',
    ...Object.entries(ownLabels(spec, config, base)).map(
      ([name, value]) => `LABEL ${quoted(name)}=${quoted(value)}`
    ),
    ...last.map(([name, value]) => `ENV ${name}=${quoted(value)}`),
    `WORKDIR ${config.WorkingDir}`,
    ...Object.keys(config.ExposedPorts ?? {}).map(port => `EXPOSE ${port}`),
    `STOPSIGNAL ${config.StopSignal}`,
    `USER ${config.User}`,
    jsonForm('ENTRYPOINT', config.Entrypoint ?? []),
    'CMD []',
    ''
  ].join('\n')
}

const copy = ({ folder, target, comment }: ContextPart): readonly string[] => [
  '',
  ...comment.map(line => `# ${line}`),
  jsonForm('COPY', [`${folder}/`, `${target}/`])
]

/** Without what the base has already. An unknown base keeps the PATH it has. */
const ownVariables = (
  { Env = [] }: ImageConfig['config'],
  base: Base | undefined
): readonly (readonly [string, string])[] =>
  Env.filter(entry => !base?.config?.Env?.includes(entry))
    .filter(entry => base !== undefined || !/^PATH=(?!\/opt\/scoreline)/.test(entry))
    .map(entry => {
      const at = entry.indexOf('=')
      return [entry.slice(0, at), entry.slice(at + 1)] as const
    })

const ownLabels = (
  { name, description }: ImageSpec,
  { Labels = {} }: ImageConfig['config'],
  base: Base | undefined
): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(Labels).filter(([key, value]) => base?.config?.Labels?.[key] !== value)
  ),
  [ANNOTATION.title]: name,
  // A label of a Dockerfile has one line.
  ...(description ? { [ANNOTATION.description]: description.replace(/\s+/g, ' ') } : {})
})
