import { originIn } from '../../../src/actions/recorded/deployed-by.ts'

const job = {
  GITHUB_SERVER_URL: 'https://github.test',
  GITHUB_REPOSITORY: 'octo/wine',
  GITHUB_RUN_ID: '7',
  GITHUB_SHA: 'abc',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_ACTOR: 'octocat',
  USER: 'runner'
}

describe('who deployed', () => {
  it('is said by the environment of a job', () => {
    expect(originIn(job, undefined)).toEqual({
      run: 'https://github.test/octo/wine/actions/runs/7',
      source: 'https://github.test/octo/wine',
      commit: 'abc',
      by: 'octocat'
    })
  })

  it.each([
    ['the ref of a pull request', { GITHUB_REF: 'refs/pull/12/merge' }, undefined, 12],
    ['the payload', {}, { pull_request: { number: 13 } }, 13],
    ['a comment on a pull request', {}, { issue: { number: 14, pull_request: {} } }, 14],
    ['nothing: an issue', {}, { issue: { number: 14 } }, undefined],
    ['nothing: a payload that is none', {}, 'text', undefined],
    ['nothing: a number that is none', {}, { pull_request: { number: '13' } }, undefined]
  ])('for the pull request, by %s', (_, env, event, expected) => {
    expect(originIn({ ...job, ...env }, event).pullRequest).toBe(expected)
  })

  it.each([
    [{ USER: 'me' }, { by: 'me' }],
    [{ LOGNAME: 'me' }, { by: 'me' }],
    [{}, {}]
  ])('on a terminal, of %j, is %j', (env, expected) => {
    expect(originIn(env, undefined)).toEqual(expected)
  })
})
