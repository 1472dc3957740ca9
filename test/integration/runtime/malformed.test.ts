/** Thousands of requests that are wrong: never a crash, never a hang, never a 5xx for what is the caller's fault. */
import path from 'node:path'
import { describeWith } from '../../../testkit/available.ts'
import { difference } from '../../../testkit/differential.ts'
import { serveScript } from '../../../testkit/entry-script.ts'
import { malformed } from '../../../testkit/malformed.ts'
import { randomFrom } from '../../../testkit/random.ts'
import { exchange } from '../../../testkit/raw-http.ts'
import { type RunningRuntime, startRuntime } from '../../../testkit/runtime.ts'

const MODEL = path.resolve(import.meta.dirname, '../../../workflows-examples/diabetes/model.onnx')
const BODY = '{"data": [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]}'

const attack = async (runtime: RunningRuntime, count: number): Promise<readonly string[]> => {
  const random = randomFrom(20_261_123)
  const port = Number(new URL(runtime.url).port)
  const expected = await answer(runtime)
  const problems: string[] = []
  let sent = 0
  const caller = async (): Promise<void> => {
    while (sent++ < count) {
      const { bytes, cut } = malformed(random)
      const text = await exchange(port, bytes, [cut])
      const bad = /^HTTP\/1\.1 5\d\d.*/m.exec(text)
      if (bad)
        problems.push(`${bad[0]} for ${JSON.stringify(bytes.toString('latin1').slice(0, 200))}`)
      if (sent % 500 === 0 && (await answer(runtime)) !== expected)
        problems.push('a good request is answered otherwise')
    }
  }
  await Promise.all(Array.from({ length: 16 }, caller))
  if ((await answer(runtime)) !== expected) problems.push('a good request is answered otherwise')
  return problems
}

const answer = async ({ url }: RunningRuntime): Promise<string> =>
  (await fetch(`${url}/score`, { method: 'POST', body: BODY })).text()

describe('malformed requests', () => {
  it('20,000 of them leave an ONNX model serving', async () => {
    await using runtime = await startRuntime({ args: ['--model-dir', MODEL] })
    expect(await attack(runtime, 20_000)).toEqual([])
    expect(runtime.process.exitCode).toBe(null)
  })
})

describe('the reader of plain requests', () => {
  it('judges every connection as node:http does', async () => {
    const served = { args: ['--model-dir', MODEL] }
    await using plain = await startRuntime(served)
    await using whole = await startRuntime({ ...served, env: { SCORELINE_PLAIN_HTTP: 'off' } })
    expect(await difference(plain, whole, 4000)).toEqual([])
  })
})

describeWith('python3', 'malformed requests to a script', () => {
  it('leave it serving, in the same worker', async () => {
    await using runtime = await serveScript(
      'import os\ndef init():\n    pass\ndef run(data):\n    return os.getpid()\n'
    )
    expect(await attack(runtime, 3000)).toEqual([])
  })
})
