import { UserError } from '../../core/errors.ts'
import { EMPTY, EMPTY_BYTES } from '../../oci/describe.ts'
import { type Digest, digestOf } from '../../oci/digest.ts'
import { isDamaged, parseJsonObject } from '../../oci/documents.ts'
import { ANNOTATION, type Descriptor, MEDIA, toBytes } from '../../oci/manifest.ts'
import { readManifest } from '../../oci/read-image.ts'
import type { DocumentStore, Referrer } from '../../oci/store.ts'
import { sentence, type Verdict } from './gate.ts'

export const VERDICT_TYPE = 'application/vnd.scoreline.model-scan.v1+json'

/** What is kept of a verdict, with the model that it is about. */
export interface KeptVerdict {
  readonly verdict: Verdict['verdict']
  readonly policy: Verdict['policy']
  readonly pickles: number
  readonly allowed: readonly string[]
  /** Sentences. */
  readonly findings: readonly string[]
}

const MOST_KEPT = 100

/** The verdict as a manifest that refers to the model's, by its digest. */
export const verdictReferrer = (
  { verdict, policy, pickles, allowed, findings }: Verdict,
  { mediaType, digest, size }: Descriptor
): Referrer => {
  const kept: KeptVerdict = {
    verdict,
    policy,
    pickles,
    allowed,
    findings: findings.slice(0, MOST_KEPT).map(sentence)
  }
  const bytes = toBytes(kept)
  return {
    manifest: {
      schemaVersion: 2,
      mediaType: MEDIA.manifest,
      artifactType: VERDICT_TYPE,
      config: EMPTY,
      layers: [
        {
          mediaType: VERDICT_TYPE,
          digest: digestOf(bytes),
          size: bytes.length,
          annotations: { [ANNOTATION.title]: 'model-scan.json' }
        }
      ],
      subject: { mediaType, digest, size }
    },
    documents: new Map([
      [EMPTY.digest, EMPTY_BYTES],
      [digestOf(bytes), bytes]
    ])
  }
}

/**
 * The verdict that was kept with a model. Of several the worst counts: anybody who may push can add one.
 * @returns undefined for a model that was registered before there were any
 */
export const verdictOn = async (
  store: DocumentStore,
  repository: string,
  model: Digest
): Promise<KeptVerdict | undefined> => {
  const found: KeptVerdict[] = []
  for (const referrer of await store.referrers(repository, model)) {
    if (referrer.artifactType !== VERDICT_TYPE) continue
    try {
      const { layers, subject } = await readManifest(store, repository, referrer)
      const [layer] = layers
      if (layer === undefined || subject?.digest !== model) continue
      const read = keptIn(parseJsonObject(await store.read(repository, layer), layer.digest))
      if (read !== undefined) found.push(read)
    } catch (error) {
      if (!isDamaged(error)) throw error
    }
  }
  return found.find(({ verdict }) => verdict !== 'accepted') ?? found[0]
}

const keptIn = (document: Readonly<Record<string, unknown>>): KeptVerdict | undefined => {
  const { verdict, policy, pickles, allowed, findings } = document
  const areTexts = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every(each => typeof each === 'string')
  if (verdict !== 'accepted' && verdict !== 'refused' && verdict !== 'unscanned') return undefined
  if (policy !== 'refuse' && policy !== 'warn' && policy !== 'off') return undefined
  if (!areTexts(allowed) || !areTexts(findings)) return undefined
  return { verdict, policy, pickles: Number(pickles), allowed, findings }
}

/**
 * What building or deploying a registered model says about its verdict. Pure.
 * @param label `name:version`
 */
export const verdictLine = (
  label: string,
  kept: KeptVerdict | undefined
): { readonly level: 'info' | 'warning'; readonly text: string } | undefined => {
  if (kept === undefined)
    return {
      level: 'info',
      text: `Model "${label}" was registered before models were looked into: register it again to have its pickles checked.`
    }
  if (kept.verdict === 'accepted') return undefined
  if (kept.verdict === 'unscanned')
    return {
      level: 'warning',
      text: `Model "${label}" was registered with pickle-policy off: whether loading it is safe was not looked into.`
    }
  const [first = 'something was found in it.', ...others] = kept.findings
  return {
    level: 'warning',
    text: `Model "${label}" was registered with pickle-policy ${kept.policy} although loading it is not safe: ${first}${others.length > 0 ? ` And ${others.length} more.` : ''}`
  }
}

/** @param what a line about a verdict @returns what a policy that refuses makes of it */
export const refusedVerdict = (what: string): UserError =>
  new UserError('MODEL_UNSAFE', what, {
    hint: 'Register the model again with pickle-policy refuse, as a new version, and take that; or set pickle-policy: warn here, too.'
  })
