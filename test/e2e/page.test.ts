/** The page at /docs in a real browser. */

import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { describeWith } from '../../testkit/available.ts'
import { openBrowser } from '../../testkit/browser.ts'
import { serveScript } from '../../testkit/entry-script.ts'
import { type RunningRuntime, startRuntime } from '../../testkit/runtime.ts'

const MODEL = path.resolve(import.meta.dirname, '../../workflows-examples/diabetes/model.onnx')
const ROW = [0.04, 0.05, 0.06, 0.02, -0.04, -0.03, -0.04, 0, 0.02, -0.02]

describeWith('chromium', 'the page at /docs', () => {
  let browser: Browser
  /** What the page asked of others, and what the browser complained about. */
  const foreign: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })
  afterEach(() => {
    expect([foreign.splice(0), complaints.splice(0)]).toEqual([[], []])
  })

  const open = async ({ url }: RunningRuntime, width = 1200, ignored?: RegExp): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    page.on('request', request => {
      if (!request.url().startsWith(`${url}/`)) foreign.push(request.url())
    })
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => {
      const isBad = ['error', 'warning'].includes(message.type())
      if (isBad && !ignored?.test(message.text())) complaints.push(message.text())
    })
    await page.goto(`${url}/docs`, { waitUntil: 'networkidle' })
    return page
  }
  const predictions = async (page: Page): Promise<unknown> => {
    await page
      .locator('#status')
      .filter({ hasText: /^\d{3} / })
      .waitFor()
    return JSON.parse(String(await page.locator('#answer').textContent()))
  }
  /** Whether this answer is shown within five seconds. */
  const answersWith = async (page: Page, expected: unknown): Promise<boolean> => {
    for (let waited = 0; waited < 100; waited++) {
      const shown = JSON.stringify(await predictions(page))
      if (shown === JSON.stringify(expected)) return true
      await page.waitForTimeout(50)
    }
    return false
  }
  const scored = async ({ url }: RunningRuntime, body: string): Promise<unknown> =>
    (await fetch(`${url}/score`, { method: 'POST', body })).json()

  it('is filled in from the model, sends, and shows the prediction', async () => {
    await using runtime = await startRuntime({ args: ['--model-dir', MODEL] })
    const page = await open(runtime)
    const sample = JSON.parse(await page.locator('#body').inputValue())
    expect(sample.data[0]).toHaveLength(10)
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await predictions(page)).toEqual(await scored(runtime, JSON.stringify(sample)))
    expect(await page.locator('#status').textContent()).toMatch(/^200 OK in [\d.]+ ms$/)

    const own = JSON.stringify({ data: [ROW] })
    await page.locator('#body').fill(own)
    await page.getByRole('button', { name: 'Send' }).click()
    const expected = await scored(runtime, own)
    await expect(answersWith(page, expected)).resolves.toBe(true)
    expect(await page.locator('#models').textContent()).toContain('FP32')
    expect(await page.locator('#health').textContent()).toBe('● ready')
    expect(await page.locator('#paths tr').count()).toBeGreaterThanOrEqual(3)
    await page.close()
  })

  it('shows what is wrong with a request', async () => {
    await using runtime = await startRuntime({ args: ['--model-dir', MODEL] })
    const page = await open(runtime, 1200, /status of 400/)
    await page.locator('#body').fill('{"data": [[1, 2]]}')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await predictions(page)).toEqual({ message: expect.stringContaining('expects') })
    expect(await page.locator('#status').textContent()).toMatch(/^400 Bad Request/)
    await page.getByRole('button', { name: 'Fill in the sample' }).click()
    expect(JSON.parse(await page.locator('#body').inputValue()).data[0]).toHaveLength(10)
    await page.close()
  })

  it('never leaves the answer before beside an error', async () => {
    await using runtime = await startRuntime({ args: ['--model-dir', MODEL] })
    const page = await open(runtime, 1200, /ERR_FAILED/)
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await predictions(page)).toHaveLength(1)
    await page.route('**/score', route => route.abort())
    await page.getByRole('button', { name: 'Send' }).click()
    await page.locator('#status', { hasText: 'No answer' }).waitFor()
    expect(await page.locator('#answer').textContent()).toBe('')
    await page.close()
  })

  it('asks for the key, and keeps it to this tab', async () => {
    await using runtime = await startRuntime({
      args: ['--model-dir', MODEL],
      env: { SCORELINE_PRIMARY_KEY: 'page-key' }
    })
    const page = await open(runtime, 1200, /status of 401/)
    expect(await page.locator('#problem').textContent()).toBe('The service asks for a key.')
    await page.locator('#key').fill('page-key')
    await page.locator('#key').press('Tab')
    await page.locator('#models td').first().waitFor()
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await predictions(page)).toHaveLength(1)
    expect(await page.content()).not.toContain('page-key')
    expect(page.url()).not.toContain('page-key')
    expect(
      await page.evaluate<string>('JSON.stringify([localStorage, document.cookie])')
    ).not.toContain('page-key')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('#key').inputValue()).toBe('page-key')
    expect(await page.locator('#models td').count()).toBeGreaterThan(0)
    const another = await open(runtime, 1200, /status of 401/)
    expect(await another.locator('#key').inputValue()).toBe('')
    await another.close()
    await page.close()
  })

  it('works with the keyboard alone, on a small screen', async () => {
    await using runtime = await startRuntime({ args: ['--model-dir', MODEL] })
    const page = await open(runtime, 360)
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - innerWidth'
    )
    expect(overflow).toBeLessThanOrEqual(0)
    await page.locator('#key').focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('body')
    await page.keyboard.press('Control+Enter')
    expect(await predictions(page)).toHaveLength(1)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('send')
    await page.close()
  })

  it('asks another service the same, where the reader says so, and that one alone', async () => {
    const script = (answer: string) =>
      `def init():\n    pass\ndef run(data):\n    return {"answer": [1, ${answer}]}\n`
    await using mine = await serveScript(script('2'))
    await using other = await serveScript(script('3'), {
      env: { AML_CORS_ORIGINS: mine.url, SCORELINE_PRIMARY_KEY: 'other-key' }
    })
    const context = await browser.newContext()
    const page = await context.newPage()
    const sent: { readonly url: string; readonly key: string | undefined }[] = []
    page.on('request', request => {
      if (request.method() === 'POST')
        sent.push({ url: request.url(), key: request.headers().authorization })
    })
    await page.goto(`${mine.url}/docs`, { waitUntil: 'networkidle' })
    await page.locator('#compare-with summary').click()
    await page.locator('#other-url').fill(`${other.url}/score`)
    await page.locator('#other-key').fill('other-key')
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await page.getByRole('button', { name: 'Send to both' }).click()
    await page.locator('#difference', { hasText: 'differently' }).waitFor()
    expect(await page.locator('#difference').textContent()).toBe(
      'They answer differently:\n$.answer[1]: 2 here, 3 there'
    )
    expect(
      sent.toSorted((a, b) => Number(a.key !== undefined) - Number(b.key !== undefined))
    ).toEqual([
      { url: `${mine.url}/score`, key: undefined },
      { url: `${other.url}/score`, key: 'Bearer other-key' }
    ])
    expect(page.url()).not.toContain('other-key')

    // Only what the address names may be asked, and only where the button says so.
    sent.splice(0)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.locator('#other-status', { hasText: 'Not asked.' }).waitFor()
    await page.locator('#status', { hasText: '200' }).waitFor()
    expect(sent.map(({ url }) => url)).toEqual([`${mine.url}/score`])
    expect(
      await page.evaluate<string>(
        "fetch('http://127.0.0.1:9/').then(() => 'asked', () => 'refused')"
      )
    ).toBe('refused')
    await context.close()
  })

  it('begins with a sample that lies beside a script that gives none', async () => {
    await using running = await serveScript(
      'def init():\n    pass\ndef run(data):\n    return 1\n',
      {
        files: {
          'samples.json': '[{"request": 1, "status": 400}, {"request": {"data": [[5, 6]]}}]'
        }
      }
    )
    const page = await open(running)
    expect(JSON.parse(await page.locator('#body').inputValue())).toEqual({ data: [[5, 6]] })
    await page.close()
  })

  it('serves an entry script as well', async () => {
    await using running = await serveScript(
      'import json\ndef init():\n    pass\ndef run(data):\n    return {"sum": sum(json.loads(data)["data"])}\n',
      { env: { SERVICE_NAME: 'Summer <b>' } }
    )
    const page = await open(running)
    expect(await page.locator('h1').textContent()).toBe('Summer <b>')
    await page.locator('#body').fill('{"data": [1, 2, 3]}')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await predictions(page)).toEqual({ sum: 6 })
    await page.close()
  })
})
