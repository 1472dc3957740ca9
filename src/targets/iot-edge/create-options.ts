/**
 * Options of a container as a deployment has them: a JSON text, in parts of 512 characters where it is longer, the later
 * ones under `createOptions01` to `createOptions99`. edgeAgent joins them in the order of their names.
 * https://github.com/Azure/iotedge/blob/main/edge-agent/src/Microsoft.Azure.Devices.Edge.Agent.Docker/JsonChunking.cs
 */
import {
  type Exact,
  exact,
  exactAt,
  readExact,
  withMember,
  writeExact
} from '../../core/exact-json.ts'

const PART = 512
export const MOST_CREATE_OPTIONS = 100 * PART

/** The members of `settings` that hold the options. Pure. */
export const createOptionsParts = (options: Exact): ReadonlyMap<string, string> => {
  const json = writeExact(options)
  const parts = new Map<string, string>()
  for (let at = 0; at < json.length; at += PART)
    parts.set(nameOf(at / PART), json.slice(at, at + PART))
  return parts
}

const nameOf = (index: number): string =>
  index === 0 ? 'createOptions' : `createOptions${String(index).padStart(2, '0')}`

/**
 * The options in the `settings` of a module, however they were written: in parts, as an object, or not at all; undefined
 * where they are not JSON. Pure.
 */
export const createOptionsOf = (settings: Exact | undefined): Exact | undefined => {
  if (settings?.kind !== 'object') return exact({})
  const whole = exactAt(settings, 'createOptions')
  if (whole !== undefined && whole.kind !== 'scalar') return whole
  const names = settings.members
    .map(([name]) => name)
    .filter(name => /^createOptions(\d\d)?$/.test(name))
  const text = names
    .sort()
    .map(name => textOf(exactAt(settings, name)))
    .join('')
  if (text.trim() === '') return exact({})
  try {
    return readExact(text)
  } catch {
    return undefined
  }
}

const textOf = (value: Exact | undefined): string =>
  value?.kind === 'scalar' && value.json.startsWith('"') ? JSON.parse(value.json) : ''

/** The options with a label of the container set. Pure. */
export const withLabel = (options: Exact, name: string, text: string): Exact =>
  withMember(options, ['Labels', name], exact(text))
