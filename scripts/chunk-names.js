import path from 'node:path'

/**
 * Names for the chunks of a bundle, after the source that each begins with: `actions-build-image.js`, `azure-identity.js`.
 * webpack's own are numbers, of which a small change moves many. Everything is sorted by path: the same names wherever the
 * checkout lies.
 * @returns file names by chunk id, without those of the entry
 */
export const chunkNames = ({ chunks, chunkGraph }, root) => {
  const named = [...chunks]
    .filter(chunk => chunk.name === null || chunk.name === undefined)
    .map(chunk => ({ id: chunk.id, base: nameOf(rootsOf(chunk, chunkGraph, root)) }))
    .toSorted((a, b) => (a.base < b.base ? -1 : a.base > b.base ? 1 : a.id - b.id))
  const taken = new Map()
  return Object.fromEntries(
    named.map(({ id, base }) => {
      const count = (taken.get(base) ?? 0) + 1
      taken.set(base, count)
      return [id, `${base}${count === 1 ? '' : `-${count}`}.js`]
    })
  )
}

/** The bundle's code with the names in it. */
export const withChunkNames = (code, names) => {
  const marked = /\.u=(\w+)=>""\+\1\+"\.index\.js"/
  if (Object.keys(names).length === 0) return code
  if (!marked.test(code)) throw new Error('The bundle names its chunks in another way than before')
  return code.replace(marked, (_, id) => `.u=${id}=>(${JSON.stringify(names)})[${id}]`)
}

/** The files that are entered from outside the chunk: our own where there are any. */
const rootsOf = (chunk, chunkGraph, root) => {
  const roots = filesOf(chunkGraph.getChunkRootModules(chunk), root)
  const entered = roots.length > 0 ? roots : filesOf(chunkGraph.getChunkModules(chunk), root)
  const own = entered.filter(file => !file.includes('node_modules/'))
  return own.length > 0 ? own : entered
}

/** Relative to the root, sorted. */
const filesOf = (modules, root) =>
  [...modules]
    .map(module => (module.rootModule ?? module).resource ?? '')
    .filter(Boolean)
    .map(file => path.relative(root, file).split(path.sep).join('/'))
    .toSorted()

const nameOf = ([file = 'chunk']) =>
  (packageOf(file) ?? file.replace(/^src\//, '').replace(/\.[a-z]+$/, ''))
    .replace(/^@/, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')

/** `@azure/identity`, where the file is one of a package. */
export const packageOf = file => /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]
