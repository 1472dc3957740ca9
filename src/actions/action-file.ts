import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { actionFile, type CommandName } from './commands.ts'

/** The part of an action.yml that people read: https://docs.github.com/actions/reference/metadata-syntax-for-github-actions */
export interface ActionFile {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<Record<string, InputText>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

export interface InputText {
  readonly description: string
  readonly required?: boolean
  readonly default?: string
}

/** The action.yml is the one source of descriptions and defaults: for workflows, `--help` and the README tables. */
export const readActionFile = async (home: string, command: CommandName): Promise<ActionFile> => {
  const document = parse(await readFile(path.join(home, actionFile(command)), 'utf8'))
  return { ...document, inputs: document.inputs ?? {}, outputs: document.outputs ?? {} }
}
