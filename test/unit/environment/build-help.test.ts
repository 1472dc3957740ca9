import { UserError } from '../../../src/core/errors.ts'
import { type Help, nextHelp, withHelp } from '../../../src/image/environment/source/help.ts'

const task = (python: string, uploaded?: string) => ({
  python,
  source: {
    at: { file: 'requirements.txt', line: 1 },
    file: {
      ...{ kind: 'source' as const, name: 'alpha', version: '1.0', fileName: '', url: '' },
      ...{ hash: '', ...(uploaded === undefined ? {} : { uploaded }) }
    }
  }
})
const lacks = (module: string): string => `the build ended with: No module named '${module}'.`
const none: Help = { also: [] }

describe('what helps a build that failed', () => {
  it.each([
    ['numpy', '3.8', [], 'oldest-supported-numpy'],
    ['numpy', '3.11', ['numpy>=1.15'], 'numpy'],
    ['Cython.Build', '3.8', [], 'cython<3'],
    ['pystan', '3.6', ['numpy', 'pystan>=2.14'], 'pystan>=2.14']
  ])('is %s for Python %s where it is lacking', (module, python, requires, line) => {
    expect(nextHelp(lacks(module), none, task(python), requires)).toEqual({ also: [line] })
  })

  it('is the version that the environment will have', () => {
    const { source, python } = task('3.8')
    const beside = new Map([['holidays', '0.10.3']])
    expect(
      nextHelp(lacks('holidays'), none, { python, source: { ...source, beside } }, [
        'holidays>=0.9'
      ])
    ).toEqual({ also: ['holidays==0.10.3'] })
  })

  it('is the setuptools that translates Python 2, once', () => {
    const problem = 'the build ended with: error in ipdb setup command: use_2to3 is invalid.'
    const help = nextHelp(problem, none, task('3.7'), [])
    expect(help).toEqual({ also: ['setuptools<58'] })
    expect(nextHelp(problem, help ?? none, task('3.7'), [])).toBeUndefined()
  })

  it('is any C library where a package has a function by one of its names', () => {
    const problem = "version node not found for log, which is its own and a name of the C library's"
    const help = nextHelp(problem, none, task('3.7'), [])
    expect(help).toEqual({ also: [], anyGlibc: true })
    expect(nextHelp(problem, help ?? none, task('3.7'), [])).toBeUndefined()
  })

  it('is nothing that the source does not name: an index may have anything under that name', () => {
    expect(nextHelp(lacks('stranger'), none, task('3.8'), ['numpy'])).toBeUndefined()
  })

  it('is given once, then tools of the year after the source came, and then nothing', () => {
    const of2020 = task('3.8', '2020-08-04T13:00:37Z')
    const first = nextHelp(lacks('numpy'), none, of2020, [])
    const second = nextHelp(lacks('numpy'), first ?? none, of2020, [])
    expect(second).toEqual({ also: ['oldest-supported-numpy'], until: '2021-08-04T13:00:37.000Z' })
    expect(nextHelp('it does not compile', second ?? none, of2020, [])).toBeUndefined()
  })
})

describe('a build that is helped', () => {
  const failure = (message: string, code = 'SOURCE_BUILD_FAILED'): UserError =>
    new UserError(code, message, { hint: '' })
  const building = (...answers: readonly (UserError | string)[]) => {
    const given: Help[] = []
    const built = withHelp(
      async help => {
        const answer = answers[given.push(help) - 1] ?? 'built'
        if (typeof answer === 'string') return answer
        throw answer
      },
      task('3.8', '2020-08-04T13:00:37Z'),
      () => []
    )
    return { built, given }
  }

  it('is built with what helps', async () => {
    const { built, given } = building(failure(lacks('numpy')))
    expect(await built).toBe('built')
    expect(given).toEqual([none, { also: ['oldest-supported-numpy'] }])
  })

  it('fails with what it said with the tools of today, whatever becomes of those of then', async () => {
    const { built, given } = building(failure('needs libfoo'), failure('no index', 'PIP_FAILED'))
    await expect(built).rejects.toThrow('needs libfoo')
    expect(given).toHaveLength(2)
  })

  it('is not tried again where something else failed', async () => {
    const { built, given } = building(failure('no index', 'PIP_FAILED'))
    await expect(built).rejects.toThrow('no index')
    expect(given).toEqual([none])
  })
})
