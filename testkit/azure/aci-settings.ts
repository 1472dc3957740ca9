import { systemClock } from '../../src/core/clock.ts'
import type { Values } from '../../src/core/parameters.ts'
import type { Clock } from '../../src/core/ports.ts'
import { readSettings } from '../../src/services/spec.ts'
import { kind } from '../../src/targets/aci/kind.ts'
import type { aciSettings } from '../../src/targets/aci/parameters.ts'
import { readAciSettings } from '../../src/targets/aci/read-settings.ts'
import type { AciSettings } from '../../src/targets/aci/settings.ts'

export type Given = Values<typeof aciSettings>

export interface SettingsWorld {
  /** The user's files, by name. */
  readonly files?: Readonly<Record<string, string>>
  readonly log?: { warning(line: string): void; secret(value: string): void }
  readonly clock?: Clock
  readonly subscriptionId?: string
  readonly resourceGroup?: string
}

const silent = { warning: () => {}, secret: () => {} }

/** The values of a deployment's settings, as the action reads them from its inputs. */
export const aciGiven = async (
  inputs: Readonly<Record<string, string>>,
  { files = {}, log = silent }: SettingsWorld = {}
): Promise<Given> => (await readSettings(kind, inputs, { readText: readerOf(files), log })) as Given

/** The settings that a deployment comes to, from its inputs. */
export const aciSettingsFrom = async (
  inputs: Readonly<Record<string, string>>,
  world: SettingsWorld = {}
): Promise<AciSettings> =>
  readAciSettings(await aciGiven(inputs, world), {
    readText: readerOf(world.files ?? {}),
    log: world.log ?? silent,
    clock: world.clock ?? systemClock,
    subscriptionId: world.subscriptionId ?? 's',
    resourceGroup: world.resourceGroup ?? 'g'
  })

const readerOf = (files: Readonly<Record<string, string>>) => async (file: string) => {
  const text = files[file]
  if (text === undefined) throw new Error(`no file ${file}`)
  return text
}
