import { Cancelled } from '../../../src/cli/cancellation.ts'
import { documentation } from '../../../src/cli/documentation.ts'
import { nextStep } from '../../../src/cli/next-steps.ts'
import { resultDocument, resultText } from '../../../src/cli/result.ts'
import { exitCodeOf } from '../../../src/cli/run.ts'
import { UserError } from '../../../src/core/errors.ts'

describe('the result on a terminal', () => {
  it('is aligned, without what is empty or for programs alone', () => {
    const outputs = {
      image: 'iris:1',
      reference: '.scoreline/registry:iris@sha256:0',
      'scoring-uri': 'http://127.0.0.1:1/score',
      size: 65_000_000,
      'p95-ms': 2.5,
      deleted: ['image iris:1', 'model iris:1'],
      changed: true,
      'lock-file': '',
      plan: { action: 'create' }
    }
    expect(resultText(outputs)).toBe(
      [
        '',
        '  image        iris:1',
        '  scoring URI  http://127.0.0.1:1/score',
        '  size         65.0 MB',
        '  p95          2.5 ms',
        '  deleted      image iris:1, model iris:1',
        ''
      ].join('\n')
    )
  })

  it('is nothing where there is nothing', () => {
    expect(resultText({ changed: false, note: '' })).toBe('')
  })

  it('shows no command of others to the terminal', () => {
    expect(resultText({ image: 'a\u001b[2Jb\nc' })).toBe('\n  image  a\\u001b[2Jb\\nc\n')
  })
})

describe('the result as JSON', () => {
  const error = new UserError('IMAGE_UNKNOWN', 'There is none.', { hint: 'Build it.' })
  it.each([
    ['outputs', { a: 1 }, undefined, undefined, { a: 1 }],
    ['a report', {}, [1, 2], undefined, [1, 2]],
    ['both', { a: 1 }, { b: 2 }, undefined, { a: 1, b: 2 }],
    [
      'an error',
      { a: 1 },
      undefined,
      error,
      {
        a: 1,
        error: {
          code: 'IMAGE_UNKNOWN',
          message: 'There is none.',
          hint: 'Build it.',
          at: undefined
        }
      }
    ]
  ])('holds %s', (_, outputs, report, failure, document) => {
    expect(resultDocument(outputs, report, failure)).toEqual(document)
  })
})

describe('an error as JSON', () => {
  it('holds what else was wrong, and no secret', () => {
    const error = new UserError('PROJECT_INVALID', 'There is no key "a".', {
      others: [new UserError('PROJECT_INVALID', 'It has hunter22.', { hint: 'Not hunter22.' })]
    })
    const hide = (text: string) => text.replaceAll('hunter22', '***')
    expect(resultDocument({}, undefined, error, hide)).toEqual({
      error: {
        code: 'PROJECT_INVALID',
        message: 'There is no key "a".',
        others: [{ code: 'PROJECT_INVALID', message: 'It has ***.', hint: 'Not ***.' }]
      }
    })
  })
})

describe('the next command', () => {
  it('finds the same registry and quotes what a shell would split', () => {
    expect(
      nextStep('register-model', { model: 'Iris:2' }, { name: 'Iris', registry: 'my models' })
    ).toBe("scoreline build-image --name iris --models Iris:2 --registry 'my models'")
  })

  it('is none after a plan, and after what ends a story', () => {
    expect(nextStep('deploy-target', { 'scoring-uri': 'x' }, { plan: 'true' })).toBeUndefined()
    expect(nextStep('clean-up', { deleted: [] }, {})).toBeUndefined()
  })
})

describe('exit codes', () => {
  it.each([
    ['a usage error', new UserError('INPUT_UNKNOWN', ''), 2],
    ['a name that is not valid', new UserError('NAME_INVALID', ''), 2],
    ['a failure', new UserError('IMAGE_UNKNOWN', ''), 1],
    ['a bug', new Error('x'), 1],
    ['Ctrl-C', new Cancelled('SIGINT'), 130],
    ['SIGTERM', new Cancelled('SIGTERM'), 143]
  ])('%s', (_, error, code) => {
    expect(exitCodeOf(error)).toBe(code)
  })
})

describe('links to the documentation', () => {
  it.each([
    ['1.2.3', 'v1.2.3'],
    ['1.2.3-dev', 'main'],
    ['0.1.0+dirty', 'main']
  ])('of version %s lead to %s', (version, ref) => {
    expect(documentation('errors.md#a_b', version)).toBe(
      `https://github.com/scoreline/scoreline/blob/${ref}/docs/errors.md#a_b`
    )
  })
})
