/** Which paths and methods there are. */
import { CARD, isPage } from '../page/page.ts'
import { isV2 } from '../v2/routes.ts'

export const SCORE_METHODS = ['GET', 'POST', 'OPTIONS', 'HEAD']
export const READ_METHODS = ['GET', 'OPTIONS', 'HEAD']

/** Whether anything is served at a path. Pure. */
export const isRoute = (path: string): boolean =>
  ['/', '/score', '/swagger.json', '/metrics', CARD].includes(path) || isV2(path) || isPage(path)

/** What waits for a place where a service is busy. The rest never does: a probe that waited would have it restarted. Pure. */
export const isWork = (path: string): boolean => path === '/score' || path.endsWith('/infer')
