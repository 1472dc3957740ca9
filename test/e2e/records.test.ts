/** Two machines, as two state folders, with services that really run: killed anywhere, they agree again. */
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { problemsOf } from '../../testkit/layout-check.ts'
import { randomFrom } from '../../testkit/random.ts'
import { tempFolder } from '../../testkit/temp.ts'

const DIABETES = path.resolve('workflows-examples/diabetes')

interface Listed {
  readonly name: string
  readonly state: string
  readonly asked: boolean
  readonly image: string
  readonly record?: { readonly state: string; readonly image: { readonly label: string } }
}

describe('records of services on two machines', () => {
  let project: string
  beforeAll(async () => {
    project = await bundledProject()
  })

  it('are seen from both, protect what the other runs, and are right after runs that were killed', async () => {
    await using folder = await tempFolder()
    const registry = path.join(folder.path, 'registry')
    const machine =
      (name: string) => (command: string, options: Record<string, string>, killAfter?: number) =>
        scoreline(
          project,
          folder.path,
          command,
          { ...options, registry },
          { killAfter, env: { SCORELINE_STATE: path.join(folder.path, name), USER: name } }
        )
    const [a, b] = [machine('a'), machine('b')]
    const listed = async (on: typeof a, options: Record<string, string> = {}) => {
      const { stdout, stderr } = await on('list', { json: 'true', ...options })
      expect(stderr).not.toContain('Error')
      return JSON.parse(stdout) as readonly Listed[]
    }
    await a('register-model', { name: 'diabetes', path: path.join(DIABETES, 'model.onnx') })
    for (const description of ['one', 'two'])
      await a('build-image', { name: 'diabetes', models: 'diabetes:1', description })
    try {
      const deploy = { target: 'local', 'service-name': 'shared', image: 'diabetes:1' }
      expect((await a('deploy-target', deploy)).exitCode).toBe(0)
      expect((await b('deploy-target', { ...deploy, image: 'diabetes:2' })).exitCode).toBe(0)
      for (const [on, own, other] of [
        [a, 'diabetes:1', 'diabetes:2'],
        [b, 'diabetes:2', 'diabetes:1']
      ] as const) {
        const services = await listed(on)
        const seen = services.map(({ asked, image, state }) => [asked, image, state])
        expect(seen.toSorted()).toEqual([
          [false, other, 'running'],
          [true, own, 'running']
        ])
        const inspected = await on('inspect', { reference: other, json: 'true' })
        expect(inspected.stdout).toContain('"shared"')
        const refused = await on('clean-up', { image: other })
        expect([refused.exitCode, refused.stderr]).toEqual([
          1,
          expect.stringContaining('[IMAGE_IN_USE]')
        ])
        // By its name alone it is the one of this machine.
        expect((await on('status', { 'service-name': 'shared' })).stdout).toContain(own)
      }

      const random = randomFrom(14)
      for (let round = 0; round < 6; round++) {
        const image = random.pick(['diabetes:1', 'diabetes:2'])
        const after = 60 + random() * 700
        if (random() < 0.6) await a('deploy-target', { ...deploy, image }, after)
        else await a('clean-up', { 'service-name': 'shared' }, after)
        // A service has its record, and a record without a service shows as such.
        for (const { state, record, asked } of await listed(a, { name: 'shared' }))
          if (asked)
            expect({ round, state, has: record !== undefined }).toEqual({
              round,
              state: expect.stringMatching(/^(running|deploying|stopped|gone|failed)$/),
              has: true
            })
        const { exitCode } = await a('deploy-target', { ...deploy, image })
        expect({ round, exitCode }).toEqual({ round, exitCode: 0 })
        const [own, ...more] = (await listed(a)).filter(({ asked }) => asked)
        expect({ round, more: more.length, own }).toMatchObject({
          round,
          more: 0,
          own: { state: 'running', image, record: { state: 'running', image: { label: image } } }
        })
      }

      expect((await a('clean-up', { 'service-name': 'shared' })).outputs.deleted).toBe(
        '["service shared"]'
      )
      const left = await listed(a)
      expect(left.map(({ asked, image }) => [asked, image])).toEqual([[false, 'diabetes:2']])
      const elsewhere = await a('clean-up', { 'service-name': 'shared' })
      expect(elsewhere.stderr).toContain('[SERVICE_ELSEWHERE]')
      expect((await a('clean-up', { image: 'diabetes:1' })).outputs.deleted).toBe(
        '["image diabetes:1"]'
      )
      await b('clean-up', { 'service-name': 'shared' })
      expect(await listed(b)).toEqual([])
      expect((await a('clean-up', { image: 'diabetes:2' })).exitCode).toBe(0)
      expect(problemsOf(registry)).toEqual([])
    } finally {
      for (const on of [a, b]) await on('clean-up', { 'service-name': 'shared', target: 'local' })
    }
  })
})
