import { NO_TELEMETRY } from '../../src/core/no-telemetry.ts'
import { NO_TELEMETRY as IN_RUNTIME } from '../../src/runtime/no-telemetry.ts'

it('is the same in images and in every command', () => {
  expect(IN_RUNTIME).toEqual(NO_TELEMETRY)
})
