/**
 * Writes what is told in action.yml into the README beside it: the tables between the marks.
 * `node scripts/generate.js` writes, `node scripts/generate.js --check` fails when a README is behind.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const ACTIONS = ['register-model', 'build-image', 'deploy-target', 'smoke-test', 'keys', 'clean-up']
const START = '<!-- tables-start: made from action.yml by `npm run generate` -->'
const END = '<!-- tables-end -->'

/** The two tables of an action. */
export const tablesOf = ({ inputs = {}, outputs = {} }) =>
  [
    START,
    '',
    '| Input | Default | What it is |',
    '|---|---|---|',
    ...Object.entries(inputs).map(
      ([name, { description, default: fallback, required }]) =>
        `| \`${name}\` | ${required ? '**required**' : fallback ? `\`${fallback}\`` : ''} | ${cell(description)} |`
    ),
    '',
    '| Output | What it is |',
    '|---|---|',
    ...Object.entries(outputs).map(
      ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`
    ),
    '',
    END
  ].join('\n')

const cell = text => text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ')

/** The README with its tables brought up to date. */
const refreshed = async (actionFile, readme) => {
  const text = await readFile(readme, 'utf8')
  const start = text.indexOf(START)
  const end = text.indexOf(END)
  if (start < 0 || end < start) throw new Error(`${readme} has no marks for the tables`)
  const tables = tablesOf(parse(await readFile(actionFile, 'utf8')))
  return { before: text, after: text.slice(0, start) + tables + text.slice(end + END.length) }
}

const pages = [
  ['action.yml', 'docs/action.md'],
  ...ACTIONS.map(name => [`actions/${name}/action.yml`, `actions/${name}/README.md`])
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let behind = false
  for (const [actionFile, readme] of pages) {
    const file = path.join(ROOT, readme)
    const { before, after } = await refreshed(path.join(ROOT, actionFile), file)
    if (before === after) continue
    if (process.argv.includes('--check')) {
      process.stderr.write(`${readme} is behind ${actionFile}: run npm run generate\n`)
      behind = true
    } else await writeFile(file, after)
  }
  if (behind) process.exitCode = 1
}
