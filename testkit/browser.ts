import { type Browser, chromium } from 'playwright-core'
import { programPath } from './available.ts'

/** The machine's own Chromium, without its sandbox, which needs more rights than a test has. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: String(programPath('chromium')),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
  })
