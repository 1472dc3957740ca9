import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brokenLine, misspeltKey, readSamples, samplesFrom } from '../../../src/smoke/sample.ts'
import { tempFolder } from '../../../testkit/temp.ts'

describe('samplesFrom', () => {
  it.each([
    ['an object', { data: [1] }],
    ['a number', 5],
    ['null', null],
    ['an empty list', []],
    ['a list of rows', [[1, 2]]],
    ['an object with request and a stranger', { request: 1, data: 2 }],
    ['a list of samples and others', [{ request: 1 }, { data: 2 }]]
  ])('takes %s as a bare request', (_, value) => {
    expect(samplesFrom(value, 'in/iris.json')).toEqual([
      {
        name: 'iris',
        file: 'in/iris.json',
        request: value,
        tolerance: 1e-4,
        status: 200,
        headers: {}
      }
    ])
  })

  it('takes an object of the known keys as a sample', () => {
    const sample = {
      name: 'n',
      request: null,
      expect: null,
      tolerance: 0,
      status: 400,
      headers: { 'x-a': 'b' }
    }
    expect(samplesFrom(sample, 'a.json')).toEqual([{ ...sample, file: 'a.json' }])
  })

  it('tells an expected null from nothing expected', () => {
    expect(samplesFrom({ request: 1 }, 'a.json')[0]).not.toHaveProperty('expect')
  })

  it('names several samples of a file by their place', () => {
    const names = samplesFrom([{ request: 1 }, { request: 2, name: 'two' }], 'a.json')
    expect(names.map(({ name }) => name)).toEqual(['a[0]', 'two'])
  })

  it.each([
    ['name', 5],
    ['name', ''],
    ['tolerance', -1],
    ['tolerance', '1'],
    ['status', 99],
    ['status', 200.5],
    ['headers', ['a']],
    ['headers', { a: 1 }],
    ['headers', { 'a b': 'c' }],
    ['headers', { a: 'b\nc' }]
  ])('refuses %s = %j', (key, value) => {
    expect(() => samplesFrom({ request: 1, [key]: value }, 'a.json')).toThrow(
      expect.objectContaining({ code: 'SAMPLE_INVALID', at: { file: 'a.json' } })
    )
  })
})

describe('misspeltKey', () => {
  it.each([
    [{ request: 1, expct: 2 }, 'expct'],
    [[{ request: 1 }, { request: 2, expects: 3 }], 'expects'],
    [{ data: 1 }, undefined],
    [[[1]], undefined],
    [null, undefined]
  ])('of %j is %s', (request, key) => expect(misspeltKey(request)).toBe(key))
})

describe('brokenLine', () => {
  it.each([
    ['', 1],
    ['nope', 1],
    ['{\n  "a": 1,\n}', 3],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ['{\n  "a": NaN\n}', 2],
    ['{\n  "a": "x\n}', 2],
    ['[1,\n2,\n3', 3],
    ['{\n\n"a": [1,\n 2}]\n}', 4],
    ['[1]\n[2]', 2],
    ["{\r\n  'a': 1\r\n}", 2],
    ['[tru\n]', 1],
    ['["\\q"\n]', 1]
  ])('of %j is %d', (text, line) => expect(brokenLine(text)).toBe(line))
})

describe('readSamples', () => {
  it('reads files, folders and globs, sorted, each file once', async () => {
    await using folder = await tempFolder()
    await mkdir(path.join(folder.path, 'sub/deep'), { recursive: true })
    const names = ['b.json', 'a.json', 'x.txt', 'sub/c.json', 'sub/deep/d.json', 'odd[1].json']
    for (const name of names) await writeFile(path.join(folder.path, name), '[1]')
    const read = async (...patterns: string[]) =>
      (await readSamples(patterns.map(name => path.join(folder.path, name)))).map(({ file }) =>
        path.relative(folder.path, file)
      )
    expect(await read('')).toEqual(['a.json', 'b.json', 'odd[1].json'])
    expect(await read('?.json', 'a.json')).toEqual(['a.json', 'b.json'])
    expect(await read('sub/*.json')).toEqual(['sub/c.json'])
    expect(await read('**/*.json')).toEqual([
      'a.json',
      'b.json',
      'odd[1].json',
      'sub/c.json',
      'sub/deep/d.json'
    ])
    expect(await read('odd[1].json')).toEqual(['odd[1].json'])
    expect(await read('x.txt')).toEqual(['x.txt'])
  })

  it('reads patterns relative to the working folder', async () => {
    const files = (await readSamples(['packag?.json', './package.json'])).map(({ file }) => file)
    expect(files).toEqual(['package.json'])
  })

  it('reads a file that begins with a byte order mark', async () => {
    await using folder = await tempFolder()
    await writeFile(path.join(folder.path, 'a.json'), '\uFEFF{"request": 1}')
    expect(await readSamples([folder.path])).toMatchObject([{ name: 'a', request: 1 }])
  })

  it.each([[['none.json']], [['no/folder/*.json']], [['.']], [[]]])(
    'refuses %j, which matches nothing',
    async patterns => {
      await using folder = await tempFolder()
      const reading = readSamples(patterns.map(name => path.join(folder.path, name)))
      await expect(reading).rejects.toMatchObject({ code: 'SAMPLES_MISSING' })
    }
  )

  it('refuses a pattern that matches nothing beside one that does', async () => {
    await expect(readSamples(['package.json', 'typo/*.json'])).rejects.toMatchObject({
      code: 'SAMPLES_MISSING',
      message: expect.stringContaining('"typo/*.json"')
    })
  })

  it('tells the file and line of broken JSON', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'a.json')
    await writeFile(file, '{\n  "request": [1,\n  ]\n}')
    await expect(readSamples([file])).rejects.toMatchObject({
      code: 'SAMPLE_INVALID',
      at: { file, line: 3 }
    })
  })
})
