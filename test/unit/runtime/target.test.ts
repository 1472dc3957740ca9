import { readTarget } from '../../../src/runtime/http/target.ts'

describe("a request's target", () => {
  it.each([
    ['/score', '/score', ''],
    ['/score?a=1?b', '/score', 'a=1?b'],
    ['//score', '/score', ''],
    ['/sc%6fre?a=%41', '/score', 'a=%41'],
    ['http://host:5001/score?a', '/score', 'a'],
    ['HTTPS://host', '/', ''],
    ['http://host?a=1', '/', 'a=1'],
    ['/v2/models/a%2Fb/infer', '/v2/models/a%2Fb/infer', ''],
    ['/%', '/%', ''],
    ['*', '*', '']
  ])('%s asks for %s with "%s"', (target, path, query) => {
    expect(readTarget(target)).toEqual({ path, query })
  })
})
