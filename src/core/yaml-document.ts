import { type LineCounter, parseDocument } from 'yaml'

/**
 * A YAML document, with the faults of its text, in time linear to that. Pure.
 * @param lineCounter is filled with the text's lines
 * @returns undefined for a text whose parts lie so deep in each other that the parser has no stack for them
 */
export const yamlDocument = (text: string, lineCounter: LineCounter) => {
  try {
    // A key that stands there twice is for the caller to find: the parser compares each with each.
    const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false })
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? undefined : document
  } catch (error) {
    // It calls itself for each level.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
