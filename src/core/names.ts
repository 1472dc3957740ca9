import { UserError } from './errors.ts'
import type { Parser } from './inputs.ts'

/** A rule that names of one kind keep, and how it is told to people. */
interface NameRule {
  readonly what: string
  readonly pattern: RegExp
  readonly rule: string
}

/**
 * The rules of the Azure ML SDK v1, so that names users already have stay valid,
 * narrowed to what an OCI repository name allows (lower case).
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
 */
const RULES = {
  model: {
    what: 'model',
    pattern: /^(?=.{1,255}$)[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/,
    rule: '1 to 255 lower-case letters and digits, parted by single "." or "_", or by "-"; first and last a letter or digit'
  },
  image: {
    what: 'image',
    pattern: /^(?=.{3,32}$)[a-z0-9]+((\.|-+)[a-z0-9]+)*$/,
    rule: '3 to 32 lower-case letters and digits, parted by "." or "-"; first and last a letter or digit'
  },
  service: {
    what: 'service',
    pattern: /^(?=.{3,32}$)[a-z]([-a-z0-9]*[a-z0-9])?$/,
    rule: '3 to 32 lower-case letters, digits and "-"; first a letter, last not "-"'
  }
} satisfies Record<string, NameRule>

export type NameKind = keyof typeof RULES

/**
 * Parses an input that names a new thing.
 * @throws UserError `NAME_INVALID` with the rule, and the nearest name that keeps it.
 */
export const nameOf =
  (kind: NameKind): Parser<string> =>
  (value, input) => {
    const { what, pattern, rule } = RULES[kind]
    if (pattern.test(value)) return value
    const better = suggestName(kind, value)
    throw new UserError(
      'NAME_INVALID',
      value === ''
        ? `Input "${input}" is required: the name of the ${what}.`
        : `"${value}" (input "${input}") is not a valid ${what} name.`,
      { hint: `A ${what} name has ${rule}.${better ? ` For example: ${better}` : ''}` }
    )
  }

/** A valid name made of what the user gave, or undefined when nothing of it can be kept. */
export const suggestName = (kind: NameKind, value: string): string | undefined => {
  const cleaned = value
    .toLowerCase()
    .replace(kind === 'model' ? /[^a-z0-9._-]+/g : /[^a-z0-9-]+/g, '-')
    .replace(/[._-]*-[._-]*/g, '-')
    .slice(0, kind === 'model' ? 255 : 32)
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
  return RULES[kind].pattern.test(cleaned) ? cleaned : undefined
}
