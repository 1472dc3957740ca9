import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { IN_IMAGE } from '../../contract/image.ts'
import { UserError } from '../../core/errors.ts'
import { isSealed, seal } from '../../core/seal.ts'
import { duration } from '../../core/words.ts'
import { writeWhole } from '../../core/write-whole.ts'
import { isDigest } from '../../oci/digest.ts'
import { gzipStream, type PackedEntry, packedSize } from '../../oci/layer/gzip.ts'
import {
  BrokenLayer,
  inspectedLayer,
  type LayerDigests,
  layerDigests
} from '../../oci/layer/gzip-digests.ts'
import type { StoredLayer } from '../../oci/layer/stored-layer.ts'
import { arrange, fileEntry } from '../../oci/layer/tar.ts'
import { MEDIA } from '../../oci/manifest.ts'
import type { Blob } from '../../oci/store.ts'
import type { Lock } from './locked.ts'
import { markerHolds } from './marker.ts'
import { markerVariables } from './platform.ts'
import { normalizedName, parseRequirement } from './requirement.ts'
import { countLeftOut, type LeftOut, superfluous } from './slim.ts'
import type { EnvironmentTools } from './tools.ts'
import { installOrder } from './wheel/install-order.ts'
import { refused, requirementsIn, type WheelFile, wheelEntries } from './wheel/wheel.ts'
import { dropIfChanged } from './wheel-cache.ts'
import { lockedWheels } from './wheels.ts'

/**
 * The layer with the locked packages under `/opt/scoreline/env`: the files that `pip install --no-compile --prefix`
 * lays down, and the lock. A layer that was made before is known by its lock and costs nothing; its bytes are only put
 * together when somebody reads them. Reading a new one is what makes it known.
 * @throws UserError `WHEEL_REFUSED` and those of `lockedWheels`, some of them when the layer is read.
 */
export const environmentLayer = async (
  lock: Lock,
  tools: EnvironmentTools
): Promise<EnvironmentLayer> => {
  const memo = path.join(
    tools.cacheDir,
    'layers',
    `environment-${environmentKey(lock, tools)}.json`
  )
  const described = {
    mediaType: MEDIA.layerGzip,
    label: `Python environment (${lock.packages.length} packages)`
  }
  const known = await readMemo(memo)
  if (known === undefined) return newLayer(described, lock, memo, tools)
  const { diffId, digest, size, leftOut = [] } = known
  const open = async function* () {
    const wheels = await lockedWheels(lock, tools)
    yield* gzipStream(layerEntries(lock, installedPackages(lock, wheels, tools)))
  }
  return { blob: { ...described, digest, size, open }, diffId: () => diffId, leftOut }
}

export interface EnvironmentLayer extends StoredLayer {
  readonly leftOut: readonly LeftOut[]
}

interface Known extends LayerDigests {
  readonly leftOut?: readonly LeftOut[]
}

const newLayer = async (
  described: Pick<Blob, 'mediaType' | 'label'>,
  lock: Lock,
  memo: string,
  tools: EnvironmentTools
): Promise<EnvironmentLayer> => {
  const wheels = await lockedWheels(lock, tools)
  const packages = installedPackages(lock, wheels, tools)
  const entries = layerEntries(lock, packages)
  const leftOut = packages.flatMap(each => each.leftOut)
  let found: LayerDigests | undefined
  const open = async function* () {
    const started = Date.now()
    try {
      yield* inspectedLayer(entries, async digests => {
        found = digests
        await mkdir(path.dirname(memo), { recursive: true })
        await writeWhole(
          memo,
          JSON.stringify(leftOut.length > 0 ? { ...digests, leftOut } : digests)
        )
        await seal(memo)
        tools.log.info(
          `Laid out ${entries.length} files of ${lock.packages.length} packages in ${duration(Date.now() - started)}`
        )
      })
    } catch (error) {
      if (!(error instanceof BrokenLayer)) throw error
      throw await blamed(error, wheels, lock, tools)
    }
  }
  return {
    blob: { ...described, size: packedSize(entries), open },
    diffId: () => {
      if (found === undefined) throw new Error(`${described.label} was not read yet`)
      return found.diffId
    },
    leftOut
  }
}

