#!/usr/bin/env node
/**
 * The one entry of the bundle: `node dist/index.js <command>`. In a workflow the composite actions call it with each
 * input in a variable; on a terminal the same commands take them as options. Only what a command needs is loaded.
 */
import path from 'node:path'
import { VERSION } from './actions/host/version.ts'
import { switchTelemetryOff } from './core/no-telemetry.ts'

const OLDEST_NODE = 20

const start = async (): Promise<void> => {
  const [command, ...args] = process.argv.slice(2)
  if (command === '--version' || command === '-V') return void process.stdout.write(`${VERSION}\n`)
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) return refuseOldNode()
  if (command === 'local-supervisor') {
    const { supervise } = await import('./cli/local-supervisor.ts')
    return supervise(args[0] ?? '')
  }
  switchTelemetryOff()
  const home = path.dirname(process.argv[1] ?? '')
  const { isStep } = await import('./cli/step-inputs.ts')
  if (command === undefined || !isStep(process.env)) {
    const { runCommandLine } = await import('./cli/command-line.ts')
    return runCommandLine(process.argv.slice(2), home)
  }
  const { runStep } = await import('./cli/step.ts')
  return runStep(command, home)
}

const refuseOldNode = (): void => {
  process.exitCode = 1
  process.stdout.write(
    `::error::Scoreline needs Node.js ${OLDEST_NODE} or later; this is ${process.version}. Add actions/setup-node before it.\n`
  )
}

await start()
