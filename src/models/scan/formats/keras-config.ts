/** What is found in the description of a Keras model. */
export interface ConfigFinding {
  /** `module.name` of a class that Keras does not bring. */
  readonly import?: string
  /** Behind the name of the file. */
  readonly what: string
}

/** Layers that are, or bring, a program. CVE-2024-3660, CVE-2025-9905, CVE-2025-49655 */
const CODE: ReadonlySet<string> = new Set([
  'Lambda',
  '__lambda__',
  'TorchModuleWrapper',
  'JaxLayer',
  'FlaxLayer',
  'TFSMLayer'
])

/**
 * Where the classes of Keras come from. Others of its modules read files, fetch them, or turn off its own checks:
 * CVE-2025-1550, CVE-2025-8747, CVE-2025-9906.
 */
const MODULES =
  /^(?:tf_keras|keras)(?:\.src)?(?:\.(?:layers|models|initializers|regularizers|constraints|optimizers|losses|metrics|activations|ops|quantizers|dtype_policies|random|engine)(?:\.\w+)*)?$/
/** Lists that Keras reads from a file where they are a text. CVE-2025-12058 */
const LISTS: ReadonlySet<string> = new Set(['vocabulary', 'idf_weights'])

/** More findings say no more. */
export const MOST_CONFIG_FINDINGS = 100

/** What the description of a model does besides putting layers of Keras together. Pure. */
export const findingsInConfig = (config: unknown): readonly ConfigFinding[] => {
  const found = new Map<string, ConfigFinding>()
  const queue: unknown[] = [config]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const fields = next as Readonly<Record<string, unknown>>
    for (const each of Object.values(fields)) if (each !== null) queue.push(each)
    for (const each of findingsInObject(fields)) found.set(each.what, each)
    if (found.size >= MOST_CONFIG_FINDINGS) break
  }
  return [...found.values()]
}

function* findingsInObject(fields: Readonly<Record<string, unknown>>): Generator<ConfigFinding> {
  const { class_name: name, module } = fields
  if (typeof name === 'string' && CODE.has(name)) yield codeFinding(name)
  else if (typeof name === 'string' && typeof module === 'string' && !MODULES.test(module))
    yield otherClass(module, name)
  for (const list of LISTS) {
    const given = fields[list]
    if (typeof given === 'string' && given !== '')
      yield { what: `reads the file "${given}" when it is loaded (${list})` }
  }
}

const codeFinding = (name: string): ConfigFinding => ({
  what: `has a ${name === '__lambda__' ? 'Lambda' : name} layer, which is a program`
})

const otherClass = (module: string, name: string): ConfigFinding => ({
  import: `${module}.${name}`,
  what: `imports ${module}.${name}, which Keras does not bring`
})

const NAMED = /"(class_name|module)"\s*:\s*"([^"\\]{0,200})"/g
/** No program that writes JSON escapes letters: who does, hides them. */
const ESCAPED = /"[^"\\\p{Cc}]{0,40}\\u00[2-7][0-9a-f]/iu

/**
 * The same, of text with descriptions somewhere in it, as HDF5 and protobuf files have them. Pure.
 * @param text bytes as latin1
 */
export const findingsInText = (text: string): readonly ConfigFinding[] => {
  const found = new Map<string, ConfigFinding>()
  const add = (finding: ConfigFinding) => found.set(finding.what, finding)
  let module: string | undefined
  for (const [, key, value = ''] of text.matchAll(NAMED)) {
    if (key === 'module') {
      module = value
      continue
    }
    if (CODE.has(value)) add(codeFinding(value))
    else if (module !== undefined && !MODULES.test(module)) add(otherClass(module, value))
    module = undefined
    if (found.size >= MOST_CONFIG_FINDINGS) break
  }
  if (ESCAPED.test(text) && text.includes('class'))
    add({ what: 'writes letters of its description as escapes, which hides them' })
  return [...found.values()]
}
