import { normalizedName } from '../requirement.ts'

/** https://packaging.python.org/en/latest/specifications/binary-distribution-format/#file-name-convention */
const WHEEL_NAME = /^(?<name>[\w.]+)-(?<version>[\w.!+]+)(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl$/

/** What the name of a wheel's file says; undefined where it is none. Pure. */
export const wheelNamed = (
  fileName: string
): { readonly name: string; readonly version: string } | undefined => {
  const { name, version } = WHEEL_NAME.exec(fileName)?.groups ?? {}
  return name === undefined || version === undefined ? undefined : { name, version }
}

/** The normalized name of the package in a wheel's file. Pure. */
export const packageIn = (fileName: string): string => normalizedName(fileName.split('-')[0] ?? '')
