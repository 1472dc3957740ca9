/**
 * Makes the screenshots in docs/pictures/: the summary of a run as GitHub shows it, the report as a page, the comment on a
 * pull request, and the page at /docs, by running the commands for real: a model, and then a retrained one. Each also in
 * docs/pictures/screens/, as it is on a phone and on a desk, in light and in dark.
 * `node scripts/screenshots.js [folder of a bundle]`; without a folder, dist/ of this checkout is run.
 *
 * Needs Chromium: that of CHROMIUM, else `chromium`.
 */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { marked } from 'marked'
import { chromium } from 'playwright-core'
import './typescript.js'

const { previewComment } = await import('../src/services/preview/comment.ts')

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const PICTURES = path.join(ROOT, 'docs/pictures')
const BUNDLE = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'), 'index.js')
const SCREENS = path.join(PICTURES, 'screens')
const SERVICE = 'diabetes'
/** Pixels; what is below is not shown. */
const VIEW = { width: 880, height: 1400 }
const WIDTHS = [360, 1280]
const SCHEMES = ['light', 'dark']

const run = promisify(execFile)

/** GitHub has a font for these; a machine that makes pictures often has none, and would show boxes. */
const SIGNS = {
  '✅': '<span style="color: #1a7f37">✔</span>',
  '🔶': '<span style="color: #bc4c00">◆</span>',
  '❌': '<span style="color: #cf222e">✖</span>'
}

const withSigns = html =>
  Object.entries(SIGNS).reduce((text, [sign, shown]) => text.replaceAll(sign, shown), html)

/** About as GitHub shows Markdown. */
const asOnGitHub =
  markdown => `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>
body { max-width: 820px; margin: 0 auto; padding: 16px; font: 14px/1.5 system-ui, sans-serif; color: #1f2328; }
h3 { font-size: 1.25em; margin: 24px 0 16px; } h4 { font-size: 1em; margin: 24px 0 12px; } h3:first-child { margin-top: 0; }
table { border-collapse: collapse; margin: 0 0 16px; } th, td { padding: 6px 13px; border: 1px solid #d1d9e0; } th { font-weight: 600; }
code { padding: .2em .4em; font: 12px ui-monospace, monospace; background: #818b981f; border-radius: 6px; }
pre { padding: 12px; background: #f6f8fa; border-radius: 6px; overflow: auto; } pre code { padding: 0; background: none; line-height: 1.45; }
ul { padding-left: 2em; } details { margin-bottom: 16px; } sub { font-size: 12px; }
table { display: block; max-width: 100%; overflow: auto; width: max-content; } p, li, h3 { overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { body { background: #0d1117; color: #f0f6fc; } th, td { border-color: #3d444d; } code { background: #656c7633; } pre { background: #151b23; } a { color: #4493f8; } }
</style><body>${withSigns(marked.parse(markdown))}</body>`

/** The model as another training might have left it: with another intercept, the only number of it above 100. */
const retrained = model => {
  const bytes = Buffer.from(model)
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const value = bytes.readFloatLE(at)
    if (value > 152 && value < 153) bytes.writeFloatLE(value + 1.5, at)
  }
  return bytes
}

const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-screenshots-'))
const at = name => path.join(folder, name)
const env = { ...process.env, SCORELINE_STATE: at('state') }

/** One run in a workflow. @returns its outputs and its job summary */
const inWorkflow = async inputs => {
  for (const name of ['outputs', 'summary']) await writeFile(at(name), '')
  await run('node', [BUNDLE, 'run'], {
    cwd: folder,
    env: {
      ...env,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'mona',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'octo-org/models',
      GITHUB_RUN_ID: '17',
      GITHUB_SHA: '4f2a91c6e0d35b8a7c1f90e2d4b6a8c0e1f3d5b7',
      GITHUB_OUTPUT: at('outputs'),
      GITHUB_STEP_SUMMARY: at('summary'),
      SCORELINE_INPUTS: JSON.stringify({
        target: 'local',
        'service-name': SERVICE,
        path: 'model.onnx',
        model: 'diabetes',
        samples: 'samples.json',
        repeat: '25',
        ...inputs
      })
    }
  })
  const outputs = await readFile(at('outputs'), 'utf8')
  const output = name => new RegExp(`^${name}<<(\\S+)\\n(.*)\\n\\1$`, 'm').exec(outputs)?.[2]
  return { output, summary: await readFile(at('summary'), 'utf8') }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
})

