import { parse } from 'yaml'
import { PLAIN_CLUSTER } from '../../../src/targets/kubernetes/cluster-apis.ts'
import { rendering } from '../../../src/targets/kubernetes/render.ts'
import { wantedObjects } from '../../../src/targets/kubernetes/wanted.ts'
import { kubernetesSettingsFrom, simulatedImage } from '../../../testkit/kube-bench.ts'

const KEYS = { 'primary-key': 'a-key-of-16-signs', 'secondary-key': 'b-key-of-16-signs' }

const specOf = async (inputs: Record<string, string> = {}) => ({
  name: 'iris',
  image: simulatedImage(1),
  settings: await kubernetesSettingsFrom({ render: 'gitops', ...inputs })
})
const renderedFrom = async (inputs: Record<string, string> = {}) => {
  const spec = await specOf(inputs)
  return rendering(spec, { folder: 'gitops', secrets: inputs['render-secrets'] === 'true' })
}

describe('rendered manifests', () => {
  it('are the objects that a deployment applies, one a file, but for secrets', async () => {
    const { files, notes } = await renderedFrom({ tags: 'a=yes\nb=1:20\nc=012' })
    const nothing = { service: undefined, objects: [], candidate: undefined, basis: '' }
    const spec = await specOf({ tags: 'a=yes\nb=1:20\nc=012' })
    const applied = wantedObjects(
      spec,
      { ...nothing, apis: PLAIN_CLUSTER },
      { primary: 'x', secondary: 'y' }
    )
    const manifests = files.slice(1).map(({ text }) => parse(text, { version: '1.1' }))
    expect(manifests).toEqual(applied.filter(({ kind }) => kind !== 'Secret'))
    expect(parse(files[0]?.text ?? '')).toEqual({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: files.slice(1).map(({ path }) => path)
    })
    expect(notes).toEqual([
      'The Secret "iris-keys" (Opaque: keys.json, primary) is not among the files and has to be in the namespace.'
    ])
  })

  it('are the same bytes each time', async () => {
    expect(await renderedFrom()).toEqual(await renderedFrom())
  })

  it('hold secrets only where that is asked for', async () => {
    const secret = { ...KEYS, 'secure-environment-variables': 'TOKEN=very-secret' }
    const base64 = Buffer.from('very-secret').toString('base64')
    const text = JSON.stringify(await renderedFrom(secret))
    expect(text).not.toMatch(new RegExp(`very-secret|${base64}|a-key-of`))
    const { files, notes } = await renderedFrom({ ...secret, 'render-secrets': 'true' })
    expect(notes).toEqual([])
    const hidden = files.filter(file => file.secret)
    expect(hidden.map(({ path }) => path)).toEqual([
      'manifests/secret-iris-keys.yaml',
      'manifests/secret-iris-variables.yaml'
    ])
    expect(hidden[1]?.text).toContain(base64)
  })

  it('hold no keys that would be others each time', async () => {
    await expect(renderedFrom({ 'render-secrets': 'true' })).rejects.toThrow(
      /needs primary-key and secondary-key/
    )
  })

  it('have what was asked for of what only some clusters have, and nothing else of it', async () => {
    const kinds = async (inputs: Record<string, string>) =>
      (await renderedFrom(inputs)).files.map(({ path }) => path)
    expect(await kinds({})).not.toContain('manifests/servicemonitor.yaml')
    expect(await kinds({ 'service-monitor': 'true' })).toContain('manifests/servicemonitor.yaml')
  })

  it('are not made where a patch does not fit', async () => {
    const patches = '- {target: {kind: Ingress}, patch: {spec: {}}}'
    await expect(renderedFrom({ patches })).rejects.toThrow(/the service has none/)
  })
})
