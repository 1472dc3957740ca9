/**
 * Writes what follows from an action.yml's inputs: its own steps, and the tables between the marks in the README beside it.
 * `node scripts/generate.js` writes, `node scripts/generate.js --check` fails when something is behind.
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

/**
 * The steps of an action. Each input is a variable of its own, never part of the script's text: a system takes 128 KiB of one
 * variable, and all together may have some megabytes. When it takes no more, not even a shell starts; the second step says so.
 */
const stepsOf = (name, inputs) => {
  const bundle = name === 'run' ? 'dist/index.js' : '../../dist/index.js'
  return [
    'runs:',
    '  using: composite',
    '  steps:',
    '    # Made from the inputs by `npm run generate`.',
    '    - id: run',
    '      shell: bash',
    '      env:',
    ...Object.keys(inputs).map(input => `        ${variableOf(input)}: \${{ inputs.${input} }}`),
    '      run: |',
    '        echo started=true >> "$GITHUB_OUTPUT"',
    "        command -v node > /dev/null || { echo '::error::Scoreline needs Node.js 20 or later on PATH. Add actions/setup-node before it.'; exit 1; }",
    `        exec node "$GITHUB_ACTION_PATH/${bundle}" ${name}`,
    "    - if: failure() && steps.run.outputs.started != 'true'",
    '      shell: bash',
    '      run: |',
    "        echo '::error::Scoreline could not be started: an input is too long. One may have 128 KiB, all together about 2 MB. Give a longer one as a file: sample-input, samples, requirements and others take a path. [INPUT_INVALID]'",
    '        exit 1',
    ''
  ].join('\n')
}

/** Read back by src/cli/step-inputs.ts. */
const variableOf = input => `SCORELINE_INPUT_${input.replaceAll('-', '_').toUpperCase()}`

/** The action.yml with its steps brought up to date. */
const withSteps = async file => {
  const before = await readFile(path.join(ROOT, file), 'utf8')
  const name = file === 'action.yml' ? 'run' : path.basename(path.dirname(file))
  const after =
    before.slice(0, before.search(/^runs:$/m)) + stepsOf(name, parse(before).inputs ?? {})
  return { before, after }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let behind = false
  const refresh = async (file, { before, after }, source) => {
    if (before === after) return
    if (process.argv.includes('--check')) {
      process.stderr.write(`${file} is behind ${source}: run npm run generate\n`)
      behind = true
    } else await writeFile(path.join(ROOT, file), after)
  }
  for (const [actionFile, readme] of pages) {
    await refresh(actionFile, await withSteps(actionFile), 'its inputs')
    await refresh(
      readme,
      await refreshed(path.join(ROOT, actionFile), path.join(ROOT, readme)),
      actionFile
    )
  }
  if (behind) process.exitCode = 1
}
