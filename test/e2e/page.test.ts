/** The page at /docs in a real browser. */
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { describeWith, programPath } from '../../testkit/available.ts'
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
    browser = await chromium.launch({
      executablePath: String(programPath('chromium')),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
    })
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

  it('asks for the key, and keeps it to itself', async () => {
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
      await page.evaluate<string>('JSON.stringify([localStorage, sessionStorage, document.cookie])')
    ).not.toContain('page-key')
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
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await predictions(page)).toHaveLength(1)
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
