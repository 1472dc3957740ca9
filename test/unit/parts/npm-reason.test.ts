import { npmReason } from '../../../src/parts/npm-reason.ts'

describe('why npm failed', () => {
  it.each([
    [
      'a registry that cannot be reached',
      `npm error code ECONNREFUSED
npm error syscall connect
npm error errno ECONNREFUSED
npm error FetchError: request to http://127.0.0.1:9/a failed, reason: connect ECONNREFUSED 127.0.0.1:9
npm error     at ClientRequest.<anonymous> (/usr/lib/node_modules/npm/index.js:130:14)
npm error   code: 'ECONNREFUSED',
npm error A complete log of this run can be found in: /home/me/.npm/_logs/debug-0.log`,
      'FetchError: request to http://127.0.0.1:9/a failed, reason: connect ECONNREFUSED 127.0.0.1:9'
    ],
    [
      'a version that does not exist',
      `npm ERR! code ETARGET
npm ERR! notarget No matching version found for a@9.9.9.`,
      'notarget No matching version found for a@9.9.9.'
    ],
    ['another program', 'sh: npm: cannot execute', 'sh: npm: cannot execute'],
    ['nothing', '\n', '']
  ])('is said for %s', (_, stderr, reason) => {
    expect(npmReason(stderr)).toBe(reason)
  })
})
