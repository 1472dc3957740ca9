/**
 * What scripts written for Azure ML's own inference server (azureml-inference-server-http 1.5.1) rely on, point by point.
 * Each test speaks to the running server over a socket. Python is enough for most; the rest need the real packages.
 */
import { describeWhere, describeWith } from '../../../testkit/available.ts'
import {
  type RunningScript,
  type ServedScript,
  serveScript,
  spawnScript
} from '../../../testkit/entry-script.ts'
import { freePort } from '../../../testkit/port.ts'

const RETURN = (expression: string): string =>
  `import json\ndef init():\n    pass\ndef run(data):\n    return ${expression}\n`
const ECHO = RETURN('data')
const FAILED = 'An unexpected error occurred in scoring script. Check the logs for more info.'
const INTERNAL = 'An unexpected internal error occurred. Check the logs for more info.'

const JSON_TYPE = { 'content-type': 'application/json' }

const ask = (
  { url }: RunningScript,
  body: string | Uint8Array<ArrayBuffer> = '{}',
  headers: Record<string, string> = JSON_TYPE,
  route = '/score'
): Promise<Response> => fetch(url + route, { method: 'POST', body, headers })

/** Status, body, and whether run() failed, as one value to compare. */
const told = async (response: Response) => [
  response.status,
  await response.text(),
  response.headers.get('x-ms-run-function-failed')
]
const message = (text: string): string => `{"message": ${JSON.stringify(text)}}`

const withScript = async (
  script: string,
  use: (running: RunningScript) => Promise<void>,
  served: ServedScript = {}
): Promise<void> => {
  await using running = await serveScript(script, served)
  await use(running)
}

/** Exit code and output of a script that must not start. */
const ending = async (script: string, served: ServedScript = {}) => {
  await using running = await spawnScript(script, served)
  return { code: await running.ended, output: running.output() }
}

