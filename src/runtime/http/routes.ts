/** Which paths and methods there are. */
import { isPage } from '../page/page.ts'
import { isV2 } from '../v2/routes.ts'

export const SCORE_METHODS = ['GET', 'POST', 'OPTIONS', 'HEAD']
export const READ_METHODS = ['GET', 'OPTIONS', 'HEAD']

/** Whether anything is served at a path. Pure. */
export const isRoute = (path: string): boolean =>
  ['/', '/score', '/swagger.json', '/metrics'].includes(path) || isV2(path) || isPage(path)

/** What a busy service has to answer all the same: a probe that waits for a place would have it restarted. */
export const isWork = (path: string): boolean => path === '/score' || path.endsWith('/infer')
