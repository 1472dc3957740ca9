import { type LineCounter, parse, parseDocument } from 'yaml'

/**
 * A YAML document, with the faults of its text, in time linear to that. Pure.
 * @param lineCounter is filled with the text's lines
 * @returns undefined for a text whose parts lie so deep in each other that the parser has no stack for them
 */
export const yamlDocument = (text: string, lineCounter: LineCounter) => {
  try {
    // A key that stands there twice is for the caller to find: the parser compares each with each.
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error'
    })
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? undefined : document
  } catch (error) {
    // It calls itself for each level.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Aliases may make a text this much larger, and no more. */
const MOST_ALIASES = 100

/**
 * What a YAML text means, as plain values. Pure: what the parser has to remark about a text, it would print beside the lines
 * of that text, which a runner may take for commands; nothing is printed. Of keys that stand there twice the last one holds.
 * @throws Error with the place, where the text is not YAML; RangeError, where its parts lie too deep in each other
 */
export const yamlValue = (text: string): unknown =>
  parse(text, { maxAliasCount: MOST_ALIASES, uniqueKeys: false, logLevel: 'error' })
