import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { encode } from 'node:querystring'
import type { StepResult } from './composite.ts'

/** Looks for secrets in everything that steps write, and in the arguments of every program they start. */
export interface SecretWatch {
  /** For the steps: has every Node.js process note its own arguments and those of the programs it starts. */
  readonly env: Readonly<Record<string, string>>
  secret(...values: readonly string[]): void
  secretCount(): number
  see(where: string, result: StepResult): void
  /** Every file of at most a megabyte. */
  seeFolder(where: string, folder: string): Promise<void>
  /** Where which form of which secret was found. */
  found(): readonly string[]
}

/** @param folder for the notes; not one that steps write to. */
export const secretWatch = async (folder: string): Promise<SecretWatch> => {
  const notes = path.join(folder, 'arguments')
  const recorder = path.join(folder, 'recorder.cjs')
  await writeFile(notes, '')
  await writeFile(recorder, recorderSource(notes))
  const secrets = new Set<string>()
  const texts: [string, string][] = []
  return {
    env: { NODE_OPTIONS: `--require=${recorder}` },
    secret: (...values) => {
      for (const value of values) if (value !== '') secrets.add(value)
    },
    secretCount: () => secrets.size,
    see: (where, { log, summary, outputs }) => {
      texts.push([`${where}: log`, shownLog(log)])
      texts.push([`${where}: summary`, summary], [`${where}: outputs`, JSON.stringify(outputs)])
    },
    seeFolder: async (where, root) => {
      texts.push(['arguments', await readFile(notes, 'utf8')])
      for (const name of await readdir(root, { recursive: true })) {
        const file = path.join(root, name)
        const { size } = await stat(file)
        if ((await stat(file)).isFile() && size <= 1 << 20)
          texts.push([`${where}: ${name}`, await readFile(file, 'latin1')])
      }
    },
    found: () =>
      [...secrets].flatMap(secret =>
        formsOf(secret).flatMap(([form, text]) =>
          texts.flatMap(([where, written]) =>
            written.includes(text) ? [`${where} holds ${form} of ${secret}`] : []
          )
        )
      )
  }
}

/** What people see of a log: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#masking-a-value-in-a-log */
export const shownLog = (log: string): string => {
  const masks: string[] = []
  return log
    .split('\n')
    .flatMap(line => {
      const [, mask] = /^::add-mask::(.*)$/.exec(line) ?? []
      if (mask !== undefined) {
        masks.push(mask.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'))
        masks.sort((a, b) => b.length - a.length)
        return []
      }
      return [masks.reduce((text, it) => text.replaceAll(it, '***'), line)]
    })
    .join('\n')
}

const formsOf = (secret: string): [string, string][] => {
  const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '')
  return [
    ['the clear text', secret],
    ['the URL form', encodeURIComponent(secret)],
    ['the form form', encode({ a: secret }).slice(2)],
    ['the JSON', JSON.stringify(secret).slice(1, -1)],
    ['the base64', base64(secret)],
    ['the base64url', Buffer.from(secret).toString('base64url')],
    ['the hex', Buffer.from(secret).toString('hex')],
    // After a user name of any length; the first and last group hold other bytes, too.
    ...['u:', 'us:', 'usr:'].map((user): [string, string] => [
      'the base64 of user:password',
      base64(user + secret).slice(8, -4)
    ])
  ]
}

/** Loaded into every Node.js process of a step. */
const recorderSource = (notes: string): string => `
const { appendFileSync } = require('node:fs')
const processes = require('node:child_process')
const note = what => appendFileSync(${JSON.stringify(notes)}, JSON.stringify(what) + '\\n')
note(process.argv)
for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync', 'exec', 'execSync', 'fork']) {
  const original = processes[name]
  processes[name] = (program, args, ...others) => {
    note([name, program, args])
    return original(program, args, ...others)
  }
}
require('node:module').syncBuiltinESMExports()
`
