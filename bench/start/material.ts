/** What `bench/start` starts: a base, models, images of ours, packages as pip lays them out. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { HistoryEntry } from '../../src/oci/manifest.ts'
import { startDockerRegistry } from '../../testkit/docker-registry.ts'
import { onnxModel } from '../../testkit/onnx-model.ts'
import { run } from '../measure.ts'
import { pushBareBase } from './bare-base.ts'
import type { Case } from './contenders.ts'

const PROGRAMS = path.join(import.meta.dirname, 'programs')
const PINS = ['scikit-learn', 'joblib', 'onnxruntime', 'numpy']

/** A Debian with its Python 3.11. */
export const makeBase = async (work: string): Promise<string> => {
  const base = path.join(work, 'base')
  if (existsSync(base)) return base
  await mkdir(base)
  const tar = path.join(work, 'base.tar')
  await run('mmdebstrap', ['--variant=minbase', '--include=python3', 'bookworm', tar])
  await run('tar', ['xf', tar, '-C', base])
  return base
}

/** Packages with the byte code that pip compiles. @param python of the minor version that the base has */
export const makePeers = async (
  work: string,
  python: string,
  beside: readonly string[]
): Promise<string> => {
  const peers = path.join(work, 'peers')
  const wanted = {
    official: ['azureml-inference-server-http', ...PINS],
    fastapi: ['fastapi', 'uvicorn', ...PINS],
    mlserver: ['mlserver', ...PINS],
    bentoml: ['bentoml', ...PINS],
    // For the script that needs it: scikit-learn imports it wherever it is found.
    pandas: ['pandas']
  }
  for (const [name, packages] of Object.entries(wanted)) {
    const target = path.join(peers, name)
    const isNeeded = beside.includes(name) || ['official', 'pandas'].includes(name)
    if (!isNeeded || existsSync(target)) continue
    await run(python, ['-m', 'pip', 'install', '--quiet', '--target', target, ...packages])
  }
  return peers
}

/** @param cli the bundle's `index.js` @param bare the files of a base that images stand on; none when left out */
export const makeCases = async (
  work: string,
  peers: string,
  python: string,
  cli: string,
  bare?: string
): Promise<readonly Case[]> => {
  const models = path.join(work, 'models')
  await mkdir(models, { recursive: true })
  await makeModels(models, python, path.join(peers, 'official'))
  const scikit = await versionIn(path.join(peers, 'official'), 'scikit_learn')
  const requirements = path.join(work, 'requirements.txt')
  const withPandas = path.join(work, 'requirements-pandas.txt')
  await writeFile(requirements, `scikit-learn==${scikit}\njoblib\n`)
  await writeFile(withPandas, `scikit-learn==${scikit}\njoblib\npandas\n`)
  const cases: Case[] = []
  await using registry = bare === undefined ? undefined : await startDockerRegistry()
  const base = registry && `${registry.host}/library/python:3.11-slim`
  if (bare !== undefined && base !== undefined) await pushBareBase(work, bare, base)
  for (const { name, script, isOnnx, model } of [
    { name: 'ONNX, tiny', script: 'onnx_score', isOnnx: true, model: 'tiny' },
    { name: 'ONNX, 500 MB', script: 'onnx_score', isOnnx: true, model: 'large' },
    { name: 'scikit-learn script', script: 'ridge_score', isOnnx: false, model: 'ridge' },
    { name: 'pandas script', script: 'pandas_score', isOnnx: false, model: 'ridge' }
  ]) {
    const folder = path.join(models, model)
    const image = path.join(work, bare ? 'images-bare' : 'images', `${model}-${script}`)
    if (!existsSync(image)) {
      const registry = path.join(work, bare ? 'registry-bare' : 'registry')
      const file = path.join(folder, isOnnx ? 'model.onnx' : 'ridge.pkl')
      await run(process.execPath, [
        ...[cli, 'register-model', '--name', model, '--path', file, '--registry', registry]
      ])
      await run(process.execPath, [
        ...[cli, 'build-image', '--name', `${model}-${script.replace('_', '-')}`],
        ...['--models', model, '--registry', registry],
        ...(isOnnx
          ? []
          : [
              ...['--entry-script', path.join(PROGRAMS, `${script}.py`)],
              ...['--requirements', script === 'pandas_score' ? withPandas : requirements],
              ...['--python-version', '3.11'],
              ...(base === undefined ? [] : ['--base-image', base])
            ])
      ])
      await layOut(registry, `${model}-${script.replace('_', '-')}`, image)
    }
    cases.push({ name, script, isOnnx, model: folder, image })
  }
  return cases
}

