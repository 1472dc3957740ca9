/** Ctrl-C at some moments of every long command; at many, in bench/faults/interrupts.ts. */
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { interrupted, moments } from '../../testkit/interrupted.ts'
import { type InterruptibleCall, interruptibleCalls } from '../../testkit/interruptible.ts'
import { type ScoringServer, scoringServer } from '../../testkit/scoring-server.ts'
import { tempFolder } from '../../testkit/temp.ts'

const SEED = 20_261_129
const MOMENTS = 3

describe('Ctrl-C', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let server: ScoringServer
  let calls: readonly InterruptibleCall[]
  beforeAll(async () => {
    const project = await bundledProject()
    folder = await tempFolder()
    server = await scoringServer({ delayMs: 3 })
    calls = await interruptibleCalls(project, folder.path, server.uri)
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  it.each([
    'register-model',
    'build-image',
    'deploy-target',
    'run',
    'smoke-test',
    'copy',
    'demo',
    'serve'
  ])('ends %s at any moment, which publishes nothing more and leaves no process', async command => {
    const call = calls.find(other => other.command === command)
    if (call === undefined) throw new Error(`There is no call of ${command}`)
    const at = (event: number) => path.join(folder.path, `${command}-${event}`)
    const { events, ...whole } = await interrupted(call, 0, at(0))
    // Without Ctrl-C it does its work; a server is ended by it all the same.
    expect(whole).toMatchObject({ exitCode: command === 'serve' ? 130 : 0 })
    // The last events are those of a command that is done.
    for (const event of moments(Math.floor(events * 0.9), MOMENTS, SEED)) {
      const result = await interrupted(call, event, at(event))
      const { exitCode, stderr, published, left, wasDone } = result
      if (exitCode === 0 && wasDone) continue
      expect({ event, exitCode, stderr, published, left }).toEqual({
        event,
        exitCode: 130,
        stderr: expect.stringContaining('Cancelled by SIGINT.'),
        published: [],
        left: []
      })
    }
  })
})
