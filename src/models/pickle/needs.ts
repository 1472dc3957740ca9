import type { PickleFacts } from './inspect.ts'

/** What loading a pickle takes of the place where it is loaded, beside its framework. */
export interface PickleNeeds {
  /** Of pickle itself: 5 is new in Python 3.8. */
  readonly protocol?: number
  /** The major version of the numpy that saved its arrays. */
  readonly numpy?: 1 | 2
  /** Names that it takes from the program that loads it, where only the training script had them. */
  readonly main?: readonly string[]
  /** What loading it imports: byte code of it goes into images. */
  readonly modules?: readonly string[]
}

const MOST_NAMES = 20
const MOST_MODULES = 100

/** Pure. Undefined for a pickle that any place loads. */
export const needsOf = ({ protocol, imports }: PickleFacts): PickleNeeds | undefined => {
  const from = (module: string) => imports.filter(name => name.startsWith(`${module}.`))
  const main = from('__main__').map(name => name.slice('__main__.'.length))
  // numpy 2 renamed the module that its arrays are made with: https://numpy.org/doc/2.0/numpy_2_0_migration_guide.html
  const numpy = from('numpy._core').length > 0 ? 2 : from('numpy.core').length > 0 ? 1 : undefined
  const modules = [...new Set(imports.map(name => name.replace(/\.[^.]*$/, '')))]
    .filter(module => /^(?!__main__)[\w.]{1,200}$/.test(module))
    .sort()
  const needs = {
    ...(protocol !== undefined && protocol > 4 ? { protocol } : {}),
    ...(numpy ? { numpy } : {}),
    ...(main.length > 0 ? { main: main.slice(0, MOST_NAMES) } : {}),
    ...(modules.length > 0 ? { modules: modules.slice(0, MOST_MODULES) } : {})
  } satisfies PickleNeeds
  return Object.keys(needs).length > 0 ? needs : undefined
}

/** What registering such a pickle says. Pure. @param shown the file, for people */
export const mainWarning = (shown: string, { main = [] }: PickleNeeds): readonly string[] =>
  main.length === 0
    ? []
    : [
        `"${shown}" takes ${main.join(', ')} from "__main__", the script that saved it: nothing else can load it. Define ${main.length > 1 ? 'these' : 'it'} in a module that the training script and the entry script both import, and save the model again.`
      ]
