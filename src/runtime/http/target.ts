import { isV2 } from '../v2/routes.ts'

/** What a request asks for. */
export interface Target {
  readonly path: string
  /** Without the question mark. */
  readonly query: string
}

/**
 * Reads a request's target. One in absolute form, as proxies send it, is the same as its path; routes are found however
 * their letters are encoded and whatever the number of slashes, as the official server finds them. Pure.
 * https://www.rfc-editor.org/rfc/rfc9112#name-request-target
 */
export const readTarget = (target: string): Target => {
  const text = target.startsWith('/')
    ? target
    : target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?]*/i, '')
  const at = text.indexOf('?')
  const path = at < 0 ? text : text.slice(0, at)
  return { path: plainPath(path || '/'), query: at < 0 ? '' : text.slice(at + 1) }
}

const plainPath = (path: string): string => {
  if (!path.includes('%') && !path.includes('//')) return path
  const merged = path.replace(/\/{2,}/g, '/')
  // Names of models are decoded part by part: one may hold a slash.
  if (isV2(merged)) return merged
  try {
    return decodeURIComponent(merged)
  } catch {
    return merged
  }
}
