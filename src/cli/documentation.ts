import { VERSION } from '../actions/host/version.ts'

export const PROJECT = 'https://github.com/scoreline/scoreline'

/** Address of a page of docs/: of the version that runs, or of the newest where that was never released. Pure. */
export const documentation = (page: string, version = VERSION): string =>
  `${PROJECT}/blob/${/^\d+\.\d+\.\d+$/.test(version) ? `v${version}` : 'main'}/docs/${page}`
