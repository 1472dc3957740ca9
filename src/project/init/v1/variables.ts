import type { NotKept } from './rows.ts'
import { textsIn } from './rows.ts'

/**
 * Variables of v1's environment. What looks like a secret is not copied into a file that everybody reads. Pure.
 */
export const importVariables = (
  value: unknown,
  at: { readonly file: string; readonly key: string }
): {
  readonly variables: Readonly<Record<string, string>>
  readonly notKept: readonly NotKept[]
} => {
  const all = Object.entries(textsIn(value) ?? {})
  const isSecret = ([name, text]: readonly [string, string]): boolean =>
    LIKE_A_SECRET.test(name) || HOLDS_A_SECRET.test(text)
  return {
    variables: Object.fromEntries(all.filter(one => !isSecret(one))),
    notKept: all.filter(isSecret).map(([name]) => ({
      file: at.file,
      key: `${at.key}.${name}`,
      why: 'It looks like a secret. Keep it as a secret of the repository, and give it to the service as one (secure-environment-variables of the target).'
    }))
  }
}

const LIKE_A_SECRET =
  /pass(word|wd|phrase)?$|secret|token|credential|api_?key|access_?key|private_?key|connection_?string|sas_?(key|url)/i

/** A private key, a password in an address, a key in a connection string. */
const HOLDS_A_SECRET =
  /-----BEGIN [A-Z ]*PRIVATE KEY|:\/\/[^\s/@]*:[^\s/@]+@|(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)=/i
