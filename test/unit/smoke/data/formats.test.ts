import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { chosenRows } from '../../../../src/smoke/data/choose.ts'
import { readCsv } from '../../../../src/smoke/data/csv.ts'
import { readNpy } from '../../../../src/smoke/data/npy.ts'
import { readParquet } from '../../../../src/smoke/data/parquet.ts'

const ALL = { count: 1000, seed: 1 }
const fixture = (name: string) => readFile(path.join('test/fixtures/data', name))

describe('the choice of rows', () => {
  it('is the same for the same seed, in order, each row once, within the file', () => {
    for (const seed of [0, 1, 2 ** 32 - 1]) {
      const rows = chosenRows(10_000, 50, seed)
      expect(rows).toEqual(chosenRows(10_000, 50, seed))
      expect(new Set(rows).size).toBe(50)
      expect(rows).toEqual(rows.toSorted((a, b) => a - b))
      expect(rows.every(row => row >= 0 && row < 10_000)).toBe(true)
    }
    expect(chosenRows(10_000, 50, 1)).not.toEqual(chosenRows(10_000, 50, 2))
  })

  it('draws each row about as often as any other', () => {
    const often = new Array(10).fill(0)
    for (let seed = 0; seed < 2000; seed++) for (const row of chosenRows(10, 3, seed)) often[row]++
    expect(Math.min(...often)).toBeGreaterThan(500)
    expect(Math.max(...often)).toBeLessThan(700)
  })

  it('is all rows where there are fewer', () => {
    expect(chosenRows(3, 20, 1)).toEqual([0, 1, 2])
    expect(chosenRows(0, 20, 1)).toEqual([])
  })
})

describe('one table as CSV and as Parquet', () => {
  it('gives the same values, whatever the compression of a column', async () => {
    const csv = await readCsv((await fixture('people.csv')).toString(), 'people.csv', ALL)
    const parquet = await readParquet(await fixture('people.parquet'), 'people.parquet', ALL)
    expect(csv.columns).toEqual(['age', 'income', 'city', 'member', 'code', 'label'])
    expect(csv.columns).toEqual(parquet.columns)
    const asOne = (value: unknown) => (typeof value === 'bigint' ? Number(value) : value)
    const values = (rows: typeof csv.rows) => rows.map(each => each.values.map(asOne))
    expect(values(csv.rows)).toEqual(values(parquet.rows))
    expect(csv.rows[2]?.values).toEqual([22, 151.25, 'New "York"', true, 2n ** 60n + 2n, 2])
    expect(csv.rows[24]?.values.slice(0, 3)).toEqual([44, undefined, undefined])
  })

  it('draws the same rows for the same seed', async () => {
    const choice = { count: 7, seed: 42 }
    const csv = await readCsv((await fixture('people.csv')).toString(), 'people.csv', choice)
    const parquet = await readParquet(await fixture('people.parquet'), 'people.parquet', choice)
    expect(csv.rows.map(({ number }) => number)).toEqual(parquet.rows.map(({ number }) => number))
    expect([csv.rows.length, csv.total, parquet.total]).toEqual([7, 50, 50])
  })

  it('refuses what only begins as Parquet does', async () => {
    const whole = await fixture('people.parquet')
    const cut = whole.subarray(0, 1000)
    const swapped = Buffer.from(whole)
    swapped.fill(0xff, 10, 400)
    for (const content of [cut, swapped, Buffer.from('PAR1PAR1')])
      await expect(readParquet(content, 'x.parquet', ALL)).rejects.toMatchObject({
        code: 'DATA_UNREADABLE'
      })
  })
})

describe('CSV', () => {
  const read = (text: string) => readCsv(text, 'x.csv', ALL)

  it.each([',', ';', '\t', '|'])('takes %j between fields', async sign => {
    const { columns, rows } = await read(`a${sign}"b ,;"\n1${sign}x\n2${sign}"y${sign}"\n`)
    expect(columns).toEqual(['a', 'b ,;'])
    expect(rows.map(({ values }) => values)).toEqual([
      [1, 'x'],
      [2, `y${sign}`]
    ])
  })

  it('takes a column for numbers only where all of it is', async () => {
    const { rows } = await read('zip,n,flag,mixed\n0123,1.5e3,TRUE,1\n4567,-2,false,true\n')
    expect(rows.map(({ values }) => values)).toEqual([
      ['0123', 1500, true, '1'],
      ['4567', -2, false, 'true']
    ])
  })

  it.each([
    ['', 'has no row below its heading'],
    ['a,b\n', 'has no row below its heading'],
    ['a,b\n1,2\n1,2,3\n', 'line 3 has another number of fields'],
    ['a,b\n"1,2\n', 'is not CSV']
  ])('refuses %j', async (text, why) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'DATA_UNREADABLE',
      message: expect.stringContaining(why)
    })
  })
})

describe('an array of NumPy', () => {
  const read = async (name: string) => readNpy(await fixture(name), name, ALL)

  it('is read in every order of its elements and bytes', async () => {
    const [rows, fortran, big] = await Promise.all(
      ['rows.npy', 'fortran.npy', 'big-endian.npy'].map(read)
    )
    expect(rows?.rows[3]).toEqual({
      number: 4,
      values: [
        [1.8, 1.9, 2],
        [2.1, 2.2, 2.3]
      ]
    })
    expect(fortran).toEqual(rows)
    expect(big?.rows[3]?.values[1]).toEqual([2.1, 2.2, 2.3].map(Math.fround))
  })

  it('keeps whole numbers to the last digit, and texts beyond the first plane', async () => {
    expect((await read('whole.npy')).rows.map(({ values }) => values)).toEqual([
      [1n],
      [2n ** 60n + 1n],
      [-3n]
    ])
    expect((await read('texts.npy')).rows[0]?.values).toEqual(['Oslo', 'Ålesund 🏔'])
  })

  it('refuses objects, which are a pickle, and what is cut', async () => {
    await expect(read('objects.npy')).rejects.toMatchObject({ code: 'DATA_UNREADABLE' })
    const whole = await fixture('rows.npy')
    for (const length of [8, 40, whole.length - 1])
      expect(() => readNpy(whole.subarray(0, length), 'x.npy', ALL)).toThrow(
        expect.objectContaining({ code: 'DATA_UNREADABLE' })
      )
  })
})
