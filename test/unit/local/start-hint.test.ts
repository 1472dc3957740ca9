import { startHint } from '../../../src/targets/shared/start-hint.ts'

describe('the next step after a failed start', () => {
  it.each([
    ["ModuleNotFoundError: No module named 'numpy'", 'Add numpy to the packages of'],
    ["ModuleNotFoundError: No module named 'sklearn.linear_model'", 'Add scikit-learn to'],
    ["ModuleNotFoundError: No module named 'constructor'", 'Add constructor to'],
    ['ValueError: no', 'The lines above are its own log'],
    [undefined, 'The lines above are its own log']
  ])('after %j begins %j', (exception, hint) => {
    expect(startHint(exception).startsWith(hint)).toBe(true)
  })
})
