import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { attachmentsFor, ensureAttached } from '../../../src/actions/building/attachments.ts'
import { LABEL } from '../../../src/contract/image.ts'
import { buildPlatforms, type PlatformBuild } from '../../../src/image/platforms.ts'
import { findImage } from '../../../src/image/registered.ts'
import {
  attachedTo,
  attachLater,
  attachment,
  PROVENANCE_TYPE,
  SBOM_TYPE
} from '../../../src/image/supply-chain/attachments.ts'
import { lineageOf } from '../../../src/image/supply-chain/lineage.ts'
import type { Statement } from '../../../src/image/supply-chain/provenance.ts'
import { difference, verifyImage } from '../../../src/image/supply-chain/verify.ts'
import { modelRepository } from '../../../src/models/register.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import type { DocumentStore } from '../../../src/oci/store.ts'
import { describeWhere } from '../../../testkit/available.ts'
import { startFakeRegistry } from '../../../testkit/fake-registry.ts'
import { foundation, modelWith } from '../../../testkit/image-parts.ts'
import { kept, keptOpen } from '../../../testkit/kept.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { artifactOf } from '../../contract/store.contract.ts'

const connect = (location: string): RegistryStore => keptOpen(new RegistryStore(location))
const KINDS = {
  folder: async () => new LayoutStore(path.join(kept(await tempFolder()).path, 'registry')),
  'registry that lists referrers': async () =>
    connect(`${kept(await startFakeRegistry({ referrers: true })).host}/team`),
  'registry that does not': async () => connect(`${kept(await startFakeRegistry()).host}/team`)
} satisfies Record<string, () => Promise<DocumentStore>>

const HASH = 'a'.repeat(64)
const LOCK = `# python 3.11, linux/amd64\nSix_Pack==1.16.0 \\\n    --hash=sha256:${HASH}\n`
const ENV = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo-org/models',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'b'.repeat(40),
  GITHUB_WORKFLOW_REF: 'octo-org/models/.github/workflows/deploy.yml@refs/heads/main',
  GITHUB_RUN_ID: '17',
  GITHUB_RUN_ATTEMPT: '2'
}

const silent = { debug() {}, info() {}, warning() {}, progress() {}, secret() {} }

const build = async (
  store: DocumentStore,
  env: Record<string, string> = ENV,
  more: { condaLock?: string } = {}
) => {
  const { model, layer } = await modelWith('iris', { 'model.bin': 'weights' })
  const staged = await store.stage(modelRepository('iris'), layer.blob)
  await store.publish(modelRepository('iris'), artifactOf([staged]), '1')
  const builds: [PlatformBuild & { foundation: { lock: string } }] = [
    {
      spec: {
        name: 'classify',
        runtime: 'python',
        models: [model],
        tags: {},
        architecture: 'x64',
        origin: { created: '2026-01-02T03:04:05Z' }
      },
      foundation: { ...(await foundation()), lock: LOCK, ...more }
    }
  ]
  const attach = attachmentsFor(builds, 'daemonless', { env })
  const image = await buildPlatforms(builds, { store, log: silent, attach })
  const attached = await ensureAttached({ store, image }, 'classify', attach)
  return { image, attached, model, builds }
}

const componentsIn = (bom: unknown): readonly unknown[] =>
  (bom as { components: unknown[] }).components

const documents = async (store: DocumentStore, digest: `sha256:${string}`) => ({
  sboms: await attachedTo(store, 'classify', digest, SBOM_TYPE),
  provenances: await attachedTo(store, 'classify', digest, PROVENANCE_TYPE)
})

