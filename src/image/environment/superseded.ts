import type { SourcePlace } from '../../core/errors.ts'
import { normalizedName } from './requirement.ts'
import { satisfies } from './version.ts'
import type { Note, Wanted } from './wanted.ts'

/** What takes the place of each, for a sentence. */
const RUNTIME = 'the scoring runtime takes its place'

/**
 * Packages that older environment files list for Azure Machine Learning's own server and SDK v1. Scoreline's scoring
 * runtime does their part (and offers the modules that entry scripts import from them), the SDK is out of support, and
 * its pins keep newer Pythons and packages away.
 */
const SUPERSEDED: Readonly<Record<string, string>> = {
  'azureml-contrib-services': 'the scoring runtime has its AMLRequest, AMLResponse and rawhttp',
  'azureml-core': 'the scoring runtime has what entry scripts use of it, Model.get_model_path()',
  'azureml-defaults': RUNTIME,
  'azureml-inference-server-http': RUNTIME,
  'azureml-model-management-sdk': RUNTIME,
  'azureml-monitoring':
    'the scoring runtime has its ModelDataCollector, which writes to its data collection',
  'azureml-sdk': 'the scoring runtime has what entry scripts use of it, Model.get_model_path()'
}

/** What entry scripts import and superseded packages brought along: modules, and the packages that have them. */
const BROUGHT_ALONG: Readonly<Record<string, string>> = {
  applicationinsights: 'applicationinsights',
  dateutil: 'python-dateutil',
  dill: 'dill',
  flask: 'flask',
  inference_schema: 'inference-schema',
  numpy: 'numpy',
  pandas: 'pandas',
  pytz: 'pytz',
  requests: 'requests',
  six: 'six',
  werkzeug: 'werkzeug'
}

/** Names under which a package was once on PyPI, and what stands there now fails with a word about it. */
const RENAMED: Readonly<
  Record<
    string,
    { readonly today: string; readonly isOld: (entry: Wanted, python: string) => boolean }
  >
> = {
  sklearn: { today: 'scikit-learn', isOld: () => true },
  // Both are one package from 2.1 on; what has the old name ends with 2.11, for Python 3.10.
  'tensorflow-gpu': {
    today: 'tensorflow',
    isOld: ({ versions }, python) => /^(>=?[\d.]+)?$/.test(versions) && satisfies(python, '>=3.11')
  }
}

/** Each package under the name it has today, and a note for each other one. Pure. @param python `3.11` */
export const underTodaysNames = (
  wanted: readonly Wanted[],
  python: string
): { readonly wanted: readonly Wanted[]; readonly notes: readonly Note[] } => {
  const todays = (entry: Wanted): string | undefined => {
    const found = RENAMED[normalizedName(entry.name)]
    return found?.isOld(entry, python) ? found.today : undefined
  }
  const listed = new Set(wanted.map(({ name }) => normalizedName(name)))
  return {
    wanted: wanted.flatMap(entry => {
      const name = todays(entry)
      if (name === undefined) return [entry]
      // The versions were those of an empty package.
      return listed.has(name) ? [] : [{ ...entry, name, versions: '' }]
    }),
    notes: wanted.flatMap((entry): readonly Note[] => {
      const name = todays(entry)
      return name === undefined
        ? []
        : [
            {
              level: 'warning',
              message: `${entry.name} is called ${name}, which is installed in its place. Write that, with a version.`,
              at: entry.at
            }
          ]
    })
  }
}

/** The packages without the superseded ones, and a note for each that was left out. Pure. */
export const withoutSuperseded = <
  Asked extends { readonly name: string; readonly at: SourcePlace }
>(
  wanted: readonly Asked[]
): { readonly wanted: readonly Asked[]; readonly notes: readonly Note[] } => ({
  wanted: wanted.filter(entry => replacementOf(entry) === undefined),
  notes: wanted
    .filter(entry => replacementOf(entry) !== undefined)
    .map(entry => ({
      level: 'warning',
      message: `${entry.name} is not installed: ${replacementOf(entry)}.`,
      at: entry.at
    }))
})

/**
 * What superseded packages brought along, where the entry script imports it and nothing else lists it; and a note for
 * each. Pure.
 * @param imports modules that the entry script imports
 */
export const broughtAlong = (
  wanted: readonly Wanted[],
  imports: ReadonlySet<string> = new Set()
): { readonly wanted: readonly Wanted[]; readonly notes: readonly Note[] } => {
  const left = wanted.find(entry => replacementOf(entry) !== undefined)
  if (left === undefined) return { wanted: [], notes: [] }
  const listed = new Set(wanted.map(({ name }) => normalizedName(name)))
  const added = Object.entries(BROUGHT_ALONG).filter(
    ([module, name]) => imports.has(module) && !listed.has(name)
  )
  return {
    wanted: added.map(([, name]) => entryFor(name, left.at)),
    notes: added.map(([module, name]) => ({
      level: 'info',
      message: `${name} is installed: the entry script imports ${module}, which ${left.name} brought along.`,
      at: left.at
    }))
  }
}

const replacementOf = ({ name }: { readonly name: string }): string | undefined =>
  SUPERSEDED[normalizedName(name)]

const entryFor = (name: string, at: SourcePlace): Wanted => ({
  ...{ name, extras: [], versions: '' },
  ...{ at, from: 'pip', hashes: [] }
})
