import path from 'node:path'
import { formatRequirement } from '../../../src/image/environment/requirement.ts'
import { linesOf, parseRequirementLines } from '../../../src/image/environment/requirements-file.ts'

const parse = (...lines: string[]) =>
  parseRequirementLines(linesOf(lines.join('\n'), 'sub/requirements.txt'))
const problem = (line: string): unknown => {
  try {
    return parse('numpy', line)
  } catch (error) {
    return error
  }
}

describe('a requirements file', () => {
  it.each([
    ['numpy', 'numpy'],
    ['numpy==1.26.4', 'numpy==1.26.4'],
    ['numpy == 1.26.4  # the last of its line', 'numpy==1.26.4'],
    ['numpy>=1.26, <2', 'numpy>=1.26,<2'],
    ['numpy (>=1.26)', 'numpy>=1.26'],
    ['uvicorn[standard]~=0.20', 'uvicorn[standard]~=0.20'],
    [
      'inference-schema[numpy-support, pandas-support]',
      'inference-schema[numpy-support,pandas-support]'
    ],
    ["pywin32; sys_platform == 'win32'", "pywin32 ; sys_platform == 'win32'"],
    ['torch===2.1.0+cpu', 'torch===2.1.0+cpu'],
    ['numpy==1.*', 'numpy==1.*'],
    [
      'x @ https://example.org/x-1.0-py3-none-any.whl',
      'x @ https://example.org/x-1.0-py3-none-any.whl'
    ]
  ])('asks with "%s" for %s', (line, wanted) => {
    expect(parse(line).wanted.map(formatRequirement)).toEqual([wanted])
  })

  it('joins lines, and knows where each begins', () => {
    const found = parse(
      '\uFEFF# comment \\',
      'numpy==1.26.4 \\',
      '    --hash=sha256:aa \\',
      '    --hash sha256:bb',
      '',
      'idna'
    )
    expect(found.wanted.map(({ name, hashes, at }) => [name, hashes, at.line])).toEqual([
      ['numpy', ['sha256:aa', 'sha256:bb'], 2],
      ['idna', [], 6]
    ])
  })

  it('includes other files, relative to itself', () => {
    const found = parse('-r base.txt', '--constraint=../c.txt', '-rmore.txt')
    expect(found.includes.map(({ kind, file }) => [kind, file])).toEqual([
      ['requirements', 'sub/base.txt'],
      ['constraints', 'c.txt'],
      ['requirements', 'sub/more.txt']
    ])
  })

  it('may say where packages come from', () => {
    const found = parse(
      '-i https://index.test/simple',
      '--extra-index-url=https://user:$TOKEN@more.test/simple',
      '-f wheels',
      '--trusted-host index.test',
      '--pre',
      '--no-index',
      '--only-binary :all:',
      '--prefer-binary'
    )
    expect(found.sources).toEqual({
      lines: [
        '--index-url https://index.test/simple',
        '--extra-index-url https://user:$TOKEN@more.test/simple',
        `--find-links ${path.resolve('sub/wheels')}`,
        '--no-index'
      ],
      trustedHosts: ['index.test'],
      prereleases: true
    })
  })

  it('may name a wheel beside it', () => {
    const [wheel] = parse('./dist/My_Pkg-1.2.0-1-py3-none-any.whl').wanted
    expect(wheel).toMatchObject({
      name: 'My_Pkg',
      versions: '==1.2.0',
      wheelFile: path.resolve('sub/dist/My_Pkg-1.2.0-1-py3-none-any.whl')
    })
  })

  it.each([
    '-e .',
    '-e git+https://example.org/x#egg=x',
    '--editable=../x',
    'git+https://example.org/x.git@main',
    'x @ git+https://example.org/x.git',
    'x @ https://example.org/x-1.0.tar.gz',
    'https://example.org/x-1.0.tar.gz',
    './package',
    '../package',
    '/opt/package',
    './x.whl',
    'x-1.0.tar.gz'
  ])('refuses "%s" by name', line => {
    expect(problem(line)).toMatchObject({
      code: 'REQUIREMENTS_UNSUPPORTED',
      at: { file: 'sub/requirements.txt', line: 2 }
    })
  })

  it('never shows the password of an address', () => {
    expect(problem('git+https://me:secret@example.org/x.git')).toMatchObject({
      message: expect.not.stringContaining('secret')
    })
  })

  it.each(['numpy=1.26', 'numpy==', '==1.0', 'numpy 1.26', '--unknown x', 'a b', 'numpy;'])(
    'refuses "%s" with its line',
    line => {
      expect(problem(line)).toMatchObject({
        code: 'REQUIREMENTS_INVALID',
        at: { file: 'sub/requirements.txt', line: 2 }
      })
    }
  )

  it('tells people who come from conda how pip writes a version', () => {
    expect(problem('numpy=1.26')).toMatchObject({
      hint: 'pip writes two equals signs: numpy==1.26'
    })
  })
})
