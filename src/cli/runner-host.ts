import path from 'node:path'
import * as core from '@actions/core'
import type { Host } from '../actions/host.ts'
import { systemClock } from '../core/clock.ts'
import { type SourcePlace, UserError } from '../core/errors.ts'
import type { Log } from '../core/ports.ts'
import { maskingWith } from '../core/secret-forms.ts'
import { execUntil } from './exec.ts'
import { throttledProgress } from './progress.ts'

/**
 * The host inside a workflow. A composite action hands all inputs over as one JSON object in `SCORELINE_INPUTS`:
 * they are data there, never part of a script's text.
 */
export const runnerHost = (home: string, signal: AbortSignal): Host => ({
  inputs: inputsFrom(process.env.SCORELINE_INPUTS ?? '{}'),
  env: process.env,
  log: runnerLog,
  exec: execUntil(signal),
  clock: systemClock,
  signal,
  home,
  output: (name, value) => core.setOutput(name, value),
  summary: async markdown => {
    if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write()
  },
  fail: (message, at) => {
    process.exitCode = core.ExitCode.Failure
    core.error(message, propertiesOf(at))
  }
})

const runnerLog: Log = {
  debug: core.debug,
  info: core.info,
  warning: (message, at) => core.warning(message, propertiesOf(at)),
  progress: throttledProgress(core.info, 5000),
  secret: maskingWith(core.setSecret)
}

const propertiesOf = (at: SourcePlace | undefined): core.AnnotationProperties => ({
  ...(at ? { file: inWorkspace(at.file) } : {}),
  ...(at?.line ? { startLine: at.line } : {}),
  ...(at?.column ? { startColumn: at.column } : {})
})

/** Annotations find a file only by its path from the workspace. */
const inWorkspace = (file: string): string => {
  const workspace = process.env.GITHUB_WORKSPACE
  if (workspace === undefined) return file
  const relative = path.relative(workspace, path.resolve(file))
  return relative.startsWith('..') ? file : relative
}

const inputsFrom = (json: string): Record<string, string> => {
  try {
    return Object.fromEntries(
      Object.entries(JSON.parse(json) as Record<string, unknown>).map(([name, value]) => [
        name,
        String(value ?? '')
      ])
    )
  } catch {
    throw new UserError('INPUT_INVALID', 'The variable SCORELINE_INPUTS is not a JSON object.', {
      hint: 'The action sets it itself, from toJSON(inputs).'
    })
  }
}
