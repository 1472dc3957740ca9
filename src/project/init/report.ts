import path from 'node:path'
import { plainLine } from '../../core/plain-text.ts'
import { PROJECT_FILE } from './decide.ts'
import type { Decision, JobDraft } from './draft.ts'
import { FIRST } from './environments.ts'

/** What became of a file, by its path as people see it from where they are. */
export interface Written {
  readonly file: string
  readonly isNew: boolean
}

/** What `init --json` prints when it is done. Pure. @param folder as people gave it */
export const reportDocument = (
  { found, notKept, workflow, before }: Decision,
  folder: string,
  written: readonly Written[]
) => ({
  found: found.map(([what, text]) => ({ what, text })),
  notKept,
  written: filesThat(written, true),
  unchanged: filesThat(written, false),
  toSet: toSetOf(workflow),
  first: before,
  next: nextCommand(folder)
})

/** What `init` says when it is done, in plain lines. Pure. @param folder as people gave it */
export const reportText = (
  { found, notKept, workflow, before }: Decision,
  folder: string,
  written: readonly Written[]
): string =>
  [
    ...block('Found:', rowsOf(found)),
    ...block(
      'Not kept, or not as it was, from Azure ML v1 (as comments in scoreline.yml too):',
      notKept
    ),
    ...block('Written:', filesThat(written, true)),
    ...block('Exists already, unchanged:', filesThat(written, false)),
    ...block('To set in the repository, for its workflow:', toSetOf(workflow)),
    ...block('First:', before),
    `Next: ${nextCommand(folder)}`,
    ''
  ].join('\n')

const filesThat = (written: readonly Written[], areNew: boolean): readonly string[] =>
  written.filter(({ isNew }) => isNew === areNew).map(({ file }) => file)

const toSetOf = ({ jobs }: Decision['workflow']): readonly string[] => [
  ...jobs.flatMap(toSet),
  ...(jobs.some(({ references }) => references.includes(SEED)) ? [MAKE_SEED] : []),
  ...jobs.slice(1).map(signIn)
]

const nextCommand = (folder: string): string => `scoreline up ${FIRST}${projectFileOption(folder)}`

const SEED = 'secrets.SCORELINE_KEY_SEED'
const MAKE_SEED =
  'Keys of the service follow from the seed: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED'

const block = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map(line => `  ${plainLine(line)}`), '']

const rowsOf = (rows: Decision['found']): readonly string[] => {
  const width = Math.max(0, ...rows.map(([what]) => what.length))
  return rows.map(([what, text]) => `${what.padEnd(width)}  ${text}`)
}

/** What no variable can say. */
const signIn = ({ name, target, azure }: JobDraft): string =>
  `${name}: how its job signs in is in docs/${azure ? 'azure-sign-in.md' : `targets/${target}.md`}`

/** `staging: variables REGISTRY, RESOURCE_GROUP; secret SCORELINE_KEY_SEED` */
const toSet = ({ name, references }: JobDraft): readonly string[] => {
  const of = (kind: string) =>
    references
      .filter(reference => reference.startsWith(`${kind}.`))
      .map(reference => reference.slice(kind.length + 1))
  const parts = (
    [
      ['variable', of('vars')],
      ['secret', of('secrets')]
    ] as const
  ).filter(([, names]) => names.length > 0)
  return parts.length === 0
    ? []
    : [
        `${name}: ${parts.map(([kind, names]) => `${kind}${names.length === 1 ? '' : 's'} ${names.join(', ')}`).join('; ')}`
      ]
}

const projectFileOption = (folder: string): string => {
  if (path.normalize(folder) === '.') return ''
  const file = path.join(folder, PROJECT_FILE)
  return ` --project-file ${/^[\w./@+-]+$/.test(file) ? file : `'${plainLine(file).replaceAll("'", "'\\''")}'`}`
}
