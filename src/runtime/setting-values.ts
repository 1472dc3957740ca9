/** How the text of a variable or argument becomes a value. */
import { SettingsError } from './settings-error.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** On where nothing is said. @throws SettingsError */
export const isOn = (name: string, text = ''): boolean => {
  if (/^(?:on|true|1|)$/i.test(text)) return true
  if (/^(?:off|false|0)$/i.test(text)) return false
  throw new SettingsError(`${name} must be on or off, not "${text}".`)
}

/** A variable that is a whole number. @throws SettingsError */
export const count = (env: Env, name: string, fallback: number, least = 1): number =>
  whole(name, env[name] || String(fallback), least, 2 ** 31 - 1)

const BANNER = '===============Configuration Error================='

/** @throws SettingsError for what is no whole number from `least` to `most`. */
export const whole = (
  name: string,
  text: string,
  least: number,
  most: number,
  exitCode = 1
): number => {
  const value = Number(text)
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value
  const problem = `${name} must be a whole number from ${least} to ${most}, not "${text}".`
  throw new SettingsError(exitCode === 3 ? `${BANNER}\n${problem}` : problem, exitCode)
}
