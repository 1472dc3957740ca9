import { passwordOf } from '../../../src/azure/acr.ts'
import {
  type OpensRepository,
  opensRepository,
  untilPasswordCounts
} from '../../../src/azure/acr-password.ts'
import { acrHost } from '../../../testkit/azure/acr-host.ts'
import { fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'
import { movableClock } from '../../../testkit/azure/time.ts'

const NEVER = new AbortController().signal
const token = { username: 'scoreline-iris-0a1b2c3d', password: 'new' }

const wait = async (opens: OpensRepository) => {
  const clock = movableClock(0)
  const lines: string[] = []
  const log = {
    info: (line: string) => void lines.push(line),
    warning: (line: string) => void lines.push(`warning ${line}`)
  }
  await untilPasswordCounts(token, 'team.azurecr.io', 'iris', { opens, clock, log }, NEVER)
  return { seconds: clock.now() / 1000, lines }
}

describe('a new password of a pull token', () => {
  it('is not waited for when it opens', async () => {
    expect(await wait(async () => true)).toEqual({ seconds: 0, lines: [] })
  })

  it('is asked about until it opens', async () => {
    let asked = 0
    const { seconds, lines } = await wait(async () => ++asked > 4)
    expect([asked, seconds]).toEqual([5, 1 + 2 + 4 + 5])
    expect(lines).toEqual([expect.stringContaining('up to a minute')])
  })

  it('has the documented minute where the registry cannot be asked', async () => {
    const { seconds } = await wait(async () => undefined)
    expect(seconds).toBeGreaterThanOrEqual(60)
    expect(seconds).toBeLessThan(66)
  })

  it('that never opens is waited for three minutes, and said', async () => {
    const { seconds, lines } = await wait(async () => false)
    expect(seconds).toBeLessThan(190)
    expect(lines.at(-1)).toMatch(/^warning .*does not open team\.azurecr\.io after 18\d s/)
  })

  it('is told by its name, whatever the order and without times', () => {
    const both = [
      { name: 'password2', value: 'second', creationTime: new Date(9e12) },
      { name: 'password1', value: 'first' }
    ] as const
    expect([passwordOf(both, 'password1'), passwordOf(both, 'password2')]).toEqual([
      'first',
      'second'
    ])
    expect(() => passwordOf([{ name: 'password1' }], 'password1')).toThrow(/password1/)
  })

  it('is asked of the registry itself', async () => {
    await using front = await acrHost()
    await using azure = await fakeAzure({ acrSuffix: front.host })
    front.trust(azure)
    azure.registries.add(GROUP, 'team', front.host)
    azure.registries.mayPull = (user, password, repository) =>
      user === 'u' && password === 'right' && repository === 'images/iris'
    const opens = opensRepository({ retryDelayMs: 1, maxRetries: 0, pollMs: 1 })
    const ask = (password: string, host = front.host) =>
      opens(host, 'u', password, 'images/iris', NEVER)
    expect([await ask('right'), await ask('wrong'), await ask('right', '127.0.0.1:1')]).toEqual([
      true,
      false,
      undefined
    ])
  })
})
