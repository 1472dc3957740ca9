/**
 * How an image came about, as an in-toto statement with SLSA provenance:
 * https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md and https://slsa.dev/spec/v1.1/provenance
 */
import { labelOf } from '../../models/model.ts'
import { type Digest, digestOf, hexOf } from '../../oci/digest.ts'
import type { Ingredients } from './sbom.ts'

/** The run that builds, as far as the environment says. */
export interface Run {
  /** `https://github.com` */
  readonly server?: string | undefined
  /** `octo-org/models` */
  readonly repository?: string | undefined
  readonly ref?: string | undefined
  readonly commit?: string | undefined
  /** `octo-org/models/.github/workflows/deploy.yml@refs/heads/main` */
  readonly workflow?: string | undefined
  readonly id?: string | undefined
  readonly attempt?: string | undefined
  readonly event?: string | undefined
}

export interface ResourceDescriptor {
  readonly name?: string
  readonly uri?: string
  readonly digest: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, unknown>>
}

export interface Statement {
  readonly _type: typeof STATEMENT_TYPE
  readonly subject: readonly ResourceDescriptor[]
  readonly predicateType: typeof PREDICATE_TYPE
  readonly predicate: {
    readonly buildDefinition: {
      readonly buildType: string
      readonly externalParameters: {
        readonly image: string
        readonly builder: string
        readonly workflow?: WorkflowIdentity
      }
      readonly internalParameters?: { readonly event: string }
      readonly resolvedDependencies: readonly ResourceDescriptor[]
    }
    readonly runDetails: {
      readonly builder: { readonly id: string; readonly version: { readonly scoreline: string } }
      readonly metadata?: { readonly invocationId: string }
    }
  }
}

export interface WorkflowIdentity {
  /** `https://github.com/octo-org/models` */
  readonly repository: string
  readonly ref: string
  /** `.github/workflows/deploy.yml` */
  readonly path: string
}

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'
export const PREDICATE_TYPE = 'https://slsa.dev/provenance/v1'
const BUILD_TYPE =
  'https://github.com/scoreline/scoreline/blob/main/docs/supply-chain.md#build-type'

/** The provenance of an image. It has no time in it: the same build in the same run gives the same bytes. Pure. */
export const provenanceOf = (
  builds: readonly Ingredients[],
  subject: Digest,
  run: Run,
  tool: { readonly version: string; readonly builder: string }
): Statement => {
  const name = builds[0]?.spec.name ?? ''
  const { server, repository, workflow, id, attempt, event } = run
  const source = server && repository ? `${server}/${repository}` : undefined
  const identity = source && workflowIdentity(source, workflow)
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name, digest: sha256(subject) }],
    predicateType: PREDICATE_TYPE,
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: {
          image: name,
          builder: tool.builder,
          ...(identity ? { workflow: identity } : {})
        },
        ...(event ? { internalParameters: { event } } : {}),
        resolvedDependencies: [
          ...sourceOf(source, run),
          ...modelsOf(builds),
          ...unique(builds.flatMap(basesOf)),
          ...unique(builds.flatMap(locksOf))
        ]
      },
      runDetails: {
        builder: {
          id: server && workflow ? `${server}/${workflow}` : 'urn:scoreline:no-workflow',
          version: { scoreline: tool.version }
        },
        ...(source && id
          ? {
              metadata: { invocationId: `${source}/actions/runs/${id}/attempts/${attempt || '1'}` }
            }
          : {})
      }
    }
  }
}

/** The ref in GitHub's name for a workflow is that of its file, which is what was run. */
const workflowIdentity = (
  source: string,
  workflow: string | undefined
): WorkflowIdentity | undefined => {
  const [, path, ref] = /^[^/]+\/[^/]+\/([^@]+)@(.+)$/.exec(workflow ?? '') ?? []
  return path && ref ? { repository: source, ref, path } : undefined
}

const sourceOf = (
  source: string | undefined,
  { ref, commit }: Run
): readonly ResourceDescriptor[] =>
  source && commit
    ? [{ uri: `git+${source}${ref ? `@${ref}` : ''}`, digest: { gitCommit: commit } }]
    : []

/** Of all platforms alike. */
const modelsOf = ([first]: readonly Ingredients[]): readonly ResourceDescriptor[] =>
  (first?.spec.models ?? []).map(model => ({
    name: `model ${labelOf(model)}`,
    digest: sha256(model.digest),
    annotations: { layers: model.layers.map(layer => layer.digest) }
  }))

const basesOf = ({ base: { name, digest } }: Ingredients): readonly ResourceDescriptor[] =>
  digest ? [{ name: 'base', ...(name ? { uri: name } : {}), digest: sha256(digest) }] : []

const locksOf = ({ lock, condaLock }: Ingredients): readonly ResourceDescriptor[] => [
  ...(condaLock ? [{ name: 'conda lock', digest: sha256(digestOf(condaLock)) }] : []),
  ...(lock ? [{ name: 'lock', digest: sha256(digestOf(lock.text)) }] : [])
]

const unique = (resources: readonly ResourceDescriptor[]): readonly ResourceDescriptor[] => [
  ...new Map(resources.map(resource => [JSON.stringify(resource), resource])).values()
]

const sha256 = (digest: Digest) => ({ sha256: hexOf(digest) })
