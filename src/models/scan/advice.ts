import type { FileFinding } from './finding.ts'

/** How a model of each framework is saved without code. */
const SAFE: readonly (readonly [belongs: RegExp, how: string])[] = [
  [
    /^(?:torch|torchvision)\./,
    'Save the weights alone, torch.save(model.state_dict(), "model.pt") or safetensors, or export the model with torch.onnx.export.'
  ],
  [/^(?:keras|tf_keras|tensorflow)\./, 'Export it: model.export("model.onnx", format="onnx").'],
  [/^xgboost\./, 'Save it with model.save_model("model.ubj"), or as ONNX with onnxmltools.'],
  [/^lightgbm\./, 'Save it with booster.save_model("model.txt"), or as ONNX with onnxmltools.'],
  [/^catboost\./, 'Save it with model.save_model("model.onnx", format="onnx").'],
  [/^(?:prophet|cmdstanpy)\./, 'Save it with prophet.serialize.model_to_json(model).'],
  [
    /^(?:numba|umap)\./,
    'It holds functions that numba compiled, which are code: keep its arrays, and fit or rebuild it where it is loaded.'
  ],
  [/^(?:spacy|thinc)\./, 'Save it with nlp.to_disk("folder").'],
  [
    /^formulaic\./,
    'It holds a formula, which is code: save params_ and the columns, and predict with them.'
  ],
  [
    /^transformers\./,
    'Save the weights with model.save_pretrained("folder"), which writes safetensors, and leave training_args.bin out.'
  ],
  [/^sklearn\./, 'Export it to ONNX with skl2onnx.']
]

/** The next step. Pure. */
export const hintFor = (findings: readonly FileFinding[]): string => {
  const imports = [...new Set(findings.flatMap(({ import: name }) => name ?? []))]
  const safe = `Where you did not make the model, do not load it. ${savedSafely(imports)}`
  if (findings.some(({ rule }) => rule === 'not-opened'))
    return 'Unpack the archive, and register the folder with its files.'
  if (findings.every(({ rule }) => rule === 'onnx'))
    return 'Export the model again, and keep its external data in plain files beside it.'
  if (findings.some(({ rule }) => rule === 'code'))
    return `${safe} Where you made it and want it as it is, set pickle-policy: warn.`
  if (imports.some(isDangerous))
    return `This is how files run commands on the machine that loads them. ${safe}`
  if (imports.length === 0) return `Save the model again with the program that made it. ${safe}`
  const [these, them] = imports.length > 1 ? ['these names', 'them'] : ['this name', 'it']
  return `${safe} Where it is yours and needs ${these}, list ${them} in allowed-imports: ${imports.slice(0, MOST_NAMED).join(', ')}${imports.length > MOST_NAMED ? ', …' : ''}.`
}

const MOST_NAMED = 5

const savedSafely = (imports: readonly string[]): string =>
  SAFE.find(([belongs]) => imports.some(name => belongs.test(name)))?.[1] ??
  'Export to ONNX, which runs no code.'

/** Modules of Python that reach the system or run code: nobody's own class is in them. */
const DANGEROUS = new Set(
  'os posix nt sys subprocess pty builtins __builtin__ importlib runpy code pdb bdb cProfile profile timeit ctypes _ctypes socket shutil webbrowser operator _operator functools pickle _pickle marshal types io _io pkgutil pip'.split(
    ' '
  )
)

const isDangerous = (name: string): boolean => DANGEROUS.has(name.split('.')[0] ?? '')
