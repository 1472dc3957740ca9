import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cardOf, readSample, requestOf } from '../../../../src/runtime/page/card.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

describe('the card of an image', () => {
  it('has what the service file says of the models, but not where they lie', () => {
    expect(
      cardOf(
        {
          runtime: 'onnx',
          tags: { team: 'risk' },
          models: [
            {
              name: 'iris',
              version: '3',
              path: 'azureml-models/iris/3',
              description: 'Flowers',
              framework: 'onnx',
              properties: { accuracy: '0.97' }
            },
            { name: 'plain', version: '1', path: 'p' }
          ]
        },
        { data: [] }
      )
    ).toEqual({
      tags: { team: 'risk' },
      models: [
        {
          name: 'iris',
          version: '3',
          description: 'Flowers',
          framework: 'onnx',
          properties: { accuracy: '0.97' }
        },
        { name: 'plain', version: '1' }
      ],
      sample: { data: [] }
    })
  })
})

describe('the request to begin with', () => {
  it.each([
    [{ data: [1] }, { data: [1] }],
    [{ request: { data: [1] }, expect: [2] }, { data: [1] }],
    [[{ request: 1, status: 400 }, { request: 2 }], 2],
    [{ request: 1, status: 422 }, undefined],
    [
      [[1, 2], [3]],
      [[1, 2], [3]]
    ],
    [undefined, undefined]
  ])('of %j is %j', (document, request) => {
    expect(requestOf(document)).toEqual(request)
  })

  it('is from a file beside the entry script, and missing where there is none that can be read', async () => {
    await using folder = await tempFolder()
    const at = (name: string) => path.join(folder.path, name)
    expect(readSample(folder.path)).toBeUndefined()
    await mkdir(at('samples'))
    await writeFile(at('samples/b.json'), '{"request": "b"}')
    await writeFile(at('samples/a.json'), '\uFEFF{"request": "a"}')
    expect(readSample(folder.path)).toBe('a')
    await writeFile(at('samples.json'), `"${'x'.repeat(70_000)}"`)
    await writeFile(at('sample.json'), 'no JSON')
    expect(readSample(folder.path)).toBe('a')
    await writeFile(at('samples.json'), '[{"request": "first"}]')
    expect(readSample(folder.path)).toBe('first')
  })
})
