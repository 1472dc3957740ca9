import { secretForms } from '../core/secret-forms.ts'

/** Takes what must not be shown out of a text. */
export type Mask = (text: string) => string

export const noMask: Mask = text => text

/** Replaces the key, in every form an answer can hold it in, by `***`. A text must be masked before it is cut. */
export const maskOf = (key: string | undefined): Mask => {
  if (!key) return noMask
  // The longest first: a form can hold another one.
  const forms = [...new Set([key, ...secretForms(key)])].toSorted((a, b) => b.length - a.length)
  return text => forms.reduce((masked, form) => masked.replaceAll(form, '***'), text)
}
