/** A file of samples from data, as `smoke-test` reads it. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { main as samples } from '../../../src/actions/samples.ts'
import { readSamples } from '../../../src/smoke/sample.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

const MODEL = 'workflows-examples/diabetes/model.onnx'

describe('samples', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  const file = (name: string) => path.join(folder.path, name)
  beforeAll(async () => {
    folder = await tempFolder()
    const names = Array.from({ length: 10 }, (_, i) => `f${i}`)
    const rows = Array.from({ length: 100 }, (_, row) => names.map((_, i) => row + i / 10))
    const lines = rows.map((values, row) => [...values, row > 50].join(';'))
    await writeFile(file('data.csv'), [[...names, 'label'].join(';'), ...lines].join('\n'))
    await mkdir(file('collected/2026/11'), { recursive: true })
    for (const [name, value] of [
      ['01-a.jsonl', 1],
      ['02-a.jsonl', 2]
    ] as const)
      await writeFile(
        file(`collected/2026/11/${name}`),
        `{"path":"/score","status":200,"input":{"data":[[${value}]]},"output":[${value}]}\n`
      )
  })
  afterAll(() => folder[Symbol.asyncDispose]())

  const make = async (inputs: Readonly<Record<string, string>>) => {
    const host = testHost(inputs, {})
    await samples(host)
    return { host, found: await readSamples([inputs.to ?? '']) }
  }

  it('draws rows of a table that the model takes', async () => {
    const given = { from: file('data.csv'), 'model-path': MODEL, 'leave-out': 'label', count: '5' }
    const { host, found } = await make({ ...given, to: file('five.json') })
    expect(host.outputs).toEqual({ samples: file('five.json'), count: '5' })
    expect(found).toHaveLength(5)
    for (const { name, request } of found) {
      const row = Number(name.replace('row ', '')) - 1
      const values = Array.from({ length: 10 }, (_, i) => row + i / 10)
      expect(request).toEqual({ data: [values] })
    }
    await expect(make({ ...given, to: file('five.json') })).rejects.toMatchObject({
      code: 'SAMPLES_EXIST'
    })
    const again = await make({ ...given, to: file('five.json'), overwrite: 'true' })
    expect(again.found).toEqual(found)
  })

  it('takes what a service collected, with its answers', async () => {
    const { found } = await make({
      from: file('collected'),
      to: file('collected.json'),
      'with-answers': 'true'
    })
    expect(found.map(({ name, request, expect }) => [name, request, expect])).toEqual([
      ['2026/11/01-a.jsonl:1', { data: [[1]] }, [1]],
      ['2026/11/02-a.jsonl:1', { data: [[2]] }, [2]]
    ])
  })

  it('refuses what does not go together, and writes nothing then', async () => {
    const to = file('none.json')
    for (const [inputs, code] of [
      [{ from: file('data.csv'), 'with-answers': 'true' }, 'INPUT_INVALID'],
      [{ from: file('collected'), columns: 'a' }, 'INPUT_INVALID'],
      [{ from: file('data.csv'), 'model-path': file('data.csv') }, 'INPUT_INVALID'],
      [{ from: file('data.csv'), 'model-path': MODEL }, 'DATA_COLUMNS'],
      [{ from: MODEL }, 'DATA_UNREADABLE'],
      [{ from: file('nothing.csv') }, 'FILE_MISSING']
    ] as const)
      await expect(make({ ...inputs, to })).rejects.toMatchObject({ code })
    await expect(readSamples([to])).rejects.toMatchObject({ code: 'SAMPLES_MISSING' })
  })
})
