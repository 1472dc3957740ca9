import path from 'node:path'
import type { V1Kind } from './facts.ts'

/** Where the archived actions looked for their files: the last of the three at the end. */
const OF_ACTIONS = /^(?:\.cloud\/\.azure|\.ml\/\.azure|\.aml)$/

/**
 * Which file of Azure ML v1 one is, by where it lies, its name, and a key that no other file has. Pure.
 * @param file relative to the folder, with slashes
 */
export const v1KindOf = (file: string, text: string): V1Kind | undefined => {
  const name = path.posix.basename(file)
  const folder = path.posix.dirname(file)
  if (OF_ACTIONS.test(folder)) {
    if (/deploy/i.test(name)) return 'deploy'
    if (/register/i.test(name)) return 'registermodel'
    if (/workspace/i.test(name)) return 'workspace'
    if (/compute/i.test(name)) return 'compute'
    return /run/i.test(name) ? 'run' : undefined
  }
  if (name === 'config.json' && /^(?:\.azureml|aml_config|\.)$/.test(folder))
    return /"(?:workspace_name|Scope)"/.test(text) ? 'workspace-config' : undefined
  if (/"?entryScript"?\s*:/i.test(text) && /infer/i.test(name)) return 'inference'
  if (/"?computeType"?\s*:/i.test(text) && /deploy/i.test(name)) return 'deployment'
  return undefined
}
