/** What `conda list --export` writes, for `conda create --file`: https://docs.conda.io/projects/conda/en/stable/commands/list.html */
import type { CondaFile } from './conda-file.ts'

/** `numpy=1.26.0=py311he598dae_0` */
const LINE = /^([\w.-]+)=([^\s=]+)=([^\s=]+)$/
/** The build of what pip installed. */
const OF_PIP = 'pypi_0'

const contentOf = (text: string): readonly { readonly line: string; readonly number: number }[] =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))

/** Whether every line names a package with its version and its build. Pure. */
export const isCondaList = (text: string): boolean => {
  const content = contentOf(text)
  return content.length > 0 && content.every(({ line }) => LINE.test(line))
}

/** The same as an environment file would list it. Pure. `file` is for messages only. */
export const readCondaList = (text: string, file: string): CondaFile => {
  const entries = contentOf(text).map(({ line, number }) => {
    const [, name = '', version = '', build = ''] = LINE.exec(line) ?? []
    return { name, version, build, text: line, at: { file, line: number } }
  })
  return {
    file,
    channels: [],
    dependencies: entries
      .filter(({ build }) => build !== OF_PIP)
      .map(({ text, at }) => ({ text, at })),
    pip: entries
      .filter(({ build }) => build === OF_PIP)
      .map(({ name, version, at }) => ({ line: `${name}==${version}`, at })),
    notes: []
  }
}
