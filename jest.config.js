/** Unit, contract, integration and end-to-end tests; see test/README.md for what each level answers. */
// Tests that open models themselves call nobody either. A test's own process.env does not reach native code: this one does.
process.env.ORT_DISABLE_TELEMETRY = '1'

export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testSequencer: '<rootDir>/scripts/test-order.js',
  extensionsToTreatAsEsm: ['.ts'],
  // A bound for what hangs, not for what is slow on a busy machine: the only one, no test has its own.
  testTimeout: 900_000,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' }
      }
    ]
  }
}
