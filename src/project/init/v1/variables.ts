import type { NotKept } from './rows.ts'
import { textsIn } from './rows.ts'

/**
 * Variables of v1's environment. One that is named like a secret is not copied into a file that everybody reads. Pure.
 */
export const importVariables = (
  value: unknown,
  at: { readonly file: string; readonly key: string }
): {
  readonly variables: Readonly<Record<string, string>>
  readonly notKept: readonly NotKept[]
} => {
  const all = Object.entries(textsIn(value) ?? {})
  const secret = all.filter(([name]) => LIKE_A_SECRET.test(name))
  return {
    variables: Object.fromEntries(all.filter(([name]) => !LIKE_A_SECRET.test(name))),
    notKept: secret.map(([name]) => ({
      file: at.file,
      key: `${at.key}.${name}`,
      why: 'By its name it is a secret. Keep it as a secret of the repository, and give it to the service as one (secure-environment-variables of the target).'
    }))
  }
}

const LIKE_A_SECRET =
  /pass(word|wd|phrase)?$|secret|token|credential|api_?key|access_?key|private_?key|connection_?string|sas_?(key|url)/i
