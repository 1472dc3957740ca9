import { bytes, duration } from '../../core/words.ts'
import type { Note } from '../environment/wanted.ts'

/** What a layer of byte code holds. */
export interface ByteCodeFacts {
  readonly modules: number
  readonly ofModules: number
  /** Milliseconds that compiling took, on the machine that did it. */
  readonly ms: number
}

/** What the summary says of byte code. Pure. @param size bytes of the layer */
export const byteCodeNote = (
  { modules, ofModules, ms }: ByteCodeFacts,
  mode: string,
  size: number
): Note => ({
  level: 'info',
  message: `Byte code (${mode}): ${modules} of ${ofModules} modules are compiled in the image (${bytes(size)}), so that no start compiles them again; compiling them took ${duration(ms)} of processor time here.`
})

/** Of the standard library. Pure. @param size bytes of the layer */
export const libraryNote = ({ modules, ms }: ByteCodeFacts, size: number): Note => ({
  level: 'info',
  message: `Byte code of Python's standard library: ${modules} modules are compiled in the image (${bytes(size)}), since the base image has none; compiling them took ${duration(ms)} of processor time here.`
})

export const noCompilerNote = (python: string): Note => ({
  level: 'info',
  message: `The image holds no byte code: Scoreline has no compiler for Python ${python}. Each start of a container compiles what it imports, which takes about a second of processor time with scikit-learn or pandas. Python 3.10 to 3.14 start faster.`
})

export const noByteCodeNote = (why: string): Note => ({
  level: 'warning',
  message: `The image holds no byte code, and each start of a container compiles what it imports: ${why} An image that is built where that works has another digest; byte-code: none makes it the same everywhere.`
})
