import { plainLine, plainText } from '../core/plain-text.ts'
import { maskingWith } from '../core/secret-forms.ts'
import { secretSearch } from '../core/secret-search.ts'

/** Between everything that is said and the place where it is read: both hosts write through one of these, and only so. */
export interface Shown {
  /** From here on the value is hidden, in whatever way it is written. */
  secret(value: string): void
  /** Lines in which nothing is a command, and no secret is to be read. */
  text(text: string): string
  /** The same on one line. */
  line(text: string): string
  /** Markdown and JSON, in which commands are escaped otherwise: only secrets are taken out, line by line. */
  hidden(text: string): string
}

/** @param mask what the host itself masks with, where it has one: called once for each usual form of a secret */
export const shownBy = (mask?: (form: string) => void): Shown => {
  const search = secretSearch()
  const masks = mask && maskingWith(mask)
  const hiding = (plain: (text: string) => string) => (text: string) => {
    const hidden = search.hide(text)
    const shown = plain(hidden)
    // Colours and unseen signs may have kept the parts of a secret apart.
    return shown === hidden ? shown : search.hide(shown)
  }
  return {
    secret: value => {
      search.add(value)
      masks?.(value)
    },
    text: hiding(plainText),
    line: hiding(plainLine),
    hidden: text => text.split('\n').map(search.hide).join('\n')
  }
}
