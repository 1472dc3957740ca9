/**
 * Files that usually hold secrets, and names of variables that do. The one table of it: no such file goes into a model or
 * an image by itself, and what is left out is named in a warning.
 */
import { UserError } from './errors.ts'
import { openInPlace } from './plain-file.ts'

/** By the last part of the path, in lower case. */
const NAMES: readonly RegExp[] = [
  /^\.env(\..*)?$/,
  /^\.envrc$/,
  /^id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/,
  /\.(p12|pfx|jks|keystore|kdbx|ppk|kubeconfig|tfstate)$/,
  /^[._]netrc$/,
  /^\.(pgpass|my\.cnf|git-credentials|htpasswd|pypirc|dockercfg|vault-token|terraformrc)$/,
  /^\.(databrickscfg|s3cfg|boto|passwd-s3fs)$/,
  /^(kube\.?config|kaggle\.json|application_default_credentials\.json)$/,
  /^secrets?\.(toml|ya?ml|json|env)$/
]

/** Written for people to copy: `.env.example`. */
const TEMPLATE = /^\.env\.(example|sample|template|dist|defaults?)$/

/** By a folder on the way, or by the last two parts. */
const PLACES =
  /(^|\/)(\.git|\.ssh|\.gnupg|\.aws|\.azure|\.kube|\.kaggle|\.docker\/config\.json|\.config\/gcloud|\.config\/gh|\.huggingface\/token|\.cache\/huggingface\/token)(\/|$)/

/** These hold secrets only if their text says so. */
const LOOKED_INTO: readonly (readonly [RegExp, RegExp])[] = [
  [/\.(pem|key|crt|cer|asc|txt)$/, /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  [/^\.(npmrc|yarnrc|yarnrc\.yml)$/, /_authToken|_auth\b|_password|npmAuth(?:Token|Ident)/],
  [/^(pip\.conf|pip\.ini|\.condarc|uv\.toml|\.gitconfig)$/, /:\/\/[^\s/@]*:[^\s/@]+@/],
  [/\.json$/, /"type"\s*:\s*"service_account"|-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  [/^(config|kubeconfig)$/, /^\s*(client-key-data|aws_secret_access_key|token)\s*[:=]/m]
]

/** Enough of a file to see what it is; one that is larger than this many is no key. Bytes. */
const LOOKED_AT = 64 * 1024

/** Whether a variable of that name usually holds a secret: `NPM_TOKEN`, `AWS_SECRET_ACCESS_KEY`. Pure. */
export const isUsualSecretName = (name: string): boolean =>
  /(^|_)(TOKEN|PAT|PASS|SECRET|SEED|CREDENTIALS?|APIKEY|CONNECTION_STRING|(API|ACCESS|PRIVATE|ACCOUNT|STORAGE)_KEY)(_|$)|PASSWORD|PASSWD|PASSPHRASE|(?<!PUBLIC|CACHE)_KEY$/i.test(
    name
  )

/** Whether the path alone says so. @param file relative, with slashes. Pure. */
export const isUsualSecret = (file: string): boolean => {
  const lower = file.toLowerCase()
  const name = lower.slice(lower.lastIndexOf('/') + 1)
  if (PLACES.test(lower)) return true
  return NAMES.some(pattern => pattern.test(name)) && !TEMPLATE.test(name)
}

/**
 * Whether a file usually holds secrets, by its path, or by its text where the path leaves that open.
 * @param file relative, with slashes
 * @param source where it lies on this disk
 * @param size bytes
 */
export const holdsSecret = async (file: string, source: string, size: number): Promise<boolean> => {
  if (isUsualSecret(file)) return true
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase()
  const marks = LOOKED_INTO.filter(([pattern]) => pattern.test(name)).map(([, mark]) => mark)
  if (marks.length === 0 || size > LOOKED_AT) return false
  const text = await startOf(source)
  return marks.some(mark => mark.test(text))
}

/** What the warning says of files that were left out. Pure. */
export const leftOutSecrets = (files: readonly string[], of: string): string => {
  const shown = files.slice(0, 10).join(', ')
  const more = files.length > 10 ? ` and ${files.length - 10} more` : ''
  return `Left out of ${of}, since such files usually hold secrets: ${shown}${more}. A line such as "!${files[0]}" in .amlignore lets one in.`
}

const startOf = async (source: string): Promise<string> => {
  try {
    await using file = await openInPlace(source)
    const bytes = Buffer.alloc(LOOKED_AT)
    const { bytesRead } = await file.handle.read(bytes, 0, bytes.length, 0)
    return bytes.toString('latin1', 0, bytesRead)
  } catch (error) {
    // Said by what reads the whole of it.
    if (error instanceof UserError) return ''
    throw error
  }
}
