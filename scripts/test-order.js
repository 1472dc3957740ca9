/**
 * Test files that start real programs first, the small ones last: so that both workers are busy until the end. Within a
 * level as Jest has it: what failed or took long the last time, else by size.
 */
import Sequencer from '@jest/test-sequencer'

const LEVELS = ['/test/e2e/', '/test/integration/']

const levelOf = ({ path }) => {
  const level = LEVELS.findIndex(folder => path.includes(folder))
  return level < 0 ? LEVELS.length : level
}

export default class TestOrder extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => levelOf(one) - levelOf(other))
  }
}
