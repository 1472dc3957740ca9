/** Workers that die, hang, batch and change: what callers see of it. */
import { spawnSync } from 'node:child_process'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeWith } from '../../../testkit/available.ts'
import { type RunningScript, serveScript, spawnScript } from '../../../testkit/entry-script.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { until } from '../../../testkit/until.ts'

const ask = async ({ url }: RunningScript, body: string) => {
  const response = await fetch(`${url}/score`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body
  })
  return { status: response.status, text: await response.text() }
}

/** Process ids of the workers. */
const workersOf = ({ process: { pid } }: RunningScript): number[] => {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid), '-f', 'worker.py'], {
    encoding: 'utf8'
  })
  return stdout.split('\n').filter(Boolean).map(Number)
}

const DIED = 'The Python worker ended while run() worked on this request.'

describeWith('python3', 'Python workers', () => {
  it('that die in run() fail that request only, and say so', async () => {
    await using running = await serveScript(
      'import os, time\ndef init():\n    pass\ndef run(data):\n    time.sleep(0.05)\n    if data == "die":\n        os._exit(1)\n    return data\n'
    )
    const bodies = ['a', 'b', 'die', 'c', 'd', 'e']
    const answers = await Promise.all(bodies.map(body => ask(running, body)))
    expect(answers).toEqual(
      bodies.map(body =>
        body === 'die'
          ? { status: 500, text: `{"message": "${DIED}"}` }
          : { status: 200, text: JSON.stringify(body) }
      )
    )
    const metrics = await (await fetch(`${running.url}/metrics`)).text()
    expect(metrics).toMatch(/^scoreline_worker_restarts_total 1$/m)
  })

  it('that are ended by sys.exit() in run() are replaced too', async () => {
    await using running = await serveScript(
      'import sys\ndef init():\n    pass\ndef run(data):\n    if data == "exit":\n        sys.exit(0)\n    return data\n'
    )
    expect((await ask(running, 'exit')).status).toBe(500)
    expect(await ask(running, 'a')).toEqual({ status: 200, text: '"a"' })
  })

  it('that are killed under load lose nothing that had not reached run()', async () => {
    await using running = await serveScript(
      'import json, time\ndef init():\n    pass\ndef run(data):\n    time.sleep(0.002)\n    return json.loads(data)\n',
      { args: ['--entry-script', 'score.py', '--workers', '2'] }
    )
    let over = false
    let sent = 0
    let died = 0
    const wrong: unknown[] = []
    const client = async (): Promise<void> => {
      while (!over) {
        const body = String(sent++)
        const { status, text } = await ask(running, body)
        if (status === 200 && text === body) continue
        if (status === 500 && text.includes(DIED)) died++
        else wrong.push({ status, text })
      }
    }
    const clients = Array.from({ length: 16 }, client)
    const kills = 6
    for (let i = 1; i <= kills; i++) {
      await until(async () => sent > i * 40 && workersOf(running).length > 0)
      const [worker] = workersOf(running)
      if (worker) process.kill(worker, 'SIGKILL')
    }
    await until(async () => sent > (kills + 1) * 40)
    over = true
    await Promise.all(clients)
    expect(wrong).toEqual([])
    expect(died).toBeLessThanOrEqual(kills)
  })

  it.each([
    ['subprocess.Popen(["sh", "-c", LEFT])', 'its output'],
    ['os.system(LEFT + " &")', 'all that it inherits']
  ])('that leave a program behind (%s) which holds %s are replaced, and end', async start => {
    await using running = await serveScript(
      `import os, subprocess\nLEFT = "sleep 600 & echo > left-$!; wait"\ndef init():\n    ${start}\ndef run(data):\n    if data == "die":\n        os._exit(1)\n    return data\n`
    )
    expect(await ask(running, 'die')).toEqual({ status: 500, text: `{"message": "${DIED}"}` })
    expect(await ask(running, 'a')).toEqual({ status: 200, text: '"a"' })
    const left = async () =>
      (await readdir(running.folder)).flatMap(name => /^left-(\d+)$/.exec(name)?.[1] ?? [])
    await until(async () => (await left()).length === 2)
    running.process.kill('SIGTERM')
    expect(await running.ended).toBe(0)
    // They are there still: nobody waited for them.
    for (const pid of await left()) expect(process.kill(Number(pid))).toBe(true)
  })

  it('that still load the script get nothing while another is ready', async () => {
    await using running = await serveScript(
      'import os, time\ndef init():\n    open(f"started-{os.getpid()}", "w").close()\n    if sum(name.startswith("started-") for name in os.listdir()) > 2:\n        while not os.path.exists("go"):\n            time.sleep(0.01)\n' +
        'def run(data):\n    if data == "die":\n        os._exit(1)\n    time.sleep(0.2)\n    return data\n',
      { args: ['--entry-script', 'score.py', '--workers', '2'] }
    )
    expect((await ask(running, 'die')).status).toBe(500)
    // What the worker that loads got would wait for ever: it loads until it is let go on.
    expect(await Promise.all(['a', 'b', 'c'].map(body => ask(running, body)))).toEqual(
      ['"a"', '"b"', '"c"'].map(text => ({ status: 200, text }))
    )
    await writeFile(path.join(running.folder, 'go'), '')
  })

  it('may start processes by multiprocessing, in every way', async () => {
    await using running = await serveScript(
      'import multiprocessing\nfrom concurrent.futures import ProcessPoolExecutor\ndef init():\n    pass\n' +
        'def run(data):\n    with ProcessPoolExecutor(1, multiprocessing.get_context(data)) as pool:\n        return list(pool.map(abs, [-1, 2]))\n'
    )
    for (const way of ['fork', 'spawn', 'forkserver'])
      expect(await ask(running, way)).toEqual({ status: 200, text: '[1, 2]' })
  })

  it('that say nothing sensible end, and the server does not', async () => {
    await using running = await serveScript(
      'import os\ndef init():\n    pass\ndef run(data):\n    if data == "babble":\n        os.write(4, b"\\x01\\0\\0\\0\\x01\\0\\0\\0\\0\\0\\0\\0\\x01\\0\\0\\0{")\n    return data\n'
    )
    expect((await ask(running, 'babble')).status).toBe(500)
    expect(await ask(running, 'a')).toEqual({ status: 200, text: '"a"' })
    await using mad = await spawnScript(
      'import json\njson.dumps = lambda *a, **k: "mad"\ndef init():\n    pass\ndef run(data):\n    return 1\n'
    )
    expect(await mad.ended).toBe(3)
  })

  it('that crash in native code tell where', async () => {
    await using running = await serveScript(
      'import ctypes\ndef init():\n    pass\ndef run(data):\n    return ctypes.string_at(0)\n'
    )
    expect((await ask(running, 'a')).status).toBe(500)
    await running.printed('Segmentation fault')
  })

  it('have nobody wait behind a request that hangs while another worker is free', async () => {
    await using running = await serveScript(
      'import os, time\ndef init():\n    pass\ndef run(data):\n    if data == "hang":\n        open("hanging", "w").close()\n        while not os.path.exists("go"):\n            time.sleep(0.01)\n    return data\n',
      { args: ['--entry-script', 'score.py', '--workers', '2'] }
    )
    const hanging = ask(running, 'hang')
    await until(async () => (await readdir(running.folder)).includes('hanging'))
    const others = Array.from({ length: 200 }, (_, i) => ask(running, String(i)))
    const answers = (await Promise.all(others)).map(({ text }) => JSON.parse(text))
    expect(answers).toEqual(others.map((_, i) => String(i)))
    // All of them, while it hangs still.
    await writeFile(path.join(running.folder, 'go'), '')
    expect((await hanging).text).toBe('"hang"')
  })

  it('take turns also after streams, which hold a worker longer than their first byte', async () => {
    await using running = await serveScript(
      'import time\nfrom azureml.contrib.services.aml_request import rawhttp\nfrom azureml.contrib.services.aml_response import AMLResponse\ndef init():\n    pass\ndef pieces():\n    yield "a"\n    time.sleep(0.3)\n    yield "b"\n@rawhttp\ndef run(request):\n    return AMLResponse(pieces(), 200)\n',
      { args: ['--entry-script', 'score.py', '--workers', '2'] }
    )
    const answers = await Promise.all(Array.from({ length: 9 }, () => ask(running, '')))
    expect(answers.map(({ text }) => text)).toEqual(Array(9).fill('ab'))
  })

  it('each run init() once', async () => {
    await using running = await serveScript(
      'import os\ncount = 0\ndef init():\n    global count\n    count += 1\n    print(f"init {os.getpid()}")\ndef run(data):\n    return count\n',
      { args: ['--entry-script', 'score.py', '--workers', '3'] }
    )
    expect(new Set(running.output().match(/init \d+/g)).size).toBe(3)
    for (let i = 0; i < 10; i++) expect((await ask(running, '')).text).toBe('1')
  })

  it('give several requests at once to run_batch(), and each alone when it fails', async () => {
    await using running = await serveScript(
      'import time\nsizes = []\ndef init():\n    pass\ndef run(data):\n    if data == "sizes":\n        return sizes\n    if data == "bad":\n        raise ValueError("bad")\n    time.sleep(0.7 if data == "alone" else 0)\n    return data + "!"\n' +
        'def run_batch(all):\n    sizes.append(len(all))\n    if "bad" in all:\n        raise ValueError("bad in a batch")\n    return [data + "!" for data in all]\n'
    )
    const all = async (bodies: readonly string[]) =>
      (await Promise.all(bodies.map(body => ask(running, body)))).map(({ text }) => text)
    const first = ask(running, 'alone')
    await sleep(50)
    const together = ['a', 'b', 'c', 'd']
    expect(await all(together)).toEqual(together.map(body => `"${body}!"`))
    expect((await first).text).toBe('"alone!"')
    const alone = ask(running, 'alone')
    await sleep(50)
    const mixed = await all(['a', 'bad', 'c'])
    expect([mixed[0], mixed[2]]).toEqual(['"a!"', '"c!"'])
    expect(mixed[1]).toContain('An unexpected error occurred in scoring script')
    await alone
    expect(JSON.parse((await ask(running, 'sizes')).text)).toEqual([4, 3])
  })

  it('take in a changed module beside the script on SIGHUP, of whatever size and time', async () => {
    const script = `import beside
from inside import deeper
def init(): pass
def run(data): return [beside.x, deeper.x]
`
    const files = { 'beside.py': 'x = 1\n', 'inside/deeper.py': 'x = 2\n' }
    const change = async (folder: string, digit: string) => {
      for (const file of Object.keys(files)) {
        await writeFile(path.join(folder, file), `x = ${digit}\n`)
        await utimes(path.join(folder, file), 1e9, 1e9)
      }
    }
    await using running = await serveScript(script, { files })
    expect((await ask(running, '')).text).toBe('[1, 2]')
    for (const digit of ['3', '4']) {
      await change(running.folder, digit)
      running.process.kill('SIGHUP')
      const count = Number(digit) - 2
      await running.printed(new RegExp(`(Reloaded[^]*){${count}}`))
      expect((await ask(running, '')).text).toBe(`[${digit}, ${digit}]`)
    }
    expect(await readdir(running.folder)).not.toContain('__pycache__')
  })

  it('take in a changed script on SIGHUP, and keep the old one when it fails', async () => {
    const script = (text: string): string =>
      `def init():\n    pass\ndef run(data):\n    return "${text}"\n`
    await using running = await serveScript(script('old'))
    const change = (text: string) => writeFile(path.join(running.folder, 'score.py'), text)
    await change(script('new'))
    running.process.kill('SIGHUP')
    await running.printed('Reloaded')
    expect((await ask(running, '')).text).toBe('"new"')
    await change('def init():\n    raise ValueError("worse")\ndef run(data):\n    pass\n')
    running.process.kill('SIGHUP')
    await running.printed('Not reloaded')
    await running.printed('ValueError: worse')
    expect((await ask(running, '')).text).toBe('"new"')
  })

  it('find models by Model.get_model_path, as azureml-core does', async () => {
    await using running = await serveScript(
      'import os\nfrom azureml.core.model import Model\nfrom azureml.core import Model as Same\nfrom azureml.exceptions import ModelNotFoundException\ndef init():\n    assert Same is Model\n' +
        'def run(data):\n    name, _, version = data.partition(":")\n    try:\n        return os.path.relpath(Model.get_model_path(name, version=int(version) if version else None))\n    except ModelNotFoundException as error:\n        return f"{type(error).__name__}: {error}"\n',
      {
        env: { AZUREML_MODEL_DIR: 'azureml-models' },
        files: {
          'azureml-models/iris/2/model.pkl': '',
          'azureml-models/iris/10/model.pkl': '',
          'azureml-models/net/1/saved/weights.bin': '',
          'beside.pkl': ''
        }
      }
    )
    const at = async (data: string) => JSON.parse((await ask(running, data)).text)
    expect(await at('iris')).toBe('azureml-models/iris/10/model.pkl')
    expect(await at('iris:2')).toBe('azureml-models/iris/2/model.pkl')
    expect(await at('net')).toBe('azureml-models/net/1/saved')
    expect(await at('beside.pkl')).toBe('beside.pkl')
    expect(await at('nobody')).toMatch(/^ModelNotFoundException: Model nobody not found/)
  })

  it('collect what a script gives to a ModelDataCollector, as azureml-monitoring does', async () => {
    const script =
      'from azureml.monitoring import ModelDataCollector\nclass Rows:\n    values = property(lambda self: self)\n    def tolist(self):\n        return [[1, 2.5]]\ndef init():\n    global inputs, outputs\n    inputs = ModelDataCollector("best", designation="inputs", feature_names=["a", "b"])\n    outputs = ModelDataCollector("best", identifier="outputs")\ndef run(data):\n    return [inputs.collect(Rows()), outputs.collect([float("nan")], user_correlation_id=7)]\n'
    await using off = await serveScript(script)
    expect((await ask(off, '')).text).toBe('[false, false]')
    await using folder = await tempFolder()
    await using running = await serveScript(script, {
      env: { SCORELINE_COLLECT_FOLDER: folder.path, SCORELINE_COLLECT_SHARE: '0' }
    })
    expect((await ask(running, '')).text).toBe('[true, true]')
    let lines: readonly string[] = []
    await until(async () => {
      const files = (await readdir(folder.path, { recursive: true })).filter(name =>
        name.endsWith('.jsonl')
      )
      const texts = files.map(name => readFile(path.join(folder.path, name), 'utf8'))
      lines = (await Promise.all(texts)).join('').split('\n').filter(Boolean)
      return lines.length === 2
    })
    expect(lines.map(line => JSON.parse(line).collected)).toEqual([
      { model: 'best', designation: 'inputs', features: ['a', 'b'], data: [[1, 2.5]] },
      '{"model": "best", "designation": "outputs", "correlationId": "7", "data": [NaN]}'
    ])
  })

  it('find joblib and six where scikit-learn of 2018 had them', async () => {
    await using running = await serveScript(
      'from sklearn.externals import joblib\nimport sklearn.externals.joblib.numpy_pickle as old\nimport joblib as real, joblib.numpy_pickle\ndef init():\n    pass\ndef run(data):\n    return [joblib is real, old is real.numpy_pickle, real.__name__, old.__name__]\n',
      {
        files: {
          'sklearn/__init__.py': '',
          'sklearn/externals/__init__.py': '',
          'joblib/__init__.py': '',
          'joblib/numpy_pickle.py': '',
          'joblib/numpy_pickle_utils.py': '',
          'joblib/numpy_pickle_compat.py': ''
        }
      }
    )
    expect((await ask(running, '')).text).toBe('[true, true, "joblib", "joblib.numpy_pickle"]')
  })

  it('call the run() that a driver script leads to, but its own init()', async () => {
    await using running = await serveScript(
      'import real as driver_module\ndef init():\n    driver_module.ready = True\ndef run(data):\n    return "the driver"\n',
      { files: { 'real.py': 'ready = False\ndef run(data):\n    return ready\n' } }
    )
    expect((await ask(running, '')).text).toBe('true')
  })

  it('say which Python the packages of an image are for, when it is another', async () => {
    await using running = await spawnScript('def init():\n    pass\ndef run(data):\n    pass\n', {
      env: { SCORELINE_PYTHON_VERSION: '2.7' }
    })
    expect(await running.ended).toBe(3)
    expect(running.output()).toContain('are for Python 2.7, but')
  })

  it('leave names to the script that our own files have', async () => {
    await using running = await serveScript(
      'import worker, serve, script, inputs\ndef init():\n    pass\ndef run(data):\n    return [worker.own, serve.own, script.own, inputs.own]\n',
      {
        files: Object.fromEntries(
          ['worker', 'serve', 'script', 'inputs'].map(name => [`${name}.py`, `own = "${name}"\n`])
        )
      }
    )
    expect((await ask(running, '')).text).toBe('["worker", "serve", "script", "inputs"]')
  })
})