describe.each(Object.entries(KINDS))('what is attached to an image in a %s', (_, open) => {
  it('is an SBOM and a provenance, found from the image', async () => {
    const store = await open()
    const { image, attached, model } = await build(store)
    const { sboms, provenances } = await documents(store, image.descriptor.digest)
    expect(sboms.map(({ digest }) => digest)).toEqual([attached.sbom])
    expect(provenances.map(({ digest }) => digest)).toEqual([attached.provenance])
    const bom = sboms[0]?.document
    expect(componentsIn(bom)).toContainEqual(
      expect.objectContaining({
        purl: 'pkg:pypi/six-pack@1.16.0',
        hashes: [{ alg: 'SHA-256', content: HASH }]
      })
    )
    expect(componentsIn(bom)).toContainEqual(
      expect.objectContaining({ type: 'machine-learning-model', name: 'iris', version: '1' })
    )
    const [statement] = provenances.map(({ document }) => document as Statement)
    if (statement === undefined) throw new Error('There is no provenance')
    const { subject, predicate } = statement
    expect(subject).toEqual([
      { name: 'classify', digest: { sha256: image.descriptor.digest.slice(7) } }
    ])
    expect(predicate.buildDefinition.externalParameters.workflow).toEqual({
      repository: 'https://github.com/octo-org/models',
      ref: 'refs/heads/main',
      path: '.github/workflows/deploy.yml'
    })
    expect(predicate.buildDefinition.resolvedDependencies).toEqual([
      expect.objectContaining({ digest: { gitCommit: 'b'.repeat(40) } }),
      expect.objectContaining({ name: 'model iris:1', digest: { sha256: model.digest.slice(7) } }),
      expect.objectContaining({ name: 'lock' })
    ])
    expect(predicate.runDetails.metadata?.invocationId).toBe(
      'https://github.com/octo-org/models/actions/runs/17/attempts/2'
    )
  })

  it('names the packages of a conda part, and its lock', async () => {
    const store = await open()
    const url = 'https://conda.anaconda.org/conda-forge/linux-64/ffmpeg-6.1-h1_2.conda'
    const condaLock = `@EXPLICIT\n${url}#sha256:${HASH}\n`
    const { image } = await build(store, ENV, { condaLock })
    const { sboms, provenances } = await documents(store, image.descriptor.digest)
    expect(componentsIn(sboms[0]?.document)).toContainEqual(
      expect.objectContaining({
        purl: 'pkg:conda/ffmpeg@6.1?build=h1_2&channel=conda-forge&subdir=linux-64&type=conda',
        hashes: [{ alg: 'SHA-256', content: HASH }]
      })
    )
    expect(JSON.stringify(provenances[0]?.document)).toContain('"conda lock"')
  })

  it('stays when the image is built again, and tells of another branch that built it', async () => {
    const store = await open()
    const first = await build(store)
    const again = await build(store, { ...ENV, GITHUB_RUN_ID: '18' })
    expect(again.image.changed).toBe(false)
    expect(again.attached).toEqual(first.attached)
    await build(store, { ...ENV, GITHUB_REF: 'refs/heads/other' })
    const { sboms, provenances } = await documents(store, first.image.descriptor.digest)
    expect([sboms.length, provenances.length]).toEqual([1, 2])
  })

  it('goes with the image', async () => {
    const store = await open()
    const { image } = await build(store)
    await store.remove('classify', '1')
    expect(await store.referrers('classify', image.descriptor.digest)).toEqual([])
    expect(await store.tags('classify')).toEqual([])
  })
})

it('has the same digests in every store', async () => {
  const all = []
  for (const open of Object.values(KINDS)) {
    const { image, attached } = await build(await open())
    all.push({ image: image.descriptor.digest, ...attached })
  }
  expect(new Set(all.map(each => JSON.stringify(each))).size).toBe(1)
})

it('does not change the digest of the image', async () => {
  const { image, builds } = await build(await KINDS.folder())
  const store = await KINDS.folder()
  const { layer } = await modelWith('iris', { 'model.bin': 'weights' })
  const staged = await store.stage(modelRepository('iris'), layer.blob)
  await store.publish(modelRepository('iris'), artifactOf([staged]), '1')
  const bare = await buildPlatforms(builds, { store, log: silent })
  expect(bare.descriptor.digest).toBe(image.descriptor.digest)
  expect(await store.referrers('classify', bare.descriptor.digest)).toEqual([])
})

it('tells the lineage of an image, also when its model is gone', async () => {
  const store = await KINDS.folder()
  const { attached, model } = await build(store)
  const found = await findImage(store, 'classify:1')
  await store.remove(modelRepository('iris'), '1')
  expect(await lineageOf(store, found)).toEqual({
    image: {
      name: 'classify:1',
      digest: found.descriptor.digest,
      reference: found.reference
    },
    models: [{ name: 'iris:1', digest: model.digest }],
    builds: [
      {
        provenance: attached.provenance,
        source: 'git+https://github.com/octo-org/models@refs/heads/main',
        commit: 'b'.repeat(40),
        workflow: '.github/workflows/deploy.yml',
        run: 'https://github.com/octo-org/models/actions/runs/17/attempts/2'
      }
    ],
    sbom: attached.sbom
  })
})

const WANTED = {
  repository: 'octo-org/models',
  ref: 'main',
  workflow: '.github/workflows/deploy.yml',
  sbom: true
}

