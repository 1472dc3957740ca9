import path from 'node:path'
import type { UserError } from '../../../src/core/errors.ts'
import { linesOf } from '../../../src/image/environment/logical-lines.ts'
import { formatRequirement } from '../../../src/image/environment/requirement.ts'
import { parseRequirementLines } from '../../../src/image/environment/requirements-file.ts'

const parse = (...lines: string[]) =>
  parseRequirementLines(linesOf(lines.join('\n'), 'sub/requirements.txt'))
/** `<NAME>` as pip writes variables. */
const filled = (text: string): string => text.replace(/<(\w+)>/g, (_, name) => `$\{${name}}`)
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
    ],
    [
      'https://example.org/en_core_web_sm-3.0.0-py3-none-any.whl#sha256=ab',
      'en_core_web_sm @ https://example.org/en_core_web_sm-3.0.0-py3-none-any.whl#sha256=ab'
    ],
    ['certifi @ file:///croot/certifi_1665076670883/work/certifi', 'certifi'],
    ['numpy @ file:///tmp/build/80754af9/numpy_1634106693431/work', 'numpy'],
    ['idna @ file:///home/conda/feedstock_root/build_artifacts/idna_1663625384323/work', 'idna']
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

  it.each([
    ['-r "more deps/extra.txt"', 'sub/more deps/extra.txt'],
    ["--requirement='more deps/extra.txt'", 'sub/more deps/extra.txt'],
    ['-r more\\ deps/extra.txt', 'sub/more deps/extra.txt'],
    ['--requirem x.txt', 'sub/x.txt'],
    ['-r x.txt -c y.txt', 'sub/x.txt'],
    ['-r fi\\\nle.txt', 'sub/file.txt']
  ])('reads the options of %s as a shell would', (line, file) => {
    expect(parse(line).includes.map(include => include.file)).toEqual([file])
  })

  it('takes every option of a line, and no option out of a value', () => {
    expect(
      parse('-i https://a.test --extra-index-url https://b.test --pre', "-f 'a b/it''s'").sources
    ).toEqual({
      lines: [
        '--index-url https://a.test',
        '--extra-index-url https://b.test',
        `--find-links file://${path.resolve('sub/a%20b/its')}`
      ],
      trustedHosts: [],
      prereleases: true
    })
  })

  it.each([
    ...['\v', '\f', '\x1c', '\x85', '\u2028', '\u2029', '\r'].map(end => [JSON.stringify(end), end])
  ])('ends a line where pip does, at %s', (_, end) => {
    expect(
      parse(`x @ http://a.test/x-1-py3-none-any.whl#a${end}-r other.txt`).includes
    ).toHaveLength(1)
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
        `--find-links file://${path.resolve('sub/wheels')}`,
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
    ['-e git+https://example.org/x@v1#egg=y[z]', 'y[z] @ git+https://example.org/x@v1#egg=y[z]'],
    ['git+https://example.org/x.git@main', 'x @ git+https://example.org/x.git@main'],
    ['x[y] @ git+https://example.org/z.git', 'x[y] @ git+https://example.org/z.git'],
    ['https://example.org/x-1.0.tar.gz', 'x-1.0 @ https://example.org/x-1.0.tar.gz']
  ])('takes the address of a source: %s', (line, expected) => {
    expect(parse(line).wanted.map(formatRequirement)).toEqual([expected])
  })

  it.each([
    '-e .',
    '-e git+ssh://git@example.org/x#egg=x',
    '-e https://example.org/x-1.0.tar.gz',
    '--editable=../x',
    'git+ssh://git@example.org/x.git@main',
    'hg+https://example.org/x',
    'x @ git+file:///x.git',
    'x @ https://example.org/x',
    './package',
    '../package',
    '/opt/package',
    './x.whl',
    'x-1.0.tar.gz',
    '-r https://example.org/requirements.txt',
    '-c https://example.org/constraints.txt',
    '--no-binary :all:',
    'x @ https://example.org/x-1.0-py3-none-any.whl#\\ ; os_name == "posix"'
  ])('refuses "%s" by name', line => {
    expect(problem(line)).toMatchObject({
      code: 'REQUIREMENTS_UNSUPPORTED',
      at: { file: 'sub/requirements.txt', line: 2 }
    })
  })

  it.each([
    'password = hunter2hunter2',
    'https://x.test/?sig=hunter2',
    'git+ssh://hunter2@x',
    'hunter2 hunter2'
  ])('never shows what it does not understand: %s', line => {
    const { message, hint } = problem(line) as UserError
    expect(`${message} ${hint}`).not.toContain('hunter2')
  })

  it('fills in no variable that is not allowed by name', () => {
    const env = { INDEX_TOKEN: 'tok', GITHUB_TOKEN: 'secret' }
    const read =
      (text: string, allowed: readonly string[] = []) =>
      () =>
        parseRequirementLines(linesOf(`numpy\n${filled(text)}`, 'r.txt'), { allowed, env })
    for (const line of [
      'x @ http://h.test/<GITHUB_TOKEN>/x-1-py3-none-any.whl',
      '--index-url http://h.test/<GITHUB_TOKEN>/simple',
      '--extra-index-url=http://<GITHUB_TOKEN>@h.test/simple',
      '-f http://h.test/<GITHUB_TOKEN>',
      '-r <GITHUB_TOKEN>.txt',
      'numpy ; "<GITHUB_TOKEN>" == os_name',
      '-i http://h.test/$\\\n{GITHUB_TOKEN}',
      '--trusted-host <GITHUB_TOKEN>'
    ]) {
      expect(read(line)).toThrow(
        expect.objectContaining({
          code: 'REQUIREMENT_VARIABLE',
          at: { file: 'r.txt', line: 2 },
          message: expect.not.stringContaining('secret')
        })
      )
      expect(read(line, ['INDEX_*'])).toThrow('GITHUB_TOKEN')
    }
    const index = '--index-url http://<INDEX_TOKEN>@h.test/simple'
    expect(read(index, ['INDEX_*'])().sources.lines).toEqual([filled(index)])
    expect(read('-i http://<INDEX_USER>@h.test', ['INDEX_*'])).toThrow('is not set')
  })

  it('never shows the password of an address', () => {
    expect(problem('hg+https://me:secret@example.org/x')).toMatchObject({
      message: expect.not.stringContaining('secret')
    })
  })

  it.each([
    'numpy=1.26',
    'numpy==',
    '==1.0',
    'numpy 1.26',
    '--unknown x',
    'a b',
    'numpy;',
    'numpy; os_name',
    'numpy[a\t--index-url=http://evil.test]',
    '-r "not ended',
    '-r',
    '--index-url "http://evil.test --extra"',
    '--trusted-host -x',
    `numpy ${' '.repeat(20_000)}x`
  ])('refuses "%s" with its line', line => {
    expect(problem(line)).toMatchObject({
      code: 'REQUIREMENTS_INVALID',
      at: { file: 'sub/requirements.txt', line: 2 }
    })
  })

  it('tells people who come from conda how pip writes a version', () => {
    expect(problem('numpy=1.26')).toMatchObject({
      hint: expect.stringContaining('pip writes two equals signs')
    })
  })
})
