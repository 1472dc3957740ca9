/** What a script prints, what it sends, and what it must not see. */
import { describeWith } from '../../../testkit/available.ts'
import { type RunningScript, serveScript, spawnScript } from '../../../testkit/entry-script.ts'

const ask = (
  { url }: RunningScript,
  body: string,
  headers: Record<string, string> = {}
): Promise<Response> =>
  fetch(`${url}/score`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body
  })

const FAILED = 'An unexpected error occurred in scoring script. Check the logs for more info.'

describeWith('python3', 'what a script prints', () => {
  it('is in the log before its answer goes out, in whatever way it was written', async () => {
    await using running = await serveScript(
      'import os, sys, subprocess\ndef init():\n    pass\ndef run(data):\n    print("printed", data)\n    sys.stderr.write(f"stderr {data}\\n")\n' +
        '    os.write(1, f"written {data}\\n".encode())\n    subprocess.run(["echo", "child", data])\n    return 1\n'
    )
    for (let i = 0; i < 30; i++) {
      const response = await ask(running, `no-${i}`)
      // Nothing can be lost from here on: neither by a crash of the worker nor by one of the server.
      if (i === 29) running.process.kill('SIGKILL')
      await response.text()
    }
    await running.ended
    for (const how of ['printed', 'stderr', 'written', 'child'])
      expect(running.output()).toContain(`${how} no-29\n`)
  })

  it('is in the log when the worker is killed at once', async () => {
    await using running = await serveScript(
      'import os, signal\ndef init():\n    pass\ndef run(data):\n    print("last words")\n    os.kill(os.getpid(), signal.SIGKILL)\n'
    )
    expect((await ask(running, '{}')).status).toBe(500)
    running.process.kill('SIGKILL')
    await running.ended
    expect(running.output()).toContain('azmlinfsrv.print - last words')
  })

  it('keeps nobody waiting when the log is not read', async () => {
    await using running = await serveScript(
      'def init():\n    pass\ndef run(data):\n    print("x" * 100_000)\n    return 1\n'
    )
    running.process.stdout?.pause()
    for (let i = 0; i < 200; i++) expect((await ask(running, '{}')).status).toBe(200)
    running.process.stdout?.resume()
  })

  it('does not end the server, however long a line is and however many there are', async () => {
    await using running = await serveScript(
      'import sys\ndef init():\n    pass\ndef run(data):\n    if data == "line":\n        for _ in range(60):\n            sys.stdout.write("x" * 10_000_000)\n' +
        '    else:\n        for _ in range(200_000):\n            print("z" * 1000)\n    return 1\n'
    )
    // More than one text may hold: it is measured as it comes.
    let [length, longest] = [0, 0]
    running.process.stdout?.removeAllListeners('data')
    running.process.stdout?.on('data', (chunk: Buffer) => {
      const pieces = chunk.toString('latin1').split('\n')
      longest = Math.max(longest, length + (pieces[0] ?? '').length)
      length = pieces.length > 1 ? (pieces.at(-1) ?? '').length : length + chunk.length
    })
    expect((await ask(running, 'line')).status).toBe(200)
    expect((await ask(running, 'many')).status).toBe(200)
    expect(await (await fetch(running.url)).text()).toBe('Healthy')
    expect(longest).toBeGreaterThan(1000)
    expect(longest).toBeLessThan(34_000)
  })

  it('is bounded where an exception holds data', async () => {
    await using running = await serveScript(
      'def init():\n    pass\ndef run(data):\n    raise ValueError("y" * 300_000_000)\n'
    )
    expect(await (await ask(running, '{}')).json()).toEqual({ message: FAILED })
    await running.printed('characters are left out here')
    expect(running.output().length).toBeLessThan(100_000)
  })

  it('ends the start with a report that is bounded', async () => {
    await using running = await spawnScript(
      'import sys\nfor _ in range(30):\n    print("x" * 1_000_000)\nraise ValueError("y" * 50_000_000)\n'
    )
    // What the script printed and the report come by two pipes: which is read first is not said.
    let report = ''
    running.process.stderr?.on('data', text => {
      report += text
    })
    expect(await running.ended).toBe(3)
    expect(report).toContain('characters are left out here')
    expect(report.length).toBeLessThan(20_000)
  })

  it('keeps the level and the logger that it was logged with', async () => {
    await using running = await serveScript(
      'import logging\ndef init():\n    pass\ndef run(data):\n    logging.getLogger("azmlinfsrv.mine").warning("two\\nlines")\n    return 1\n'
    )
    await ask(running, '{}')
    expect(running.output()).toMatch(
      / W \[\d+\] azmlinfsrv\.mine - two\n.* W \[\d+\] azmlinfsrv\.mine - lines\n/
    )
    for (const line of [
      'Server Settings',
      'Worker Count: 1',
      "azmlinfsrv.user_script - Users's init has completed successfully",
      'ready for serving traffic'
    ])
      expect(running.output()).toContain(line)
  })
})

