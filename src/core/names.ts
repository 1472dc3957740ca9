import { createHash } from 'node:crypto'
import { UserError } from './errors.ts'
import type { Parser } from './inputs.ts'

/** A rule that names of one kind keep, and how it is put in words. */
interface NameRule {
  readonly what: string
  readonly pattern: RegExp
  readonly rule: string
}

/** The rules of the Azure ML SDK v1, so that the names users already have stay valid. */
const RULES = {
  model: {
    what: 'model',
    pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/,
    rule: '1 to 255 letters, digits, "-", "." and "_"; the first a letter or digit'
  },
  image: {
    what: 'image',
    pattern: /^(?=.{3,32}$)[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/,
    rule: '3 to 32 lower-case letters, digits, "-" and "."; first and last a letter or digit'
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
      {
        hint: `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what} name has ${rule}.${better ? ` For example: ${better}` : ''}`
      }
    )
  }

/** A valid name made of what the user gave, or undefined when nothing of it can be kept. */
export const suggestName = (kind: NameKind, value: string): string | undefined => {
  const lowered = kind === 'model' ? value : value.toLowerCase()
  const cleaned = lowered
    .replace(kind === 'model' ? /[^A-Za-z0-9._-]+/g : /[^a-z0-9-]+/g, '-')
    .replace(kind === 'service' ? /^[^a-z]+/ : /^[^A-Za-z0-9]+/, '')
    .slice(0, kind === 'model' ? 255 : 32)
    .replace(/[^A-Za-z0-9]+$/, '')
  return RULES[kind].pattern.test(cleaned) ? cleaned : undefined
}

/** `[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*`: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
const REPOSITORY_COMPONENT = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/

/**
 * The OCI repository component that stands for a name. Most names are one already; the others
 * (`Mymodel`, `a..b`) become a lower-case slug with a short hash of the name, so that two names never meet.
 */
export const repositoryComponent = (name: string): string => {
  if (name.length <= 128 && REPOSITORY_COMPONENT.test(name)) return name
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-|-$/g, '')
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return `${slug}-${hash}`
}
