/**
 * Writes what follows from the tables of inputs in src/ (docs/adrs/0018-one-table-of-parameters.md): the inputs of every
 * action.yml with the steps of deploy-target, the tables of the READMEs, and the settings of each target in
 * docs/targets/, what is kept of the files of Azure ML v1, the schema of project files, and the names of all inputs.
 * `node scripts/generate.js` writes, `node scripts/generate.js --check` fails when a file is behind.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import './typescript.js'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { ABOUT, COMMANDS } = await import('../src/actions/commands.ts')
const { inputsOfCommand } = await import('../src/actions/inputs/described-inputs.ts')
const { mayStandInFile, projectTables } = await import('../src/actions/project/addresses.ts')
const { projectSchema } = await import('../src/project/schema.ts')
const { settingsTable } = await import('../src/targets/settings-table.ts')
const { loadKinds, TARGETS } = await import('../src/targets/index.ts')
const { INPUT_COMMANDS } = await import('../src/cli/described-command.ts')
const { v1Tables } = await import('../src/project/init/v1/tables.ts')

const kinds = [...(await loadKinds(TARGETS)).values()]

const tables = await projectTables(TARGETS)

/** Every input of a command, described. What is required may stand in the project file instead, mostly. */
const inputsOf = async name => {
  const inputs = await inputsOfCommand(await COMMANDS[name](), TARGETS)
  return inputs.map(input =>
    input.required && mayStandInFile(name, input.name, tables)
      ? {
          ...input,
          inFile: true,
          description: `${input.description} Required, here or in the project file.`
        }
      : input
  )
}

/** Those that have an input of their own in action.yml. */
const flat = inputs => inputs.filter(({ rare }) => !rare)

const quoted = text => `'${text.replaceAll("'", "''")}'`

/** The `inputs:` of an action.yml. */
const inputsYaml = inputs =>
  [
    'inputs:',
    ...inputs.flatMap(({ name, description, default: text, inWorkflow, required, inFile }) => [
      `  ${name}:`,
      // A default in action.yml would count as given, over what the project file says.
      `    description: ${quoted(text ? `${description} Default: ${text}.` : description)}`,
      ...(inWorkflow ? [`    default: ${inWorkflow}`] : []),
      ...(required && !inFile ? ['    required: true'] : [])
    ])
  ].join('\n')

const inputTable = inputs => [
  '| Input | Default | What it is |',
  '|---|---|---|',
  ...inputs.map(
    ({ name, description, default: text, inWorkflow, required }) =>
      `| \`${name}\` | ${required ? '**required**' : (inWorkflow ?? text) ? `\`${inWorkflow ?? text}\`` : ''} | ${cell(description)} |`
  )
]

/** The tables of an action's README. */
const tablesOf = (inputs, outputs = {}) =>
  [
    ...inputTable(flat(inputs)),
    '',
    ...(inputs.some(({ rare }) => rare)
      ? [
          'Few need these. They stand in the input `settings`, or in the [project file](PROJECT); on the command line each is an option.',
          '',
          ...inputTable(inputs.filter(({ rare }) => rare)),
          ''
        ]
      : []),
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

/** The step of deploy-target for which the project file names the target. */
const OF_ENVIRONMENT = 'environment'

/** The steps of deploy-target that people see: one for each target, and one that refuses a name that is none. */
const stepsOfTargets = () => [
  ...kinds.map(({ name, title }) => ({
    id: name,
    name: `Deploy to ${title}`,
    condition: `inputs.target == '${name}'`
  })),
  {
    id: OF_ENVIRONMENT,
    name: 'Deploy to the target of the environment',
    condition: "inputs.target == ''"
  },
  {
    id: 'unknown',
    name: 'Refuse a target that does not exist',
    condition: ['', ...kinds.map(({ name }) => name)]
      .map(name => `inputs.target != '${name}'`)
      .join(' && ')
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
  const from =
    action === 'deploy-target' ? [...kinds.map(({ name }) => name), OF_ENVIRONMENT] : ['run']
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

/** All of them that have a hyphen: a word without one is not taken for an input. */
const inputNamesFile = async () => {
  const names = new Set()
  for (const load of Object.values(INPUT_COMMANDS))
    for (const { name } of await inputsOfCommand(await load(), TARGETS))
      if (name.includes('-')) names.add(name)
  return `/**
 * The inputs of all commands that have a hyphen in their name, for messages that name an input of another command: its
 * table is not loaded then. Made from the tables of src/ by \`npm run generate\`.
 */
export const INPUT_NAMES: ReadonlySet<string> = new Set(
  \`
${[...names].sort().join('\n')}
\`
    .trim()
    .split('\\n')
)
`
}

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
    const yaml = `${head}\n${inputsYaml(flat(inputs))}${outputs}${runsYaml(name, flat(inputs))}`
    files.push([file, text, yaml])
    const readme = await read(readmeOf(name))
    files.push([
      readmeOf(name),
      readme,
      placed(
        readme,
        tablesOf(inputs, parse(yaml).outputs).replaceAll(
          '(PROJECT)',
          name === 'run' ? '(project-file.md)' : '(../../docs/project-file.md)'
        ),
        readmeOf(name)
      )
    ])
  }
  const schema = 'scoreline.schema.json'
  const written = await read(schema).catch(() => '')
  files.push([schema, written, `${JSON.stringify(projectSchema(tables), null, 2)}\n`])
  const names = 'src/cli/input-names.ts'
  files.push([names, await read(names).catch(() => ''), await inputNamesFile()])
  const front = await read('README.md')
  files.push(['README.md', front, placed(front, targetsTable(), 'README.md')])
  const v1 = 'docs/coming-from-azure-ml.md'
  const before = await read(v1)
  files.push([v1, before, placed(before, v1Tables(kinds), v1)])
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
