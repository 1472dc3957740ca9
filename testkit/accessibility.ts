import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

/** Widths and colour schemes at which a page has to be readable. */
const VIEWS = [360, 1280].flatMap(width =>
  (['light', 'dark'] as const).map(colorScheme => ({ width, colorScheme }))
)

/**
 * What axe-core (https://github.com/dequelabs/axe-core) finds on a page, by view; and whether a small screen has to be
 * moved sideways.
 * @param prepare brings the page into the state that is looked at
 */
export const accessibilityFindings = async (
  browser: Browser,
  url: string,
  prepare: (page: Page) => Promise<unknown> = async () => {}
): Promise<readonly string[]> => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const found: string[] = []
  for (const { width, colorScheme } of VIEWS) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      // The policy of the pages lets no script in, and axe is one.
      bypassCSP: true
    })
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'networkidle' })
    await prepare(page)
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    await page.evaluate(axe)
    const findings = await page.evaluate<string[]>(
      `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`
    )
    const sideways = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    )
    found.push(
      ...findings.map(text => `${width} ${colorScheme}: ${text}`),
      ...(sideways > 0 ? [`${width} ${colorScheme}: ${sideways} pixels too wide`] : [])
    )
    await context.close()
  }
  return found
}
