/** https://packaging.python.org/en/latest/specifications/entry-points/ */
import { ZipProblem } from './zip.ts'

export interface Script {
  /** The file's name in `bin/`. */
  readonly name: string
  readonly text: string
}

/** Scripts find their interpreter on PATH: the layer is the same for every base image. */
export const SHEBANG = '#!/usr/bin/env python3\n'

/**
 * The commands a wheel's `entry_points.txt` asks for, in the order of the file.
 * @throws ZipProblem for a name that leaves `bin/` or a value that is no `module:function`.
 */
export const scriptsOf = (entryPoints: string, python: string): readonly Script[] => {
  const wanted = new Map<string, string>()
  let section = ''
  for (const line of entryPoints.split(/\r?\n/).map(text => text.trim())) {
    if (line === '' || /^[#;]/.test(line)) continue
    const header = /^\[(.*)\]$/.exec(line)?.[1]
    if (header !== undefined) section = header.trim()
    else if (section === 'console_scripts' || section === 'gui_scripts') {
      const [name = '', ...value] = line.split('=')
      wanted.set(name.trim(), value.join('=').trim())
    }
  }
  return [...withInstallersOwnNames(wanted, python)].map(([name, value]) => ({
    name: checkedName(name),
    text: scriptText(name, value)
  }))
}

const checkedName = (name: string): string => {
  if (name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name))
    throw new ZipProblem(`has a command with the name "${name}"`)
  return name
}

const VALUE =
  /^(?<module>[A-Za-z_][\w.]*):(?<attribute>[A-Za-z_]\w*)(?<rest>(?:\.\w+)*)\s*(?:\[.*\])?$/

const scriptText = (name: string, value: string): string => {
  const { module, attribute, rest } = VALUE.exec(value)?.groups ?? {}
  if (module === undefined)
    throw new ZipProblem(`has a command "${name}" that names no function: "${value}"`)
  return (
    `${SHEBANG}import sys\n` +
    `from ${module} import ${attribute}\n` +
    `if __name__ == '__main__':\n` +
    `    sys.exit(${attribute}${rest}())\n`
  )
}

/** pip and setuptools list commands of the Python they were built with; installers name them after the one they serve. */
const withInstallersOwnNames = (
  wanted: ReadonlyMap<string, string>,
  python: string
): ReadonlyMap<string, string> => {
  const scripts = new Map(wanted)
  const major = python.split('.')[0]
  for (const [own, names] of [
    ['pip', ['pip', `pip${major}`, `pip${python}`]],
    ['easy_install', ['easy_install', `easy_install-${python}`]]
  ] as const) {
    const value = scripts.get(own)
    if (value === undefined) continue
    for (const name of [...scripts.keys()])
      if (new RegExp(`^${own}(-?\\d(\\.\\d+)?)?$`).test(name)) scripts.delete(name)
    for (const name of names) scripts.set(name, value)
  }
  return scripts
}
