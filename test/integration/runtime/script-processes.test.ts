/** Processes that a script starts, and what it sends them: functions, classes and models of its own. */
import { spawnSync } from 'node:child_process'
import { describeWhere, describeWith } from '../../../testkit/available.ts'
import { type RunningScript, serveScript } from '../../../testkit/entry-script.ts'

const ask = async ({ url }: RunningScript, body: string) => {
  const response = await fetch(`${url}/score`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body
  })
  return response.json()
}

const SCRIPT = `
import concurrent.futures, multiprocessing, pickle

MODEL = None

class Thing:
    def __init__(self, value):
        self.value = value
    def double(self):
        return Thing(self.value * 2)

def init():
    global MODEL
    MODEL = 3

def double(x):
    return x * 2

def times(x):
    return MODEL * x

def put(queue, x):
    queue.put(Thing(x).double())

def pool(context):
    with multiprocessing.get_context(context).Pool(2) as pool:
        return pool.map(double, [1, 2, 3])

def process(context):
    its = multiprocessing.get_context(context)
    queue = its.Queue()
    child = its.Process(target=put, args=(queue, 5))
    child.start()
    value = queue.get(timeout=30).value
    child.join(30)
    return [value, child.exitcode]

def executor(context):
    with concurrent.futures.ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(context)) as pool:
        return list(pool.map(double, [1, 2, 3]))

def manager(_):
    with multiprocessing.Manager() as manager:
        shared = manager.dict()
        shared["a"] = 1
        return dict(shared)

def by_reference(_):
    return pickle.loads(pickle.dumps(Thing(4))).double().value

def parallel(backend):
    import joblib
    things = joblib.Parallel(n_jobs=2, backend=backend)(joblib.delayed(Thing.double)(Thing(i)) for i in range(3))
    return [
        joblib.Parallel(n_jobs=2, backend=backend)(joblib.delayed(times)(i) for i in range(3)),
        [thing.value for thing in things],
        all(isinstance(thing, Thing) for thing in things),
    ]

def by_value(_):
    import base64, subprocess, sys, cloudpickle
    text = base64.b64encode(cloudpickle.dumps(lambda x: [times(x), Thing(x).double().value])).decode()
    code = f"import base64, pickle; print(pickle.loads(base64.b64decode('{text}'))(5))"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={}).stdout.strip()

def run(data):
    what, _, how = data.partition(" ")
    return globals()[what](how)
`

describeWith('python3', 'processes of a script', () => {
  it('run what it defines, however they are started', async () => {
    await using running = await serveScript(SCRIPT)
    for (const context of ['fork', 'spawn', 'forkserver']) {
      expect([context, await ask(running, `pool ${context}`)]).toEqual([context, [2, 4, 6]])
      expect([context, await ask(running, `process ${context}`)]).toEqual([context, [10, 0]])
      expect([context, await ask(running, `executor ${context}`)]).toEqual([context, [2, 4, 6]])
    }
    expect(await ask(running, 'manager')).toEqual({ a: 1 })
    expect(await ask(running, 'by_reference')).toBe(8)
  })

  it('find in them what the script imports of the official packages', async () => {
    const script = `from azureml.contrib.services.aml_response import AMLResponse\n${SCRIPT}`
    await using running = await serveScript(script)
    expect(await ask(running, 'pool spawn')).toEqual([2, 4, 6])
  })

  it('load a model that was pickled by a program which defined its classes itself', async () => {
    const pickled = spawnSync('python3', [
      '-c',
      'import base64, pickle\nclass Scaler:\n    def __init__(self):\n        self.by = 3\nprint(base64.b64encode(pickle.dumps(Scaler())).decode())'
    ]).stdout.toString()
    const script = (name: string) =>
      `import base64, pickle\nclass ${name}:\n    pass\ndef init():\n    pass\ndef run(data):\n    return pickle.loads(base64.b64decode(data)).by\n`
    await using running = await serveScript(script('Scaler'))
    expect(await ask(running, pickled)).toBe(3)
    await using other = await serveScript(script('Other'))
    await ask(other, pickled)
    await other.printed("Can't get attribute 'Scaler' on <module '__main__'")
    await other.printed('Define Scaler in the entry script, or import it there')
  })
})

/** joblib and cloudpickle come with most environments of scikit-learn. */
const PYTHON = process.env.SCORELINE_TEST_PYTHON
const hasJoblib =
  PYTHON !== undefined && spawnSync(PYTHON, ['-c', 'import joblib, cloudpickle']).status === 0

describeWhere(hasJoblib, 'joblib and cloudpickle in SCORELINE_TEST_PYTHON', 'joblib', () => {
  it("runs a script's functions with what init() has set, as under the official server", async () => {
    await using running = await serveScript(SCRIPT, { env: { SCORELINE_PYTHON: PYTHON ?? '' } })
    for (const backend of ['loky', 'threading', 'multiprocessing'])
      expect([backend, await ask(running, `parallel ${backend}`)]).toEqual([
        backend,
        [[0, 3, 6], [0, 2, 4], true]
      ])
    expect(await ask(running, 'by_value')).toBe('[15, 10]')
  })
})
