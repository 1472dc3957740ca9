import path from 'node:path'
import * as core from '@actions/core'
import { type Host, outputText } from '../actions/host/host.ts'
import { systemClock } from '../core/clock.ts'
import type { SourcePlace } from '../core/errors.ts'
import type { Log } from '../core/ports.ts'
import { TARGETS } from '../targets/index.ts'
import { execUntil } from './exec.ts'
import { phasesWith } from './phases.ts'
import { throttledProgress } from './progress.ts'
import { type Shown, shownBy } from './shown.ts'

/** The host inside a workflow. */
export const runnerHost = (
  home: string,
  inputs: Readonly<Record<string, string>>,
  signal: AbortSignal
): Host => {
  const shown = shownBy(core.setSecret)
  return {
    inputs,
    env: process.env,
    log: runnerLog(shown),
    exec: execUntil(signal),
    targets: TARGETS,
    clock: systemClock,
    signal,
    home,
    print: text => void process.stdout.write(text),
    report: (_, text) => void process.stdout.write(text),
    phase: phasesWith(title => core.startGroup(shown.line(title)), core.endGroup),
    placeOf: async input => {
      const { placesInWorkflow } = await import('./workflow-place.ts')
      return (await placesInWorkflow(process.env))(input, inputs[input] ?? '')
    },
    output: (name, value) => core.setOutput(name, outputText(value)),
    summary: async markdown => {
      if (process.env.GITHUB_STEP_SUMMARY)
        await core.summary.addRaw(shown.hidden(markdown), true).write()
    },
    fail: (message, advice, at) => {
      core.error(shown.text(message), propertiesOf(at, shown))
      for (const line of advice) core.info(shown.text(line))
    }
  }
}

const runnerLog = (shown: Shown): Log => {
  const info = (message: string): void => core.info(shown.text(message))
  return {
    debug: message => core.debug(shown.text(message)),
    info,
    warning: (message, at) => core.warning(shown.text(message), propertiesOf(at, shown)),
    progress: throttledProgress({ say: info, interval: 5000 }),
    secret: shown.secret
  }
}

/** The toolkit escapes what would end a property: % : , and line ends. */
const propertiesOf = (at: SourcePlace | undefined, shown: Shown): core.AnnotationProperties => ({
  ...(at ? { file: shown.line(inWorkspace(at.file)) } : {}),
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