describeWith('python3', 'what a script answers', () => {
  it('goes whole in both directions, whatever its size', async () => {
    await using running = await serveScript(
      'def init():\n    pass\ndef run(data):\n    return data\n'
    )
    const body = 'abcdefg'.repeat(6_000_000)
    const text = await (await ask(running, body)).text()
    expect(text.length).toBe(body.length + 2)
    expect(text === `"${body}"`).toBe(true)
  })

  it('keeps the chunks of a stream that fails later', async () => {
    await using running = await serveScript(
      'from azureml.contrib.services.aml_response import AMLResponse\ndef pieces():\n    yield "one"\n    yield "two"\n    raise ValueError("no")\ndef init():\n    pass\ndef run(data):\n    return AMLResponse(pieces(), 200)\n'
    )
    const response = await ask(running, '{}')
    const chunks: string[] = []
    const read = async (): Promise<void> => {
      for await (const chunk of response.body ?? []) chunks.push(Buffer.from(chunk).toString())
    }
    await expect(read()).rejects.toThrow()
    expect(chunks.join('')).toBe('onetwo')
    await running.printed('ValueError: no')
  })

  it('is told apart when it fails with a TimeoutError of its own', async () => {
    await using running = await serveScript(
      'import time\ndef init():\n    pass\ndef run(data):\n    if data == "own":\n        raise TimeoutError("mine")\n    try:\n        time.sleep(30)\n    except TimeoutError as error:\n        raise ValueError("wrapped") from error\n',
      { env: { SCORING_TIMEOUT_MS: '3000' } }
    )
    expect(await (await ask(running, 'own')).json()).toEqual({ message: FAILED })
    expect(await (await ask(running, 'hang')).json()).toEqual({
      message: 'Scoring timeout after 3000 ms'
    })
  })

  it('is refused when its headers are without measure', async () => {
    await using running = await serveScript(
      'from azureml.contrib.services.aml_response import AMLResponse\ndef init():\n    pass\ndef run(data):\n    return AMLResponse("a", 200, {"X-Own": "h" * 20_000_000})\n'
    )
    expect((await ask(running, '{}')).status).toBe(500)
    expect((await ask(running, '{}')).status).toBe(500)
    expect(running.output()).not.toContain('starting another')
  })
})

describeWith('python3', 'what a script sees', () => {
  it("is none of the service's secrets, in its environment or in that of the server", async () => {
    const script =
      'import os\ndef init():\n    pass\ndef run(data):\n    seen = [str(dict(os.environ))]\n    pid = os.getppid()\n' +
      '    for name in ("environ", "cmdline"):\n        seen.append(open(f"/proc/{pid}/{name}").read())\n    return [text for text in seen if "MARK" in text]\n'
    await using running = await serveScript(script, {
      env: {
        SCORELINE_PRIMARY_KEY: 'MARK-one',
        SCORELINE_SECONDARY_KEY: 'MARK-two',
        SCORELINE_COLLECT_BLOB_URL: 'http://127.0.0.1:9/c?sig=MARK',
        SCORELINE_COLLECT_SHARE: '0',
        DOCKER_AUTH_CONFIG: 'MARK'
      }
    })
    expect((await ask(running, '{}')).status).toBe(401)
    for (const key of ['MARK-one', 'MARK-two']) {
      const response = await ask(running, '{}', { authorization: `Bearer ${key}` })
      expect([response.status, await response.json()]).toEqual([200, []])
    }
    // A worker that comes later sees as little.
    running.process.kill('SIGHUP')
    await running.printed('Reloaded')
    const later = await ask(running, '{}', { authorization: 'Bearer MARK-one' })
    expect(await later.json()).toEqual([])
  })

  it('of a request is what gunicorn would show, with and without Flask', async () => {
    const script =
      'from azureml.contrib.services.aml_request import rawhttp\ndef init():\n    pass\n@rawhttp\ndef run(request):\n    return [request.scheme, request.is_secure, request.url.split(":")[0], request.headers.get("X-Own"), request.headers.get("X-Under-Score")]\n'
    const environments = [{}, { SCORELINE_PYTHON: process.env.SCORELINE_TEST_PYTHON ?? 'python3' }]
    for (const env of environments) {
      await using running = await serveScript(script, { env })
      const seen = async (headers: [string, string][]): Promise<unknown> =>
        (await fetch(`${running.url}/score`, { method: 'POST', body: '{}', headers })).json()
      expect(
        await seen([
          ['x-forwarded-proto', 'https'],
          ['x_under_score', 'u'],
          ['x-own', 'a']
        ])
      ).toEqual(['https', true, 'https', 'a', null])
      const plain = ['http', false, 'http', null, null]
      expect(await seen([['x-forwarded-proto', 'http']])).toEqual(plain)
      // A name like any other.
      expect(await seen([['headers', 'x-forwarded-proto']])).toEqual(plain)
    }
  })

  it('of a request of the Open Inference Protocol is the JSON that it becomes', async () => {
    await using running = await serveScript(
      'from azureml.contrib.services.aml_request import rawhttp\ndef init():\n    pass\n@rawhttp\ndef run(request):\n    return [request.content_type, request.get_data(as_text=True)]\n'
    )
    const inputs = [{ name: 'x', shape: [1], datatype: 'INT32', data: [7] }]
    const response = await fetch(`${running.url}/v2/models/ML%20service/infer`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: JSON.stringify({ inputs })
    })
    expect(await response.json()).toMatchObject({
      outputs: [{ data: ['application/json', '{"data":[7]}'] }]
    })
  })
})
