import { contentOf } from '../wheel/member.ts'
import { readDirectory } from '../wheel/zip.ts'

/** What compiled files of a wheel need of the machine they run on. */
export interface Native {
  /** Files that a compiler made. */
  readonly files: readonly string[]
  /** The newest C library that one of them asks for: 17 of `GLIBC_2.17`. */
  readonly glibcMinor: number
}

/** Reads the symbol versions in the libraries of a wheel. @throws ZipProblem */
export const nativeIn = (file: string): Native => {
  const files: string[] = []
  let glibcMinor = 0
  for (const member of readDirectory(file)) {
    if (!/\.so(\.\d+)*$/.test(member.name)) continue
    files.push(member.name)
    const text = contentOf(file, member).toString('latin1')
    for (const [, minor] of text.matchAll(/\bGLIBC_2\.(\d+)/g))
      glibcMinor = Math.max(glibcMinor, Number(minor))
  }
  return { files, glibcMinor }
}
