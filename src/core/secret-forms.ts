/**
 * The usual forms in which a secret could show up in a log, for a runner that masks by comparing: as it is, in base64 (also
 * of a longer text around it), in an URL, in a form, in JSON of several writers, in HTML, its lines one by one. Short pieces
 * are left out: masking them would blacken the whole log. What we print ourselves is searched after decoding, whatever its
 * form (secret-search.ts).
 */
export const secretForms = (secret: string): readonly string[] => {
  const lines = secret.includes('\n') ? secret.split(/\r?\n/) : []
  const forms = [secret, ...lines.map(line => line.trim())].flatMap(text => [
    text,
    ...smallPercents(encodeURIComponent(text)),
    ...smallPercents(inForm(text)),
    ...jsonForms(text),
    ...jsonForms(jsonIn(text)),
    ...htmlForms(text),
    Buffer.from(text).toString('base64'),
    Buffer.from(text).toString('base64url'),
    Buffer.from(text).toString('hex'),
    Buffer.from(text).toString('hex').toUpperCase(),
    Buffer.from(text, 'utf16le').toString('base64').replace(/=+$/, ''),
    ...insideBase64(text),
    ...insideBase64(text).map(urlSafe)
  ])
  return [...new Set(forms)].filter(form => form.length >= SHORTEST)
}

/** What hosts mask with: each form once, however often and wherever a secret is registered. */
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
const asciiOf = (text: string, small = true): string =>
  text.replace(/[\u0080-\uffff]/g, unit => unicodeEscape(unit, small))

const unicodeEscape = (unit: string, small: boolean): string => {
  const hex = unit.charCodeAt(0).toString(16).padStart(4, '0')
  return `\\u${small ? hex : hex.toUpperCase()}`
}

/** JSON as JavaScript, Python, PHP, Go and .NET write it: they differ in what else they escape. */
const jsonForms = (text: string): string[] => {
  const json = jsonIn(text)
  return [
    json,
    asciiOf(json),
    asciiOf(json).replaceAll('/', '\\/'),
    escaping(json, /[<>&\u2028\u2029]/g),
    ...[true, false].map(small =>
      asciiOf(escaping(jsonForDotNet(text), /[<>&'+`\u007f]/g, small), small)
    )
  ]
}

/** https://learn.microsoft.com/dotnet/api/system.text.encodings.web.javascriptencoder.default */
const jsonForDotNet = (text: string): string => jsonIn(text).replaceAll('\\"', '\\u0022')

const escaping = (text: string, signs: RegExp, small = true): string =>
  text.replace(signs, sign => unicodeEscape(sign, small))

/** https://html.spec.whatwg.org/multipage/parsing.html#escapingString, and the numbers that others write. */
const htmlForms = (text: string): string[] => {
  const named = (quote: string, apostrophe: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', quote)
      .replaceAll("'", apostrophe)
  const forms = [named('"', "'"), named('&quot;', '&#39;'), named('&#34;', '&#x27;')]
  return [
    ...forms,
    ...forms.flatMap(form => [form.replaceAll('+', '&#43;'), form.replaceAll('+', '&#x2B;')])
  ]
}

const smallPercents = (text: string): string[] => [
  text,
  text.replace(/%[\dA-F]{2}/g, escaped => escaped.toLowerCase())
]

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_')

const jsonIn = (text: string): string => JSON.stringify(text).slice(1, -1)

const SHORTEST = 6
/** Even what was called a secret is none worth a log full of stars when it is `1`. */
export const SHORTEST_GIVEN = 3

/** The base64 of `user:secret` and the like: what stays the same of it wherever the secret begins in a group of three bytes. */
const insideBase64 = (text: string): string[] =>
  [0, 1, 2].map(before => {
    const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64')
    const length = Buffer.byteLength(text) + before
    // The first group holds other bytes; the last one may go on with others.
    return encoded.slice(before === 0 ? 0 : 4, Math.floor(length / 3) * 4)
  })
