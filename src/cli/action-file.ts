import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CommandName } from '../actions/commands.ts'

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

/**
 * The action.yml is the one source of descriptions and defaults: for workflows, `--help` and the README tables. The bundle
 * keeps them as JSON (scripts/bundle.js): reading YAML takes a third of a short command's time.
 */
export const readActionFiles = async (
  home: string
): Promise<Readonly<Record<CommandName, ActionFile>>> =>
  JSON.parse(await readFile(path.join(home, 'action-files.json'), 'utf8'))