describeWith('python3', 'the contract of the official server', () => {
  it('C10.1 is healthy in exactly its word', () =>
    withScript(ECHO, async ({ url }) => {
      const response = await fetch(url)
      expect([
        response.status,
        response.headers.get('content-type'),
        await response.text()
      ]).toEqual([200, 'text/html; charset=utf-8', 'Healthy'])
      // Of the correlation headers it lacks only that of run().
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      expect(response.headers.get('x-ms-server-version')).toBe('azmlinfsrv/1.5.1')
      expect(response.headers.has('x-ms-run-function-failed')).toBe(false)
      expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
    }))

  it('C10.2 is ready only after init()', async () => {
    const script =
      'import time, pathlib\ndef init():\n    time.sleep(0.5)\n    pathlib.Path("initialised").touch()\n' +
      'def run(data):\n    return __import__("os").path.exists("initialised")\n'
    await withScript(script, async running => {
      expect(await told(await ask(running))).toEqual([200, 'true', 'False'])
    })
  })

  it('C10.3 tells every error as JSON, in its words', () =>
    withScript(ECHO, async running => {
      const { url } = running
      const tell = async (method: string, route: string) => {
        const response = await fetch(url + route, { method })
        return [response.status, response.headers.get('content-type'), await response.text()]
      }
      const notFound =
        'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.'
      const notAllowed = 'The method is not allowed for the requested URL.'
      expect(await tell('GET', '/nothing')).toEqual([404, 'application/json', message(notFound)])
      expect(await tell('GET', '/score/')).toEqual([404, 'application/json', message(notFound)])
      expect(await tell('PUT', '/score')).toEqual([405, 'application/json', message(notAllowed)])
      expect(await tell('POST', '/')).toEqual([405, 'application/json', message(notAllowed)])
      const refused = (await fetch(`${url}/score`, { method: 'DELETE' })).headers
      expect(refused.has('allow')).toBe(false)
      expect(refused.has('x-request-id')).toBe(false)
      expect(refused.get('x-ms-run-function-failed')).toBe('False')
      expect((await fetch(`${url}/score`, { method: 'HEAD' })).status).toBe(405)
      const broken = await ask(running, Uint8Array.of(0x22, 0xff, 0x22))
      expect([broken.status, await broken.json()]).toEqual([
        400,
        { message: expect.stringMatching(/^Input cannot be decoded as UTF-8: 'utf-8' codec can't/) }
      ])
    }))

  it.each<[Record<string, string>, string, string, string | null]>([
    [{}, 'new', 'new', null],
    [{ 'x-request-id': 'A' }, 'A', 'A', null],
    [{ 'x-ms-request-id': 'B' }, 'new', 'B', 'B'],
    [{ 'x-ms-client-request-id': 'C' }, 'new', 'C', 'C'],
    [{ 'x-ms-request-id': 'B', 'x-ms-client-request-id': 'C' }, 'new', 'B', 'C']
  ])('C10.4 gives ids back: %j', (headers, own, ms, client) =>
    withScript(ECHO, async running => {
      const found = (await ask(running, '{}', { ...JSON_TYPE, ...headers })).headers
      const fresh = found.get('x-request-id')
      const named = (id: string) => (id === 'new' ? fresh : id)
      if (own === 'new') expect(fresh).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      expect([
        found.get('x-request-id'),
        found.get('x-ms-request-id'),
        found.get('x-ms-client-request-id')
      ]).toEqual([named(own), named(ms), client])
    })
  )

  it('C10.4 refuses ids of more than 100 characters, and echoes TraceId', () =>
    withScript(ECHO, async running => {
      const long = 'a'.repeat(101)
      const tell = async (name: string) => told(await ask(running, '{}', { [name]: long }))
      expect(await tell('x-request-id')).toEqual([
        431,
        message('x-request-id must not exceed 100 characters'),
        'False'
      ])
      const others = 'x-ms-request-id and x-ms-client-request-id must not exceed 100 characters'
      expect(await tell('x-ms-request-id')).toEqual([431, message(others), 'False'])
      expect(await tell('x-ms-client-request-id')).toEqual([431, message(others), 'False'])
      expect((await ask(running, '{}', { TraceId: 't1' })).headers.get('traceid')).toBe('t1')
      const known = { 'x-request-id': 'A', 'x-ms-request-id': long, TraceId: 't1' }
      const { headers } = await ask(running, '{}', known)
      expect([headers.get('x-request-id'), headers.get('traceid')]).toEqual(['A', 't1'])
      expect((await fetch(running.url, { headers: { 'x-request-id': long } })).status).toBe(431)
    }))

  it('C10.6 gives run() the query of a GET as JSON', () =>
    withScript(ECHO, async ({ url }) => {
      const response = await fetch(`${url}/score?a=1&b=[1,2]&c=x&c=y&d=null`)
      expect(JSON.parse((await response.json()) as string)).toEqual({
        a: 1,
        b: [1, 2],
        c: ['x', 'y'],
        d: null
      })
    }))

  it.each<[string, string, string, string]>([
    [
      'a string of JSON is encoded twice',
      'json.dumps({"a": 1})',
      '"{\\"a\\": 1}"',
      'encoded once more'
    ],
    ['a tuple is a list with status 200', '({"a": 1}, 400)', '[{"a": 1}, 400]', 'a tuple'],
    ['NaN stays NaN', '[float("nan"), float("-inf")]', '[NaN, -Infinity]', 'not valid JSON']
  ])('C10.7 keeps what harms, and warns of it once: %s', (_what, expression, body, warning) =>
    withScript(RETURN(expression), async running => {
      expect(await told(await ask(running))).toEqual([200, body, 'False'])
      await ask(running)
      await running.printed(warning)
      expect(running.output().split(warning)).toHaveLength(2)
    })
  )

  it('C10.7 mends it with AZUREML_COMPAT=relaxed', async () => {
    const served = { env: { AZUREML_COMPAT: 'relaxed' } }
    await withScript(
      RETURN('json.dumps({"a": 1})'),
      async running => expect(await told(await ask(running))).toEqual([200, '{"a": 1}', 'False']),
      served
    )
    await withScript(
      RETURN('{"a": [float("nan"), 1.5]}'),
      async running =>
        expect(await told(await ask(running))).toEqual([200, '{"a": [null, 1.5]}', 'False']),
      served
    )
  })

  it('C10.8 answers {} for None', () =>
    withScript(RETURN('None'), async running => {
      const response = await ask(running)
      expect(response.headers.get('content-type')).toBe('application/json')
      expect(await told(response)).toEqual([200, '{}', 'False'])
    }))

  it('C10.9 tells when run() failed, and when only its answer did', async () => {
    await withScript(RETURN('json.loads("{")'), async running => {
      const response = await ask(running)
      expect(response.headers.has('x-ms-run-fn-exec-ms')).toBe(false)
      expect(await told(response)).toEqual([500, message(FAILED), 'True'])
      await running.printed('JSONDecodeError')
      expect(running.output()).toContain('score.py", line 5')
      expect(running.output()).not.toContain('scoreline_worker')
    })
    await withScript(RETURN('b"bytes"'), async running =>
      expect(await told(await ask(running))).toEqual([500, message(INTERNAL), 'False'])
    )
    await withScript(ECHO, async running => {
      const { headers } = await ask(running)
      expect(headers.get('x-ms-run-fn-exec-ms')).toMatch(/^\d+\.\d{3}$/)
      expect(headers.get('x-ms-run-function-failed')).toBe('False')
    })
  })

  it.each<[string, string, string]>([
    ['no init()', 'def run(data):\n    pass\n', 'does not have a init() function defined.'],
    ['no run()', 'def init():\n    pass\n', 'does not have a run() function defined.'],
    [
      'an import that fails',
      'import nowhere_at_all\n',
      'Failed to import user script because it raised an unhandled exception'
    ],
    [
      '*args',
      'def init():\n    pass\ndef run(*data):\n    pass\n',
      'run() cannot accept positional-only arguments, *args, or **kwargs.'
    ],
    [
      'no parameter',
      'def init():\n    pass\ndef run():\n    pass\n',
      'run() needs to accept an argument for input data.'
    ],
    [
      'only request_headers',
      'def init():\n    pass\ndef run(request_headers):\n    pass\n',
      'run() needs to accept an argument other than "request_headers".'
    ],
    [
      'an init() that raises',
      'def init():\n    raise ValueError("no luck")\ndef run(data):\n    pass\n',
      "User's init function failed"
    ],
    [
      'an init() that exits',
      'import sys\ndef init():\n    sys.exit(0)\ndef run(data):\n    pass\n',
      "User's init function failed"
    ]
  ])('C10.10 ends with exit code 3 for %s', async (_what, script, text) => {
    const { code, output } = await ending(script)
    expect(output).toContain(text)
    expect(code).toBe(3)
  })

  it('C10.10 shows the tree of the model folder when init() fails', async () => {
    const script = 'def init():\n    open("nowhere.pkl")\ndef run(data):\n    pass\n'
    const { output } = await ending(script, {
      files: { 'models/iris/1/model.pkl': '' },
      env: { AZUREML_MODEL_DIR: 'models' }
    })
    expect(output).toContain("No such file or directory: 'nowhere.pkl'")
    expect(output).toMatch(/Model Directory Contents:\n.*models\/iris\/1\/model\.pkl/)
  })

  it.each([
    ['a missing script', ['--entry_script', 'nowhere.py'], 3],
    ['a port that is none', ['--entry_script', 'score.py', '--port', '70000'], 1],
    ['no workers', ['--entry_script', 'score.py', '--worker_count', '0'], 1],
    ['an unknown argument', ['--entry_script', 'score.py', '--bogus', '1'], 1]
  ])('C10.10 ends for %s', async (_what, args, code) => {
    expect((await ending(ECHO, { args })).code).toBe(code)
  })

  it('C10.10 ends with exit code 3 for a time limit that is no number', async () => {
    const { code, output } = await ending(ECHO, { env: { SCORING_TIMEOUT_MS: 'soon' } })
    expect(output).toContain('===============Configuration Error=================')
    expect(output).toContain('SCORING_TIMEOUT_MS')
    expect(code).toBe(3)
  })

  it('C10.11 lets arguments win over the environment, and the environment over the file', () =>
    withScript(
      'def init():\n    pass\ndef run(data):\n    return 1\n',
      async running => {
        const document = await (await fetch(`${running.url}/swagger.json`)).json()
        // The file's name loses to the environment's, its version stands.
        expect(document).toMatchObject({ info: { title: 'from the environment', version: '7.0' } })
        expect(running.output()).toContain('Extra keys')
        expect(running.output()).toContain('MADE_UP')
      },
      {
        args: ['--entry_script', 'score.py', '--config_file', 'settings.json'],
        env: { SERVICE_NAME: 'from the environment', AZUREML_ENTRY_SCRIPT: 'other.py' },
        files: {
          'settings.json': JSON.stringify({
            SERVICE_NAME: 'from the file',
            SERVICE_VERSION: '7.0',
            AZUREML_ENTRY_SCRIPT: 'third.py',
            MADE_UP: 1
          })
        }
      }
    ))

  it('C10.11 takes arguments from where the command is given, whatever the app root', () =>
    withScript(
      'import os\ndef init():\n    pass\ndef run(data):\n    return os.listdir(os.environ["AZUREML_MODEL_DIR"])\n',
      async running => expect(await told(await ask(running))).toEqual([200, '["m.pkl"]', 'False']),
      {
        args: ['--entry_script', 'score.py', '--model_dir', 'models', '--rest'],
        env: { AML_APP_ROOT: '/' },
        files: { 'models/m.pkl': '' }
      }
    ))

  it('C10.11 imports main.py of the app root where no entry script is named', async () => {
    const files = { 'main.py': RETURN('"main"'), 'settings.json': '{"SERVICE_NAME": null}' }
    const args = ['--config_file', 'settings.json']
    const answers = async (running: RunningScript) => {
      expect(await told(await ask(running))).toEqual([200, '"main"', 'False'])
      const document = await (await fetch(`${running.url}/swagger.json`)).json()
      expect(document).toMatchObject({ info: { title: 'ML service' } })
    }
    await withScript(ECHO, answers, { args, files })
    await withScript(ECHO, answers, { args: [], files: { ...files, 'config.json': '' } })
    const { code, output } = await ending(ECHO, {
      args,
      files: { 'settings.json': '{}' }
    })
    expect([code, output]).toEqual([
      3,
      expect.stringContaining('No score script found. Expected score script main.py.')
    ])
  })

  it('C10.1 is healthy at a second port when asked', async () => {
    const port = await freePort()
    await withScript(
      ECHO,
      async () => expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('Healthy'),
      {
        args: ['--entry_script', 'score.py', '--health_port', String(port)],
        env: { SEPERATE_HEALTH_ENDPOINT: 'true' }
      }
    )
  })

  it('C10.16 replaces a worker after WORKER_TIMEOUT, which only counts where it is set', () =>
    withScript(
      'import os, time\ndef init():\n    pass\ndef run(data):\n    if data == "hang":\n        time.sleep(60)\n    return os.getpid()\n',
      async running => {
        const [, before] = await told(await ask(running, 'go'))
        const hung = await told(await ask(running, 'hang'))
        expect(hung).toEqual([500, message('Scoring timeout after 3000 ms'), 'True'])
        const [status, after] = await told(await ask(running, 'go'))
        expect(status).toBe(200)
        expect(after).not.toBe(before)
      },
      { env: { WORKER_TIMEOUT: '3' } }
    ))

  it('C10.12 has swagger in every version, by both names', () =>
    withScript(
      ECHO,
      async ({ url }) => {
        const swagger = async (query = '') => {
          const response = await fetch(`${url}/swagger.json${query}`)
          return {
            status: response.status,
            body: (await response.json()) as Record<string, unknown>
          }
        }
        for (const query of ['', '?version=2', '?version=2.0'])
          expect((await swagger(query)).body).toMatchObject({ swagger: '2.0' })
        for (const query of ['?version=3', '?version=3.0'])
          expect((await swagger(query)).body).toMatchObject({ openapi: '3.0.3' })
        const { body } = await swagger('?version=3.1')
        expect(body).toMatchObject({
          openapi: '3.1.0',
          paths: {
            '/prefix/': { get: { operationId: 'ServiceHealthCheck' } },
            '/prefix/score': { post: { operationId: 'RunMLService' } },
            '/prefix/swagger.json': { get: { operationId: 'GetSwaggerSpec' } }
          },
          components: {
            schemas: {
              ServiceInput: { type: 'object', example: {} },
              ServiceOutput: { type: 'object', example: {} }
            }
          }
        })
        expect(await swagger('?version=4')).toEqual({
          status: 404,
          body: { message: 'Swagger version [4] is not valid. Supported versions: [2, 3, 3.1].' }
        })
        expect((await swagger('?version=')).status).toBe(404)
      },
      { env: { SERVICE_PATH_PREFIX: '/prefix' } }
    ))

  it('C10.12 lets files of the user take the place of each version', () =>
    withScript(
      ECHO,
      async ({ url }) => {
        const at = async (version: string) =>
          (await fetch(`${url}/swagger.json?version=${version}`)).json()
        expect(await at('2')).toEqual({ own: 'two' })
        expect(await at('3')).toEqual({ own: 'three' })
        expect(await at('3.1')).toMatchObject({ openapi: '3.1.0' })
      },
      { files: { 'swagger.json': '{"own": "two"}', 'swagger3.json': '{"own": "three"}' } }
    ))

  it('C10.13 answers cross-origin requests as listed', () =>
    withScript(
      ECHO,
      async running => {
        const origin = async (given?: string) =>
          (await ask(running, '{}', given ? { origin: given } : {})).headers.get(
            'access-control-allow-origin'
          )
        expect(await origin('https://b.example')).toBe('https://b.example')
        expect(await origin('https://evil.example')).toBe(null)
        expect(await origin()).toBe('https://a.example')
        const preflight = await fetch(`${running.url}/score`, {
          method: 'OPTIONS',
          headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' }
        })
        expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
          200,
          'GET, POST'
        ])
      },
      { env: { AML_CORS_ORIGINS: 'https://a.example,https://b.example' } }
    ))

  it('C10.16 ends run() after SCORING_TIMEOUT_MS, and the worker goes on', () =>
    withScript(
      'import os, time\ndef init():\n    pass\ndef run(data):\n    time.sleep(float(data))\n    return os.getpid()\n',
      async running => {
        const before = await (await ask(running, '0')).text()
        expect(await told(await ask(running, '30'))).toEqual([
          500,
          message('Scoring timeout after 3000 ms'),
          'True'
        ])
        expect(await (await ask(running, '0.2')).text()).toBe(before)
      },
      { env: { SCORING_TIMEOUT_MS: '3000' } }
    ))

  it('C10.16 replaces a worker that cannot be interrupted', () =>
    withScript(
      // Blocked signals stand for C code that never lets Python run.
      'import os, signal, time\ndef init():\n    pass\ndef run(data):\n    if data == "hang":\n' +
        '        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])\n        time.sleep(60)\n    return os.getpid()\n',
      async running => {
        const before = await (await ask(running)).text()
        const hung = ask(running, 'hang')
        const after = ask(running)
        expect(await told(await hung)).toEqual([
          500,
          message('Scoring timeout after 2000 ms'),
          'True'
        ])
        expect([(await after).status, await (await after).text()]).not.toEqual([200, before])
        expect((await after).status).toBe(200)
      },
      { env: { SCORING_TIMEOUT_MS: '2000' } }
    ))

  it('C10.17 begins every line of its log as it does', () =>
    withScript(
      'import sys\ndef init():\n    print("from init")\ndef run(data):\n    print("to stderr", file=sys.stderr)\n    return 1\n',
      async running => {
        await ask(running)
        await fetch(running.url)
        await fetch(`${running.url}/swagger.json?version=3`)
        const prefix = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [IWE] \[\d+\] azmlinfsrv(\.\w+)? - /
        await running.printed(/azmlinfsrv - POST \/score 200 \d+\.\d{3}ms 1$/m)
        await running.printed(/azmlinfsrv - GET \/swagger\.json\?version=3 200 /m)
        expect(running.output()).toMatch(/ I \[\d+\] azmlinfsrv\.print - from init$/m)
        expect(running.output()).toMatch(/azmlinfsrv\.print - to stderr$/m)
        for (const line of running.output().trim().split('\n')) expect(line).toMatch(prefix)
        expect(running.output()).not.toMatch(/GET \/ 200/)
      }
    ))

  it('C10.6 takes a query that nests too deeply as text: it is no fault of the script', () =>
    withScript(ECHO, async ({ url }) => {
      const deep = '['.repeat(3000)
      const response = await fetch(`${url}/score?a=${deep}&b=%ff`)
      expect(JSON.parse((await response.json()) as string)).toEqual({ a: deep, b: '%FF' })
    }))

  it('C10.17 logs what scripts print and log, whatever the locale and the letters', () =>
    withScript(
      'import logging\ndef init():\n    logging.getLogger("azmlinfsrv").info("logged")\n' +
        'def run(data):\n    print("\\u4e2d\\ud800")\n    return 1\n',
      async running => {
        expect((await ask(running)).status).toBe(200)
        await running.printed('azmlinfsrv - logged')
        await running.printed('azmlinfsrv.print - 中\\ud800')
      },
      { env: { PYTHONIOENCODING: 'ascii' } }
    ))

  it('C10.17 takes in the logging.json of the user', async () => {
    const formatter = {
      '()': 'azureml_inference_server_http.log_config.AMLLogFormatter',
      fmt: 'own: %(message)s'
    }
    const config = {
      version: 1,
      formatters: { own: formatter },
      handlers: {
        out: { class: 'logging.StreamHandler', stream: 'ext://sys.stdout', formatter: 'own' }
      },
      loggers: { mine: { level: 'DEBUG', handlers: ['out'] } }
    }
    const script =
      'import logging\ndef init():\n    logging.getLogger("mine").debug("hello")\ndef run(data):\n    return 1\n'
    await withScript(script, running => running.printed('own: hello'), {
      files: { 'logging.json': JSON.stringify(config) }
    })
    const { code, output } = await ending(script, { files: { 'logging.json': '{' } })
    expect([code, output]).toEqual([3, expect.stringContaining('logging.json')])
  })

  it('leaves the modules of Python alone that a file of the user is named like', () =>
    withScript(
      'import own, random\ndef init():\n    pass\ndef run(data):\n    return [own.here, hasattr(random, "random")]\n',
      async running => expect(await told(await ask(running))).toEqual([200, '[1, true]', 'False']),
      { files: { 'own.py': 'here = 1\n', 'random.py': 'raise ImportError("mine")\n' } }
    ))

  it('tells a stream that fails at once by its status', () =>
    withScript(
      `from azureml.contrib.services.aml_response import AMLResponse\ndef pieces():\n    raise ValueError("at once")\n    yield b""\n${RETURN('AMLResponse(pieces(), 200)')}`,
      async running =>
        expect(await told(await ask(running))).toEqual([500, message(FAILED), 'True'])
    ))

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'C10.18 gives run() the empty string for a form, and warns: %s',
    type =>
      withScript(ECHO, async running => {
        expect(await told(await ask(running, 'data=1', { 'content-type': type }))).toEqual([
          200,
          '""',
          'False'
        ])
        await running.printed('Content-Type: application/json')
      })
  )
})

