import { isUtf8 } from 'node:buffer'
import { InputError } from './backends/backend.ts'

/**
 * A request's JSON document. Whole numbers that a double cannot hold come as texts (`"9007199254740993"`), which is how
 * 64-bit inputs take them. @throws InputError
 */
export const parseJson = (body: Buffer): unknown => {
  if (body.length === 0) throw new InputError('The body is empty: a JSON document is expected.')
  if (!isUtf8(body)) throw new InputError('The body is not valid UTF-8.')
  const text = body.toString('utf8')
  try {
    return JSON.parse(hasLongInteger(text) ? quoteLongIntegers(text) : text)
  } catch (error) {
    throw new InputError(
      `The body is not valid JSON: ${error instanceof Error ? error.message : error}.`
    )
  }
}

/** The element of an error message: short, and never a failure of its own. */
export const brief = (value: unknown): string => {
  try {
    const text = JSON.stringify(value) ?? String(value)
    return text.length > 80 ? `${text.slice(0, 77)}...` : text
  } catch {
    return 'a deeply nested value'
  }
}

const hasLongInteger = (text: string): boolean => /\d{16}/.test(text)

/** Texts are skipped; a fraction or an exponent makes a number no integer. */
const TOKEN = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

const quoteLongIntegers = (text: string): string =>
  text.replace(TOKEN, token =>
    token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`
  )
