/**
 * Makes dist/: one bundle with lazy chunks for the runner and the command line, and the scoring runtime that goes into
 * images. `node scripts/bundle.js [folder]`
 */
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import swc from '@swc/core'
import ncc from '@vercel/ncc'
import { chunkNames, withChunkNames } from './chunk-names.js'
import { licenseText, packagesIn } from './licenses.js'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
/** Chunks are named by their modules' paths from here: the same wherever the checkout lies and who calls. */
const CALLED_FROM = process.cwd()
process.chdir(ROOT)
const EXTERNALS = {
  // Native code comes from pinned npm packages at run time: never part of a bundle.
  'onnxruntime-node': 'onnxruntime-node',
  // grpc-js reads .proto files by it for services that are never added: messages are read by src/wire.
  '@grpc/proto-loader': 'node:util',
  // mqtt-packet brings a copy of Node.js' own streams, for browsers.
  'readable-stream': 'node:stream'
}
/** What grpc-js brings for the services that are never added. */
const NEVER_READ = /\.proto$|(?:^|\/)(?:xds|protoc-gen-validate)\/LICENSE$/

/**
 * Bundles one entry into a folder as `<name>.js` with its chunks beside it, named after their sources.
 * @returns the folders of the packages in it
 */
const bundle = async (entry, folder, name) => {
  const { code, assets, stats } = await ncc(path.join(ROOT, entry), {
    externals: EXTERNALS,
    minify: true,
    cache: false,
    quiet: true,
    // Types are checked by `npm run types`.
    transpileOnly: true,
    target: 'es2022'
  })
  await mkdir(folder, { recursive: true })
  const names = chunkNames(stats.compilation, ROOT)
  await writeFile(path.join(folder, `${name}.js`), withChunkNames(code, names))
  for (const [asset, { source }] of Object.entries(assets)) {
    if (asset.endsWith('.d.ts') || asset === 'package.json' || NEVER_READ.test(asset)) continue
    const chunk = names[/^(\d+)\.index\.js$/.exec(asset)?.[1]]
    const file = path.join(folder, chunk ?? asset)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, chunk === undefined ? source : await shortened(String(source)))
  }
  return packagesIn(stats.compilation)
}

/** A chunk without comments and spaces, which ncc leaves in. Names stay: people read them in the stack of an error. */
const shortened = async code => {
  const options = { module: true, compress: false, mangle: false, format: { comments: false } }
  return (await swc.minify(code, options)).code
}

/** The scoring runtime: the server, its inference thread, and the Python worker's files. */
export const bundleRuntime = async folder => {
  await rm(folder, { recursive: true, force: true })
  const packages = [
    ...(await bundle('src/runtime/server.ts', folder, 'server')),
    ...(await bundle('src/runtime/backends/onnx/onnx-thread.ts', folder, 'onnx-worker'))
  ]
  await cp(path.join(ROOT, 'src/runtime/python'), path.join(folder, 'python'), {
    recursive: true,
    filter: file => !file.includes('__pycache__')
  })
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}\n')
  return packages
}

const bundleAll = async folder => {
  await rm(folder, { recursive: true, force: true })
  const packages = await bundle('src/main.ts', folder, 'index')
  const inRuntime = await bundleRuntime(path.join(folder, 'runtime'))
  await writeFile(
    path.join(folder, 'licenses.txt'),
    await licenseText(new Set([...packages, ...inRuntime]))
  )
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(CALLED_FROM, process.argv[2] ?? path.join(ROOT, 'dist'))
  await bundleAll(folder)
  process.stdout.write(
    `${(await readdir(folder, { recursive: true })).length} files in ${folder}\n`
  )
}