/** The same scripts with stand-ins, and with the real packages in the environment. */
const REAL_PYTHON = process.env.SCORELINE_TEST_PYTHON
const ENVIRONMENTS = [
  ['without any package', {}],
  ['with Flask and the real packages', { SCORELINE_PYTHON: REAL_PYTHON ?? '' }]
] as const
const MODULES = ['azureml.contrib.services', 'azureml_inference_server_http.api']

for (const [name, env] of ENVIRONMENTS) {
  const tests = (): void => {
    it.each(MODULES)('C10.14 knows AMLRequest and AMLResponse of %s', async module => {
      const script = (answer: string): string =>
        `from ${module}.aml_request import AMLRequest\nfrom ${module}.aml_response import AMLResponse\n${RETURN(answer)}`
      const answers = async (
        answer: string,
        expected: unknown[],
        type: string | null
      ): Promise<Response> => {
        await using running = await serveScript(script(answer), { env })
        const response = await ask(running)
        expect(response.headers.get('content-type')).toBe(type)
        expect(await told(response.clone())).toEqual(expected)
        return response
      }
      const json = 'application/json'
      const html = 'text/html; charset=utf-8'
      await answers('AMLResponse({"a": 1}, 201, json_str=True)', [201, '{"a": 1}', 'False'], json)
      await answers('AMLResponse(None, 200)', [200, '{}', 'False'], json)
      await answers('AMLResponse({"a": 1}, 200)', [200, 'a', 'False'], html)
      await answers(
        'AMLResponse("no", 400, {}, run_function_failed=True)',
        [400, 'no', 'True'],
        html
      )
      await answers('AMLResponse("bad", 503)', [503, 'bad', 'True'], html)
      const { headers } = await answers(
        'AMLResponse(b"\\x89PNG", 200, {"Content-Type": "image/png", "X-Many": "a, b", "x-request-id": "mine"})',
        [200, expect.stringContaining('PNG'), 'False'],
        'image/png'
      )
      expect(headers.get('x-many')).toBe('a, b')
      expect(headers.get('x-request-id')).not.toContain('mine')
    })

    it.each(MODULES)(
      'C10.15 hands all four methods to a run() with @rawhttp of %s',
      async module => {
        const script =
          `from ${module}.aml_request import rawhttp\nfrom ${module}.aml_response import AMLResponse\n` +
          'def init():\n    pass\n@rawhttp\ndef run(request):\n' +
          "    text = f\"{request.method} {request.args.get('a')} {request.headers.get('X-Own')} {len(request.get_data())} {request.path}\"\n" +
          '    return AMLResponse(text, 200, {"X-Seen": request.method})\n'
        await using running = await serveScript(script, { env })
        for (const method of ['GET', 'POST', 'OPTIONS', 'HEAD']) {
          const response = await fetch(`${running.url}/score?a=b`, {
            method,
            headers: { 'x-own': 'yes' },
            ...(method === 'POST' ? { body: '12345' } : {})
          })
          expect([response.status, response.headers.get('x-seen')]).toEqual([200, method])
          const length = method === 'POST' ? 5 : 0
          expect(await response.text()).toBe(
            method === 'HEAD' ? '' : `${method} b yes ${length} /score`
          )
        }
      }
    )

    it('C10.15 runs the example of the documentation, and one with an uploaded file', async () => {
      // https://learn.microsoft.com/azure/machine-learning/how-to-deploy-advanced-entry-script
      const script = `
from azureml.contrib.services.aml_request import AMLRequest, rawhttp
from azureml.contrib.services.aml_response import AMLResponse

def init():
    print("This is init()")

@rawhttp
def run(request):
    if request.method == 'GET':
        return AMLResponse(str.encode(request.full_path), 200)
    if request.method == 'POST':
        if "image" in request.files:
            image = request.files["image"]
            return AMLResponse(f"{image.filename} {image.content_type} {image.read()!r} {request.form['note']}", 200)
        return AMLResponse(request.get_data(False), 200)
    if request.method == 'OPTIONS':
        response = AMLResponse("", 200)
        response.headers["Allow"] = "OPTIONS, GET, POST"
        response.headers["Access-Control-Allow-Methods"] = "OPTIONS, GET, POST"
        response.headers['Access-Control-Allow-Origin'] = "http://www.example.com"
        response.headers['Access-Control-Allow-Headers'] = "*"
        return response
    return AMLResponse("bad request, use GET / POST / OPTIONS", 500)
`
      await using running = await serveScript(script, { env })
      const url = `${running.url}/score`
      expect(await (await fetch(`${url}?a=1`)).text()).toBe('/score?a=1')
      expect(await (await ask(running, 'raw')).text()).toBe('raw')
      const allowed = (await fetch(url, { method: 'OPTIONS' })).headers
      expect(allowed.get('access-control-allow-origin')).toBe('http://www.example.com')
      const form = new FormData()
      form.set('note', 'é')
      form.set('image', new Blob([Uint8Array.of(137, 80)], { type: 'image/png' }), 'a.png')
      const uploaded = await fetch(url, { method: 'POST', body: form })
      expect(await uploaded.text()).toBe("a.png image/png b'\\x89P' é")
    })
  }
  if (name === 'without any package') describeWith('python3', `the contract ${name}`, tests)
  else
    describeWhere(REAL_PYTHON !== undefined, 'SCORELINE_TEST_PYTHON', `the contract ${name}`, tests)
}

