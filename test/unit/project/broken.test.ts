/** Files that are wrong, each in one way: what the reader says, where, and whether the schema sees it too. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { projectTables } from '../../../src/actions/project/addresses.ts'
import { UserError } from '../../../src/core/errors.ts'
import { parseProject } from '../../../src/project/file.ts'
import type { ProjectTables } from '../../../src/project/tables.ts'
import { TARGETS } from '../../../src/targets/index.ts'

const HERE = 'environments:\n  laptop:\n    target: local\n'
const THERE = 'environments:\n  cloud:\n    target: aci\n'
/** Ends a part of the environment that is the last in the text. */
const inHere = (text: string): string => `${HERE}${text.replace(/^/gm, '    ')}\n`
const inThere = (text: string): string => `${THERE}${text.replace(/^/gm, '    ')}\n`

interface Broken {
  readonly text: string
  readonly says: RegExp
  readonly hint?: RegExp
  readonly code?: string
  /** The schema cannot know. */
  readonly schema?: 'accepts' | 'no YAML'
}

/** `¦` stands before what is wrong. */
const BROKEN: Readonly<Record<string, Broken>> = {
  'an empty file': { text: '¦', says: /is empty/ },
  'a file of comments': { text: '¦# nothing\n', says: /is empty/ },
  'a list': { text: '¦- model\n', says: /a mapping, not a list/ },
  'a word': { text: '¦diabetes\n', says: /a mapping, not a single value/ },
  'no environments': { text: '¦service: diabetes\n', says: /no environments/ },
  'environments without any': { text: 'environments: ¦{}\n', says: /an environment in it/ },
  'environments as a list': { text: 'environments:\n  ¦- laptop\n', says: /an environment in it/ },
  'an environment without a body': {
    text: 'environments:\n  laptop:¦\n',
    says: /Environment "laptop" needs a mapping with its target, not nothing/
  },
  'an environment that is a word': {
    text: 'environments:\n  laptop: ¦local\n',
    says: /Environment "laptop" needs a mapping with its target, not a single value/
  },
  'an environment without a target': {
    text: 'environments:\n  ¦laptop:\n    service: abc\n',
    says: /Environment "laptop" has no target/
  },
  'a name of an environment with a space': {
    text: 'environments:\n  ¦my laptop:\n    target: local\n',
    says: /letters, digits/
  },
  'a target that does not exist': {
    text: 'environments:\n  laptop:\n    target: ¦lokal\n',
    says: /no target "lokal"; did you mean "local"\?/
  },
  'a target that is a list': {
    text: 'environments:\n  laptop:\n    target: ¦[local]\n',
    says: /"target" needs one of local, .*, not a list/
  },
  'an unknown key': {
    text: `¦modle:\n  name: x\n${HERE}`,
    says: /no key "modle"; did you mean "model"\?/
  },
  'an unknown key of an environment': {
    text: inHere('¦sevice: abc'),
    says: /no key "sevice"; did you mean "service"\?/
  },
  'environments in an environment': { text: inHere('¦environments: {}'), says: /no key "env/ },
  'an unknown key of the model': {
    text: `model:\n  name: x\n  ¦pth: y\n${HERE}`,
    says: /"model" has no key "pth"; did you mean "path"\?/
  },
  'a key of the model that is not indented': {
    text: `model:\n  name: x\n¦path: y\n${HERE}`,
    says: /There is no key "path"\./,
    hint: /It belongs to `model`: write it on a line below that/
  },
  'a setting beside the target': {
    text: inHere('¦port: 5001'),
    says: /There is no key "port"\./,
    hint: /It belongs to `settings`/
  },
  'an unknown key of the image': {
    text: `image: {¦entry-scrip: score.py}\n${HERE}`,
    says: /did you mean "entry-script"\?/
  },
  'an unknown key of the test': {
    text: `test:\n  ¦max-p95-m: 100\n${HERE}`,
    says: /did you mean "max-p95-ms"\?/
  },
  'an unknown key of Azure': {
    text: `azure:\n  ¦azure-client-id: x\n${HERE}`,
    says: /"azure" has no key "azure-client-id"/
  },
  'an unknown key of the registry': {
    text: `registry:\n  ¦pasword: \${secrets.X}\n${HERE}`,
    says: /did you mean "password"\?/
  },
  'an unknown key of verify': {
    text: `verify:\n  ¦repo: a/b\n${HERE}`,
    says: /"verify" has no key "repo"/
  },
  'an unknown setting for all': {
    text: `settings:\n  ¦memry: 1\n${HERE}`,
    says: /no setting "memry"; did you mean "memory"\?/
  },
  'a setting of another target': {
    text: inHere('settings:\n  ¦cpu: 1'),
    says: /Target local has no setting "cpu"/
  },
  'an unknown key in a second environment': {
    text: `${HERE}  other:\n    target: aci\n    settings: {¦cpus: 1}\n`,
    says: /Target aci has no setting "cpus"; did you mean "cpu"\?/
  },
  'a section that is a list': {
    text: `model:\n  ¦- name: x\n${HERE}`,
    says: /"model" needs a mapping, not a list/
  },
  'a section that is a word': { text: `model: ¦x\n${HERE}`, says: /"model" needs a mapping/ },
  'a section without a body': {
    text: `model:¦\n${HERE}`,
    says: /"model" needs a mapping, not nothing/
  },
  'settings that are a list': { text: inHere('settings: ¦[]'), says: /"settings" needs a mapping/ },
  'a registry that is a list': { text: `registry: ¦[a]\n${HERE}`, says: /"registry" needs/ },
  'a service that is a mapping': {
    text: `service: ¦{name: abc}\n${HERE}`,
    says: /"service" needs a single value, not a mapping/
  },
  'a key without a value': { text: `service:¦\n${HERE}`, says: /"service" has no value/ },
  'samples that are a mapping': {
    text: `samples: ¦{a: b}\n${HERE}`,
    says: /"samples" needs a list, or one text/
  },
  'a list in a list': {
    text: `samples:\n  - ¦[a.json]\n${HERE}`,
    says: /An entry of "samples" is a single value, not a list/
  },
  'an entry with a comma': {
    text: `samples:\n  - a.json\n  - ¦b.json, c.json\n${HERE}`,
    says: /has a comma/
  },
  'an entry of two lines': {
    text: `samples:\n  - ¦"a.json\\nb.json"\n${HERE}`,
    says: /is one line/
  },
  'tags as a list': { text: `model: {tags: ¦[a]}\n${HERE}`, says: /"tags" needs a mapping/ },
  'a tag that is a list': {
    text: `model:\n  tags:\n    data: ¦[a]\n${HERE}`,
    says: /"data" in "tags" needs a single value, not a list/
  },
  'tags as a text that is none': {
    text: `model: {tags: ¦abc}\n${HERE}`,
    says: /needs key=value on each line/,
    code: 'INPUT_INVALID',
    schema: 'accepts'
  },
  'a text that is a list': {
    text: `model: {framework: ¦[onnx]}\n${HERE}`,
    says: /"framework" needs a single value, not a list/
  },
  'neither true nor false': {
    text: `image: {sign: ¦maybe}\n${HERE}`,
    says: /"sign" must be true or false, not "maybe"/,
    code: 'INPUT_INVALID'
  },
  'a yes of YAML 1.1': {
    text: `image: {sign: ¦yes}\n${HERE}`,
    says: /"sign" must be true or false, not "yes"/,
    code: 'INPUT_INVALID'
  },
  'a flag that is a list': { text: `image: {sign: ¦[true]}\n${HERE}`, says: /needs true or false/ },
  'a number that is a word': {
    text: inThere('settings:\n  cpu: ¦many'),
    says: /"cpu" must be a number from 0.1 to 31, not "many"/,
    code: 'INPUT_INVALID'
  },
  'a number that is too large': {
    text: inThere('settings: {cpu: ¦99}'),
    says: /"cpu" must be a number from 0.1 to 31/,
    code: 'INPUT_INVALID'
  },
  'a number that is too small': {
    text: `test: {repeat: ¦0}\n${HERE}`,
    says: /"repeat" must be a whole number from 1/,
    code: 'INPUT_INVALID'
  },
  'a fraction of a request': {
    text: `test:\n  repeat: ¦1.5\n${HERE}`,
    says: /"repeat" must be a whole number/,
    code: 'INPUT_INVALID'
  },
  'a number that is a mapping': {
    text: `test: {repeat: ¦{a: 1}}\n${HERE}`,
    says: /needs a number/
  },
  'a shared setting that is wrong where it is used': {
    text: `settings:\n  memory: ¦lots\n${THERE}`,
    says: /"memory" must be a number/,
    code: 'INPUT_INVALID'
  },
  'none of the words there are': {
    text: `image: {builder: ¦kaniko}\n${HERE}`,
    says: /"builder" must be one of daemonless, docker, acr-tasks, not "kaniko"/,
    code: 'INPUT_INVALID'
  },
  'a platform there is not': {
    text: `image:\n  platforms:\n    ¦- linux/s390x\n${HERE}`,
    says: /"platforms" must be one of/,
    code: 'INPUT_INVALID'
  },
  'a name that is none': {
    text: inHere('service: ¦Diabetes_1'),
    says: /not a valid service name/,
    code: 'NAME_INVALID',
    schema: 'accepts'
  },
  'a seed as plain text': {
    text: inThere('settings:\n  key-seed: ¦c2VjcmV0LXNlZWQ'),
    says: /"key-seed" is a secret/,
    code: 'PROJECT_SECRET_IN_FILE'
  },
  'a password as plain text': {
    text: `registry:\n  location: example.com/x\n  password: ¦hunter22\n${HERE}`,
    says: /"password" is a secret/,
    code: 'PROJECT_SECRET_IN_FILE'
  },
  'a client secret as plain text': {
    text: `azure: {client-secret: ¦abc~def}\n${HERE}`,
    says: /"client-secret" is a secret/,
    code: 'PROJECT_SECRET_IN_FILE'
  },
  'a secret variable as plain text': {
    text: inThere('settings:\n  secure-environment-variables:\n    TOKEN: ¦abc'),
    says: /is a secret/,
    code: 'PROJECT_SECRET_IN_FILE'
  },
  'a private key': {
    text: inThere('settings:\n  ssl-key-pem-file: ¦"-----BEGIN PRIVATE KEY-----"'),
    says: /"ssl-key-pem-file" is a secret/,
    code: 'PROJECT_SECRET_IN_FILE',
    schema: 'accepts'
  },
  'a secret with something before it': {
    text: inThere(`settings:\n  key-seed: ¦prefix-\${secrets.SEED}`),
    says: /"key-seed" is a secret/,
    code: 'PROJECT_SECRET_IN_FILE'
  },
  'a secret from what anybody may read': {
    text: inThere(`settings:\n  key-seed: ¦\${vars.WORD}`),
    says: /"key-seed" is a secret/,
    code: 'PROJECT_SECRET_IN_FILE'
  },
  'a secret where it would be shown': {
    text: `model:\n  description: ¦\${secrets.SEED}\n${HERE}`,
    says: /"description" is not kept secret/
  },
  'a secret in a plain variable': {
    text: inThere(`settings:\n  environment-variables:\n    A: ¦\${secrets.SEED}`),
    says: /"environment-variables" is not kept secret/
  },
  'a secret with a default': {
    text: inThere(`settings:\n  key-seed: ¦\${secrets.SEED:-abc}`),
    says: /has a default/
  },
  'a token as a variable': {
    text: `model:\n  description: ¦\${vars.NPM_TOKEN}\n${HERE}`,
    says: /"NPM_TOKEN" usually holds a secret/,
    schema: 'accepts'
  },
  'the token of the job as a variable': {
    text: `model:\n  description: ¦\${env.GITHUB_TOKEN}\n${HERE}`,
    says: /secrets of the whole job/,
    schema: 'accepts'
  },
  'a token of the runner': {
    text: `registry:\n  password: ¦\${secrets.ACTIONS_RUNTIME_TOKEN}\n${HERE}`,
    says: /secrets of the whole job/,
    schema: 'accepts'
  },
  'a reference to nowhere': {
    text: `model:\n  description: ¦\${github.sha}\n${HERE}`,
    says: /is not a valid reference/
  },
  'a variable of a shell': {
    text: `model:\n  description: ¦\${HOME}\n${HERE}`,
    says: /is not a valid reference/
  },
  'an expression of GitHub': {
    text: `model:\n  description: ¦\${{ vars.X }}\n${HERE}`,
    says: /for workflow files/
  },
  'a reference without an end': {
    text: `model:\n  description: ¦\${vars.X\n${HERE}`,
    says: /is not a valid reference/
  },
  'a key twice': { text: `service: abc\n¦service: def\n${HERE}`, says: /twice/, schema: 'no YAML' },
  'an environment twice': {
    text: `${HERE}  ¦laptop:\n    target: aci\n`,
    says: /twice/,
    schema: 'no YAML'
  },
  tabs: { text: `model:\n¦\tname: x\n${HERE}`, says: /never with tabs/, schema: 'no YAML' },
  'a quote without an end': {
    text: `${HERE}service: "abc\n¦`,
    says: /not plain YAML/,
    schema: 'no YAML'
  },
  'a bracket without an end': {
    text: `${HERE}samples: [a.json\n¦`,
    says: /not plain YAML/,
    schema: 'no YAML'
  },
  'braces of a reference in braces': {
    text: inThere('settings: {key-seed: $¦{secrets.SEED}}'),
    says: /written in quotes/,
    schema: 'no YAML'
  },
  'lists without an end': {
    text: `model: ${'['.repeat(20_000)}`,
    says: /lie more than 50 deep in each other/,
    schema: 'no YAML'
  },
  'lists in lists': {
    text: `model: ${'['.repeat(60)}${']'.repeat(60)}\n${HERE}`,
    says: /lie more than 50 deep in each other/
  },
  'lists in lists on one line, and more behind them': {
    text: `${'- '.repeat(40_000)}x\nmodel: {}\n`,
    says: /lie more than 50 deep in each other/,
    schema: 'no YAML'
  },
  'more parts than any project has': {
    text: `model:\n  tags: [${'a,'.repeat(10_001)}]\n${HERE}`,
    says: /more than 10000 parts/
  },
  'two documents': { text: `${HERE}¦---\n${HERE}`, says: /several documents/, schema: 'no YAML' },
  'an alias of nothing': { text: `${HERE}service: ¦*name\n`, says: /alias/, schema: 'no YAML' },
  'a tag': { text: `${HERE}service: ¦!secret abc\n`, says: /tag/, schema: 'no YAML' },
  'two keys on a line': {
    text: `${HERE}model: ¦name: x\n`,
    says: /not plain YAML/,
    schema: 'no YAML'
  },
  'a line that is not indented as the others': {
    text: `model:\n  name: x\n¦ path: y\n${HERE}`,
    says: /not plain YAML/,
    schema: 'no YAML'
  },
  'a key that is a mapping': {
    text: `? ¦{a: b}\n: c\n${HERE}`,
    says: /A key is a single word/
  },
  'a merge of a word': {
    text: `model:\n  <<: ¦abc\n${HERE}`,
    says: /takes a mapping/,
    schema: 'no YAML'
  },
  'an alias in itself': {
    text: `model: &a\n  tags: ¦*a\n${HERE}`,
    says: /repeats itself/,
    schema: 'no YAML'
  },
  'aliases of aliases of aliases': {
    text: `model:\n  tags: &a {x: 1}\n  properties: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n  path: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n  name: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n  framework: [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\n${HERE}`,
    says: /repeats itself/,
    schema: 'no YAML'
  }
}

describe('a broken project file', () => {
  let tables: ProjectTables
  let accepts: (document: unknown) => boolean

  beforeAll(async () => {
    tables = await projectTables(TARGETS)
    const schema = JSON.parse(readFileSync('scoreline.schema.json', 'utf8'))
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)
    accepts = document => validate(document) === true
  })

  const errorOf = (text: string): UserError => {
    try {
      parseProject(text, 'scoreline.yml', tables)
    } catch (error) {
      if (error instanceof UserError) return error
      throw error
    }
    throw new Error('nothing was found wrong')
  }

  it('is tried in more than fifty ways', () => {
    expect(Object.keys(BROKEN).length).toBeGreaterThan(50)
  })

  it.each(Object.entries(BROKEN))('with %s is refused at its place', (name, broken) => {
    const { text, says, hint = /^/, code = 'PROJECT_INVALID' } = broken
    const error = errorOf(text.replace('¦', ''))
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(says)])
    expect(error.hint ?? '').toMatch(hint)
    const before = text.split('¦')[0]?.split('\n') ?? []
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    if (text.includes('¦') && name !== 'aliases of aliases of aliases')
      expect(error.at).toEqual({ file: 'scoreline.yml', ...place })
    else expect(error.at).toMatchObject({ file: 'scoreline.yml', line: expect.any(Number) })
  })

  const structural = Object.entries(BROKEN).filter(([, { schema }]) => schema !== 'no YAML')
  it.each(structural)('with %s is judged by the schema alike', (_, { text, schema }) => {
    const document = parse(text.replace('¦', ''), { merge: true })
    expect(accepts(document)).toBe(schema === 'accepts')
  })

  it('is told of every mistake at once', () => {
    const error = errorOf(
      `modle: {}\ntest: {repeat: 0}\nenvironments:\n  laptop:\n    target: lokal\n  cloud:\n    target: aci\n    settings: {cpu: many, key-seed: abc}\n`
    )
    expect([error, ...error.others].map(({ at }) => at?.line)).toEqual([1, 5, 8, 2, 8])
  })

  it.each([
    [
      'references in braces',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: how references are written.
      'model: {path: ${vars.A}, name: ${vars.B}}\nimage: {name: ${vars.C}}\n'
    ],
    ['brackets that are never closed', `model: ${'['.repeat(500)}\nimage: {}\n${HERE}`],
    ['tabs', `model:\n\tname: x\n\tpath: y\n\tframework: z\n${HERE}`]
  ])('with %s is not told the same again and again', (_, text) => {
    const error = errorOf(text)
    const messages = [error, ...error.others].map(({ message }) => message)
    expect(messages).toEqual([...new Set(messages)])
    expect(messages.length).toBeLessThan(4)
  })

  it('keeps what stands in it to itself where that may be a secret', () => {
    const secret = 'hunter22-and-more'
    for (const text of [
      inThere(`settings:\n  key-seed: ${secret}`),
      inThere(`settings:\n  key-seed: {${secret}`),
      inThere(`settings:\n  key-seed: "${secret}`),
      inThere(`settings:\n  key-seed: *${secret}`),
      inThere(`settings:\n  key-seed: !${secret} x`),
      inThere(`settings:\n  key-seed: [${secret}]`)
    ]) {
      const { message, hint, others } = errorOf(text)
      expect(JSON.stringify([message, hint, others])).not.toContain(secret)
    }
  })
})