const versionIn = async (folder: string, name: string): Promise<string> => {
  const listed = await run('find', [folder, '-maxdepth', '1', '-name', `${name}-*.dist-info`])
  return /-([^-]+)\.dist-info/.exec(listed)?.[1] ?? ''
}

const makeModels = async (models: string, python: string, packages: string): Promise<void> => {
  if (existsSync(path.join(models, 'ridge'))) return
  for (const name of ['tiny', 'large', 'ridge']) await mkdir(path.join(models, name))
  const fit = `
import sys, joblib, numpy as np
from sklearn.linear_model import Ridge
x = np.random.RandomState(0).rand(100, 10)
joblib.dump(Ridge().fit(x, x.sum(1)), sys.argv[1])
`
  const file = path.join(models, 'ridge/ridge.pkl')
  await run(python, ['-c', fit, file], { env: { ...process.env, PYTHONPATH: packages } })
  await writeFile(path.join(models, 'tiny/model.onnx'), meanOf(2, 1))
  await writeFile(path.join(models, 'large/model.onnx'), meanOf(2500, 20))
}

/** Rows of ten through layers of equal width, and their mean. @param layers of `width` squared weights, four bytes each */
const meanOf = (width: number, layers: number): Buffer => {
  const weights = Array.from({ length: width ** 2 }, () => 1 / width)
  const names = Array.from({ length: layers }, (_, i) => `w${i}`)
  const multiplied = ['w', ...names].map((name, i) => ({
    operator: 'MatMul',
    inputs: [i === 0 ? 'x' : `h${i - 1}`, name],
    outputs: [`h${i}`]
  }))
  const mean = { operator: 'ReduceMean', inputs: [`h${layers}`], outputs: ['y'] }
  return onnxModel({
    inputs: [{ name: 'x', shape: ['rows', 10] }],
    outputs: [{ name: 'y', shape: ['rows', 1] }],
    nodes: [...multiplied, { ...mean, attributes: { axes: [1], keepdims: 1 } }],
    initializers: [
      { name: 'w', dims: [10, width], values: Array.from({ length: 10 * width }, () => 0.5) },
      ...names.map(name => ({ name, dims: [width, width], values: weights }))
    ]
  })
}

/** The files of an image in a registry folder. */
const layOut = async (registry: string, name: string, target: string): Promise<void> => {
  const blob = (digest: string) => path.join(registry, 'blobs', digest.replace(':', '/'))
  const index = JSON.parse(await readFile(path.join(registry, 'index.json'), 'utf8'))
  const ref = 'org.opencontainers.image.ref.name'
  const found = index.manifests.findLast((each: { annotations?: Record<string, string> }) =>
    each.annotations?.[ref]?.startsWith(`${name}:`)
  )
  const manifest = JSON.parse(await readFile(blob(found.digest), 'utf8'))
  const { history } = JSON.parse(await readFile(blob(manifest.config.digest), 'utf8'))
  const own = history
    .filter((entry: HistoryEntry) => !entry.empty_layer)
    .map((entry: HistoryEntry) => entry.created_by?.startsWith('scoreline:'))
  await mkdir(target, { recursive: true })
  for (const [i, { digest }] of manifest.layers.entries())
    if (own[i]) await run('tar', ['xzf', blob(digest), '-C', target])
}
