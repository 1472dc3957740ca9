/** A Python worker that waits for another one to end. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWith } from '../../../testkit/available.ts'
import { serveScript } from '../../../testkit/entry-script.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { until } from '../../../testkit/until.ts'

/** Notes the process that imports it. */
const noting = (file: string): string =>
  `import os\nwith open(${JSON.stringify(file)}, "a") as notes:\n    notes.write(f"{os.getpid()}\\n")\n`

const notesIn = async (file: string): Promise<readonly number[]> =>
  (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean).map(Number)

/** A service of a script that imports a package; both note where they are imported. */
const served = async (folder: string, env: Readonly<Record<string, string>> = {}) => {
  const packages = path.join(folder, 'packages')
  const ofPackage = path.join(folder, 'of-package')
  const ofScript = path.join(folder, 'of-script')
  await mkdir(packages)
  await writeFile(path.join(packages, 'heavy.py'), noting(ofPackage))
  const running = await serveScript(
    `import heavy\n${noting(ofScript)}\ndef init():\n    global ready\n    ready = os.getpid()\n\ndef run(data):\n    if data == "die":\n        os._exit(1)\n    return ready\n`,
    { env: { PYTHONPATH: packages, ...env } }
  )
  const ask = async (body: string): Promise<unknown> => {
    const response = await fetch(`${running.url}/score`, { method: 'POST', body })
    return response.json()
  }
  return {
    ask,
    ofPackage: () => notesIn(ofPackage),
    ofScript: () => notesIn(ofScript),
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]()
  }
}

describeWith('python3', 'a spare Python worker', () => {
  it('has imported the packages, and runs nothing of the script before it takes the place of another', async () => {
    await using folder = await tempFolder()
    await using service = await served(folder.path, {
      SCORELINE_SPARE_WORKER: 'on',
      SCORELINE_FORK_WORKERS: 'off'
    })
    const first = await service.ask('a')
    await until(async () => (await service.ofPackage()).length === 2)
    const [, spare] = await service.ofPackage()
    expect(await service.ofScript()).toEqual([first])
    await service.ask('die')
    expect(await service.ask('a')).toBe(spare)
    expect(await service.ofScript()).toEqual([first, spare])
    // And has another behind it.
    await until(async () => (await service.ofPackage()).length === 3)
    expect((await service.ofScript()).length).toBe(2)
  })

  it('is not there when it is switched off: a worker is started when one ends', async () => {
    await using folder = await tempFolder()
    await using service = await served(folder.path, { SCORELINE_SPARE_WORKER: 'off' })
    const first = await service.ask('a')
    await service.ask('die')
    const second = await service.ask('a')
    expect(second).not.toBe(first)
    expect(await service.ofPackage()).toEqual([first, second])
  })
})
