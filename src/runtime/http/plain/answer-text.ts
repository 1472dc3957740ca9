import { STATUS_CODES } from '../node-http.ts'

export interface AnswerForm {
  readonly status: number
  /** Names and values, one after the other. */
  readonly lines: readonly string[]
  /** Whether the connection ends with this answer. */
  readonly last: boolean
  readonly keepAliveSeconds: number
}

/** The head of an answer as node:http writes it. https://www.rfc-editor.org/rfc/rfc9112#name-status-line */
export const answerHead = ({ status, lines, last, keepAliveSeconds }: AnswerForm): string => {
  let text = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}\r\n`
  for (let i = 0; i < lines.length; i += 2) text += `${lines[i]}: ${lines[i + 1]}\r\n`
  return last
    ? `${text}Date: ${date()}\r\nConnection: close\r\n\r\n`
    : `${text}Date: ${date()}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n\r\n`
}

let second = 0
let written = ''

const date = (): string => {
  const now = Math.floor(Date.now() / 1000)
  if (now !== second) {
    second = now
    written = new Date(now * 1000).toUTCString()
  }
  return written
}
