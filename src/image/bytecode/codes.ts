/** The byte code of modules: what was kept, and what is compiled now. */
import path from 'node:path'
import type { EnvironmentTools } from '../environment/tools.ts'
import { type Compiled, type Compiler, compilerKey, openCompiler } from './compiler.ts'
import type { Module } from './environment-modules.ts'
import { type KeptCode, type KeptCodes, keepCodes, keptCodes } from './kept.ts'
import { contentOf } from './sources.ts'

/** @returns nothing for a module that is no Python of this version. @throws UserError `BYTE_CODE_FAILED` */
export const compiledCodes = async (
  modules: readonly Module[],
  python: string,
  tools: EnvironmentTools
): Promise<ReadonlyMap<Module, NonNullable<KeptCode>>> => {
  const found = new Map<Module, NonNullable<KeptCode>>()
  const workshop = { cache: tools.cacheDir, exec: tools.exec, log: tools.log }
  await using compiler = openCompiler(python, workshop)
  const byDigest = new Map<string, Module[]>()
  for (const module of modules)
    byDigest.set(module.digest, [...(byDigest.get(module.digest) ?? []), module])
  await Promise.all(
    [...byDigest].map(async ([digest, group]) => {
      const folder = path.join(tools.cacheDir, 'byte-code', compilerKey(python), digest)
      const codes = await withMissing(folder, group, compiler)
      for (const module of group) {
        const code = codes.get(module.place)
        if (code !== undefined) found.set(module, code)
      }
    })
  )
  return found
}

/** What is kept of one wheel, once the modules that are missing there are compiled. */
const withMissing = async (
  folder: string,
  modules: readonly Module[],
  compiler: Compiler
): Promise<KeptCodes> => {
  const kept = await keptCodes(folder)
  const missing = modules.filter(({ place }) => !kept.has(place))
  if (missing.length === 0) return kept
  const compiled = await Promise.all(
    missing.map(async ({ entry, place, seconds }): Promise<[string, Compiled]> => {
      const bytes = contentOf(entry)
      return [place, bytes ? await compiler.compile({ bytes, file: place, seconds }) : NOTHING]
    })
  )
  return keepCodes(folder, kept, new Map(compiled))
}

const NOTHING: Compiled = { code: undefined, ms: 0 }
