/** What people see in a browser can be read by everyone: /docs and report.html, small and large, light and dark. */

import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { htmlOf } from '../../src/report/html.ts'
import { viewOf } from '../../src/report/report-view.ts'
import { accessibilityFindings } from '../../testkit/accessibility.ts'
import { describeWith } from '../../testkit/available.ts'
import { openBrowser } from '../../testkit/browser.ts'
import { startRuntime } from '../../testkit/runtime.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { bad, good, run, tested } from '../unit/report/made-up-run.ts'

const MODEL = path.resolve('workflows-examples/diabetes/model.onnx')

describeWith('chromium', 'accessibility', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  it.each([
    ['with something to look at', run],
    [
      'that failed',
      { test: tested({ passed: false, samples: [good, bad], warnings: ['odd'], maxP95Ms: 5 }) }
    ]
  ])('finds nothing in the report of a run %s', async (_, report) => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'report.html')
    await writeFile(file, htmlOf(viewOf(report)))
    expect(await accessibilityFindings(browser, pathToFileURL(file).href)).toEqual([])
  })

  it('finds nothing on the page at /docs, with answers of two services', async () => {
    await using runtime = await startRuntime({ args: ['--model-dir', MODEL] })
    const other = encodeURIComponent(`${runtime.url}/score`)
    const found = await accessibilityFindings(
      browser,
      `${runtime.url}/docs?compare=${other}`,
      async page => {
        await page.getByRole('button', { name: 'Send to both' }).click()
        await page.locator('#difference', { hasText: 'Both answer the same.' }).waitFor()
      }
    )
    expect(found).toEqual([])
  })

  it('would find a picture without words', async () => {
    const found = await accessibilityFindings(
      browser,
      'data:text/html,<html lang="en"><title>x</title><main><h1>x</h1><img src="x"></main>'
    )
    expect(found.filter(text => text.includes('image-alt'))).toHaveLength(4)
  })
})
