import type { Takes } from '../core/inputs.ts'
import { type Parameter, type Parameters, shownDefault } from '../core/parameters.ts'
import { ENVIRONMENT_NAME, type ProjectTables, SECTIONS, settingsOfAll } from './tables.ts'

type Schema = Readonly<Record<string, unknown>>

/** Where the released schema lies: editors fetch it from there. */
export const SCHEMA_URL =
  'https://raw.githubusercontent.com/scoreline/scoreline/v0/scoreline.schema.json'

/**
 * The JSON Schema (draft 7, what editors' YAML servers read) of project files: editors complete and check with it. It is
 * never stricter than the reader, which says the same with a hint, and more. Pure.
 */
export const projectSchema = (tables: ProjectTables): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: SCHEMA_URL,
  title: 'Scoreline project',
  description: 'What is deployed where: docs/project-file.md.',
  ...mapping({
    ...shared(),
    settings: { description: ABOUT.settings, ...ref('settings') },
    environments: {
      description: ABOUT.environments,
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: ENVIRONMENT_NAME.source },
      additionalProperties: ref('environment')
    }
  }),
  required: ['environments'],
  definitions: {
    text: { type: ['string', 'number', 'boolean'], pattern: TEXT },
    line: { type: ['string', 'number', 'boolean'], pattern: TEXT, not: { pattern: '\n' } },
    entry: { type: ['string', 'number', 'boolean'], pattern: TEXT, not: { pattern: '[\n,]' } },
    reference: { type: 'string', pattern: REFERENCE },
    secret: { type: 'string', pattern: SECRET },
    ...Object.fromEntries(
      SECTIONS.map(section => [section, mapping(properties(tables.sections[section]))])
    ),
    service: valueSchema(tables.service),
    samples: valueSchema(tables.samples),
    settings: mapping(properties(settingsOfAll(tables))),
    environment: environmentSchema(tables),
    ...Object.fromEntries(
      Object.entries(tables.targets).map(([name, table]) => [
        `settings-${name}`,
        mapping(properties(table))
      ])
    )
  }
})

const ABOUT = {
  model: 'The model and how it is registered: the inputs of register-model.',
  image: 'The image and how it is built: the inputs of build-image.',
  service: 'Name of the service.',
  samples: 'JSON files with samples that the service is tested with.',
  test: 'How the service is tested: the inputs of smoke-test.',
  registry:
    'Where models and images live: a folder, or a registry as host/prefix; or that with how to sign in there.',
  azure: 'How to sign in to Azure, and where to work in it: the inputs azure-*, without that.',
  verify: 'What an image must prove before it is deployed: the inputs verify-*, without that.',
  settings: 'Settings of services, for every environment whose target has them.',
  environments: 'Where the service is deployed to, each with a target.'
}

const shared = (): Schema => ({
  ...Object.fromEntries(
    SECTIONS.map(section => [
      section,
      section === 'registry'
        ? { description: ABOUT.registry, anyOf: [ref('text'), ref('registry')] }
        : { description: ABOUT[section], ...ref(section) }
    ])
  ),
  service: { description: ABOUT.service, ...ref('service') },
  samples: { description: ABOUT.samples, ...ref('samples') }
})

const environmentSchema = ({ targets }: ProjectTables): Schema => ({
  ...mapping({
    target: { description: 'Where the service runs.', enum: Object.keys(targets) },
    ...shared(),
    settings: { description: 'Settings of the service, those of its target.' }
  }),
  required: ['target'],
  allOf: Object.keys(targets).map(name => ({
    if: { properties: { target: { const: name } }, required: ['target'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { properties: { settings: ref(`settings-${name}`) } }
  }))
})

const ref = (definition: string): Schema => ({ $ref: `#/definitions/${definition}` })

const mapping = (keys: Schema): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: keys
})

const properties = (table: Parameters): Schema =>
  Object.fromEntries(
    Object.entries(table).map(([key, parameter]) => {
      const shown = shownDefault(parameter)
      return [
        key,
        {
          description: shown ? `${parameter.about} Default: ${shown}.` : parameter.about,
          ...valueSchema(parameter)
        }
      ]
    })
  )

const valueSchema = ({ parse: { takes }, secret, isPath }: Parameter<unknown>): Schema => {
  if (!secret) return takes === undefined ? ref('text') : takingSchema(takes)
  if (takes?.kind === 'pairs') return anyOf(ref('secret'), mapOf(ref('secret')))
  if (isPath) return anyOf(ref('secret'), { ...ref('line') })
  return ref('secret')
}

const takingSchema = (takes: Takes): Schema => {
  switch (takes.kind) {
    case 'one of':
      return anyOf({ enum: takes.values }, ref('reference'))
    case 'flag':
      return anyOf({ type: 'boolean' }, { enum: ['true', 'false'] }, ref('reference'))
    case 'number':
      return anyOf(numberSchema(takes), { type: 'string', pattern: NUMBER }, ref('reference'))
    case 'list': {
      const entry = takes.of ? anyOf({ enum: takes.of }, ref('reference')) : undefined
      return anyOf(ref('text'), {
        type: 'array',
        items: entry ?? ref(takes.commas ? 'entry' : 'line')
      })
    }
    case 'pairs':
      return anyOf(ref('text'), mapOf(ref('text')))
  }
}

const numberSchema = ({ least, most, whole }: Takes & { readonly kind: 'number' }): Schema => ({
  type: whole ? 'integer' : 'number',
  ...(Number.isFinite(least) ? { minimum: least } : {}),
  ...(Number.isFinite(most) ? { maximum: most } : {})
})

const anyOf = (...schemas: readonly Schema[]): Schema => ({ anyOf: schemas })

const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values })

const NAME = '[A-Za-z_][A-Za-z0-9_]*'
const VARIABLE = `\\$\\{(?:vars|env)\\.${NAME}(?::-[^}]*)?\\}`
/** Any text whose references are well made. */
const TEXT = `^(?:[^$]|\\$(?!\\{)|\\$\\$\\{|${VARIABLE})*$`
/** A text with a reference in it: what it comes to is known when it is read. Nothing is the default of the input. */
const REFERENCE = `^$|${VARIABLE}`
const SECRET = `^$|^\\$\\{secrets\\.${NAME}\\}$`
const NUMBER = '^[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?$'
