/**
 * Every form in which a secret could show up in a log: as it is, in base64 (also of a longer text around it), in an URL,
 * in a form, in JSON, its lines one by one. Short pieces are left out: masking them would blacken the whole log.
 */
export const secretForms = (secret: string): readonly string[] => {
  const lines = secret.includes('\n') ? secret.split(/\r?\n/) : []
  const forms = [secret, ...lines.map(line => line.trim())].flatMap(text => [
    text,
    encodeURIComponent(text),
    inForm(text),
    jsonIn(text),
    asciiOf(jsonIn(text)),
    jsonIn(jsonIn(text)),
    Buffer.from(text).toString('base64'),
    Buffer.from(text).toString('base64url'),
    Buffer.from(text).toString('hex'),
    ...insideBase64(text),
    ...insideBase64(text).map(urlSafe)
  ])
  return [...new Set(forms)].filter(form => form.length >= SHORTEST)
}

/** What hosts mask with: each form once, however often a secret is told, in whatever place. */
export const maskingWith = (mask: (form: string) => void): ((secret: string) => void) => {
  const known = new Set<string>()
  return secret => {
    const own = secret.trim().length >= SHORTEST_GIVEN ? [secret] : []
    for (const form of [...own, ...secretForms(secret)])
      if (!known.has(form)) {
        known.add(form)
        mask(form)
      }
  }
}

/** https://url.spec.whatwg.org/#urlencoded-serializing: what requests for tokens are. */
const inForm = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1)

/** As Python writes JSON. */
const asciiOf = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_')

const jsonIn = (text: string): string => JSON.stringify(text).slice(1, -1)

const SHORTEST = 6
/** Even what was called a secret is none worth a log full of stars when it is `1`. */
const SHORTEST_GIVEN = 3

/** The base64 of `user:secret` and the like: what stays the same of it wherever the secret begins in a group of three bytes. */
const insideBase64 = (text: string): string[] =>
  [0, 1, 2].map(before => {
    const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64')
    const length = Buffer.byteLength(text) + before
    // The first group holds other bytes; the last one may go on with others.
    return encoded.slice(before === 0 ? 0 : 4, Math.floor(length / 3) * 4)
  })
