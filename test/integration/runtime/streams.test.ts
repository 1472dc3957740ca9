/** Answers that a script makes piece by piece, and callers who do not read them: the script must get free again. */
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeWith } from '../../../testkit/available.ts'
import { type RunningScript, serveScript } from '../../../testkit/entry-script.ts'

/** More than the pipes and buffers between the script and a caller hold. */
const PIECES =
  'def pieces():\n    for _ in range(200):\n        yield b"x" * 65536\n' +
  'def init():\n    pass\n'
const PLAIN =
  'import time\nfrom azureml.contrib.services.aml_response import AMLResponse\n' +
  `${PIECES}def run(data):\n    if "stream" not in data:\n        return "free"\n    time.sleep(0.3)\n    return AMLResponse(pieces(), 200)\n`
const RAW =
  'from azureml.contrib.services.aml_request import rawhttp\nfrom azureml.contrib.services.aml_response import AMLResponse\n' +
  `${PIECES}@rawhttp\ndef run(request):\n    return AMLResponse(pieces() if request.method == "HEAD" else '"free"', 200)\n`

const isFree = async ({ url }: RunningScript): Promise<void> => {
  const response = await fetch(`${url}/score`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' }
  })
  expect([response.status, await response.text()]).toEqual([200, '"free"'])
}

describeWith('python3', 'a stream that nobody reads', () => {
  it('because the caller went away before it began, does not hold the worker', async () => {
    await using running = await serveScript(PLAIN)
    const socket = connect(Number(new URL(running.url).port), '127.0.0.1')
    socket.on('error', () => {})
    socket.write('POST /score HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nstream')
    await sleep(150)
    socket.resetAndDestroy()
    await sleep(500)
    await isFree(running)
  })

  it('because HEAD wants no body, does not hold the worker', async () => {
    await using running = await serveScript(RAW)
    const head = await fetch(`${running.url}/score`, { method: 'HEAD' })
    expect(head.status).toBe(200)
    await sleep(500)
    await isFree(running)
  })

  it('because the Open Inference Protocol has none, does not hold the worker', async () => {
    await using running = await serveScript(PLAIN)
    const response = await fetch(`${running.url}/v2/models/ML%20service/infer`, {
      method: 'POST',
      body: JSON.stringify({
        inputs: [{ name: 'a', datatype: 'BYTES', shape: [1], data: ['stream'] }]
      })
    })
    expect([response.status, await response.text()]).toEqual([
      500,
      expect.stringContaining('a stream')
    ])
    await sleep(500)
    await isFree(running)
  })
})
