/** A Python worker that is forked from a process that has imported the packages. */
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWith } from '../../../testkit/available.ts'
import { serveScript } from '../../../testkit/entry-script.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { until } from '../../../testkit/until.ts'

/** Notes the process that runs it. */
const noting = (file: string): string =>
  `import os\nwith open(${JSON.stringify(file)}, "a") as notes:\n    notes.write(f"{os.getpid()}\\n")\n`

const SCRIPT = `
import json, os, time
import heavy

def run(data):
    time.sleep(0.05)
    if data == "die":
        os._exit(1)
    if data == "print":
        print("printed by", os.getpid())
    if data == "sleep":
        time.sleep(60)
    return {"process": os.getpid(), "parent": os.getppid(), "heavy": heavy.PROCESS, "what": getattr(heavy, "WHAT", None)}
`

/** Processes: that answers, its parent, and that imported the package. */
interface Answer {
  readonly process: number
  readonly parent: number
  readonly heavy: number
  /** What the package says, where it says something. */
  readonly what: string | null
}

interface Served {
  /** More of the package that the script imports. */
  readonly heavy?: string
  readonly init?: string
  readonly env?: Readonly<Record<string, string>>
  readonly packages?: Readonly<Record<string, string>>
}

/** A service of a script that imports a package; both note where they are imported. */
const served = async ({
  heavy = '',
  init = 'def init():\n    pass\n',
  env,
  packages: more = {}
}: Served) => {
  const folder = await tempFolder()
  const packages = path.join(folder.path, 'packages')
  const ofPackage = path.join(folder.path, 'of-package')
  const ofScript = path.join(folder.path, 'of-script')
  await mkdir(packages)
  const files = { 'heavy.py': `${noting(ofPackage)}PROCESS = os.getpid()\n${heavy}`, ...more }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(packages, name)), { recursive: true })
    await writeFile(path.join(packages, name), text)
  }
  const running = await serveScript(`${noting(ofScript)}${SCRIPT}${init}`, {
    env: { PYTHONPATH: packages, SCORELINE_SPARE_WORKER: 'on', ...env }
  })
  const notesIn = async (file: string): Promise<readonly number[]> =>
    (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean).map(Number)
  return {
    ...running,
    /** The package's file. */
    heavy: path.join(packages, 'heavy.py'),
    send: (body: string) => fetch(`${running.url}/score`, { method: 'POST', body }),
    ask: async () => {
      const response = await fetch(`${running.url}/score`, { method: 'POST', body: 'a' })
      return (await response.json()) as Answer
    },
    ofPackage: () => notesIn(ofPackage),
    ofScript: () => notesIn(ofScript),
    /** Resolves once something stands by. */
    ready: () => until(async () => (await notesIn(ofPackage)).length === 2),
    [Symbol.asyncDispose]: async () => {
      await running[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    }
  }
}

/** Ends workers until one is there that was forked: what imports the packages may not be done. */
const firstFork = async (service: Awaited<ReturnType<typeof served>>) => {
  await service.ready()
  await until(async () => {
    await service.send('die')
    const { process, heavy } = await service.ask()
    return process !== heavy
  })
  return service.ask()
}

describeWith('python3', 'a forked Python worker', () => {
  it('has imported the packages before it was forked, again and again, and runs the script itself', async () => {
    await using service = await served({})
    const first = await service.ask()
    const second = await firstFork(service)
    const [, zygote] = await service.ofPackage()
    expect(second).toMatchObject({ parent: zygote, heavy: zygote })
    expect(await service.ofScript()).not.toContain(zygote)
    await service.send('die')
    const third = await service.ask()
    expect(third).toMatchObject({ parent: zygote, heavy: zygote })
    expect(new Set([first.process, second.process, third.process]).size).toBe(3)
    expect(await service.ofScript()).toContain(third.process)
  })

  it('prints into the log, and is ended when run() takes too long', async () => {
    await using service = await served({ env: { SCORING_TIMEOUT_MS: '200' } })
    const { process } = await firstFork(service)
    await service.send('print')
    expect(service.output()).toContain(`printed by ${process}`)
    const late = await service.send('sleep')
    expect({ status: late.status, body: await late.text() }).toEqual({
      status: 500,
      body: '{"message": "Scoring timeout after 200 ms"}'
    })
    expect((await service.ask()).process).toBe(process)
  })

  it('joins the first one where there are to be several', async () => {
    await using service = await served({ env: { WORKER_COUNT: '3' } })
    const seen = new Map<number, number>()
    await until(async () => {
      const answers = await Promise.all([1, 2, 3, 4].map(service.ask))
      for (const { process, heavy } of answers) seen.set(process, heavy)
      return seen.size === 3
    })
    const [first, zygote] = await service.ofPackage()
    expect([...seen.values()].sort()).toEqual([first, zygote, zygote].sort())
    expect(seen.get(first as number)).toBe(first)
    // Nothing but these has imported the package.
    expect((await service.ofPackage()).length).toBe(2)
  })

  it('draws numbers of its own from numpy', async () => {
    await using service = await served({
      heavy: 'import numpy.random\n',
      packages: {
        'numpy/__init__.py': '',
        'numpy/random.py': 'import os\nSEEDED = []\ndef seed():\n    SEEDED.append(os.getpid())\n'
      },
      init: 'def init():\n    import numpy.random\n    print("seeded in", numpy.random.SEEDED == [os.getpid()])\n'
    })
    await firstFork(service)
    await until(async () => service.output().includes('seeded in True'))
  })

  it.each([
    [
      'threads that a fork would not have',
      'import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()\n',
      /started, not forked: packages have started threads/
    ],
    [
      'a socket',
      'import socket\nkept = socket.socket()\n',
      /started, not forked: packages hold socket:\[\d+\] open/
    ]
  ])('is none where packages hold %s: a spare one is started', async (_what, heavy, said) => {
    await using service = await served({ heavy })
    await service.printed(said)
    await until(async () => (await service.ofPackage()).length === 3)
    const [, , spare] = await service.ofPackage()
    await service.send('die')
    expect(await service.ask()).toMatchObject({ process: spare, heavy: spare })
  })

  it('that ends before its first answer is the last one: others are started', async () => {
    await using service = await served({
      init: 'def init():\n    if heavy.PROCESS != os.getpid():\n        os._exit(1)\n'
    })
    await service.ready()
    await until(async () => {
      await service.send('die')
      return service.output().includes('A forked Python worker ended before its first answer')
    })
    const { process, heavy } = await service.ask()
    expect(process).toBe(heavy)
  })

  it('is new when the service reloads: what changed is compiled again, whatever byte code lies beside it', async () => {
    await using service = await served({ heavy: 'WHAT = "old"\n' })
    expect((await firstFork(service)).what).toBe('old')
    // As an image has it: the source is of 1970, and so is what its byte code names.
    await utimes(service.heavy, 0, 0)
    execFileSync('python3', ['-m', 'py_compile', service.heavy])
    const source = await readFile(service.heavy, 'utf8')
    await writeFile(service.heavy, source.replace('old', 'new'))
    const imported = (await service.ofPackage()).length
    service.process.kill('SIGHUP')
    await service.printed('Reloaded')
    await until(async () => (await service.ofPackage()).length === imported + 2)
    const zygote = (await service.ofPackage()).at(-1)
    await until(async () => {
      await service.send('die')
      return (await service.ask()).parent === zygote
    })
    expect((await service.ask()).what).toBe('new')
  })
})