describeWhere(REAL_PYTHON !== undefined, 'SCORELINE_TEST_PYTHON', 'scripts with packages', () => {
  const env = { SCORELINE_PYTHON: REAL_PYTHON ?? '' }

  it('run inside a Flask application, as under the official server', async () => {
    await withScript(
      'from flask import jsonify\ndef init():\n    pass\ndef run(data):\n    return jsonify(a=1)\n',
      async running => expect((await told(await ask(running)))[1]).toContain('"a":1'),
      { env }
    )
    await withScript(
      'from flask import request\ndef init():\n    pass\ndef run(data):\n    return [data, request.headers["X-Own"], request.endpoint]\n',
      async running => {
        const response = await ask(running, '1', { ...JSON_TYPE, 'x-own': 'yes' })
        expect(await response.json()).toEqual(['1', 'yes', 'main.handle_score'])
      },
      { env }
    )
  })

  it('may have samples that JSON has no words for', () =>
    withScript(
      'import numpy, pandas\nfrom inference_schema.schema_decorators import input_schema\n' +
        'from inference_schema.parameter_types.pandas_parameter_type import PandasParameterType\n' +
        'SAMPLE = pandas.DataFrame({"a": [1.0, numpy.nan], "b": ["x", None]})\n' +
        'def init():\n    pass\n@input_schema("frame", PandasParameterType(SAMPLE))\ndef run(frame):\n    return len(frame)\n',
      async running => {
        const asked = await ask(running, '{"frame": [{"a": 1, "b": "x"}]}')
        expect(await told(asked)).toEqual([200, '1', 'False'])
        expect((await fetch(`${running.url}/swagger.json`)).status).toBe(200)
      },
      { env }
    ))
  const SCHEMA = `
import numpy as np
from inference_schema.schema_decorators import input_schema, output_schema
from inference_schema.parameter_types.numpy_parameter_type import NumpyParameterType
from inference_schema.parameter_types.standard_py_parameter_type import StandardPythonParameterType

def init():
    pass

@input_schema("data", NumpyParameterType(np.array([[1.0, 2.0]])))
@input_schema("scale", StandardPythonParameterType(1.5), optional=True)
@output_schema(StandardPythonParameterType([3.0]))
def run(data, scale=2.0):
    return (data.sum(axis=1) * scale).tolist()
`

  it('C10.5 refuses what the schema cannot take, in its words', () =>
    withScript(
      SCHEMA,
      async running => {
        const tell = async (body: string, type = 'application/json') =>
          told(await ask(running, body, { 'content-type': type }))
        const good = JSON.stringify({ data: [[1, 2]], more: 'ignored' })
        expect(await tell(good)).toEqual([200, '[6.0]', 'False'])
        expect(await tell(good, 'application/vnd.own+json; charset=utf-8')).toEqual([
          200,
          '[6.0]',
          'False'
        ])
        expect(await tell(good, 'text/plain')).toEqual([
          415,
          message('Expects Content-Type to be application/json'),
          'False'
        ])
        expect(await tell('')).toEqual([
          400,
          message('POST body is empty. Expecting a JSON dictionary.'),
          'False'
        ])
        expect(await tell('{')).toEqual([
          400,
          message(
            'POST body could not be decoded as JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'
          ),
          'False'
        ])
        expect(await tell('[1]')).toEqual([
          400,
          message('POST body should be a JSON dictionary.'),
          'False'
        ])
        expect(await tell('{"scale": 1}')).toEqual([
          400,
          message("A value is not provided for the 'data' parameter."),
          'False'
        ])
        expect(await tell('{"data": "text"}')).toEqual([500, message(FAILED), 'True'])
        const got = await fetch(`${running.url}/score?data=[[1,2],[3,4]]&scale=1`)
        expect(await got.json()).toEqual([3, 7])
      },
      { env }
    ))

  it('C10.12 shows the schemas of the decorators', () =>
    withScript(
      SCHEMA,
      async ({ url }) => {
        const document = await (await fetch(`${url}/swagger.json?version=3`)).json()
        expect(document).toMatchObject({
          components: {
            schemas: {
              ServiceInput: {
                type: 'object',
                properties: { data: { type: 'array' }, scale: { type: 'number' } },
                example: { data: [[1, 2]], scale: 1.5 }
              },
              ServiceOutput: { type: 'array', example: [3] }
            }
          }
        })
      },
      { env }
    ))

  it('C10.10 refuses @rawhttp together with @input_schema', async () => {
    const { code, output } = await ending(
      `from azureml_inference_server_http.api.aml_request import rawhttp\n${SCHEMA}run = rawhttp(run)\n`,
      { env }
    )
    expect(output).toContain('run() cannot be decorated with both @rawhttp and @input_schema')
    expect(code).toBe(3)
  })

  it('C10.9 passes through responses of Flask, and fails for 500 and more', () =>
    withScript(
      'from flask import Response, abort\ndef init():\n    pass\ndef run(data):\n    if data == "abort":\n        abort(418)\n    return Response(data, status=int(data))\n',
      async running => {
        expect(await told(await ask(running, '404'))).toEqual([404, '404', null])
        expect(await told(await ask(running, '502'))).toEqual([502, '502', 'True'])
        expect(await told(await ask(running, 'abort'))).toEqual([500, message(FAILED), 'True'])
      },
      { env }
    ))

  it('C10.9 answers a numpy array as an internal error', () =>
    withScript(
      'import numpy\ndef init():\n    pass\ndef run(data):\n    return numpy.ones(2)\n',
      async running =>
        expect(await told(await ask(running))).toEqual([500, message(INTERNAL), 'False']),
      { env }
    ))

  it('sends a stream as it is made, and stops making it when nobody reads', () =>
    withScript(
      'import time\nfrom flask import Response\nmade = 0\ndef init():\n    pass\ndef pieces(count):\n    global made\n    for i in range(count):\n        made += 1\n        time.sleep(0.01)\n        yield f"{i}\\n"\n' +
        'def run(data):\n    if data == "made":\n        return made\n    return Response(pieces(int(data)), status=200)\n',
      async running => {
        const whole = await ask(running, '20')
        expect(whole.headers.get('transfer-encoding')).toBe('chunked')
        expect((await whole.text()).trim().split('\n')).toHaveLength(20)
        const broken = await ask(running, '100000')
        const reader = broken.body?.getReader()
        await reader?.read()
        await reader?.cancel()
        expect(Number(await (await ask(running, 'made')).text())).toBeLessThan(10_000)
      },
      { env }
    ))

  it("makes the caller's trace the present one", () =>
    withScript(
      'from opentelemetry import trace\ndef init():\n    pass\ndef run(data):\n    return format(trace.get_current_span().get_span_context().trace_id, "032x")\n',
      async running => {
        const id = '4bf92f3577b34da6a3ce929d0e0e4736'
        const traced = await ask(running, '{}', { traceparent: `00-${id}-00f067aa0ba902b7-01` })
        expect(await traced.json()).toBe(id)
        expect(await (await ask(running)).json()).toBe('0'.repeat(32))
      },
      { env }
    ))
})
