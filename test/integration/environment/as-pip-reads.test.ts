/** Our reader of requirements files against pip's own, over files made from a fixed seed. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { linesOf } from '../../../src/image/environment/logical-lines.ts'
import { optionLine } from '../../../src/image/environment/pip-options.ts'
import { describeWith } from '../../../testkit/available.ts'
import { type Random, randomFrom } from '../../../testkit/random.ts'

type Read = readonly [number, string] | readonly [number, string, Record<string, readonly string[]>]

const COUNT = 3000

const PIECES: readonly string[] = [
  ...['numpy', 'numpy==1.26.4', 'a[b,c]>=1', 'x @ https://h.test/x-1-py3-none-any.whl', './w.whl'],
  ...['; python_version > "3"', "; os_name == 'posix'", `--hash=sha256:${'a'.repeat(64)}`],
  ...['-r', '--requirement', '--req', '--requirement=', '-c', '--con', '--constraint=c.txt'],
  ...['-e', '--editable', '-f', '--find-links', '--find', '--find-links=w', '-i', '--index-url'],
  ...[
    '--index',
    '--extra-index-url',
    '--extra',
    '--no-index',
    '--no-i',
    '--no',
    '--pre',
    '--prefer-binary'
  ],
  ...[
    '--pr',
    '--p',
    '--trusted-host',
    '--t',
    '--require-hashes',
    '--unknown',
    '-x',
    '-',
    '--',
    '--pypi-url'
  ],
  ...[
    '--pre=1',
    '-rfile.txt',
    '-r=file.txt',
    '-ihttps://h.test',
    '-cc.txt',
    'a.txt',
    'b c.txt',
    'https://h.test/s'
  ],
  ...[
    '"',
    "'",
    '\\',
    '\\\\',
    '\\"',
    "\\'",
    '"a b"',
    "'a b'",
    'a\\ b',
    '"a\\"b"',
    '"a\\nb"',
    "'a\\b'",
    '""',
    "''"
  ],
  ...[
    ' ',
    '  ',
    '\t',
    '#',
    ' # comment',
    '#comment',
    'a#b',
    '$',
    '$HOME',
    '=',
    ',',
    '\x1f',
    '\u00a0'
  ]
]
const ENDS = [
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\\\n',
  '\\\n',
  ' \\\n',
  '\\\\\n',
  '\\ \n',
  '\f',
  '\v',
  '\x85',
  '\u2028',
  '\n\n',
  '\n#\\\n',
  ''
]

const fileFrom = (random: Random): string =>
  Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
    const pieces = Array.from({ length: Math.floor(random() * 6) }, () => random.pick(PIECES))
    return pieces.join(random.pick(['', ' ', ' ', ' '])) + random.pick(ENDS)
  }).join('')

/** In the shape that pip-lines.py gives. */
const ours = (text: string): readonly Read[] =>
  linesOf(text, 'r.txt').map(({ line, at }): Read => {
    const found = optionLine(line)
    if (found === undefined) return [at.line ?? 0, 'error']
    const options = [...found.options].map(([name, values]): [string, readonly string[]] => [
      name,
      name === '--index-url'
        ? values.slice(-1)
        : name === '--hash'
          ? [...values].sort()
          : values.every(value => value === '') &&
              /^--(no-index|pre|prefer-binary|require-hashes)$/.test(name)
            ? ['']
            : values
    ])
    return [at.line ?? 0, found.requirement, Object.fromEntries(options)]
  })

describeWith('python3', 'a requirements file', () => {
  it(`is read as pip reads it, in ${COUNT} files`, () => {
    const random = randomFrom(12_03)
    const texts = Array.from({ length: COUNT }, () => fileFrom(random))
    const script = path.join(import.meta.dirname, '../../../testkit/pip-lines.py')
    const pips: readonly (readonly Read[])[] = JSON.parse(
      execFileSync(process.env.SCORELINE_TEST_PYTHON ?? 'python3', [script], {
        input: JSON.stringify(texts),
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['pipe', 'pipe', 'ignore']
      })
    )
    const different = texts
      .map((text, i) => ({ text, pip: pips[i], ours: ours(text) }))
      .filter(each => JSON.stringify(sorted(each.pip)) !== JSON.stringify(sorted(each.ours)))
    expect(different.slice(0, 3)).toEqual([])
    expect(pips.flat().filter(line => line[1] !== 'error').length).toBeGreaterThan(COUNT)
  })
})

const sorted = (read: readonly Read[] = []): unknown =>
  read.map(([line, requirement, options = {}]) => [
    line,
    requirement,
    Object.entries(options).sort()
  ])
