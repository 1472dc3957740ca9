import path from 'node:path'
import { messageOf, UserError } from '../../core/errors.ts'
import { givenFor } from '../../core/parameters.ts'
import { writePlainFile } from '../../core/plain-write.ts'
import { findImage } from '../../image/registered.ts'
import type { Contents } from '../../image/supply-chain/contents.ts'
import { type Difference, differencesBetween } from '../../image/supply-chain/differences.ts'
import { DEFAULT_REGISTRY } from '../../oci/registry-parameters.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { ChangedIngredient } from '../../report/ingredients.ts'
import type { Measured } from '../../services/preview/report.ts'
import { recordingText } from '../../smoke/golden.ts'
import type { Host } from '../host/host.ts'
import { openTarget, readTargetInputs } from '../opening/open-target.ts'
import { openStore } from '../opening/stores.ts'
import { imageBehind, type LookedInto, lookInto } from '../redeploying/look-into.ts'
import * as smokeTest from '../smoke-test.ts'
import { otherAnswers } from '../testing/predictions.ts'
import { previewKind } from './kind.ts'

/** What runs for the base branch now, with its answers in a file that a test compares with. */
export interface Base {
  readonly measured: Measured
  /** What its image is made of; undefined where the registry has it no more. */
  readonly contents: Contents | undefined
  /** Settings that the pull request has otherwise, where those of the base are known. */
  readonly settings?: readonly ChangedIngredient[]
  /** Undefined where there are no samples, or it does not answer. */
  readonly recording?: string
}

/**
 * Asks the service of the base branch, where one runs, what it answers to the samples of the pull request. That it runs
 * is nothing the preview needs: what goes wrong here is a warning.
 */
export const askBase = async (service: string, host: Host): Promise<Base | undefined> => {
  try {
    return await ask(service, host)
  } catch (error) {
    host.signal.throwIfAborted()
    if (!(error instanceof UserError)) throw error
    host.log.warning(
      `The preview is not compared with service "${service}", which runs now: ${messageOf(error)}`
    )
    return undefined
  }
}

const ask = async (service: string, host: Host): Promise<Base | undefined> => {
  const { samples } = host.inputs
  const read = await readTargetInputs(smokeTest.inputs, smokeTest.ofTarget, {
    ...host,
    inputs: {
      ...givenFor({ ...smokeTest.inputs, ...(await previewKind(host)).place }, host.inputs),
      'service-name': service,
      'scoring-uri': 'http://127.0.0.1',
      'compare-to': 'running',
      samples: samples || 'none'
    }
  })
  const { target } = await openTarget(read.kind, read.place, read.input.registry, host)
  const running = await target.find(service, host.signal)
  if (running === undefined) return undefined
  const label = running.imageLabel
  const measured = { label, ...(await sizeOf(label, host)) }
  const contents = await contentsIf(host, store => imageBehind(store, running))
  if (!samples) return { measured, contents }
  const { input } = read
  const other = await otherAnswers(
    read,
    {
      samples: input.samples,
      concurrency: input.concurrency,
      warmup: input.warmup,
      repeat: input.repeat,
      readyTimeoutSeconds: input['ready-timeout-seconds'],
      requestTimeoutSeconds: input['request-timeout-seconds']
    },
    host
  )
  if (other === undefined) return { measured, contents }
  const { name, answers, p50Ms, p95Ms } = other
  const recording = path.join(path.dirname(input.report), 'base-predictions.json')
  await writePlainFile(recording, recordingText({ schemaVersion: 1, of: name, answers }), {
    what: 'The file of recorded answers'
  })
  return {
    measured: {
      ...measured,
      ...(p50Ms === undefined ? {} : { p50Ms }),
      ...(p95Ms === undefined ? {} : { p95Ms })
    },
    contents,
    recording
  }
}

/** What an image weighs; nothing where it is not in the registry any more. */
export const sizeOf = async (label: string, host: Host): Promise<{ readonly bytes?: number }> => {
  try {
    const store = await openStore(host.inputs.registry || DEFAULT_REGISTRY, host)
    const { manifest } = await findImage(store, label)
    return { bytes: manifest.layers.reduce((sum, { size }) => sum + size, 0) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return {}
  }
}

/**
 * What an image has that differs from that of the base branch.
 * @returns nothing where one of the two is not in the registry, or cannot be read
 */
export const differencesFrom = async (
  { contents }: Base,
  label: string,
  host: Host
): Promise<readonly Difference[]> => {
  if (contents === undefined) return []
  const now = await contentsIf(host, store => lookInto(store, label))
  return now === undefined ? [] : differencesBetween(contents, now)
}

/** A preview does not fail since the registry does not say what is in an image. */
export const contentsIf = async (
  host: Host,
  look: (store: DocumentStore) => Promise<LookedInto | undefined>
): Promise<Contents | undefined> => {
  try {
    return (await look(await openStore(host.inputs.registry || DEFAULT_REGISTRY, host)))?.contents
  } catch (error) {
    host.signal.throwIfAborted()
    if (!(error instanceof UserError)) throw error
    host.log.info(`The comment does not say what changed in the image: ${messageOf(error)}`)
    return undefined
  }
}