const shot = async (file, url, view, prepare) => {
  const page = await browser.newPage({
    viewport: { width: view.width, height: 200 },
    colorScheme: view.colorScheme
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await prepare(page)
  const height = await page.evaluate('document.documentElement.scrollHeight')
  await page.screenshot({
    path: file,
    fullPage: true,
    clip: { x: 0, y: 0, width: view.width, height: Math.min(VIEW.height, height) }
  })
  await page.close()
}

const picture = async (name, url, prepare = async () => {}) => {
  const usual = { width: VIEW.width, colorScheme: 'light' }
  await shot(path.join(PICTURES, `${name}.png`), url, usual, prepare)
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES)
      await shot(
        path.join(SCREENS, `${name}-${width}-${colorScheme}.png`),
        url,
        { width, colorScheme },
        prepare
      )
}

const markdownPicture = async (name, markdown) => {
  await writeFile(at(`${name}.html`), asOnGitHub(markdown))
  await picture(name, pathToFileURL(at(`${name}.html`)).href)
}

try {
  await mkdir(SCREENS, { recursive: true })
  for (const file of ['model.onnx', 'samples.json'])
    await copyFile(path.join(ROOT, 'workflows-examples/diabetes', file), at(file))
  // The samples expect what the first model answers: here the second is compared with it, and not failed.
  const samples = JSON.parse(await readFile(at('samples.json'), 'utf8'))
  await writeFile(at('samples.json'), JSON.stringify(samples.map(({ expect: _, ...rest }) => rest)))
  await inWorkflow({ record: 'golden.json', properties: 'r2=0.516' })
  await writeFile(at('model.onnx'), retrained(await readFile(at('model.onnx'))))
  const { output, summary } = await inWorkflow({
    'compare-to': 'golden.json',
    properties: 'r2=0.518'
  })
  await markdownPicture('summary', summary)
  await picture('report', pathToFileURL(at('.scoreline/reports/report.html')).href)
  const tested = JSON.parse(await readFile(at('.scoreline/reports/smoke-test.json'), 'utf8'))
  const { p50Ms, p95Ms } = tested
  const golden = JSON.parse(await readFile(at('golden.json'), 'utf8'))
  await markdownPicture(
    'comment',
    previewComment({
      schemaVersion: 1,
      service: 'diabetes',
      pullRequest: 12,
      commit: '4f2a91c6e0d35b8a7c1f90e2d4b6a8c0e1f3d5b7',
      baseRef: 'main',
      target: 'Azure Container Instances',
      endsWithJob: false,
      scoringUri: 'https://diabetes-pr-12.westeurope.azurecontainer.io/score',
      image: { label: 'diabetes:2', bytes: 65_700_000, p50Ms, p95Ms },
      base: { label: 'diabetes:1', bytes: 65_700_000, p50Ms: golden.p50Ms, p95Ms: golden.p95Ms },
      samples: { passed: tested.samples.length, total: tested.samples.length },
      changes: {
        ...tested.comparison,
        distribution: tested.comparison.distribution.map(({ upTo, count }) => ({
          upTo: upTo ?? Number.POSITIVE_INFINITY,
          count
        }))
      },
      differences: [{ kind: 'model', name: 'diabetes', before: '1', after: '2' }],
      costPerDay: 1.2,
      expires: '2026-12-02T09:00:00Z'
    })
  )
  await picture('page', new URL('/docs', output('scoring-uri')).href, async page => {
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.locator('#status', { hasText: '200' }).waitFor()
  })
} finally {
  await browser.close()
  await run('node', [BUNDLE, 'clean-up', '--service-name', SERVICE], { cwd: folder, env })
  await rm(folder, { recursive: true, force: true })
}
