/**
 * Writes what follows from the tables of inputs in src/ (docs/adrs/0018-one-table-of-parameters.md): the inputs of every
 * action.yml with the steps of deploy-target, the tables of the READMEs, and the settings of each target in
 * docs/targets/. `node scripts/generate.js` writes, `node scripts/generate.js --check` fails when a file is behind.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import './typescript.js'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { ABOUT, COMMANDS } = await import('../src/actions/commands.ts')
const { parametersOfKinds } = await import('../src/actions/inputs/target-parameters.ts')
const { describedInputs } = await import('../src/actions/inputs/described-inputs.ts')
const { settingsTable } = await import('../src/targets/settings-table.ts')
const { TARGETS } = await import('../src/targets/index.ts')

const kinds = await Promise.all(Object.values(TARGETS).map(async load => (await load()).kind))

/** Every input of a command, described. */
export const inputsOf = async name => {
  const { inputs, ofTarget } = await COMMANDS[name]()
  return describedInputs(inputs, await parametersOfKinds(TARGETS, ofTarget))
}

const quoted = text => `'${text.replaceAll("'", "''")}'`

/** The `inputs:` of an action.yml. */
const inputsYaml = inputs =>
  [
    'inputs:',
    ...inputs.flatMap(({ name, description, default: text, inWorkflow, required }) => [
      `  ${name}:`,
      `    description: ${quoted(description)}`,
      ...(inWorkflow
        ? [`    default: ${inWorkflow}`]
        : text
          ? [`    default: ${quoted(text)}`]
          : []),
      ...(required ? ['    required: true'] : [])
    ])
  ].join('\n')

/** The two tables of an action's README. */
const tablesOf = (inputs, outputs = {}) =>
  [
    '| Input | Default | What it is |',
    '|---|---|---|',
    ...inputs.map(
      ({ name, description, default: text, inWorkflow, required }) =>
        `| \`${name}\` | ${required ? '**required**' : (inWorkflow ?? text) ? `\`${inWorkflow ?? text}\`` : ''} | ${cell(description)} |`
    ),
    '',
    '| Output | What it is |',
    '|---|---|',
    ...Object.entries(outputs).map(
      ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`
    )
  ].join('\n')

const cell = text => text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ')

/** Read back by src/cli/step-inputs.ts. */
const variableOf = input => `SCORELINE_INPUT_${input.replaceAll('-', '_').toUpperCase()}`

/**
 * One step of an action. Each input is a variable of its own, never part of the script's text: a system takes 128 KiB of
 * one variable, and all together may have some megabytes.
 */
const step = (action, inputs, { id, name, condition }) => [
  `    - id: ${id}`,
  ...(name ? [`      name: ${name}`] : []),
  ...(condition ? [`      if: ${condition}`] : []),
  '      shell: bash',
  '      env:',
  ...inputs.map(input => `        ${variableOf(input.name)}: \${{ inputs.${input.name} }}`),
  '      run: |',
  '        echo started=true >> "$GITHUB_OUTPUT"',
  "        command -v node > /dev/null || { echo '::error::Scoreline needs Node.js 20 or later on PATH. Add actions/setup-node before it.'; exit 1; }",
  `        exec node "$GITHUB_ACTION_PATH/${action === 'run' ? 'dist/index.js' : '../../dist/index.js'}" ${action}`
]

/** When a system takes no more variables, not even a shell starts: this step says so. */
const tooLongStep = ids => [
  `    - if: failure()${ids.map(id => ` && steps.${id}.outputs.started != 'true'`).join('')}`,
  '      shell: bash',
  '      run: |',
  "        echo '::error::Scoreline could not be started: an input is too long. One may have 128 KiB, all together about 2 MB. Give a longer one as a file: sample-input, samples, requirements and others take a path. [INPUT_INVALID]'",
  '        exit 1'
]