/** The refusal of the wheel that broke the layer: found by looking at each alone. One that the disk changed is dropped. */
const blamed = async (
  broken: BrokenLayer,
  wheels: readonly WheelFile[],
  { python }: Lock,
  { cacheDir }: EnvironmentTools
): Promise<Error> => {
  for (const wheel of wheels)
    try {
      await layerDigests(wheelEntries(wheel, python))
    } catch (error) {
      if (!(error instanceof BrokenLayer)) return broken
      return (await dropIfChanged(wheel.file, cacheDir))
        ? changedOnDisk(wheel)
        : refused(wheel, error)
    }
  return broken
}

const changedOnDisk = ({ fileName }: WheelFile): UserError =>
  new UserError('WHEEL_CORRUPT', `The wheel ${fileName} was changed in the cache.`, {
    hint: 'It was removed. Run this step again to download it again.'
  })

/** All entries of the layer. Where two packages bring the same file, it is that of the one pip would install later. */
const layerEntries = (
  lock: Lock,
  packages: readonly InstalledPackage[]
): readonly PackedEntry[] => {
  const root = IN_IMAGE.environment.slice(1)
  return arrange([
    fileEntry(`${root}/requirements.lock`, lock.text),
    ...packages.flatMap(({ entries }) =>
      entries.map(entry => ({ ...entry, path: `${root}/${entry.path}` }))
    )
  ])
}

/** A package as it is laid down, below the environment's folder. */
export interface InstalledPackage {
  readonly wheel: WheelFile
  readonly entries: readonly PackedEntry[]
  readonly leftOut: readonly LeftOut[]
}

/** The packages in the order in which pip installs them: of two files for one path, the later one stays. */
export const installedPackages = (
  lock: Lock,
  wheels: readonly WheelFile[],
  { platform, slim = false }: Pick<EnvironmentTools, 'platform' | 'slim'>
): readonly InstalledPackage[] => {
  const packages = wheels.map(wheel =>
    slim
      ? slimPackage(wheel, lock.python)
      : { wheel, entries: wheelEntries(wheel, lock.python), leftOut: [] }
  )
  const paths = packages.flatMap(({ entries }) => entries.map(entry => entry.path))
  if (new Set(paths).size === paths.length) return packages
  const variables = markerVariables(lock.python, platform)
  return installOrder(
    packages.map(each => ({
      ...each,
      name: normalizedName(each.wheel.name),
      needs: needsOf(each.wheel, variables)
    }))
  )
}

const slimPackage = (wheel: WheelFile, python: string): InstalledPackage => {
  let leftOut: readonly LeftOut[] = []
  const entries = wheelEntries(wheel, python, whole => {
    const found = superfluous(whole, `lib/python${python}/site-packages/`)
    leftOut = countLeftOut(wheel.name, found)
    return found
  })
  return { wheel, entries, leftOut }
}

/** Other packages that a package needs where it is installed; those of its extras do not count, as for pip. */
export const needsOf = (wheel: WheelFile, variables: Readonly<Record<string, string>>) =>
  requirementsIn(wheel).flatMap(text => {
    const found = parseRequirement(text)
    return found && (found.marker === undefined || markerHolds(found.marker, variables))
      ? [normalizedName(found.name)]
      : []
  })

/** Change it when equal wheels give other bytes. */
const FORMAT = '2'

/** Equal for equal layers. */
export const environmentKey = (
  { text, python }: Lock,
  { platform, slim = false }: EnvironmentTools
): string =>
  createHash('sha256')
    .update([FORMAT, python, platform, ...(slim ? ['slim'] : []), text].join('\n'))
    .digest('hex')

const readMemo = async (file: string): Promise<Known | undefined> => {
  try {
    if (!(await isSealed(file))) return undefined
    const { digest, diffId, size, leftOut } = JSON.parse(await readFile(file, 'utf8'))
    return isDigest(digest) && isDigest(diffId) && size > 0
      ? { digest, diffId, size, leftOut }
      : undefined
  } catch {
    return undefined
  }
}
