export { inputs, main, ofTarget } from './run-all.ts'

/** Registers, builds, deploys and tests what the project file says of an environment. */
export const fromProject = true