/** The steps of deploy-target that people see: one for each target, and one that refuses a name that is none. */
const stepsOfTargets = () => [
  ...kinds.map(({ name, title }) => ({
    id: name,
    name: `Deploy to ${title}`,
    condition: `inputs.target == '${name}'`
  })),
  {
    id: 'unknown',
    name: 'Refuse a target that does not exist',
    condition: kinds.map(({ name }) => `inputs.target != '${name}'`).join(' && ')
  }
]

/** The `runs:` of an action.yml. */
const runsYaml = (action, inputs) => {
  const steps = action === 'deploy-target' ? stepsOfTargets() : [{ id: 'run' }]
  const given = ({ id }) =>
    id === 'unknown' ? inputs.filter(({ name }) => name === 'target') : inputs
  return [
    'runs:',
    '  using: composite',
    '  steps:',
    '    # Made from the tables of src/ by `npm run generate`.',
    ...steps.flatMap(it => step(action, given(it), it)),
    ...tooLongStep(steps.map(({ id }) => id)),
    ''
  ].join('\n')
}

/** The outputs of an action come from whichever of its steps ran. */
const withOutputs = (yaml, action) => {
  const from = action === 'deploy-target' ? kinds.map(({ name }) => name) : ['run']
  return yaml.replace(
    /^( {4}value: \$\{\{ ).*?outputs\.([a-z0-9-]+) \}\}$/gm,
    (_, before, name) => `${before}${from.map(id => `steps.${id}.outputs.${name}`).join(' || ')} }}`
  )
}

const between = (text, start, end, file) => {
  const from = text.indexOf(start)
  const to = text.indexOf(end, from + start.length)
  if (from < 0 || to < 0) throw new Error(`${file} has no "${start.trim()}" … "${end.trim()}"`)
  return { before: text.slice(0, from + start.length), after: text.slice(to) }
}

const MARK = '<!-- made by `npm run generate` -->'
const MARK_END = '<!-- made -->'

/** Puts a generated part between two marks. */
const placed = (text, part, file) => {
  const { before, after } = between(text, MARK, MARK_END, file)
  return `${before}\n\n${part}\n\n${after}`
}

/** What runs where. */
const targetsTable = () =>
  [
    '| target | what runs where |',
    '|---|---|',
    ...kinds.map(({ name, about }) => `| [\`${name}\`](docs/targets/${name}.md) | ${cell(about)} |`)
  ].join('\n')

const actionFileOf = name => (name === 'run' ? 'action.yml' : `actions/${name}/action.yml`)
const readmeOf = name => (name === 'run' ? 'docs/action.md' : `actions/${name}/README.md`)

const refreshed = async () => {
  const files = []
  const read = file => readFile(path.join(ROOT, file), 'utf8')
  for (const name of Object.keys(COMMANDS)) {
    const file = actionFileOf(name)
    const inputs = await inputsOf(name)
    const text = await read(file)
    const { after } = between(text, '\n', '\noutputs:', file)
    const head = text
      .slice(0, text.indexOf('\ninputs:'))
      .replace(/^description: .*$/m, `description: ${quoted(ABOUT[name])}`)
    const outputs = withOutputs(after.slice(0, after.search(/^runs:$/m)), name)
    const yaml = `${head}\n${inputsYaml(inputs)}${outputs}${runsYaml(name, inputs)}`
    files.push([file, text, yaml])
    const readme = await read(readmeOf(name))
    files.push([
      readmeOf(name),
      readme,
      placed(readme, tablesOf(inputs, parse(yaml).outputs), readmeOf(name))
    ])
  }
  const front = await read('README.md')
  files.push(['README.md', front, placed(front, targetsTable(), 'README.md')])
  for (const kind of kinds) {
    const file = `docs/targets/${kind.name}.md`
    const text = await read(file)
    files.push([file, text, placed(text, settingsTable(kind), file)])
  }
  return files
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let behind = false
  for (const [file, before, after] of await refreshed()) {
    if (before === after) continue
    if (process.argv.includes('--check')) {
      process.stderr.write(`${file} is behind the tables of src/: run npm run generate\n`)
      behind = true
    } else await writeFile(path.join(ROOT, file), after)
  }
  if (behind) process.exitCode = 1
}
