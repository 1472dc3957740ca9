/** Every project file that people copy is read, and accepted by the schema. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { projectTables } from '../../../src/actions/project/addresses.ts'
import { parseProject } from '../../../src/project/file.ts'
import { projectSchema, SCHEMA_URL } from '../../../src/project/schema.ts'
import { TARGETS } from '../../../src/targets/index.ts'

/** The YAML in a page that is a project file, and not a workflow. */
const inPage = (file: string): readonly (readonly [string, string])[] =>
  [...readFileSync(file, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, text = '']) => text)
    .filter(text => /^environments:/m.test(text))
    .map((text, i) => [`${file}, example ${i + 1}`, text] as const)

const examples = [
  ...readdirSync('workflows-examples', { recursive: true, encoding: 'utf8' })
    .filter(name => path.basename(name) === 'scoreline.yml')
    .map(name => path.join('workflows-examples', name))
    .map(file => [file, readFileSync(file, 'utf8')] as const),
  ...inPage('docs/project-file.md')
]

describe('a project file that is an example', () => {
  it('is there more than once', () => {
    expect(examples.length).toBeGreaterThanOrEqual(4)
  })

  it.each(examples)('%s: is read', async (name, text) => {
    const project = parseProject(text, name, await projectTables(TARGETS))
    expect(project.environments.size).toBeGreaterThan(0)
  })

  it.each(examples)('%s: is accepted by the schema', async (_, text) => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(
      projectSchema(await projectTables(TARGETS))
    )
    expect([validate(parse(text, { merge: true })), validate.errors]).toEqual([true, null])
  })
})

describe('the schema', () => {
  it('is a schema of draft 7, under the name that files refer to', async () => {
    const schema = projectSchema(await projectTables(TARGETS))
    expect(new Ajv({ strict: false }).validateSchema(schema)).toBe(true)
    const [, text = ''] = examples[0] ?? []
    expect(text).toContain(`$schema=${SCHEMA_URL}`)
  })

  it('says of every key what it is', async () => {
    const { definitions } = projectSchema(await projectTables(TARGETS)) as {
      definitions: Record<string, { properties?: Record<string, { description?: string }> }>
    }
    const silent = Object.entries(definitions).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { description }]) => !description)
        .map(([key]) => `${name}.${key}`)
    )
    expect(silent).toEqual([])
  })
})