describe('an image that is verified before it is deployed', () => {
  const built = async () => {
    const store = await KINDS.folder()
    const { image, builds } = await build(store)
    const found = await findImage(store, 'classify:1')
    const [first] = (await documents(store, image.descriptor.digest)).provenances
    // A copy, to be tampered with.
    const statement = JSON.parse(JSON.stringify(first?.document))
    return { store, found, builds, statement }
  }

  it('passes when everything fits', async () => {
    const { store, found } = await built()
    await expect(verifyImage(store, found, WANTED)).resolves.toBeUndefined()
  })

  it.each([
    [
      { repository: 'octo-org/other' },
      'from https://github.com/octo-org/models, not octo-org/other'
    ],
    [{ repository: 'https://ghe.test/octo-org/models' }, 'not https://ghe.test/octo-org/models'],
    [{ ref: 'refs/tags/main' }, 'from refs/heads/main, not refs/tags/main'],
    [{ workflow: '.github/workflows/other.yml' }, 'by .github/workflows/deploy.yml, not']
  ])('is refused where the provenance is not of %j', async (wanted, said) => {
    const { store, found } = await built()
    await expect(verifyImage(store, found, { sbom: false, ...wanted })).rejects.toMatchObject({
      code: 'PROVENANCE_MISMATCH',
      message: expect.stringContaining(said)
    })
  })

  it('is refused without provenance, without SBOM, or with those of another image', async () => {
    const { builds, statement } = await built()
    const store = await KINDS.folder()
    const { layer } = await modelWith('iris', { 'model.bin': 'weights' })
    const staged = await store.stage(modelRepository('iris'), layer.blob)
    await store.publish(modelRepository('iris'), artifactOf([staged]), '1')
    const [{ spec, foundation: parts }] = builds
    const other = { ...spec, description: 'another' }
    await buildPlatforms([{ spec: other, foundation: parts }], { store, log: silent })
    const found = await findImage(store, 'classify:1')
    const refusal = (wanted: Partial<typeof WANTED>) =>
      verifyImage(store, found, { sbom: false, ...wanted })
    await expect(refusal({ ref: 'main' })).rejects.toMatchObject({ code: 'PROVENANCE_MISSING' })
    await expect(refusal({ sbom: true })).rejects.toMatchObject({ code: 'SBOM_MISSING' })
    await attachLater(store, 'classify', attachment(PROVENANCE_TYPE, statement, found.descriptor))
    await expect(refusal({ ref: 'main' })).rejects.toMatchObject({
      code: 'PROVENANCE_MISMATCH',
      message: expect.stringContaining('it is of another image')
    })
  })

  it('is refused when provenance, labels and layers do not tell of the same models', async () => {
    const { found, statement } = await built()
    const tampered = structuredClone(statement)
    for (const dependency of tampered.predicate.buildDefinition.resolvedDependencies)
      if (dependency.name === 'model iris:1') dependency.digest.sha256 = '0'.repeat(64)
    expect(difference(statement, found, WANTED)).toBeUndefined()
    expect(difference(tampered, found, WANTED)).toContain('the same models (iris:1@')
    const unlabelled = {
      ...found.config,
      config: { ...found.config.config, Labels: { [LABEL.models]: '[]' } }
    }
    expect(difference(statement, { ...found, config: unlabelled }, WANTED)).toContain(
      'the same models'
    )
    const swapped = { ...found.manifest, layers: found.manifest.layers.slice(0, 1) }
    expect(difference(statement, { ...found, manifest: swapped }, WANTED)).toBe(
      'the image does not have the layers of model iris:1'
    )
  })

  it.each([null, 1, [], {}, { _type: 'https://in-toto.io/Statement/v1' }])(
    'is refused when its provenance is %j',
    async document => {
      const { found } = await built()
      expect(difference(document, found, WANTED)).toBe('it is not an SLSA provenance')
    }
  )

  it('is refused when its provenance is cut to a shell', async () => {
    const { found, statement } = await built()
    const { _type, predicateType, subject } = statement
    const shell = { _type, predicateType, subject }
    expect(difference(shell, found, WANTED)).toContain('no known repository')
    expect(difference({ ...shell, subject: [null, 3] }, found, WANTED)).toContain('another image')
  })
})

const PYTHON = process.env.SCORELINE_CYCLONEDX_PYTHON
const VALIDATE = `
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1]).read())
print(error or 'valid')
`

describeWhere(PYTHON !== undefined, 'Python with cyclonedx-python-lib', 'an SBOM', () => {
  it('follows the schema of CycloneDX 1.6', async () => {
    const store = await KINDS.folder()
    const { image } = await build(store)
    const { sboms } = await documents(store, image.descriptor.digest)
    const file = path.join(kept(await tempFolder()).path, 'sbom.json')
    await writeFile(file, JSON.stringify(sboms[0]?.document))
    const { stdout } = await promisify(execFile)(PYTHON ?? '', ['-c', VALIDATE, file])
    expect(stdout.trim()).toBe('valid')
  })
})
