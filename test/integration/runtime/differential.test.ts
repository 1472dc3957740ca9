/**
 * The same requests to the official server and to ours, on the same scripts: what callers and scripts see is equal, but
 * for the differences that are there on purpose.
 */
import { describeWhere } from '../../../testkit/available.ts'
import { serveScript } from '../../../testkit/entry-script.ts'
import { startOfficialServer } from '../../../testkit/official-server.ts'
import { randomFrom } from '../../../testkit/random.ts'
import { DIFFERENCES } from './differential/differences.ts'
import { type Asked, exchange } from './differential/exchange.ts'
import { anyRequest, eachResult } from './differential/requests.ts'
import { RAW, SCHEMA, TEXT } from './differential/scripts.ts'

const PYTHON = process.env.SCORELINE_TEST_PYTHON
const RANDOM = Number(process.env.SCORELINE_DIFFERENTIAL ?? 150)

describeWhere(PYTHON !== undefined, 'SCORELINE_TEST_PYTHON', 'beside the official server', () => {
  const env = { SCORELINE_PYTHON: PYTHON ?? '' }

  it.each<[string, string, Asked[]]>([
    ['a script that takes text', TEXT, eachResult()],
    ['a script that takes the request', RAW, eachResult()],
    ['a script with a schema', SCHEMA, []]
  ])('answers alike: %s', async (name, script, requests) => {
    await using ours = await serveScript(script, { env })
    await using theirs = await startOfficialServer(PYTHON ?? '', script, env)
    const random = randomFrom(name.length)
    const all = [...requests, ...Array.from({ length: RANDOM }, () => anyRequest(random))]
    const unexplained: string[] = []
    for (const asked of all) {
      const [here, there] = await Promise.all([
        exchange(ours.url, asked),
        exchange(theirs.url, asked)
      ])
      if (JSON.stringify(here) === JSON.stringify(there)) continue
      if (DIFFERENCES.some(({ explains }) => explains(asked, here, there))) continue
      unexplained.push(
        JSON.stringify({
          asked: { ...asked, body: String(asked.body).slice(0, 200) },
          here,
          there
        })
      )
    }
    expect(unexplained).toEqual([])
  })
})
